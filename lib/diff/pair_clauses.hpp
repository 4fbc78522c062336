#pragma once
// Step 1 of the comparison: which clause became which.

#include "diff/clause_scores.hpp"
#include "diff/pairing.hpp"
#include "diff/text_features.hpp"

namespace kijun {

/// Joins clauses in the pairing, each once, surest evidence first:
///  1. the same number and, word for word, the same clause;
///  2. each holds most of what the other has of texts that stand nowhere else (clause_votes);
///  3. the likeliest by title and commentary (clause_scores): a pair of one number needs little
///     text in common (a rewritten clause), a pair of different numbers much.
/// A number never outweighs the text. Linear but for step 3, which looks at what is left.
void pair_clauses(pairing& pairs, text_features& features);

/// Finds clauses that went out of, or into, another one: a clause without a partner most of
/// whose text the pairing of paragraphs followed from, or to, one clause of the other edition.
void find_clause_splits(pairing& pairs);

/// The clauses without a partner, of either side.
[[nodiscard]] clause_set free_clauses(const place_tree& tree,
                                      const std::vector<place_index>& joined);

} // namespace kijun
