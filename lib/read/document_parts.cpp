#include "read/document_parts.hpp"

#include "numbering/characters.hpp"
#include "numbering/outline_number.hpp"
#include "numbering/part_name.hpp"
#include "read/article_parts.hpp"
#include "read/clause_heading.hpp"
#include "read/numbered_lines.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_kanji;
using numbering::is_katakana;
using numbering::is_one_of;
using numbering::narrow;

constexpr std::u32string_view opening = U"【［[（(＜<〈「〔";
constexpr std::u32string_view closing = U"】］]）)＞>〉」〕";

std::u32string_view trimmed(std::u32string_view text) {
    while (!text.empty() && is_blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && is_blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

/// Ⅰ 総論, II. SCOPE; by itself I is a numeral only with a full stop behind it.
std::optional<numbering::part_name> roman_part(std::u32string_view text) {
    const std::u32string_view letters = text.substr(0, 3);
    if (letters.size() == 3 && is_one_of(narrow(letters[0]), U"IVX") &&
        narrow(letters[1]) == U'.' && is_blank(letters[2])) {
        const char32_t sign = narrow(letters[0]) == U'I'   ? U'Ⅰ'
                              : narrow(letters[0]) == U'V' ? U'Ⅴ'
                                                           : U'Ⅹ';
        return numbering::part_name{to_utf8(std::u32string(1, sign)), false, 1};
    }
    const auto number = numbering::read_outline_number(text);
    if (!number || number->style != section_style::roman || number->is_deep()) {
        return std::nullopt;
    }
    return numbering::part_name{number->id, false, number->signs};
}

bool is_roman(const document_part& part) {
    const char32_t sign = to_utf32(part.id).front();
    return sign >= U'Ⅰ' && sign <= U'Ⅻ';
}

/// Those in roman numerals that go up by one from the first; a single one is an item of
/// something.
void keep_rising_romans(std::vector<document_part>& all) {
    const auto value = [](const document_part& part) {
        return numbering::read_outline_number(to_utf32(part.id))->parts.front();
    };
    std::uint32_t last = 0;
    for (const document_part& each : all) {
        last = is_roman(each) && value(each) == last + 1 ? last + 1 : last;
    }
    std::uint32_t next = 1;
    std::erase_if(all, [&](const document_part& each) {
        if (!is_roman(each)) {
            return false;
        }
        const bool stays = last > 1 && value(each) == next;
        next += stays ? 1 : 0;
        return !stays;
    });
}

bool is_volume(const document_part& part) {
    return part.id.ends_with("編") || part.id.ends_with("部") || part.id.starts_with("Part ");
}

/// Where chapters come again from one volume to the next, each bears the volume's name, too.
void name_by_volumes(std::vector<document_part>& all) {
    std::map<std::string, std::set<std::string>> volumes; // by chapter
    std::string volume;
    for (const document_part& each : all) {
        if (is_volume(each)) {
            volume = each.id;
        } else if (!each.is_annex) {
            volumes[each.id].insert(volume);
        }
    }
    const bool again =
        std::ranges::any_of(volumes, [](const auto& each) { return each.second.size() > 1; });
    volume.clear();
    for (document_part& each : all) {
        if (is_volume(each)) {
            volume = each.id;
        } else if (again && !each.is_annex && each.id.starts_with("第")) {
            each.id.insert(0, volume);
        }
    }
}

/// 付録 2.1 題名: a section of an annex that has no number of its own bears both.
void take_section(numbering::part_name& name, std::u32string_view text) {
    std::size_t at = name.signs;
    while (at < text.size() && is_blank(text[at])) {
        ++at;
    }
    const char32_t last = text[name.signs - 1];
    const auto number = numbering::read_outline_number(text.substr(at));
    const bool is_bare = name.is_annex && (is_kanji(last) || (last >= U'a' && last <= U'z'));
    if (is_bare && number && number->style == section_style::plain && number->is_deep()) {
        name.id += ' ' + number->id;
        name.signs = at + number->signs;
    }
}

std::optional<document_part> part_of(const outline_line& line, std::size_t index) {
    if (!line.cells.empty() || line.is_note || line.goes_on || line.is_contents) {
        return std::nullopt;
    }
    const std::string all = line.label.empty() ? line.text : line.label + " " + line.text;
    if (!names_what_follows(all)) {
        return std::nullopt;
    }
    const std::u32string whole = to_utf32(all);
    std::u32string_view text = trimmed(whole);
    const bool bracketed = !text.empty() && is_one_of(text.front(), opening);
    if (bracketed) {
        text = trimmed(text.substr(1));
    }
    auto name = numbering::read_part_name(text);
    if (!name && !bracketed) {
        name = roman_part(text);
    }
    if (!name) {
        return std::nullopt;
    }
    take_section(*name, text);
    text.remove_prefix(name->signs);
    if (bracketed) {
        text = trimmed(text);
        if (text.empty() || !is_one_of(text.front(), closing)) {
            return std::nullopt; // （別紙1を参照）
        }
        text.remove_prefix(1);
    } else if (!text.empty()) {
        const char32_t next = text.front();
        const bool parted =
            is_blank(next) || is_one_of(next, opening) || is_one_of(narrow(next), U":.-―—");
        // 第1章総則, but not 別紙1様式 and 第1章の規定.
        const bool touches = !name->is_annex && (is_kanji(next) || is_katakana(next));
        if (!parted && !touches && line.heading == 0) {
            return std::nullopt;
        }
    }
    // Part 2 of the guide tells how: no title begins with a small letter.
    const std::u32string_view next_word = trimmed(text);
    const bool goes_on = !next_word.empty() && next_word.front() >= U'a' &&
                         next_word.front() <= U'z' && name->id.front() >= 'A' &&
                         name->id.front() <= 'Z';
    if (goes_on && line.heading == 0) {
        return std::nullopt;
    }
    while (!text.empty() &&
           (is_blank(text.front()) || is_one_of(narrow(text.front()), U":.-―—"))) {
        text.remove_prefix(1);
    }
    text = trimmed(text);
    std::string title = to_utf8(text);
    if (ends_with_page(title)) {
        return std::nullopt;
    }
    return document_part{index, name->id, std::move(title), name->is_annex};
}

/// CHAPTER on a line of its own, and ONE on the next, as books set them.
std::optional<document_part> part_of_two(const std::vector<outline_line>& lines,
                                         std::size_t at) {
    constexpr std::size_t longest = 12; // signs of either
    if (at + 1 >= lines.size() || lines[at].text.size() > longest ||
        lines[at + 1].text.size() > longest || !lines[at + 1].cells.empty()) {
        return std::nullopt;
    }
    outline_line both = lines[at];
    both.text += ' ' + lines[at + 1].text;
    auto part = part_of(both, at);
    return part && part->title.empty() && !part_of(lines[at], at) ? std::move(part)
                                                                  : std::nullopt;
}

/// A table of contents without pages: what stands before the first part comes again, if others
/// stood between.
void drop_contents(std::vector<document_part>& all) {
    bool others = false;
    for (std::size_t i = 1; i < all.size(); ++i) {
        if (all[i].id != all.front().id) {
            others = true;
        } else if (others) {
            all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
}

/// Does text stand between a part and the next line that names another one?
bool has_text(const std::vector<outline_line>& lines,
              const std::vector<document_part>& all,
              std::size_t at) {
    std::size_t next = at + 1;
    while (next < all.size() && all[next].id == all[at].id) {
        ++next;
    }
    const std::size_t end = next < all.size() ? all[next].line : lines.size();
    for (std::size_t i = all[at].line + 1; i < end; ++i) {
        if (!lines[i].cells.empty() || !numbered_line_of(lines[i], i)) {
            return true;
        }
    }
    return false;
}

/// One line a name.
void keep_one_each(const std::vector<outline_line>& lines, std::vector<document_part>& all) {
    std::map<std::string, std::size_t> chosen; // the line
    std::set<std::string> settled;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (settled.contains(all[i].id)) {
            continue;
        }
        chosen[all[i].id] = all[i].line;
        if (has_text(lines, all, i)) {
            settled.insert(all[i].id);
        }
    }
    std::erase_if(
        all, [&chosen](const document_part& each) { return chosen[each.id] != each.line; });
}

} // namespace

std::vector<document_part> find_document_parts(const std::vector<outline_line>& lines) {
    std::vector<document_part> all;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto part = part_of(lines[i], i);
        part = part ? std::move(part) : part_of_two(lines, i);
        part = part ? std::move(part) : article_part_of(lines[i], i);
        if (part) {
            all.push_back(*std::move(part));
        }
    }
    keep_articles_with_sections(lines, all);
    drop_contents(all);
    keep_rising_romans(all);
    name_by_volumes(all);
    keep_one_each(lines, all);
    return all;
}

} // namespace kijun
