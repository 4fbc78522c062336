#pragma once
// 関連規定箇所 of a checklist item as it will read.

#include "report/citation_insert.hpp"

#include <kijun/document/document.hpp>
#include <kijun/review/annual_review.hpp>

#include <string>
#include <vector>

namespace kijun {

struct revised_cell {
    std::string standard;
    std::string label;              ///< 関連規定; the standard's name where the file has none
    std::string before;             ///< 関連規定箇所 as written
    std::vector<cell_piece> pieces; ///< as it will read
    bool is_new = false;            ///< the item did not relate to this standard before
};

/// One for each related standard of the item. The new clauses go to the first cell of the
/// standard under review, else to the first cell that names no standard, else to a new cell.
[[nodiscard]] std::vector<revised_cell> revised_cells(const annual_review& review,
                                                      const checklist_item& item,
                                                      const revised_item& revised);

/// The whole checklist in the published columns as it will read, additions red.
[[nodiscard]] document_table next_checklist(const annual_review& review);

} // namespace kijun
