#pragma once
// Scores as text.

#include <string>

namespace kijun {

/// Rounded to four decimals, as short as possible, always with a point, never with an exponent:
/// 0.93, 1.0, 0.3333. The same in every locale. What is no finite number, or beyond
/// a million million (no score is), is "null": JSON cannot say it otherwise.
[[nodiscard]] std::string print_decimal(double number);

} // namespace kijun
