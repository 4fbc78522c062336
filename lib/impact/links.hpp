#pragma once
// Changes × citations: which item is linked to which change, and how.

#include "impact/change_index.hpp"
#include "impact/cited.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace kijun::effects {

/// A pair that is linked, by index.
struct linked_pair {
    std::uint32_t change = 0;
    std::uint32_t item = 0; ///< of several with one number the first

    friend auto operator<=>(const linked_pair&, const linked_pair&) = default;
};

struct made_links {
    std::vector<impact_link> links;
    std::vector<linked_pair> pairs; ///< of each link, ascending
};

/// Exactly one link for each linked pair of change and item, the strongest, by change, then in
/// checklist order. O(citations + links log links).
[[nodiscard]] made_links link_changes(const difference& changes,
                                      const checklist& items,
                                      const cited_clauses& cited,
                                      const change_index& index);

/// Fills `relevance` of each link; `spoken` is by link, or empty. Linear.
void weigh(made_links& made, const change_index& index, std::span<const double> spoken);

} // namespace kijun::effects
