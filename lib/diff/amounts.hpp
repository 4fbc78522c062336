#pragma once
// Amounts: numbers in a text with what they count.

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

/// A number as it stands in a text, and what it comes to.
struct amount {
    std::string text;    ///< 30日以内, 二百万円, 1.5%
    std::string meaning; ///< the same for all spellings: 2000000円 for 二百万円 and 200万円
};

/// Numbers with what they count, in text order. Not those of clauses, articles, notes and
/// labels (実28, 第3条, 注1, 参考2). Words behind a number that are no unit are none of it:
/// 3年間 in 3年間保存. In kanji only what counts something, 五年 but not 一部. Texts are
/// comparison keys. Linear.
[[nodiscard]] std::vector<amount> amounts_in(std::string_view key);

/// Those of them that begin from `from` on and before `to`. Both are the text's begin or end,
/// or behind a comma or a full stop: no amount lies across one.
[[nodiscard]] std::vector<amount>
amounts_between(std::string_view key, std::size_t from, std::size_t to);

/// Those of each text, as written, that the other does not have in any spelling, repeats
/// counted.
[[nodiscard]] std::pair<std::vector<std::string>, std::vector<std::string>>
different_numbers(std::string_view old_key, std::string_view new_key);

} // namespace kijun
