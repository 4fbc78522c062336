#pragma once
// The project's own pair of editions and what was marked in it by hand.

#include "place_list.hpp"
#include "scores.hpp"

namespace kijun::bench {

/// Reads corpus/annual-review/expected-changes.json. Places that it does not name are the same
/// where their addresses are.
[[nodiscard]] known_truth expected_changes(const place_list& olds, const place_list& news);

} // namespace kijun::bench
