#pragma once
// The tables of a published paper: which is which, and rows that page ends cut made whole.

#include "marked_text.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/document/located_document.hpp>

#include <string>
#include <vector>

namespace kijun {

/// A row of changes, its cells put together over page ends.
struct paper_row {
    marked_text items;  ///< チェックリスト
    marked_text clause; ///< 安全対策基準: number and title
    marked_text text;   ///< 主な改訂内容
    location at;
};

struct paper_tables {
    std::vector<paper_row> incorporated; ///< 図表 1
    std::vector<paper_row> rows;         ///< [参考]
    std::string clause_head;             ///< what heads the column of clauses
    /// The rows of the checklist as revised, its head first; "" for cells that are not there.
    std::vector<std::vector<std::string>> revised;
    std::vector<location> revised_at; ///< one a row
    /// Blocks that are no table of changes or of the checklist, by index, in order; without
    /// page numbers and running heads.
    std::vector<std::size_t> others;
};

/// A row begins where the column of clauses names a clause, or where an item cell does; what
/// has neither goes on with the row before it, unless that is complete. Findings: KJ0519 (text
/// between the rows of [参考]), KJ0833 (page numbers and running heads left out).
[[nodiscard]] paper_tables find_paper_tables(const located_document& paper,
                                             const std::string& file,
                                             std::vector<diagnostic>& findings);

} // namespace kijun
