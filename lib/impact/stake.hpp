#pragma once
// How much a change that is linked to an item matters beside the others under it.

#include <kijun/diff/change.hpp>
#include <kijun/impact/impact.hpp>

namespace kijun::effects {

/// What is at stake, whoever cites it, in (0, 1]: a duty 1, a recommendation 0.9, a possibility
/// 0.75, what informs (examples, 参考, (注)) 0.6, other text 0.85; another strength, 基礎 or
/// 付加, or a denial 1; only moved or renumbered 0.5; editorial 0.2.
[[nodiscard]] double stake_of(const change& what);

/// Fills the link's `relevance`: the stake, times 1/2 to 1 by what is spoken for the pair (in
/// [0, 1]), times 0.8 where the link is inherited, times the link's score.
void weigh(impact_link& link, double stake, double spoken) noexcept;

} // namespace kijun::effects
