#pragma once
// Rows of tables that are a rule each: 9.1.1 | Verify that … | ✓ | ✓ | 319.

#include "read/numbered_lines.hpp"
#include "read/outline_lines.hpp"

#include <set>
#include <string>
#include <vector>

namespace kijun {

/// Rows whose first cell that says anything is a number of several parts, and nothing else.
/// Empty where they are few, do not count on, or say numbers again: their own, or those of
/// `sections`, which stand elsewhere and are what such a table lists. O(n log n).
[[nodiscard]] std::vector<numbered_line>
find_section_rows(const std::vector<outline_line>& lines,
                  const std::set<std::string>& sections);

} // namespace kijun
