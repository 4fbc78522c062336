#pragma once
// Change of strength between two wordings.

#include <kijun/diff/change.hpp>

#include <optional>
#include <string_view>

namespace kijun {

/// Strength of one sentence; `none` where its last words say nothing.
[[nodiscard]] obligation obligation_of_sentence(std::string_view sentence);

/// The change of strength of a rule that stands in both texts: sentences are paired by
/// likeness, so that an added sentence of another strength is no change of the old one.
[[nodiscard]] std::optional<obligation_change> obligation_change_of(std::string_view before,
                                                                    std::string_view after);

} // namespace kijun
