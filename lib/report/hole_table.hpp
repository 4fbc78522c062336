#pragma once
// The traceability of an edition as a sheet: which clause is cited by which item, and what is
// cited by none.

#include <kijun/base/diagnostic.hpp>
#include <kijun/document/document.hpp>
#include <kijun/review/annual_review.hpp>

namespace kijun {

/// A row a clause of the new edition, then a row an item that cites none; behind the columns of
/// model/answer_sheet.hpp a column an item. O(clauses × items).
[[nodiscard]] document_table hole_table(const annual_review& review, language in);

} // namespace kijun
