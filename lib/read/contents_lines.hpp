#pragma once
// The tables of contents that a document writes out as lines.

#include "read/contents_names.hpp"
#include "read/outline_lines.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// An entry with the number of a page at its end, which dots or a tabulator part from it.
struct page_entry {
    std::string_view title; ///< without the dots
    std::size_t page = 0;   ///< 0 for one in small roman numerals
};

/// 「2.1 体制 …… 12」, "1 Scope . . . . . iv", 「別紙1\t３頁」; none for anything else.
[[nodiscard]] std::optional<page_entry> page_entry_of(std::string_view line);

struct contents_list {
    std::size_t begin = 0; ///< the first line
    std::size_t end = 0;   ///< behind the last
    bool has_pages = false;
    std::vector<std::size_t> listed{}; ///< lines with the number and the title of an entry
};

/// Lists of contents, ascending: three entries or more with two other lines between them at
/// most, and the line 目次 above. An entry ends with a page, and the pages go up; or it begins
/// with a number, and the same number and title stand again behind the list, in the same order,
/// with text between them. Numbers that go up below the name of a list of tables or figures are
/// entries of it, wherever these stand. O(n log n).
[[nodiscard]] std::vector<contents_list>
find_contents_lines(const std::vector<outline_line>& lines);

/// Lines that stand in no clause.
struct left_out_lines {
    std::size_t count = 0; ///< of lines
    outline_line first;

    void add(const outline_line& line);
};

/// Takes lists with pages, which are none of a standard's text, out of the lines; marks the
/// others (`is_contents`), so that they begin nothing. What they list is marked, too
/// (`is_listed`).
[[nodiscard]] left_out_lines take_contents(std::vector<outline_line>& lines);

} // namespace kijun
