#pragma once
// Change of strength between two wordings.

#include "diff/duty_words.hpp"

#include <kijun/diff/change.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace kijun {

/// Every duty of one sentence in order, none where its words say nothing of it. Texts are
/// comparison keys here and below.
[[nodiscard]] std::vector<duty> duties_of_key(std::string_view sentence);

/// The strength of a sentence of which `duties` are all.
[[nodiscard]] obligation obligation_of_duties(const std::vector<duty>& duties,
                                              std::string_view key);

/// Strength of one sentence as it stands in a text; `none` where its words say nothing.
[[nodiscard]] obligation obligation_of_sentence(std::string_view sentence);

/// The change of strength of a rule that stands in both texts: sentences are paired by
/// likeness, so that an added sentence of another strength is no change of the old one. A plain
/// statement that became a rule, and the other way round, is a change from or to `none`.
[[nodiscard]] std::optional<obligation_change> obligation_change_of(std::string_view before,
                                                                    std::string_view after);

} // namespace kijun
