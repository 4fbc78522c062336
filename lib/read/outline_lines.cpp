#include "read/outline_lines.hpp"

#include "base/blanks.hpp"
#include "numbering/characters.hpp"
#include "read/clause_heading.hpp"
#include "read/joined_lines.hpp"
#include "read/line_label.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <optional>
#include <utility>
#include <variant>

namespace kijun {
namespace {

std::string trimmed_text(std::string_view text) {
    const auto is_space = [](char32_t sign) { return numbering::is_blank(sign); };
    const decoded_text decoded = decode_utf8(text);
    std::size_t begin = 0;
    std::size_t end = decoded.text.size();
    while (begin < end && is_space(decoded.text[begin])) {
        ++begin;
    }
    while (end > begin && is_space(decoded.text[end - 1])) {
        --end;
    }
    return std::string(
        text.substr(decoded.offsets[begin], decoded.offsets[end] - decoded.offsets[begin]));
}

/// A line drawn with signs, under a heading or between parts.
bool is_rule(const std::string& text) {
    constexpr std::u32string_view drawn = U"-=_*~＝－―─━═・…";
    const std::u32string signs = to_utf32(text);
    constexpr std::size_t shortest = 3;
    return signs.size() >= shortest && drawn.find(signs[0]) != drawn.npos &&
           signs.find_first_not_of(signs[0]) == signs.npos;
}

/// A bullet counts nothing.
std::string plain_label(const std::string& label) {
    const std::u32string signs = to_utf32(trimmed_text(label));
    constexpr std::u32string_view bullets = U"・•‣●○■□◆◇◦▪–-*＊➢✓";
    return signs.size() == 1 && numbering::is_one_of(signs[0], bullets) ? std::string()
                                                                        : to_utf8(signs);
}

std::vector<outline_line> lines_in(const std::string& label,
                                   const std::vector<document_run>& runs) {
    const std::string text = plain_text(runs);
    std::vector<outline_line> made;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        outline_line line;
        line.text = trimmed_text(std::string_view(text).substr(begin, end - begin));
        line.label = made.empty() ? plain_label(label) : std::string();
        line.goes_on = !made.empty();
        if ((!line.text.empty() && !is_rule(line.text)) || !line.label.empty()) {
            made.push_back(std::move(line));
        }
        begin = end + 1;
    }
    return made;
}

class line_maker {
public:
    explicit line_maker(const located_document& in) : in_(in) {}

    std::vector<outline_line> make() && {
        for (std::size_t i = 0; i < in_.content.blocks.size(); ++i) {
            const document_block& block = in_.content.blocks[i];
            if (const auto* heading = std::get_if<document_heading>(&block)) {
                std::vector<outline_line> made = lines_in(heading->label, heading->runs);
                for (outline_line& line : made) {
                    line.heading = heading->level;
                }
                add(std::move(made), i);
            } else if (const auto* paragraph = std::get_if<document_paragraph>(&block)) {
                add(outline_lines_of(*paragraph), i);
            } else {
                add_rows(std::get<document_table>(block), i);
            }
        }
        return std::move(lines_);
    }

private:
    void add(std::vector<outline_line> made, std::size_t block) {
        for (outline_line& line : made) {
            line.block = block;
            lines_.push_back(std::move(line));
        }
    }

    void add_rows(const document_table& table, std::size_t block) {
        for (std::size_t y = 0; y < table.rows.size(); ++y) {
            outline_line line;
            bool blank = true;
            for (const table_cell& cell : table.rows[y]) {
                line.cells.push_back(trimmed_text(body_text(cell)));
                blank = blank && line.cells.back().empty();
            }
            line.block = block;
            line.row = y;
            if (!blank) {
                lines_.push_back(std::move(line));
            }
        }
    }

    const located_document& in_;
    std::vector<outline_line> lines_;
};

} // namespace

std::string beginning_of(const outline_line& line) {
    std::string text = line.label.empty() ? line.text : line.label + " " + line.text;
    if (!line.cells.empty()) {
        text.clear();
        for (const std::string& cell : line.cells) {
            text += (text.empty() ? "" : " ") + cell;
        }
    }
    constexpr std::size_t most = 30; // code points
    constexpr std::size_t enough = 400;
    text.resize(std::min(text.size(), enough));
    const std::u32string whole = to_utf32(text);
    return whole.size() <= most ? text : to_utf8(whole.substr(0, most)) + "…";
}

bool begins_anew(std::string_view text, own_schemes own) {
    const auto label = label_of_line(text);
    if (label && label->certain) {
        return true;
    }
    const auto heading = clause_heading_of(text, false, own);
    return (heading && heading->fits && !heading->title.empty()) || names_group(text);
}

std::vector<outline_line> outline_lines_of(const document_paragraph& paragraph) {
    if (paragraph.kind == paragraph_kind::comment ||
        paragraph.kind == paragraph_kind::contents) {
        return {};
    }
    std::vector<outline_line> made = lines_in(paragraph.label, paragraph.runs);
    for (outline_line& line : made) {
        line.indent = paragraph.indent;
        line.is_note = paragraph.kind != paragraph_kind::body;
    }
    return made;
}

std::vector<outline_line> outline_lines_of(const located_document& in, own_schemes own) {
    std::vector<outline_line> lines = line_maker(in).make();
    return in.by_lines ? join_lines(in, std::move(lines), own) : lines;
}

} // namespace kijun
