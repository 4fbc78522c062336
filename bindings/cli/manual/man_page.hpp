#pragma once
// Man pages of the program and of its verbs.

#include <kijun/base/diagnostic.hpp>

#include <string>
#include <string_view>

namespace kijun::cli {

/// The page kijun(1), or of a verb ("diff": kijun-diff(1)), in the man macros and UTF-8. `date`
/// is YYYY-MM-DD or "".
[[nodiscard]] std::string man_page(std::string_view verb, language in, const std::string& date);

} // namespace kijun::cli
