#include "oscal_prose.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr std::string_view blanks = " \t\r\n";

constexpr std::array<std::string_view, 15> block_names{"blockquote",
                                                       "h1",
                                                       "h2",
                                                       "h3",
                                                       "h4",
                                                       "h5",
                                                       "h6",
                                                       "hr",
                                                       "img",
                                                       "li",
                                                       "ol",
                                                       "p",
                                                       "pre",
                                                       "table",
                                                       "ul"};
static_assert(std::ranges::is_sorted(block_names));

constexpr std::array<std::string_view, 18> inner_names{"a",
                                                       "b",
                                                       "br",
                                                       "caption",
                                                       "code",
                                                       "em",
                                                       "i",
                                                       "insert",
                                                       "q",
                                                       "strong",
                                                       "sub",
                                                       "sup",
                                                       "tbody",
                                                       "td",
                                                       "tfoot",
                                                       "th",
                                                       "thead",
                                                       "tr"};
static_assert(std::ranges::is_sorted(inner_names));

class markup_walk {
public:
    markup_walk(xml_cursor& cursor, prose_lines& lines) : cursor_(cursor), lines_(lines) {}

    void walk(pugi::xml_node top) {
        pugi::xml_node node = top;
        bool down = true;
        for (;;) {
            if (down) {
                enter(node, node == top);
                if (node.first_child()) {
                    node = node.first_child();
                    continue;
                }
            }
            leave(node);
            if (node == top) {
                return;
            }
            down = static_cast<bool>(node.next_sibling());
            node = down ? node.next_sibling() : node.parent();
        }
    }

private:
    void enter(pugi::xml_node node, bool is_top) {
        if (is_text(node)) {
            if (local_name(node.parent()) == "pre") {
                lines_.add_verbatim(node.value());
            } else {
                lines_.add(node.value());
            }
            return;
        }
        const std::string_view name = local_name(node);
        if (is_block_markup(name) || name == "tr" || name == "br") {
            lines_.end_line();
        }
        if (name == "li") {
            const bool numbered = !items_.empty() && local_name(node.parent()) == "ol";
            lines_.add_mark(numbered ? std::to_string(++items_.back()) + ". " : "- ");
        } else if (name == "ol") {
            items_.push_back(0);
        } else if (name == "q") {
            lines_.add("\"");
        } else if (name == "img") {
            lines_.add(node.attribute("alt").value());
        } else if (name == "insert") {
            const pugi::xml_attribute id = node.attribute("id-ref");
            lines_.add("{{ insert: param, " +
                       std::string((id ? id : node.attribute("param-id")).value()) + " }}");
        } else if ((name == "td" || name == "th") && node.previous_sibling()) {
            lines_.add_verbatim("\t");
        } else if (!is_top && node.type() == pugi::node_element && !is_block_markup(name) &&
                   !std::ranges::binary_search(inner_names, name)) {
            cursor_.find(code::oscal_unknown_markup, node, {node.name(), node.parent().name()});
        }
    }

    void leave(pugi::xml_node node) {
        const std::string_view name = local_name(node);
        if (name == "q") {
            lines_.add("\"");
        } else if (name == "li") {
            lines_.end_item();
        } else if (is_block_markup(name) || name == "tr") {
            lines_.end_line();
            if (name == "ol") {
                items_.pop_back();
            }
        }
    }

    xml_cursor& cursor_;
    prose_lines& lines_;
    std::vector<std::size_t> items_; ///< counted so far in each numbered list that is open
};

/// Length of a list mark with the blanks after it ("- ", "12. "), 0 when there is none.
std::size_t list_mark(std::string_view line) {
    const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
    const std::string_view rest = line.substr(digits);
    const bool numbered = digits > 0 && digits < 10 && rest.starts_with(". ");
    const bool bulleted = digits == 0 && rest.size() > 1 && rest[1] == ' ' &&
                          std::string_view("-*+").find(rest[0]) != std::string_view::npos;
    return numbered ? digits + 2 : bulleted ? 2 : 0;
}

bool is_heading(std::string_view line) {
    const std::size_t end = line.find_first_not_of('#');
    return end != 0 && end <= 6 && line.substr(end).starts_with(' ');
}

/// Where the runs of asterisks that close an emphasis stand: behind something that is no blank.
/// Asked from left to right, so that no stretch of text is searched twice.
class closing_runs {
public:
    explicit closing_runs(std::string_view text) : text_(text) {}

    /// The next run of this length at `from` or behind it; npos when there is none.
    std::size_t next(std::size_t from, std::size_t length) {
        std::size_t& known = next_.at(length - 1);
        if (known < from) {
            const std::string_view mark = std::string_view("***").substr(0, length);
            known = text_.find(mark, from);
            while (known != text_.npos && blanks.find(text_[known - 1]) != blanks.npos) {
                known = text_.find(mark, known + length);
            }
        }
        return known;
    }

private:
    std::string_view text_;
    std::array<std::size_t, 3> next_{};
};

/// One paragraph of Markdown without its marks.
std::string without_marks(std::string_view text) {
    std::string out;
    closing_runs closers(text);
    std::vector<std::size_t> open; // where the open emphases end, the innermost last
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        std::size_t length = 1;
        if (rest[0] == '\\' && rest.size() > 1 &&
            std::string_view("\\`*_{}[]()#+-.!|~^\"'<>$&").find(rest[1]) != rest.npos) {
            out += rest[1];
            length = 2;
        } else if (rest.starts_with("{{")) {
            const std::size_t end = rest.find("}}");
            length = end == rest.npos ? rest.size() : end + 2;
            out += rest.substr(0, length);
        } else if (rest[0] == '*') {
            length = std::min(rest.find_first_not_of('*'), rest.size());
            const bool opens =
                length <= 3 && length < rest.size() && blanks.find(rest[length]) == blanks.npos;
            if (!open.empty() && open.back() == i) {
                open.pop_back();
            } else if (const std::size_t end =
                           opens ? closers.next(i + length, length) : text.npos;
                       end != text.npos) {
                open.push_back(end);
            } else {
                out += rest.substr(0, length);
            }
        } else if (rest[0] != '`') {
            out += rest[0];
        }
        i += length;
    }
    return out;
}

/// [text](address) as text, ![text](address) too.
std::string without_addresses(std::string_view text) {
    std::string out;
    std::size_t open = text.npos; // in `out`: the last "[" that nothing has closed
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) {
            out.append(text.substr(i++, 2));
        } else if (text[i] == '[') {
            open = out.size();
            out += '[';
        } else if (text[i] == ']' && open != text.npos && text.substr(i).starts_with("](")) {
            const std::size_t end = text.find(')', i);
            if (end == text.npos) {
                out.append(text.substr(i));
                return out;
            }
            out.erase(open, 1);
            if (open > 0 && out[open - 1] == '!') {
                out.erase(open - 1, 1);
            }
            open = text.npos;
            i = end;
        } else {
            open = text[i] == ']' ? text.npos : open;
            out += text[i];
        }
    }
    return out;
}

/// "| a | b |" with tabs between its cells; "" for the rule under a head, |---|---|.
std::string table_row(std::string_view line) {
    if (line.find_first_not_of("|-: \t") == line.npos) {
        return {};
    }
    line.remove_prefix(1);
    line.remove_suffix(line.ends_with('|') ? 1 : 0);
    std::string row;
    bool first = true;
    while (true) {
        const std::size_t end = std::min(line.find('|'), line.size());
        std::string_view cell = line.substr(0, end);
        cell.remove_prefix(std::min(cell.find_first_not_of(blanks), cell.size()));
        cell = cell.substr(0, cell.find_last_not_of(blanks) + 1);
        row += first ? "" : "\t";
        row += cell;
        first = false;
        if (end == line.size()) {
            return row;
        }
        line.remove_prefix(end + 1);
    }
}

} // namespace

void prose_lines::add(std::string_view text) {
    for (const char c : text) {
        if (blanks.find(c) != blanks.npos) {
            blank_ = blank_ || out_.size() > line_begin_;
        } else {
            if (blank_) {
                out_ += ' ';
            }
            blank_ = false;
            out_ += c;
        }
    }
}

void prose_lines::add_verbatim(std::string_view text) {
    blank_ = false;
    out_ += text;
}

void prose_lines::add_mark(std::string_view mark) {
    add(mark);
    mark_end_ = out_.size();
}

void prose_lines::end_line() {
    if (out_.size() > mark_end_) {
        end_item();
    }
}

void prose_lines::end_item() {
    blank_ = false;
    if (out_.size() > line_begin_) {
        out_ += '\n';
        line_begin_ = out_.size();
    }
}

std::string prose_lines::take() {
    end_item();
    if (!out_.empty()) {
        out_.pop_back();
    }
    line_begin_ = 0;
    mark_end_ = 0;
    return std::exchange(out_, {});
}

bool is_block_markup(std::string_view local_name) noexcept {
    return std::ranges::binary_search(block_names, local_name);
}

void add_markup(xml_cursor& cursor, pugi::xml_node element, prose_lines& lines) {
    markup_walk(cursor, lines).walk(element);
}

std::string markdown_text(std::string_view markdown) {
    prose_lines lines;
    std::string paragraph;
    bool fenced = false;
    const auto end_paragraph = [&] {
        lines.end_line();
        lines.add(without_marks(without_addresses(paragraph)));
        lines.end_line();
        paragraph.clear();
    };
    while (!markdown.empty()) {
        const std::size_t end = std::min(markdown.find('\n'), markdown.size());
        const std::string_view whole = markdown.substr(0, end);
        markdown.remove_prefix(std::min(end + 1, markdown.size()));
        std::string_view line = whole;
        line.remove_prefix(std::min(line.find_first_not_of(blanks), line.size()));
        if (line.starts_with("```")) {
            end_paragraph();
            fenced = !fenced;
        } else if (fenced) {
            lines.add_verbatim(whole);
            lines.end_line();
        } else if (line.empty()) {
            end_paragraph();
        } else if (line.front() == '|') {
            end_paragraph();
            lines.add_verbatim(without_marks(without_addresses(table_row(line))));
            lines.end_line();
        } else if (const std::size_t mark = list_mark(line); mark != 0) {
            end_paragraph();
            paragraph = (mark == 2 && line[0] > '9') || line[1] == ' '
                            ? "- "
                            : std::string(line.substr(0, mark));
            paragraph += line.substr(mark);
        } else if (line.front() == '>' || is_heading(line)) {
            end_paragraph();
            const std::size_t text = line.find_first_not_of("#> ");
            paragraph = line.substr(std::min(text, line.size()));
        } else {
            paragraph += ' ';
            paragraph += line;
        }
    }
    end_paragraph();
    return lines.take();
}

} // namespace kijun
