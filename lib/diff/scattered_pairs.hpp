#pragma once
// Pairing what left its siblings: paragraphs that moved within a clause or over the whole
// edition.

#include "diff/feature_weights.hpp"
#include "diff/pairing.hpp"
#include "diff/sibling_pairs.hpp"

#include <vector>

namespace kijun {

class scattered_pairs {
public:
    scattered_pairs(pairing& pairs, const feature_weights& features, sibling_pairs& siblings)
        : pairs_(pairs), features_(features), siblings_(siblings) {}

    /// Equal subtrees and equal texts, in the same clause, then anywhere. Short texts
    /// (「その他」) only in the same clause, boilerplate that stands in many places only while
    /// its numbers fit.
    void join_equal();
    /// Similar texts anywhere, likeliest first, through an inverted index of rare features.
    void join_similar();

private:
    void join(place_index old_place, place_index new_place, bool whole);
    void
    join_same_address(std::vector<place_index>& from, std::vector<place_index>& to, bool whole);
    template <typename Hash, typename Weight>
    void join_equal_by(Hash hash_of, Weight weight_of, bool within_clause, bool whole);

    pairing& pairs_;
    const feature_weights& features_;
    sibling_pairs& siblings_;
};

} // namespace kijun
