#pragma once
// Common stretches of texts that are too long to be compared whole.

#include "text/common_blocks.hpp"

#include <string_view>
#include <vector>

namespace kijun {

/// As `common_blocks`, for texts of any length: chunks of about a sentence are matched first,
/// those that stand once in each text before the others, and only what lies between matched
/// chunks is compared by characters. What lies between and is still too long counts as
/// replaced.
[[nodiscard]] std::vector<common_block> chunked_blocks(std::u32string_view old_text,
                                                       std::u32string_view new_text);

} // namespace kijun
