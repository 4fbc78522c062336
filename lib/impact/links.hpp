#pragma once
// Changes × citations: which item is linked to which change, and how.

#include "impact/cited.hpp"
#include "impact/places.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/model/edition.hpp>

#include <string>
#include <vector>

namespace kijun::effects {

/// Exactly one link for each linked pair of change and item, the strongest, by change, then in
/// checklist order. O(changes + citations + links log links) on average.
[[nodiscard]] std::vector<impact_link> link_changes(const difference& changes,
                                                    const edition& before,
                                                    const checklist& items,
                                                    const cited_clauses& cited,
                                                    const whereabouts& places);

} // namespace kijun::effects
