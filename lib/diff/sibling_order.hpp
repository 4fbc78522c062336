#pragma once
// What happened among siblings: labels permuted or shifted, places that changed their order.

#include "diff/pairing.hpp"

#include <utility>
#include <vector>

namespace kijun {

using joined_pair = std::pair<place_index, place_index>;

/// Siblings under one pair of parents that are joined to each other.
struct sibling_changes {
    /// Those whose label changed, in old order.
    std::vector<joined_pair> relabelled;
    /// Those that kept their label, or have none, but not their place among the others that
    /// did.
    std::vector<joined_pair> reordered;
};

/// Compares joined siblings, given in the order of the new edition. O(n log n).
[[nodiscard]] sibling_changes compare_siblings(const pairing& pairs,
                                               const std::vector<joined_pair>& siblings);

} // namespace kijun
