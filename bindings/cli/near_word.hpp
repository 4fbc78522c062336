#pragma once
// "Did you mean …": the known word nearest to a misspelt one.

#include <span>
#include <string_view>

namespace kijun::cli {

/// The first of the nearest words when it is near enough to be meant: at most two edits
/// (insert, delete, replace), and fewer than the word is long. "" when none is.
[[nodiscard]] std::string_view near_word(std::string_view written,
                                         std::span<const std::string_view> known);

} // namespace kijun::cli
