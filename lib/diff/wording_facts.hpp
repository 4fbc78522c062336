#pragma once
// What in a change of wording a reviewer must see whatever the words around it are: numbers
// and negations.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

/// Numbers with what they count (30日, 5名以上, 1.5%), in text order. Not those of clauses,
/// articles, notes and labels (実28, 第3条, 注1, 参考2). Texts are comparison keys. Linear.
[[nodiscard]] std::vector<std::string> numbers_in(std::string_view key);

/// Those of each text that the other does not have, repeats counted.
[[nodiscard]] std::pair<std::vector<std::string>, std::vector<std::string>>
different_numbers(std::string_view old_key, std::string_view new_key);

/// Does the number of negations differ? 「なければならない」 and its like are obligations, not
/// negations.
[[nodiscard]] bool negation_differs(std::string_view old_key, std::string_view new_key);

} // namespace kijun
