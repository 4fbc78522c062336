#pragma once
// From an alignment of characters to what a reader should see kept.

#include "text/common_blocks.hpp"

#include <string_view>
#include <vector>

namespace kijun {

/// Takes the blocks of an alignment, the first at the beginning of both texts and the last at
/// their end (either may be of length 0), and gives back those to show as kept:
///
/// 1. a kept piece that says less than the edits on its sides goes into one edit with them;
/// 2. enumerations that were replaced item by item keep their separators;
/// 3. an insertion or deletion that could stand in several places goes where sentences, items
/// or
///    phrases end;
/// 4. an edit that cuts a word or a number takes the whole of it;
/// 5. the first rule again, for what the fourth made small.
[[nodiscard]] std::vector<common_block> settle_blocks(std::u32string_view old_text,
                                                      std::u32string_view new_text,
                                                      std::vector<common_block> blocks);

} // namespace kijun
