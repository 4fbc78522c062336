#include "read/edition_names.hpp"

#include "numbering/characters.hpp"
#include "numbering/law_id.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <string>
#include <vector>

namespace kijun {
namespace {

using numbering::is_blank;
using numbering::is_digit;
using numbering::is_one_of;
using numbering::narrow;

constexpr std::u32string_view brackets = U"()（）【】「」『』［］[]〔〕<>＜＞";
constexpr std::u32string_view digits_of_kanji = U"一二三四五六七八九十百〇";

struct edition_number {
    std::size_t begin;
    std::size_t end;
    std::string name;
};

/// 第13版, 第 13 版, 第十三版.
std::optional<edition_number> edition_number_in(std::u32string_view text) {
    for (std::size_t begin = text.find(U'第'); begin != text.npos;
         begin = text.find(U'第', begin + 1)) {
        std::size_t at = begin + 1;
        std::u32string number;
        constexpr std::size_t longest = 6;
        while (at < text.size() && number.size() < longest &&
               (is_digit(narrow(text[at])) || is_blank(text[at]) ||
                is_one_of(text[at], digits_of_kanji))) {
            if (!is_blank(text[at])) {
                number += narrow(text[at]);
            }
            ++at;
        }
        if (!number.empty() && at < text.size() && text[at] == U'版') {
            return edition_number{begin, at + 1, to_utf8(U"第" + number + U"版")};
        }
    }
    return std::nullopt;
}

/// What is left of a line when the name of the edition is taken out: the standard's name.
std::string standard_in(std::u32string_view before) {
    const auto is_edge = [](char32_t sign) {
        return is_blank(sign) || is_one_of(sign, brackets) || is_one_of(sign, U"-―ー－・：:、");
    };
    while (!before.empty() && is_edge(before.back()) && before.back() != U'ー') {
        before.remove_suffix(1);
    }
    while (!before.empty() && is_edge(before.front())) {
        before.remove_prefix(1);
    }
    return to_utf8(before);
}

std::optional<std::uint32_t> number_before(std::u32string_view text, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_digit(narrow(text[begin - 1])) && end - begin < 4) {
        --begin;
    }
    std::uint32_t value = 0;
    for (std::size_t i = begin; i < end; ++i) {
        value = value * 10 + static_cast<std::uint32_t>(narrow(text[i]) - U'0');
    }
    return begin == end ? std::nullopt : std::optional(value);
}

/// 2025年3月, 令和7年3月 as 2025-03.
std::string date_in(std::u32string_view written) {
    std::u32string text;
    std::ranges::copy_if(
        written, std::back_inserter(text), [](char32_t sign) { return !is_blank(sign); });
    for (std::size_t year = text.find(U'年'); year != text.npos;
         year = text.find(U'年', year + 1)) {
        std::optional<std::uint32_t> value = number_before(text, year);
        const std::size_t month = text.find(U'月', year);
        if (month == text.npos || month > year + 4) {
            continue;
        }
        const std::optional<std::uint32_t> of_year = number_before(text, month);
        if (!value && year > 0 && text[year - 1] == U'元') {
            value = 1;
        }
        if (!value || !of_year || *of_year < 1 || *of_year > 12) {
            continue;
        }
        const std::u32string_view before = std::u32string_view(text).substr(0, year);
        if (*value < 100) {
            constexpr std::uint32_t before_reiwa = 2018;
            constexpr std::uint32_t before_heisei = 1988;
            *value += before.find(U"令和") != before.npos   ? before_reiwa
                      : before.find(U"平成") != before.npos ? before_heisei
                                                            : 0;
        }
        if (*value >= 1900 && *value < 2200) {
            return std::to_string(*value) + (*of_year < 10 ? "-0" : "-") +
                   std::to_string(*of_year);
        }
    }
    return {};
}

} // namespace

edition_names edition_names_in(std::span<const std::string> lines) {
    edition_names found;
    std::string first; ///< what may be the title
    std::string last;
    for (const std::string& line : lines) {
        constexpr std::size_t longest = 600; // bytes: a title, no paragraph
        if (line.size() > longest) {
            continue;
        }
        const std::u32string text = to_utf32(line);
        const auto edition = edition_number_in(text);
        if (edition && found.name.empty()) {
            found.name = edition->name;
            found.standard = standard_in(std::u32string_view(text).substr(0, edition->begin));
            if (found.standard.empty()) { // the name stands on a line of its own
                found.standard = last;
            }
        }
        if (found.date.empty()) {
            found.date = date_in(text);
        }
        if (!edition && date_in(text).empty() && found.name.empty() && !text.empty()) {
            last = standard_in(text);
            first = first.empty() ? last : first;
        }
    }
    if (found.standard.empty()) {
        found.standard = first;
    }
    return found;
}

edition_names_of_document edition_names_before(const std::string& title,
                                               std::span<const outline_line> before,
                                               std::string_view file) {
    constexpr std::size_t most = 200;
    std::vector<std::string> said{title};
    for (const outline_line& line : before.first(std::min(before.size(), most))) {
        said.push_back(line.text);
        said.insert(said.end(), line.cells.begin(), line.cells.end());
    }
    edition_names_of_document made{edition_names_in(said)};
    if (made.names.name.empty()) {
        const std::size_t folder = file.find_last_of("/\\");
        const std::string_view base = file.substr(folder == file.npos ? 0 : folder + 1);
        made.names.name = base.substr(0, base.rfind('.'));
        made.is_named = false;
    }
    return made;
}

} // namespace kijun
