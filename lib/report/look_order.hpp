#pragma once
// In which order to look at the rows of [参考]: an item each, the likeliest to concern it
// first. A table of its own, because the published table has no column for it.

#include <kijun/document/document.hpp>
#include <kijun/review/annual_review.hpp>

#include <optional>

namespace kijun {

/// Leads to the anchors row-1, row-2 … of `reference_table`. None where no item has a row.
[[nodiscard]] std::optional<document_table> look_order_table(const annual_review& review);

} // namespace kijun
