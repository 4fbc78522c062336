#pragma once
// Columns of a checklist that no name tells, by what their cells hold.

#include "read/checklist_head.hpp"

#include <kijun/document/grid.hpp>

#include <cstddef>
#include <vector>

namespace kijun {

/// Gives 関連規定箇所 the column whose cells cite clauses of the 安全対策基準, where no name
/// says which it is, or the one that is named cites nothing; and セキュリティ対応目標 the one
/// with the longest texts (備考 or 目標 where none but that cites: 鍵を守る。（実8）); and
/// 現在の対応状況 the only one whose cells hold several answers (○, 対応済, N/A). What the user
/// said of a column stays. Linear in the first 500 rows. Returns what it gave.
[[nodiscard]] std::vector<checklist_column>
guess_columns(const table_grid& grid, const checklist_layout& layout, checklist_head& head);

/// Columns of the same name as 関連規定箇所 that cite, too: FISC（統制）, FISC（実務）; and
/// those of a kind of the 基準.
[[nodiscard]] std::vector<std::size_t> more_citing_columns(const table_grid& grid,
                                                           const checklist_head& head);

/// Does any cell of that column cite? The column must be there.
[[nodiscard]] bool
column_cites(const table_grid& grid, const checklist_head& head, checklist_column column);

/// 通番 where no column is known by that name: of those that may be named for it, or that have
/// no name and stand before `first`, the first whose cells beneath the head count and do not
/// cite. no_column when there is none.
[[nodiscard]] std::size_t
counting_column(const table_grid& grid, const checklist_head& head, std::size_t first);

} // namespace kijun
