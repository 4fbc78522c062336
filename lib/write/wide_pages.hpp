#pragma once
// Which parts of a paper lie across, in the formats that have pages.

#include <kijun/document/document.hpp>

#include <cstddef>
#include <vector>

namespace kijun {

/// From this many columns on a table lies across.
inline constexpr std::size_t wide_columns = 7;

/// The page setup of each block: true for landscape. A wide table takes along the heading that
/// it stands under where only a little text is between, its notes, and what little would else
/// stand alone on a page before it, behind it or between two of them. Linear.
[[nodiscard]] std::vector<bool> pages_across(const document& paper);

} // namespace kijun
