#pragma once
// Links that nobody has made yet: items that a change may concern though they do not cite its
// clause. Each says what it rests on; none is ever taken for a citation.

#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <vector>

namespace kijun {

struct proposal_options {
    std::size_t most = 5;  ///< suggested items a change
    double enough = 0.15;  ///< score that a suggestion must have
    std::size_t steps = 2; ///< citations between a linked clause and a changed one
};

/// Fills `of.proposed` with indirect and suggested links of every substantive change, but for
/// items that are linked to it.
///
/// indirect: a clause that the item cites cites the changed one, directly or in `steps`; `via`
/// is the way, the score 1/2 a step. Ways end where they come back on themselves.
///
/// suggested: of what was added or reworded, 0.45 × the weighty words of the item that stand in
/// it, 0.25 × the likeness of the clause to one that the item cites, 0.2 × nearness to one in
/// the standard's order, 0.1 where one cites the other; the last two only beside one of the
/// first. `evidence` are the words found, `via` the clauses that speak for it. Words weigh the
/// more the fewer clauses and items have them.
///
/// Linear in the editions' text, and in changes × items.
void propose_links(impact& of,
                   const edition& before,
                   const edition& after,
                   const checklist& items,
                   const proposal_options& options = {});

/// The proposed links that nobody has made since: of no pair that `of.links` holds too. In
/// their order; the links stay where they are. Linear on average.
[[nodiscard]] std::vector<const impact_link*> open_proposals(const list_impact& of);

} // namespace kijun
