#pragma once
// What a chain of editions keeps: a tree of each edition, and of each step the alignment, what
// it tells, and which changes name which place.

#include "diff/edition_alignment.hpp"
#include "diff/place_lookup.hpp"
#include "diff/place_tree.hpp"
#include "diff/told_index.hpp"

#include <kijun/diff/history.hpp>

#include <deque>
#include <vector>

namespace kijun {

struct edition_chain::data {
    data(std::vector<edition> all, const diff_options& chosen)
        : editions(std::move(all)), options(chosen) {}

    std::vector<edition> editions;
    diff_options options;
    // Deques: what is kept here refers to its neighbours and must not move.
    std::deque<place_tree> trees;
    std::deque<place_lookup> lookups;
    std::deque<edition_alignment> alignments;
    std::vector<difference> steps;
    std::vector<told_index> told;

    [[nodiscard]] edition_name name_of(std::size_t at) const {
        return {std::string(editions[at].standard()), std::string(editions[at].name())};
    }
};

/// The places (ascending) of one edition on a trail through all of them.
using trail = std::vector<std::vector<place_index>>;

/// From places of edition `start` on to the last edition; empty before `start`.
[[nodiscard]] trail
follow_on(const std::deque<edition_alignment>& steps, std::size_t start, place_index from);
/// The same, back to the first edition; empty after `start`.
[[nodiscard]] trail
follow_back(const std::deque<edition_alignment>& steps, std::size_t start, place_index from);

/// For each change of a comparison of the first with the last edition, the steps that it came
/// about in (see chained_difference).
[[nodiscard]] std::vector<std::vector<std::size_t>>
steps_of_changes(const difference& whole,
                 const std::deque<place_lookup>& lookups,
                 const std::deque<edition_alignment>& alignments,
                 const std::vector<told_index>& told,
                 const std::vector<difference>& steps);

} // namespace kijun
