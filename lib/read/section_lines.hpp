#pragma once
// Sections (4.5.1 Title) as the clauses of a document that has no others.

#include "read/clause_heading.hpp"
#include "read/outline_lines.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kijun {

struct section_line {
    std::size_t line = 0; ///< of the outline
    clause_heading heading;
    bool is_heading = false; ///< of the document
};

/// Sections that count from one again, and bear the numbers of others.
struct section_restart {
    std::size_t line = 0;         ///< of the outline, of the first of them
    std::vector<std::string> ids; ///< that stood before, ascending
};

/// What `find_section_lines` found.
struct section_lines {
    std::vector<section_line> candidates;
    std::vector<std::size_t>
        groups; ///< lines that name a chapter and hold nothing of their own
    std::vector<section_restart> restarts;
    /// Of numbers with several parts, counted on as sections are: 4.5, 4.5.1, 4.5.2, 4.6. Else
    /// the chapters of a document that counts no deeper.
    bool is_deep = false;
};

/// Lines that begin with the number of a section: headings of the document, numbers of several
/// parts, and single ones where their first part follows (4, 4.1) or where all count up by one
/// (1．目的, 2．範囲, 3．用語). Empty where it is fewer than three. Each may stand in a table
/// of contents, too. Linear.
[[nodiscard]] section_lines find_section_lines(const std::vector<outline_line>& lines);

} // namespace kijun
