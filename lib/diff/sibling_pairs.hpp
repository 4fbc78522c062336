#pragma once
// Pairing the children of two places that are one and the same.

#include "diff/feature_weights.hpp"
#include "diff/pairing.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace kijun {

/// How much two siblings must have in common.
struct sibling_threshold {
    double same_label;
    double other_label;
};

/// Pairs children, and the children of what it paired, until nothing more is found. Work waits
/// on a list: no input can exhaust the stack.
class sibling_pairs {
public:
    sibling_pairs(pairing& pairs, const feature_weights& features, std::size_t budget)
        : pairs_(pairs), features_(features), budget_(budget) {}

    /// Equal subtrees, then equal texts.
    void join_equal(place_index old_parent, place_index new_parent);
    /// Similar texts; goes down into what it joins with `join_equal` first.
    void join_similar(place_index old_parent, place_index new_parent, sibling_threshold enough);
    /// How likely `old_place` became `new_place`, in [0, 1], labels and order apart.
    [[nodiscard]] double likeness(place_index old_place, place_index new_place) const;
    /// Pairs of texts that may still be compared.
    [[nodiscard]] std::size_t budget() const noexcept { return budget_; }

private:
    using family = std::pair<place_index, place_index>;
    [[nodiscard]] std::vector<place_index> free_old(place_index parent) const;
    [[nodiscard]] std::vector<place_index> free_new(place_index parent) const;
    template <typename Hash>
    void join_by(const family& parents, Hash hash_of, bool whole, std::vector<family>& joined);
    void join_equal(std::vector<family> waiting);
    std::vector<family> assign(const family& parents, sibling_threshold enough);
    std::vector<family> assign_by_label(const std::vector<place_index>& olds,
                                        const std::vector<place_index>& news,
                                        double enough);

    pairing& pairs_;
    const feature_weights& features_;
    std::size_t budget_;
};

} // namespace kijun
