#pragma once
// What each place became and what it came from, splits and mergers included: the questions that
// a pairing answers, with an index over its groups.

#include "diff/pairing.hpp"

#include <unordered_map>
#include <vector>

namespace kijun {

/// Keeps a reference to the pairing. Making it is linear in the groups, an answer in its size.
class succession {
public:
    explicit succession(const pairing& pairs);

    /// The new place that an old one is, those that it was split into, or the one that it was
    /// merged into; none when it was deleted. The pairing's order.
    [[nodiscard]] std::vector<place_index> successors(place_index old_place) const;
    /// The same, backwards; none when the place was added.
    [[nodiscard]] std::vector<place_index> origins(place_index new_place) const;

private:
    using groups = std::unordered_map<place_index, std::vector<const one_to_many*>>;

    const pairing& pairs_;
    groups split_;       ///< by the one old place
    groups split_part_;  ///< by new part
    groups merged_;      ///< by the one new place
    groups merged_part_; ///< by old part
};

} // namespace kijun
