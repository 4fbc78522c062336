#pragma once
// 現在の対応状況 that is spread over columns, one for each answer, of which a row marks one:
//
//   対応状況
//   実施 │ 未実施 │ 該当なし
//    ○  │        │             → 実施

#include "read/checklist_head.hpp"

#include <kijun/document/grid.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// The first run of columns side by side that an answer each heads and whose cells hold marks;
/// none where there are fewer than two. A column stands there whatever else its name is known
/// for, unless that is 通番 or 関連規定箇所. Linear in the first 500 rows.
[[nodiscard]] std::vector<answer_column> find_answer_columns(const table_grid& grid,
                                                             const checklist_head& head);

/// The answers that a row of the grid marks, parted by 、; what a cell says in place of
/// a mark stands in brackets behind its answer. "" where nothing is marked.
[[nodiscard]] std::string marked_answer(const std::vector<grid_slot>& row,
                                        const std::vector<answer_column>& columns);

/// Is a cell's text, as a key, an answer or a mark, with or without a note behind it: 対応済,
/// ○?
[[nodiscard]] bool says_answer(std::string_view key);

} // namespace kijun
