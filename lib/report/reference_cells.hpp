#pragma once
// The cells that [参考] and 図表1 share: which clause, and what was revised in it.

#include "report/row_places.hpp"

#include <kijun/document/document.hpp>
#include <kijun/review/annual_review.hpp>

namespace kijun {

/// Number and title of the clause that the row is filed under; underlined when it is new.
[[nodiscard]] table_cell clause_cell(const reference_row& row, const annual_review& review);

/// Every place of the row with label and text, then 【mark】 and the reasons:
/// - a new place is underlined whole, label included, children on lines of their own;
/// - so is a moved place, as published, but for a child that has a change of its own;
/// - in a modified place only what was inserted is underlined, and what was removed is not
///   shown;
/// - of permuted siblings only the paragraph above them is shown: the map is in the reasons;
/// - a deleted place shows its old text struck;
/// - the title of a new clause is not repeated when the clause cell already says it.
/// The first place of a row has its full path (1-(2)①), a place inside one that was shown
/// only the rest of it, and the next sibling its own label.
[[nodiscard]] table_cell revision_cell(const reference_row& row, const place_teller& places);

} // namespace kijun
