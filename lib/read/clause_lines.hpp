#pragma once
// Which lines of a document begin a clause.

#include "read/clause_heading.hpp"
#include "read/outline_lines.hpp"
#include "read/section_lines.hpp"

#include <cstddef>
#include <vector>

namespace kijun {

struct clause_line {
    std::size_t line = 0; ///< of the outline
    clause_heading heading;
    /// The row of a table: its other cells are the title, the grade and the text.
    bool is_row = false;
};

struct clause_lines {
    std::vector<clause_line> chosen;  ///< in the order of the lines
    std::vector<clause_line> doubted; ///< that look like one and are read as text
    bool are_sections = false;        ///< of a document without other clauses
    /// Of sections, the lines that name chapters, ascending.
    std::vector<std::size_t> groups{};
    std::vector<section_restart> restarts{}; ///< of sections
};

/// All lines that look like the heading of a clause are weighed against each other: headings of
/// the document go before other lines, numbers that go up before those that do not, and of
/// equal numbers the one with text behind it. A document that has clauses by a scheme of the
/// program's own has no others. O(n log n).
[[nodiscard]] clause_lines find_clause_lines(const std::vector<outline_line>& lines,
                                             own_schemes own = {});

} // namespace kijun
