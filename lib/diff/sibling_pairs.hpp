#pragma once
// Pairing the children of two places that are one and the same.

#include "diff/pairing.hpp"
#include "diff/text_features.hpp"

#include <cstddef>
#include <cstdint>
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
    sibling_pairs(pairing& pairs, text_features& features, std::size_t budget)
        : pairs_(pairs), features_(features), budget_(budget) {}

    /// Equal subtrees, then equal texts: first those of one label, then in order (a longest
    /// common subsequence), then in any order, the first with the first.
    void join_equal(place_index old_parent, place_index new_parent);
    /// Similar texts by an optimal assignment; goes down into what it joins, with `join_equal`
    /// first.
    void join_similar(place_index old_parent, place_index new_parent, sibling_threshold enough);
    /// What stands between the same two siblings on both sides, in order (磁気テープ →
    /// 長期保存媒体): of short entries their few words say less than their place does. With
    /// `only_in_place` only where they are as many as before, under the same labels, and long
    /// ones only if a third of them is left.
    void join_gaps(place_index old_parent, place_index new_parent, bool only_in_place);
    /// How likely `old_place` became `new_place`, in [0, 1], labels and order apart.
    [[nodiscard]] double likeness(place_index old_place, place_index new_place);
    /// The same for a place that left its siblings: what is under it counts as well as its own
    /// words, because the heading of a list (「次の事項を定める」) stands above many lists.
    [[nodiscard]] double likeness_of_whole(place_index old_place, place_index new_place);
    /// Was a family too large to be compared in full, so that the answer is coarser?
    [[nodiscard]] bool is_coarse() const noexcept { return coarse_; }

private:
    using family = std::pair<place_index, place_index>;
    using places = std::vector<place_index>;
    enum class equality : std::uint8_t { subtrees, texts };

    /// Children without a partner.
    static void
    gather_free(const place_tree& tree, const places& joined, place_index parent, places& into);
    [[nodiscard]] bool are_equal(place_index one, place_index other, equality by) const;
    void join(place_index one, place_index other, equality by);
    void join_ends();
    /// Takes those that were joined out of olds_ and news_.
    void keep_free();
    void join_lists();
    void join_labelled(equality by);
    void join_middle(equality by);
    void join_family(equality by);
    void join_waiting();
    void assign(const family& parents, sibling_threshold enough, std::vector<family>& joined);
    void assign_by_label(double enough, std::vector<family>& joined);
    /// The share of what is under them that is alike, whether it is joined or not.
    [[nodiscard]] double kept_below(place_index old_place, place_index new_place);
    [[nodiscard]] double joined_below(place_index old_place, place_index new_place) const;
    [[nodiscard]] bool
    are_neighbours_joined(const family& parents, place_index one, place_index other) const;
    struct gap;
    void join_gap(const gap& between, bool only_in_place, std::vector<family>& joined);
    [[nodiscard]] double
    gain_in_gap(const gap& between, std::size_t i, std::size_t j, bool only_in_place);

    pairing& pairs_;
    text_features& features_;
    std::size_t budget_; ///< pairs of texts that may still be compared
    bool coarse_ = false;
    std::vector<family> waiting_; ///< families that join_equal has yet to look at
    places olds_;                 ///< free children of the family under the lens
    places news_;
};

} // namespace kijun
