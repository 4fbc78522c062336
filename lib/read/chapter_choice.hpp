#pragma once
// Which single numbers of a document are chapters, and which items of lists.

#include "read/numbered_lines.hpp"

#include <vector>

namespace kijun {

/// Numbers of several parts all stay. Of lines with one number those do that are chapters: set
/// as headings, or the right ones before their own first part (4 before 4.1) and before each
/// other. Items of lists count from one, too, so that the way a number is written and what
/// stands beside it have their say. Linear but for runs of chapters without parts.
[[nodiscard]] std::vector<bool> choose_chapters(const std::vector<numbered_line>& all);

} // namespace kijun
