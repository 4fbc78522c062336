#include "read/group_lines.hpp"

#include "read/clause_heading.hpp"
#include "read/edition_names.hpp"
#include "read/line_label.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
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

} // namespace kijun
