#include "paper_text.hpp"

#include "base/blanks.hpp"
#include "paper_blocks.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kijun {
namespace {

struct tag {
    std::string name; ///< small letters, "" for what is no tag
    bool closing = false;
    std::size_t size = 0;
};

/// The tag that `text` begins with; what is no tag of HTML (<https://…>) is text.
tag tag_at(std::string_view text) {
    constexpr std::array known{"a",      "b",   "br",  "del",   "div",   "em",   "i",
                               "ins",    "li",  "ol",  "p",     "s",     "span", "strike",
                               "strong", "sub", "sup", "table", "tbody", "td",   "th",
                               "thead",  "tr",  "u",   "ul"};
    std::size_t at = 1;
    tag read;
    read.closing = at < text.size() && text[at] == '/';
    at += read.closing ? 1 : 0;
    for (; at < text.size() && read.name.size() < 8; ++at) {
        const char c = text[at];
        const char small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        if (small < 'a' || small > 'z') {
            break;
        }
        read.name += small;
    }
    const std::size_t end = text.find_first_of("<>\n", at);
    const bool ends_well = at < text.size() && (text[at] == '>' || text[at] == ' ' ||
                                                text[at] == '/' || text[at] == '\t');
    if (!ends_well || end == std::string_view::npos || text[end] != '>' ||
        std::find(known.begin(), known.end(), read.name) == known.end()) {
        return {};
    }
    read.size = end + 1;
    return read;
}

struct entity {
    std::string_view written;
    std::string_view meant;
};
constexpr std::array entities{entity{"&lt;", "<"},
                              entity{"&gt;", ">"},
                              entity{"&amp;", "&"},
                              entity{"&quot;", "\""},
                              entity{"&nbsp;", " "}};

bool is_punctuation(char c) {
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

/// The line of signs that plain text draws under a heading.
bool is_drawn(std::string_view line) {
    constexpr std::size_t least = 3;
    return line.size() >= least && (line.find_first_not_of('=') == line.npos ||
                                    line.find_first_not_of('-') == line.npos);
}

/// Without the signs that make a line of Markdown a heading.
std::string_view without_heading_signs(std::string_view line) {
    constexpr std::size_t deepest = 6;
    const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
    const bool heading =
        signs != 0 && signs <= deepest && signs < line.size() && line[signs] == ' ';
    return heading ? trimmed(line.substr(signs)) : line;
}

/// Puts together the paragraphs of one cell or line.
class run_builder {
public:
    /// `escapes`: a backslash before a sign of ASCII makes it mean itself, as in Markdown.
    void take(std::string_view text, bool escapes = false) {
        while (!text.empty()) {
            std::size_t plain = std::min(text.find_first_of("<&\\"), text.size());
            if (plain == 0 && text.front() == '\\') {
                const bool escaped = escapes && text.size() > 1 && is_punctuation(text[1]);
                add(text.substr(escaped ? 1 : 0, 1));
                text.remove_prefix(escaped ? 2 : 1);
                continue;
            }
            if (plain == 0 && text.front() == '<') {
                if (const tag found = tag_at(text); found.size != 0) {
                    take_tag(found);
                    text.remove_prefix(found.size);
                    continue;
                }
            }
            if (plain == 0 && text.front() == '&') {
                const auto* const meant =
                    std::find_if(entities.begin(), entities.end(), [text](const entity& each) {
                        return text.starts_with(each.written);
                    });
                if (meant != entities.end()) {
                    add(meant->meant);
                    text.remove_prefix(meant->written.size());
                    continue;
                }
            }
            plain = std::max<std::size_t>(plain, 1);
            add(text.substr(0, plain));
            text.remove_prefix(plain);
        }
    }
    void break_line() {
        trim_end();
        if (!runs_.empty()) {
            done_.push_back({.runs = std::exchange(runs_, {})});
        }
    }
    [[nodiscard]] std::vector<document_paragraph> finish() {
        break_line();
        underlined_ = struck_ = bold_ = 0;
        return std::exchange(done_, {});
    }

private:
    void take_tag(const tag& found) {
        const auto count = [&](std::size_t& open) {
            open = found.closing ? open - (open == 0 ? 0 : 1) : open + 1;
        };
        if (found.name == "u" || found.name == "ins") {
            count(underlined_);
        } else if (found.name == "s" || found.name == "del" || found.name == "strike") {
            count(struck_);
        } else if (found.name == "b" || found.name == "strong") {
            count(bold_);
        } else if (found.name == "p" || found.name == "br" || found.name == "li" ||
                   found.name == "ul" || found.name == "ol" || found.name == "div") {
            break_line();
        }
    }
    void add(std::string_view text) {
        if (runs_.empty()) {
            while (const std::size_t blank = leading_blank(text)) {
                text.remove_prefix(blank);
            }
        }
        if (text.empty()) {
            return;
        }
        const text_mark marks = (underlined_ != 0 ? text_mark::underline : text_mark::none) |
                                (struck_ != 0 ? text_mark::strike : text_mark::none) |
                                (bold_ != 0 ? text_mark::bold : text_mark::none);
        if (runs_.empty() || runs_.back().marks != marks) {
            runs_.push_back({std::string(text), marks, {}});
        } else {
            runs_.back().text += text;
        }
    }
    void trim_end() {
        while (!runs_.empty()) {
            std::string& last = runs_.back().text;
            while (const std::size_t blank = trailing_blank(last)) {
                last.resize(last.size() - blank);
            }
            if (!last.empty()) {
                return;
            }
            runs_.pop_back();
        }
    }

    std::vector<document_run> runs_;
    std::vector<document_paragraph> done_;
    std::size_t underlined_ = 0;
    std::size_t struck_ = 0;
    std::size_t bold_ = 0;
};

/// The line under the head of a Markdown table: |---|:-:|.
bool is_rule(std::string_view line) {
    return line.find('-') != std::string_view::npos &&
           line.find_first_not_of("|-: \t") == std::string_view::npos;
}

} // namespace

std::vector<std::string_view> cells_of_line(std::string_view line) {
    char parting = '\t';
    if (line.find('\t') == std::string_view::npos) {
        const std::string_view inside = trimmed(line);
        if (inside.size() < 3 || !inside.starts_with('|') || !inside.ends_with('|')) {
            return {line};
        }
        parting = '|';
        line = inside.substr(1, inside.size() - 2);
    }
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0;;) {
        std::size_t end = std::min(line.find(parting, begin), line.size());
        while (parting == '|' && end > begin && end < line.size() && line[end - 1] == '\\') {
            end = std::min(line.find(parting, end + 1), line.size());
        }
        cells.push_back(line.substr(begin, end - begin));
        if (end == line.size()) {
            return cells;
        }
        begin = end + 1;
    }
}

located_document document_of_paper_text(const text_input& input) {
    located_document paper;
    run_builder builder;
    bool in_table = false;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < input.text.size();) {
        if (auto blocks = paper_blocks_at(input.text.substr(begin))) {
            block_origin& origin = paper.origins.emplace_back();
            origin.line = number + 1;
            for (const std::size_t row : blocks->rows) {
                origin.rows.push_back(number + 1 + row);
            }
            paper.content.blocks.emplace_back(std::move(blocks->table));
            begin += blocks->end;
            number += blocks->lines;
            in_table = false;
            continue;
        }
        const std::size_t end = std::min(input.text.find('\n', begin), input.text.size());
        std::string_view line = input.text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        while (line.ends_with('\r') || line.ends_with('\f')) {
            line.remove_suffix(1);
        }
        while (line.starts_with('\f')) {
            line.remove_prefix(1);
        }
        if (trimmed(line).empty()) {
            in_table = in_table && line.find('\t') != std::string_view::npos;
            continue;
        }
        const std::vector<std::string_view> cells = cells_of_line(line);
        if (cells.size() == 1 && is_drawn(trimmed(line))) {
            in_table = false;
            continue;
        }
        if (cells.size() == 1) {
            builder.take(without_heading_signs(line));
            std::vector<document_paragraph> found = builder.finish();
            if (in_table) { // the row's last cell goes on
                table_cell& last =
                    std::get<document_table>(paper.content.blocks.back()).rows.back().back();
                std::move(found.begin(), found.end(), std::back_inserter(last.content));
                continue;
            }
            for (document_paragraph& each : found) {
                paper.content.blocks.emplace_back(std::move(each));
                paper.origins.emplace_back().line = number;
            }
            continue;
        }
        if (in_table && is_rule(line)) {
            continue;
        }
        if (!in_table) {
            paper.content.blocks.emplace_back(
                document_table{.caption = {}, .head_rows = 0, .rows = {}});
            paper.origins.emplace_back().line = number;
        }
        in_table = true;
        auto& table = std::get<document_table>(paper.content.blocks.back());
        std::vector<table_cell> row;
        row.reserve(cells.size());
        const bool markdown = line.find('\t') == std::string_view::npos;
        for (const std::string_view cell : cells) {
            builder.take(cell, markdown);
            row.emplace_back().content = builder.finish();
        }
        table.rows.push_back(std::move(row));
        paper.origins.back().rows.push_back(number);
    }
    return paper;
}

} // namespace kijun
