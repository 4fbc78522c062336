#pragma once
// Step 1 of the comparison: which clause became which.

#include "diff/clause_scores.hpp"
#include "diff/pairing.hpp"

#include <vector>

namespace kijun {

/// Joins clauses in the pairing, likeliest pairs first, each clause once. A pair of one number
/// needs little text in common (a rewritten clause), a pair of different numbers much.
void pair_clauses(pairing& pairs, const clause_scores& scores);

/// Finds clauses that went out of, or into, another one: an unpaired clause most of whose text
/// stands in a clause that is paired already (or is shared with other unpaired ones).
void find_clause_splits(pairing& pairs, const clause_scores& scores);

} // namespace kijun
