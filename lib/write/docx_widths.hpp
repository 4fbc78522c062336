#pragma once
// How wide the columns of a table are on paper.

#include <kijun/document/grid.hpp>

#include <cstddef>
#include <vector>

namespace kijun::docx {

/// Widths in twips, together `room`, for letters of `letter` twips of full width. A column
/// whose longest line is short (通番, 対象者) is as wide as that line, so that it never breaks;
/// the others share what is left by the square root of their longest text, which makes the rows
/// low, but none gets more than its longest line needs. Where there is too little room for
/// that, all are narrower alike. O(text of the table).
[[nodiscard]] std::vector<std::size_t>
column_widths(const table_grid& grid, std::size_t room, std::size_t letter);

/// About how many lines the row takes; `widths` are those of its table.
[[nodiscard]] std::size_t lines_of(const std::vector<grid_slot>& row,
                                   const std::vector<std::size_t>& widths,
                                   std::size_t letter);

/// Left and right of the text in a cell, together, in twips: its margins, its borders, and
/// what programs differ in.
inline constexpr std::size_t cell_padding = 220;

} // namespace kijun::docx
