#pragma once
// The rows of the report page: one line of HTML a change and one an item. The page shows them
// all where no script runs; where one does, it takes these very lines and puts in what is
// looked at, so that nothing is laid out by two programs in two ways.

#include <kijun/report/review_report.hpp>

#include <cstddef>
#include <string>

namespace kijun {

/// <article> of a change, without a line break. Precondition: index < of.changes.size().
[[nodiscard]] std::string change_row(const review_report& of, std::size_t index);

/// <tr> of an item in the heat map, without a line break. Precondition: index <
/// of.items.size().
[[nodiscard]] std::string heat_row(const review_report& of, std::size_t index);

/// The <thead> above these rows.
[[nodiscard]] std::string heat_head(const review_report& of);

} // namespace kijun
