#pragma once
// Pairs of small editions by chance, with everything in them that editions should not have but
// do.

#include "draft.hpp"

#include <cstdint>

namespace kijun::test {

struct draft_pair {
    draft before;
    draft after;
};

/// A pair by its seed, the same on every machine. Most are an edition and a mutated copy, one
/// in eight are two unrelated editions. 2–8 clauses; empty texts, texts that repeat, labels
/// that repeat or are missing or unknown, ids that repeat, nesting up to forty deep.
[[nodiscard]] draft_pair draw_pair(std::uint64_t seed);

} // namespace kijun::test
