#pragma once
// Equal texts beside a neighbour that was found again: what a block that moved holds between
// its own texts (その他, a line of an example) stands in other places, too, and says by itself
// nothing of where it came from.

#include "diff/pairing.hpp"
#include "diff/sibling_pairs.hpp"

namespace kijun {

/// Joins free places of equal texts whose siblings in front, or behind, are joined to each
/// other, one after the other. Linear.
void join_beside_neighbours(pairing& pairs, sibling_pairs& siblings);

} // namespace kijun
