#pragma once
// 関連規定箇所 whose cells hold bare numbers, because the kind of the 基準 is said elsewhere:
//
//   統制基準 │ 実務基準               基準区分 │ 番号
//   1、4    │                        実務    │ 3,13     → 実3,13
//           │ 3,13      → 実3,13

#include "read/checklist_head.hpp"

#include <kijun/document/grid.hpp>

#include <string>
#include <vector>

namespace kijun {

/// Columns that a kind of the 基準 each heads and whose cells hold numbers or citations: two or
/// more, or one whose name says 基準 or FISC (監査 alone may be anything). Else, where the
/// column of 関連規定箇所 holds bare numbers and another one the kind of each: that one. Linear
/// in the first 500 rows.
[[nodiscard]] std::vector<kind_column> find_kind_columns(const table_grid& grid,
                                                         const checklist_head& head);

/// The text of a cell of such a column with the kind before the first number of each line; as
/// it is where it says the kind itself.
[[nodiscard]] std::string
with_kind(const std::vector<grid_slot>& row, const kind_column& column, std::string text);

} // namespace kijun
