#pragma once
// Proposed links of one checklist, over what is known of the editions.

#include "impact/change_index.hpp"
#include "impact/cited.hpp"
#include "impact/links.hpp"
#include "impact/proposal_index.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/model/checklist.hpp>

#include <span>
#include <vector>

namespace kijun::effects {

/// What one list has of it all.
struct assessed_list {
    const checklist& items;
    const cited_clauses& cited;
    std::span<const linked_pair> linked; ///< ascending
};

struct proposals {
    std::vector<impact_link> links;
    std::vector<refused_proposal> refused;
    /// Of each linked pair, how far the item's words and the clauses that it cites speak for
    /// the change, in [0, 1]; empty without suggestions.
    std::vector<double> spoken;
};

/// Indirect links, then suggested ones where the index holds what these need, of each change;
/// none of a pair that is linked. A change costs the items that have a word of it or cite a
/// clause that speaks for it.
[[nodiscard]] proposals propose(const difference& changes,
                                const edition& after,
                                const change_index& index,
                                const proposal_index& known,
                                const assessed_list& list,
                                const proposal_options& options);

} // namespace kijun::effects
