#pragma once
// The head of a published paper: its date, its conclusion, the edition that it is about.

#include <optional>
#include <string>
#include <string_view>

namespace kijun {

/// 2025-12-04 of 「2025 年 12 月 4 日」 and of 「令和 7 年 12 月 4 日」; "" of anything else.
[[nodiscard]] std::string date_of(std::string_view line);

/// 要 or 否 in quotation marks, in a sentence about the review; in one that calls itself the
/// conclusion, plain words will do.
[[nodiscard]] std::optional<bool> conclusion_of(std::string_view text);

/// Keeps the highest of the editions that texts name: 第13版 and 13. Precondition: `highest` is
/// 0 before the first.
void note_edition(std::string_view text, std::string& newest, unsigned& highest);

} // namespace kijun
