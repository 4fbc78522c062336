#pragma once
// What is told of one checklist once its citations are read and its links made.

#include "impact/cited.hpp"
#include "impact/links.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>

namespace kijun::effects {

/// Fills all but the proposals. Linear in the links, the items and the changes.
void settle(list_impact& found,
            const difference& changes,
            const checklist& items,
            cited_clauses&& cited,
            made_links&& made);

} // namespace kijun::effects
