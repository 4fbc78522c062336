#pragma once
// What follows from the links: which items need review, which changes have no item. Counted
// after the links are made and again after verdicts are laid over them.

#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>

namespace kijun::effects {

/// Does this link still ask somebody?
[[nodiscard]] bool asks(const impact_link& link) noexcept;

/// Does its item need review: because somebody is asked, or because the answer was yes?
[[nodiscard]] bool needs_review(const impact_link& link) noexcept;

/// Fills the items (but for `cites`, which must be there) and the unlinked changes from the
/// links. Linear on average.
void recount(list_impact& of, const difference& changes, const checklist& items);

} // namespace kijun::effects
