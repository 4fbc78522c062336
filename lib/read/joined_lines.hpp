#pragma once
// Lines that a text file breaks at its margin.

#include "read/outline_lines.hpp"

#include <kijun/document/located_document.hpp>

#include <vector>

namespace kijun {

/// Joins lines that reach the margin with the next, where that begins nothing of its own: no
/// clause, no section, and no entry of a list. Unchanged where the file breaks no lines.
/// Linear.
[[nodiscard]] std::vector<outline_line>
join_lines(const located_document& in, std::vector<outline_line> lines, own_schemes own);

} // namespace kijun
