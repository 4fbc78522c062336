#pragma once
// How many cells of a terminal a text takes.

#include <cstddef>
#include <string_view>

namespace kijun {

/// Wide and full-width characters (Unicode Annex 11, W and F) take two cells, combining kana
/// marks none, all others one. Of one line; linear.
[[nodiscard]] std::size_t terminal_width(std::string_view line);

} // namespace kijun
