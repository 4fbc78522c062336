#pragma once
// The smallest pair that still fails, by dropping what it can do without.

#include "draw.hpp"

#include <functional>

namespace kijun::test {

/// Greedy: drops clauses and paragraphs, lifts children out of their parents, shortens texts,
/// for as long as `fails` stays true of the rest. Precondition: fails(pair).
[[nodiscard]] draft_pair minimise(draft_pair pair,
                                  const std::function<bool(const draft_pair&)>& fails);

} // namespace kijun::test
