#pragma once
// Step 2 of the comparison: which paragraph became which.

#include "diff/pairing.hpp"
#include "diff/text_features.hpp"

#include <kijun/diff/diff.hpp>

namespace kijun {

/// Joins paragraphs, surest evidence first:
///  1. equal subtrees and equal texts among the children of joined parents (label, order, then
///  any);
///  2. equal texts anywhere in the clause, then anywhere in the edition;
///  3. similar siblings (optimal assignment by text, label, joined children and order);
///  4. similar texts anywhere in the edition (moved and edited);
///  5. siblings of one label that have little text in common, and short entries between
///  siblings that stayed.
/// Each join is followed down into its children at once. Then finds the clauses that were split
/// or merged (find_clause_splits), and pairs what their parts share. False when the budget was
/// spent, so that large families were paired by their labels alone.
bool pair_paragraphs(pairing& pairs, text_features& features, const diff_options& options);

/// Finds paragraphs that became several, and several that became one, by the text that they
/// share, and parts that left a paragraph for another place.
void find_paragraph_splits(pairing& pairs, const text_features& features);

} // namespace kijun
