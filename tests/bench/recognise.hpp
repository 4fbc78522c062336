#pragma once
// Is an edit told as what it is?

#include "generate.hpp"
#include "told_changes.hpp"

namespace kijun::bench {

/// Not for shifts and permutations: those are counted by sibling.
[[nodiscard]] bool is_recognised(const generator::known_edit& edit, const told_changes& told);

/// Must nothing be said of its wording but what is editorial?
[[nodiscard]] bool keeps_wording(const generator::known_edit& edit);

} // namespace kijun::bench
