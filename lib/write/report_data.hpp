#pragma once
// What the script of the report page needs to filter, to count and to draw: no wording, for
// that it takes from the rows.

#include <kijun/report/review_report.hpp>

#include <string>
#include <string_view>

namespace kijun {

/// JSON for a <script type="application/json">, in columns: one array a property, the n-th
/// element about the n-th change, item or link. For the page's own script; programs read
/// review.json. Linear.
[[nodiscard]] std::string report_data(const review_report& of);

/// JSON text in which no character can end the element that it stands in: <, >, & and the
/// separators U+2028 and U+2029 as \u escapes. They stand inside strings only, so the value is
/// the same.
[[nodiscard]] std::string escape_script_data(std::string_view json);

} // namespace kijun
