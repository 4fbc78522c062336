#pragma once
// Which new clause the texts of an old clause went to, judged by texts that are equal and stand
// nowhere else: each such text is a vote, weighing as many points as it has characters.

#include "diff/pairing.hpp"

#include <cstdint>
#include <vector>

namespace kijun {

struct clause_vote {
    std::uint32_t old_clause = 0; ///< index among the clauses of its edition
    std::uint32_t new_clause = 0;
    std::uint32_t points = 0; ///< code points of the texts that they share

    friend auto operator<=>(const clause_vote&, const clause_vote&) = default;
};

/// One entry a pair of clauses that share a text, by old and then by new clause. Titles vote as
/// the other texts do. O(places), one hash table.
[[nodiscard]] std::vector<clause_vote> count_votes(const place_tree& before,
                                                   const place_tree& after);

} // namespace kijun
