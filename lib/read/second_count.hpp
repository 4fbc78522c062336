#pragma once
// Where the sections of a document fall back to one: an appendix, or another part, that nothing
// in its numbers tells apart.

#include "read/numbered_lines.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace kijun {

struct second_count {
    std::size_t first = 0; ///< of the sections
    std::string annex{};   ///< 付録, Appendix; "" where nothing calls it one
};

/// Sections behind the last chapter that begin with the first number again and count on,
/// without the count before them going on behind them. A line of nothing but the word
/// (Appendices, 付録) before the first of them, in a table of contents, too, or that word in
/// its title, says that they are an annex. Linear.
[[nodiscard]] std::vector<second_count>
find_second_counts(const std::vector<outline_line>& lines,
                   const std::vector<numbered_line>& sections);

} // namespace kijun
