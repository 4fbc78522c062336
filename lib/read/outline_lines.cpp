#include "read/outline_lines.hpp"

#include "base/blanks.hpp"
#include "numbering/characters.hpp"
#include "read/broken_words.hpp"
#include "read/clause_heading.hpp"
#include "read/line_label.hpp"
#include "read/numbered_lines.hpp"
#include "read/text_columns.hpp"

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

/// What cannot be broken at the front of a line: a word of ASCII letters, or one sign with the
/// mark behind it, which may not begin a line, and the bracket before it, which may not end
/// one.
std::size_t columns_of_first_piece(std::string_view text) {
    const std::u32string whole =
        to_utf32(text.substr(0, std::min<std::size_t>(text.size(), 160)));
    std::u32string_view signs = whole;
    std::size_t columns = 0;
    while (!signs.empty() && numbering::is_one_of(signs.front(), U"([｛「『（［【〔")) {
        columns += signs.front() < 0x80 ? 1 : 2;
        signs.remove_prefix(1);
    }
    std::size_t end = 0;
    while (end < signs.size() && signs[end] > U' ' && signs[end] < 0x7F) {
        ++end;
    }
    if (end > 0) {
        return columns + end;
    }
    constexpr std::u32string_view never_first =
        U"、。，．）」』】〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ";
    const bool holds_next = signs.size() > 1 && numbering::is_one_of(signs[1], never_first);
    return columns + (holds_next ? 4 : 2);
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

/// The line of a text file that a line of the outline begins on; 0 where there are none.
std::size_t file_line(const located_document& in, const outline_line& line) {
    return line.cells.empty() ? in.origins[line.block].line : 0;
}

/// The column at which a text file breaks its lines; none where each line is a paragraph. A
/// file is broken where many lines end within a few columns of the widest.
std::optional<std::size_t> margin_of(const located_document& in,
                                     const std::vector<outline_line>& lines) {
    constexpr std::size_t twips_of_a_column = 105;
    std::vector<std::size_t> widths;
    for (const outline_line& line : lines) {
        if (file_line(in, line) != 0 && line.heading == 0) {
            widths.push_back(columns_of(line.text) + line.indent / twips_of_a_column);
        }
    }
    constexpr std::size_t fewest = 10;
    if (widths.size() < fewest) {
        return std::nullopt;
    }
    std::ranges::sort(widths);
    // Where most of the long lines end. A few are wider: addresses, tables, a full stop that
    // hangs over.
    std::size_t margin = 0;
    std::size_t most = 0;
    for (std::size_t begin = widths.size() / 4; begin < widths.size();) {
        const auto [first, end] = std::ranges::equal_range(widths, widths[begin]);
        const auto count = static_cast<std::size_t>(end - first);
        if (count >= most) {
            most = count;
            margin = *first;
        }
        begin = static_cast<std::size_t>(end - widths.begin());
    }
    constexpr std::size_t narrowest = 40; // twenty letters: a narrower page has none
    constexpr std::size_t widest = 240;
    constexpr std::size_t ragged = 3; // a letter that did not fit, a label of half width
    const auto all = static_cast<std::ptrdiff_t>(widths.size());
    const auto from = std::ranges::lower_bound(widths, margin - std::min(margin, ragged));
    const auto beyond = std::ranges::upper_bound(widths, margin + ragged);
    const bool is_broken = margin >= narrowest && margin <= widest &&
                           (beyond - from) * 5 >= all && (widths.end() - beyond) * 20 <= all;
    return is_broken ? std::optional(margin) : std::nullopt;
}

bool ends_in_ascii(std::string_view text) {
    return !text.empty() && static_cast<unsigned char>(text.back()) < 0x80;
}

void append(std::string& to, const std::string& text) {
    const bool ascii = ends_in_ascii(to) && ends_in_ascii(text.substr(0, 1));
    const auto is_digit = [](char letter) { return letter >= '0' && letter <= '9'; };
    const bool figure = ascii && is_digit(to.back()) && is_digit(text.front()); // 2,0|48
    const bool broken = may_be_broken_word(to, text);
    // A word that has a hyphen of its own was broken there: Build-|Depends.
    const bool hyphen = ascii && to.size() > 1 && to.back() == '-' &&
                        to[to.size() - 2] != ' ' && to[to.size() - 2] != '-';
    to += ascii && !figure && !hyphen && to.back() != ' ' ? " " : "";
    if (broken) {
        append_utf8(to, broken_here);
    }
    to += text;
}

void mend_words(std::vector<outline_line>& lines) {
    known_words words;
    for (const outline_line& line : lines) {
        words.add(line.text);
    }
    for (outline_line& line : lines) {
        line.text = words.mended(line.text);
    }
}

/// Joins the lines that a text file breaks at its margin.
std::vector<outline_line>
joined(const located_document& in, std::vector<outline_line> lines, own_schemes own) {
    const std::optional<std::size_t> margin = margin_of(in, lines);
    if (!margin) {
        return lines;
    }
    constexpr std::size_t twips_of_a_column = 105;
    std::vector<outline_line> all;
    std::size_t last_line = 0;
    std::size_t width = 0; // of the last line as the file has it
    for (outline_line& line : lines) {
        const std::size_t at = file_line(in, line);
        const std::size_t columns = columns_of(line.text) + line.indent / twips_of_a_column;
        const bool touches = !all.empty() && at != 0 && at == last_line + 1 &&
                             line.heading == 0 && all.back().heading == 0 &&
                             all.back().cells.empty();
        const bool words = !all.empty() && ends_in_ascii(all.back().text) &&
                           ends_in_ascii(line.text.substr(0, 1));
        const bool was_full =
            width + (words ? 1 : 0) + columns_of_first_piece(line.text) > *margin;
        // A number may be a word at the front of a broken line, but not behind a full stop.
        const bool ended = !all.empty() &&
                           (all.back().text.ends_with("。") || all.back().text.ends_with("】"));
        const bool new_label = ended && label_of_line(line.text).has_value();
        if (touches && was_full && !new_label && !begins_anew(line.text, own) &&
            !begins_section(line.text, ended)) {
            append(all.back().text, line.text);
        } else {
            all.push_back(std::move(line));
        }
        last_line = at;
        width = columns;
    }
    mend_words(all);
    return all;
}

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
    return in.by_lines ? joined(in, std::move(lines), own) : lines;
}

} // namespace kijun
