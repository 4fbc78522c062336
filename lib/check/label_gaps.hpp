#pragma once
// Labels that are missing between two siblings: (1), (3).

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::checking {

struct label_gap {
    std::size_t sibling = 0; ///< index of the one behind the gap
    std::string before;      ///< the label before the gap
};

/// The gaps of each series among the labels of siblings, in the order of the siblings. The
/// order in which they stand does not matter; branches (2, 2-1, 3), what a law numbers together
/// (三から五まで) and イロハ are no gaps, and neither is a series that does not begin with 1.
/// O(n log n).
[[nodiscard]] std::vector<label_gap> gaps_among(const std::vector<std::string_view>& labels);

} // namespace kijun::checking
