#include "pdf_notes.hpp"

#include "numbering/characters.hpp"
#include "pdf_blanks.hpp"
#include "pdf_line_end.hpp"
#include "raised_digits.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_digit;
using numbering::is_one_of;
using numbering::narrow;

bool is_note_digit(char32_t sign) {
    return is_digit(plain_digit(sign));
}

struct note_mark {
    std::size_t signs = 0;  ///< of the line
    std::size_t number = 0; ///< 0 where it is none
};

/// 3, *, ※2, （注1）, 注) at the front of a line.
std::optional<note_mark> mark_of(std::u32string_view line) {
    constexpr std::size_t most_digits = 3;
    std::size_t at = 0;
    while (at < line.size() && is_one_of(line[at], U"（(*＊†‡※注")) {
        ++at;
    }
    note_mark read;
    const std::size_t digits = at;
    while (at < line.size() && is_note_digit(line[at]) && at - digits < most_digits) {
        read.number = read.number * 10 + (plain_digit(line[at]) - U'0');
        ++at;
    }
    const bool number = at > digits;
    while (at < line.size() && is_one_of(line[at], U"）)")) {
        ++at;
    }
    const bool goes_on = at < line.size() &&
                         (is_digit(narrow(line[at])) || is_one_of(narrow(line[at]), U".,-/:%"));
    if (at == 0 || at == line.size() || (number && goes_on)) {
        return std::nullopt;
    }
    while (at < line.size() && is_blank(line[at])) {
        ++at;
    }
    read.signs = at;
    return read;
}

} // namespace

std::size_t first_note(const std::vector<pdf_line>& lines, double text_height) {
    constexpr double smaller = 0.92;
    std::size_t first = lines.size();
    while (first > 0 && lines[first - 1].box.height() < smaller * text_height) {
        --first;
    }
    if (first == 0) {
        return lines.size();
    }
    while (first < lines.size() && !mark_of(lines[first].text.text)) {
        ++first;
    }
    return first;
}

std::vector<pdf_note> notes_of(const std::vector<pdf_line>& lines, std::size_t first) {
    std::vector<pdf_note> notes;
    marked_text text;
    std::size_t last = 0;
    const auto close = [&] {
        if (!notes.empty()) {
            notes.back().content.runs = runs_of(text);
        }
        text = {};
    };
    for (std::size_t i = first; i < lines.size(); ++i) {
        const marked_text line = without_set_apart(lines[i].text, true);
        const auto mark = mark_of(line.text);
        const bool begins =
            mark && (notes.empty() || mark->number == 0 || mark->number == last + 1);
        if (!begins) {
            append_line(text, without_set_apart(lines[i].text, false));
            continue;
        }
        close();
        last = mark->number;
        notes.push_back({{}, lines[i].page, mark->number, false});
        document_paragraph& note = notes.back().content;
        note.kind = paragraph_kind::footnote;
        std::u32string_view label = std::u32string_view(line.text).substr(0, mark->signs);
        while (!label.empty() && is_blank(label.back())) {
            label.remove_suffix(1);
        }
        note.label = to_utf8(label);
        text.text = line.text.substr(mark->signs);
        text.marks.assign(line.marks.begin() + static_cast<std::ptrdiff_t>(mark->signs),
                          line.marks.end());
    }
    close();
    return notes;
}

void take_references(pdf_line& line, const std::vector<pdf_note>& notes) {
    std::vector<raised_number> kept;
    std::size_t taken = 0; // signs
    for (raised_number each : line.raised) {
        const bool refers = std::ranges::any_of(
            notes, [&each](const pdf_note& note) { return note.number == each.number; });
        if (!refers) {
            continue;
        }
        std::size_t begin = each.at - taken;
        const std::size_t end = begin + each.size;
        const std::u32string& text = line.text.text;
        const bool parted = begin > 0 && is_blank(text[begin - 1]);
        if (parted && (end == text.size() || is_blank(text[end]))) {
            --begin; // one blank for two
        }
        line.text.text.erase(begin, end - begin);
        line.text.marks.erase(line.text.marks.begin() + static_cast<std::ptrdiff_t>(begin),
                              line.text.marks.begin() + static_cast<std::ptrdiff_t>(end));
        taken += end - begin;
        each.at = begin;
        each.size = 0;
        kept.push_back(each);
    }
    line.raised = std::move(kept);
}

} // namespace kijun
