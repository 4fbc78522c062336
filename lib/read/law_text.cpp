#include "law_text.hpp"

#include "base/blanks.hpp"
#include "law_elements.hpp"

#include <algorithm>
#include <cstdint>

namespace kijun {
namespace {

/// What parts a piece of text from the one before it; the strongest wish holds.
enum class gap : std::uint8_t { none, sentence, space, line };

bool is_latin(char c) {
    return c > ' ' && c <= '~';
}

/// Without the line breaks at its ends and the indentation around them: these are the XML's.
std::string_view without_indentation(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return text.find('\n') == std::string_view::npos ? text : std::string_view{};
    }
    const std::size_t last = text.find_last_not_of(blanks) + 1;
    if (text.substr(last).find('\n') != std::string_view::npos) {
        text = text.substr(0, last);
    }
    return text.substr(0, first).find('\n') == std::string_view::npos ? text
                                                                      : text.substr(first);
}

class text_collector {
public:
    explicit text_collector(xml_cursor& cursor) : cursor_(cursor) {}

    std::string collect(pugi::xml_node top) && {
        pugi::xml_node node = top;
        bool down = true;
        for (;;) {
            if (down && enter(node, node == top) && node.first_child()) {
                node = node.first_child();
                continue;
            }
            leave(node);
            if (node == top) {
                return std::move(out_);
            }
            down = static_cast<bool>(node.next_sibling());
            node = down ? node.next_sibling() : node.parent();
        }
    }

private:
    /// True when what is inside is to be read.
    bool enter(pugi::xml_node node, bool is_top) {
        if (is_text(node)) {
            add(without_indentation(node.value()));
            return false;
        }
        const law_role role = law_role_of(node.name());
        if (role == law_role::figure) {
            add("〔図 " + std::string(node.attribute("src").value()) + "〕");
            return false;
        }
        if (is_top) {
            return true;
        }
        switch (role) {
        case law_role::reading_aid:
            return false;
        case law_role::inlined:
        case law_role::sentences:
        case law_role::heading:
        case law_role::text: // a formula stands in its sentence
            break;
        case law_role::sentence:
            want(law_role_of(node.parent().name()) == law_role::cell ? gap::line
                                                                     : gap::sentence);
            break;
        case law_role::column:
            want(gap::space);
            break;
        case law_role::foreign:
            if (node.type() == pugi::node_element) {
                cursor_.find(
                    code::law_foreign_element, node, {node.name(), node.parent().name()});
            }
            break;
        default:
            want(gap::line);
        }
        return true;
    }

    void leave(pugi::xml_node node) {
        switch (law_role_of(node.name())) {
        case law_role::heading:
        case law_role::column:
            want(gap::space);
            break;
        case law_role::block:
        case law_role::box:
        case law_role::row:
        case law_role::cell:
        case law_role::article:
        case law_role::group:
            want(gap::line);
            break;
        default:
            break;
        }
    }

    void want(gap wished) { gap_ = std::max(gap_, wished); }

    void add(std::string_view piece) {
        if (piece.empty()) {
            return;
        }
        if (!out_.empty()) {
            if (gap_ == gap::line) {
                out_ += '\n';
            } else if (gap_ == gap::space) {
                out_ += ideographic_space;
            } else if (gap_ == gap::sentence && is_latin(out_.back()) &&
                       is_latin(piece.front())) {
                out_ += ' ';
            }
        }
        gap_ = gap::none;
        out_ += piece;
    }

    xml_cursor& cursor_;
    std::string out_;
    gap gap_ = gap::none;
};

} // namespace

std::string law_text(xml_cursor& cursor, pugi::xml_node node) {
    return node ? text_collector(cursor).collect(node) : std::string();
}

std::string law_row_text(xml_cursor& cursor, pugi::xml_node row) {
    std::string text;
    bool first = true;
    for (const pugi::xml_node cell : row.children()) {
        const std::string words = law_text(cursor, cell);
        if (law_role_of(cell.name()) == law_role::cell) {
            text += first ? "" : "\t";
            first = false;
        }
        text += words;
    }
    return text;
}

std::string law_name_text(xml_cursor& cursor, pugi::xml_node node) {
    const std::string text = law_text(cursor, node);
    std::string name;
    for (std::string_view rest = text; !rest.empty();) {
        const std::size_t blank = leading_blank(rest);
        if (blank == 0) {
            name += rest.front();
        }
        rest.remove_prefix(std::max<std::size_t>(blank, 1));
    }
    return name;
}

position law_text_at(const xml_cursor& cursor, pugi::xml_node node) {
    for (pugi::xml_node inner = node; inner;) {
        if (is_text(inner) && !trimmed(inner.value()).empty()) {
            return cursor.at(inner);
        }
        if (inner.first_child()) {
            inner = inner.first_child();
            continue;
        }
        while (inner != node && !inner.next_sibling()) {
            inner = inner.parent();
        }
        if (inner == node) {
            break;
        }
        inner = inner.next_sibling();
    }
    return cursor.at(node);
}

} // namespace kijun
