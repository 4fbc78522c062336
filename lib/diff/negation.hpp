#pragma once
// What in a change of wording a reviewer must see whatever the words around it are: negations.
// Numbers are in diff/amounts.hpp.

#include <string_view>

namespace kijun {

/// Does the number of negations differ, or did a word give way to its opposite (以上 to 以下)?
/// 「なければならない」 and its like are obligations, not negations.
[[nodiscard]] bool negation_differs(std::string_view old_key, std::string_view new_key);

} // namespace kijun
