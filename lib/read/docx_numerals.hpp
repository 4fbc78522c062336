#pragma once
// The number forms of Word's lists (ST_NumberFormat, ECMA-376 part 1, 17.18.59).

#include <string>
#include <string_view>

namespace kijun {

/// 3 as "3", "３", "③", "iii", "ウ", "ハ", "三" …, by the name of the form ("decimal",
/// "decimalEnclosedCircle", "irohaFullWidth"). Where a form runs out (circles after 50, letters
/// and kana after their last repeat as Word repeats them: aa, bb) or nobody knows it, decimal
/// digits. "none" and "bullet" give "". `value` below 0 counts as 0.
[[nodiscard]] std::string numeral(std::string_view form, int value);

} // namespace kijun
