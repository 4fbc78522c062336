#pragma once
// One rule for every CSV that kijun writes.

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A field that no spreadsheet takes for a formula: one whose first character other than a
/// blank is = + - @ (or their full-width twins, which Excel in Japanese takes for the same), or
/// that begins with a tab or a line end, gets a ' before it. A lone - stays: in [参考] it means
/// that no item is linked, and without anything after it there is nothing to compute. Source:
/// OWASP, CSV Injection.
[[nodiscard]] std::string without_formula(std::string_view text);

/// Adds a record: fields guarded as above, quoted where RFC 4180 asks for it, ended by CRLF.
void append_record(std::string& to, const std::vector<std::string>& fields);

} // namespace kijun
