// 法令XML → edition. One pass in document order, up and down the tree by links.
//
// Articles, appendices and what stands before the articles become clauses; whatever stands in
// them becomes paragraphs: those that the law numbers under their numbers, others (rows of
// tables, lists, remarks) unlabelled. What stands where no article is open goes into a loose
// clause, named after the part of the law that it stands in (本則, 附則). Elements that only
// hold others open nothing, so that an address counts what the printed law counts.

#include "base/blanks.hpp"
#include "edition_reader.hpp"
#include "law_elements.hpp"
#include "law_names.hpp"
#include "law_text.hpp"
#include "law_titles.hpp"

#include <kijun/model/edition_builder.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace kijun {
namespace {

bool is_named(pugi::xml_node node, std::string_view name) {
    return node.name() == name;
}

bool is_blank_text(pugi::xml_node node) {
    return node.type() != pugi::node_element && trimmed(node.value()).empty();
}

/// Is there nothing in it but its headings?
bool is_bare(pugi::xml_node node) {
    return std::ranges::all_of(node.children(), [](pugi::xml_node child) {
        return law_role_of(child.name()) == law_role::heading || is_blank_text(child);
    });
}

std::string two_lines(const std::string& first, const std::string& second) {
    return first + (first.empty() || second.empty() ? "" : "\n") + second;
}

/// Enough of a text to find it again: up to 60 bytes, whole characters.
std::string beginning(std::string_view text) {
    std::size_t end = std::min<std::size_t>(text.size(), 60);
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end));
}

/// The first of the name in document order, the root included; null when there is none.
pugi::xml_node find_element(pugi::xml_node root, std::string_view name) {
    for (pugi::xml_node node = root; node;) {
        if (is_named(node, name)) {
            return node;
        }
        if (node.first_child()) {
            node = node.first_child();
            continue;
        }
        while (node != root && !node.next_sibling()) {
            node = node.parent();
        }
        node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    return {};
}

/// What an element opened in the builder.
enum class place : std::uint8_t { nothing, group, clause, paragraph };

/// An element whose children are being read.
struct frame {
    place opened = place::nothing;
    bool headings_told = false;    ///< its headings are in a title, id, label or text already
    pugi::xml_node sentences = {}; ///< told with it, or null
    std::string name = {};         ///< of what stands loose in it, or ""
    bool supplement = false;
};

class law_reader {
public:
    law_reader(xml_cursor& cursor, edition_builder& builder)
        : cursor_(cursor), builder_(builder) {}

    void read(pugi::xml_node law) {
        frames_.emplace_back();
        pugi::xml_node parent = law;
        pugi::xml_node node = law.first_child();
        while (!frames_.empty()) {
            if (!node) {
                close();
                node = parent.next_sibling();
                parent = parent.parent();
            } else if (open(node)) {
                parent = node;
                node = node.first_child();
            } else {
                node = node.next_sibling();
            }
        }
    }

private:
    /// True when the node's children come next; then frames_ has one more.
    bool open(pugi::xml_node node) {
        const law_role role = law_role_of(node.name());
        if (is_told(node, role) || is_blank_text(node)) {
            return false;
        }
        if (!is_in_clause() || is_loose_here()) {
            switch (role) {
            case law_role::group:
                return open_group(node);
            case law_role::supplement:
                return open_supplement(node);
            case law_role::article:
                return open_article(node);
            case law_role::appendix:
                open_clause(node, appendix_title(cursor_, node));
                return enter({.opened = place::clause, .headings_told = true});
            case law_role::front:
                return open_front(node);
            case law_role::body:
                close_loose();
                return enter({.name = is_named(node, "MainProvision") ? "本則" : ""});
            case law_role::metadata:
                return false;
            default:
                if (!is_loose_here()) {
                    open_loose(loose_name(), node);
                }
            }
        }
        return open_inside(node, role);
    }

    /// An element inside a clause.
    bool open_inside(pugi::xml_node node, law_role role) {
        switch (role) {
        case law_role::block:
            return open_block(node);
        case law_role::box:
        case law_role::contents:
        case law_role::article:
        case law_role::group:
        case law_role::supplement:
        case law_role::appendix:
            return open_box(node);
        case law_role::body:
        case law_role::transparent:
            return enter({});
        case law_role::front:
            if (!is_named(node, "EnactStatement")) {
                return enter({});
            }
            break;
        case law_role::row:
            add_paragraph(node, law_row_text(cursor_, node));
            return false;
        case law_role::foreign:
            return open_foreign(node);
        case law_role::column:
            return add_columns(node);
        default:
            break;
        }
        add_paragraph(node, law_text(cursor_, node));
        return false;
    }

    // Clauses and groups

    bool open_group(pugi::xml_node node) {
        close_loose();
        const law_title title = group_title(cursor_, node);
        if (is_bare(node)) { // 第三章　削除: nothing in it would say that it is there
            open_clause(node, title);
            return enter({.opened = place::clause, .headings_told = true});
        }
        builder_.open_group(law_headings(cursor_, node));
        return enter(
            {.opened = place::group, .headings_told = true, .name = supplement_ + title.id});
    }

    bool open_supplement(pugi::xml_node node) {
        close_loose();
        law_title title = supplement_title(cursor_, node);
        builder_.open_group(title.title);
        supplement_ = title.id;
        return enter({.opened = place::group,
                      .headings_told = true,
                      .name = std::move(title.id),
                      .supplement = true});
    }

    bool open_article(pugi::xml_node node) {
        open_clause(node, article_title(cursor_, node));
        add_paragraph(
            node,
            law_headings(cursor_, node, {node.child("ArticleCaption"), law_heading(node)}));
        return enter({.opened = place::clause, .headings_told = true});
    }

    bool open_front(pugi::xml_node node) {
        if (is_named(node, "EnactStatement")) {
            if (!is_loose_here() || !loose_is_enactment_) {
                open_loose("制定文", node);
                loose_is_enactment_ = true;
            }
            add_paragraph(node, law_text(cursor_, node));
            return false;
        }
        const bool contents = is_named(node, "TOC");
        open_clause(node, {contents ? "目次" : "前文", ""});
        if (law_name_text(cursor_, node.child("TOCLabel")) != "目次") {
            add_paragraph(node, law_headings(cursor_, node));
        }
        return enter({.opened = place::clause, .headings_told = true});
    }

    void open_clause(pugi::xml_node node, const law_title& called) {
        close_loose();
        builder_.open_clause(called.id.empty() ? "" : supplement_ + called.id,
                             called.title,
                             {},
                             cursor_.at(node));
        clause_frame_ = frames_.size() + 1;
    }

    [[nodiscard]] bool is_in_clause() const { return clause_frame_ != 0; }

    /// Is a loose clause open, and do its children come next?
    [[nodiscard]] bool is_loose_here() const {
        return loose_ && clause_frame_ == frames_.size();
    }

    void open_loose(std::string_view name, pugi::xml_node first) {
        close_loose();
        builder_.open_clause(name, "", {}, cursor_.at(first));
        clause_frame_ = frames_.size();
        loose_ = true;
        loose_is_enactment_ = false;
    }

    void close_loose() {
        if (is_loose_here()) {
            builder_.close_clause();
            clause_frame_ = 0;
            loose_ = false;
        }
    }

    [[nodiscard]] std::string loose_name() const {
        const auto named = std::find_if(frames_.rbegin(),
                                        frames_.rend(),
                                        [](const frame& each) { return !each.name.empty(); });
        return named == frames_.rend() ? "その他" : named->name;
    }

    // Paragraphs

    bool open_block(pugi::xml_node node) {
        const pugi::xml_node heading = law_heading(node);
        const pugi::xml_node sentences = law_sentences(node);
        builder_.open_paragraph(
            is_named(node, "Paragraph") ? paragraph_number(cursor_, node)
                                        : law_name_text(cursor_, heading),
            two_lines(law_headings(cursor_, node, {heading}), law_text(cursor_, sentences)),
            cursor_.at(node),
            law_text_at(cursor_, sentences ? sentences : node));
        return enter(
            {.opened = place::paragraph, .headings_told = true, .sentences = sentences});
    }

    /// An unlabelled paragraph when the element says something itself, else nothing.
    bool open_box(pugi::xml_node node) {
        const pugi::xml_node sentences = law_sentences(node);
        const std::string text =
            two_lines(law_headings(cursor_, node), law_text(cursor_, sentences));
        const bool says = !text.empty();
        if (says) {
            builder_.open_paragraph("", text, cursor_.at(node), law_text_at(cursor_, node));
        }
        return enter({.opened = says ? place::paragraph : place::nothing,
                      .headings_told = true,
                      .sentences = sentences});
    }

    bool open_foreign(pugi::xml_node node) {
        if (node.type() != pugi::node_element) {
            cursor_.find(code::law_foreign_element,
                         node,
                         {beginning(trimmed(node.value())), node.parent().name()});
            add_paragraph(node, law_text(cursor_, node));
            return false;
        }
        cursor_.find(code::law_foreign_element, node, {node.name(), node.parent().name()});
        const bool says = std::ranges::any_of(node.children(), [](pugi::xml_node child) {
            return is_text(child) && !trimmed(child.value()).empty();
        });
        if (!says) {
            return enter({});
        }
        add_paragraph(node, law_text(cursor_, node));
        return false;
    }

    /// Columns side by side are one line.
    bool add_columns(pugi::xml_node node) {
        const auto is_column = [](pugi::xml_node each) {
            return law_role_of(each.name()) == law_role::column;
        };
        const auto neighbour = [](pugi::xml_node each, bool forward) {
            do {
                each = forward ? each.next_sibling() : each.previous_sibling();
            } while (each && each.type() != pugi::node_element);
            return each;
        };
        if (is_column(neighbour(node, false))) {
            return false;
        }
        std::string text;
        for (pugi::xml_node each = node; is_column(each); each = neighbour(each, true)) {
            text +=
                (each == node ? "" : std::string(ideographic_space)) + law_text(cursor_, each);
        }
        add_paragraph(node, text);
        return false;
    }

    void add_paragraph(pugi::xml_node node, const std::string& text) {
        if (!trimmed(text).empty()) {
            builder_.open_paragraph("", text, cursor_.at(node), law_text_at(cursor_, node));
            builder_.close_paragraph();
        }
    }

    // Frames

    [[nodiscard]] bool is_told(pugi::xml_node node, law_role role) const {
        const frame& in = frames_.back();
        return (in.headings_told && role == law_role::heading) ||
               (role == law_role::sentences && node == in.sentences);
    }

    bool enter(frame opened) {
        frames_.push_back(std::move(opened));
        return true;
    }

    void close() {
        close_loose();
        const frame& done = frames_.back();
        if (done.opened == place::group) {
            builder_.close_group();
        } else if (done.opened == place::clause) {
            builder_.close_clause();
            clause_frame_ = 0;
        } else if (done.opened == place::paragraph) {
            builder_.close_paragraph();
        }
        if (done.supplement) {
            supplement_.clear();
        }
        frames_.pop_back();
    }

    xml_cursor& cursor_;
    edition_builder& builder_;
    std::vector<frame> frames_;
    std::size_t clause_frame_ =
        0;               ///< how many frames there are inside the open clause; 0: none
    bool loose_ = false; ///< is that clause a loose one
    bool loose_is_enactment_ = false;
    std::string supplement_; ///< the name of the open supplement, or ""
};

/// The day from which the law reads so: what the file says, else what e-Gov named it.
std::string enforcement_date(pugi::xml_node root, pugi::xml_node law, const std::string& file) {
    for (const char* const name : {"EnforcementDate", "ScheduledEnforcementDate"}) {
        if (std::string date = iso_date(law.attribute(name).value()); !date.empty()) {
            return date;
        }
    }
    const pugi::xml_node said = find_element(root, "amendment_enforcement_date");
    const std::string date = iso_date(trimmed(said.child_value()));
    return date.empty() ? date_in_file_name(file) : date;
}

} // namespace

result<reading<edition>> read_law_xml(const source& input, const limits& bounds) {
    const std::string name(root_name(input.bytes));
    auto opened = xml_cursor::open(input, name.c_str(), bounds);
    if (!opened) {
        return opened.error();
    }
    xml_cursor& cursor = *opened;
    const pugi::xml_node root = cursor.root();
    const pugi::xml_node law = find_element(root, "Law");
    if (!law) {
        return cursor.fail(code::xml_wrong_root, root, {root.name(), "Law"});
    }
    const pugi::xml_node body = law.child("LawBody");
    const std::string number = law_text(cursor, law.child("LawNum"));
    std::string title = law_text(cursor, body.child("LawTitle"));
    if (title.empty()) {
        title = body.attribute("Subject") ? body.attribute("Subject").value() : number;
    }
    const std::string date = enforcement_date(root, law, input.name);
    edition_builder builder(title, date.empty() ? number : date, date, input.name, bounds);
    law_reader(cursor, builder).read(law);
    auto built = builder.build();
    if (built) {
        built->findings = cursor.take_findings(std::move(built->findings));
    }
    return built;
}

} // namespace kijun
