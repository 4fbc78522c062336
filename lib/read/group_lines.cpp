#include "read/group_lines.hpp"

#include "numbering/characters.hpp"
#include "read/clause_heading.hpp"
#include "read/edition_names.hpp"
#include "read/line_label.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>

namespace kijun {

bool looks_like_group(const outline_line& line, bool clauses_are_headings) {
    if (!line.cells.empty() || !line.label.empty() || line.goes_on || line.is_note) {
        return false;
    }
    if (names_group(line.text)) {
        return true;
    }
    constexpr std::size_t longest = 120; // bytes: forty kanji
    if (clauses_are_headings || line.text.size() > longest || label_of_line(line.text)) {
        return false;
    }
    const std::u32string signs = to_utf32(line.text);
    constexpr std::u32string_view ends = U"。、，．.,;?!：:）)」】";
    constexpr std::u32string_view begins = U"・•‣●○■□◆※-―（(「【*";
    const edition_names said = edition_names_in(std::span(&line.text, 1));
    return ends.find(signs.back()) == ends.npos && begins.find(signs.front()) == begins.npos &&
           (said.name + said.date).empty();
}

std::size_t rank_of_group(const outline_line& line) {
    constexpr std::size_t chapter = 2;
    constexpr std::size_t section = 3;
    constexpr std::size_t below = 4;
    const std::string_view text = line.text;
    const std::string_view head = text.substr(0, std::min<std::size_t>(text.size(), 24));
    if (!head.starts_with("第")) {
        return 1;
    }
    return head.find("章") != head.npos   ? chapter
           : head.find("節") != head.npos ? section
           : head.find("款") != head.npos ? below
                                          : 1;
}

bool names_back_matter(const outline_line& line) {
    constexpr std::size_t longest = 60; // bytes
    if (!line.cells.empty() || !line.label.empty() || line.is_note ||
        line.text.size() > longest) {
        return false;
    }
    std::u32string bare;
    for (const char32_t sign : to_utf32(line.text)) {
        if (!numbering::is_blank(sign) && !numbering::is_one_of(sign, U"【】［］[]＜＞<>■●◆")) {
            bare += sign;
        }
    }
    constexpr auto names = std::to_array<std::u32string_view>({U"用語集",
                                                               U"用語解説",
                                                               U"用語の解説",
                                                               U"用語一覧",
                                                               U"索引",
                                                               U"付録",
                                                               U"附録",
                                                               U"巻末資料",
                                                               U"改訂履歴",
                                                               U"改版履歴",
                                                               U"奥付"});
    return std::ranges::find(names, bare) != names.end();
}

} // namespace kijun
