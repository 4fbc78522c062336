#pragma once
// Where a checklist stands in a document of tables, and which column is which.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/checklist.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kijun {

/// What the user says of a list's layout; all of it may be left out.
struct checklist_layout {
    /// By published name (通番, 区分, 関連規定箇所 …): a column's letters ("H") or what its
    /// head says ("根拠条項").
    std::map<std::string, std::string> columns;
    std::string sheet; ///< the only one to look in
};

/// "通番=A,関連規定箇所=H" as columns; none where a part is not name=column.
[[nodiscard]] KIJUN_API std::optional<std::map<std::string, std::string>>
parse_columns(std::string_view written);

/// The checklist in the tables of a workbook or a document. The head is the first row, or the
/// first two together, that names 通番 and one more column; blanks, line breaks, width and
/// bracketed notes in a name do not count, and names that other lists use (No., 項番, 該当条項)
/// stand for the published ones. Where no name says which column is 関連規定箇所, or the named
/// one cites nothing, it is the one whose cells cite clauses; セキュリティ対応目標 is the one
/// with the longest texts; both are told (KJ0313). Of several tables with such a head the list
/// is the one that has 関連規定箇所, else the one with most columns known; tables of the same
/// head go on with it. Sheets that are hidden are looked in only when no other holds a list.
///
/// A cell merged over several rows holds for each; rows under one 通番 are one item with
/// several 関連規定. Sheets and rows that show how to fill in the list (記入例, 例) are no part
/// of it (KJ0314, KJ0310). A row with one cell that is filled is a title: of a 区分 where the
/// list has no such column. Findings as of `read_checklist`, placed as Sheet!H12. Fails with
/// KJ0303 when no table has such a head, with KJ0006.
[[nodiscard]] KIJUN_API result<reading<checklist>>
find_checklist(const located_document& in,
               const std::string& file,
               const checklist_layout& layout = {},
               const limits& bounds = {});

} // namespace kijun
