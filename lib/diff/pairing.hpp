#pragma once
// Which old place became which new place: the result of the alignment, before anything is told.

#include "diff/place_tree.hpp"

#include <cstdint>
#include <vector>

namespace kijun {

/// Several new places that one old place went to, or several old ones that became one. The
/// first of the many is the one that the pairing joins to `one`, when it joins any.
struct one_to_many {
    place_index one = no_place;
    std::vector<place_index> many;
};

class pairing {
public:
    pairing(const place_tree& olds, const place_tree& news)
        : before(olds), after(news), to_new(olds.size(), no_place),
          to_old(news.size(), no_place) {}

    const place_tree& before;
    const place_tree& after;
    std::vector<place_index> to_new; ///< by old place
    std::vector<place_index> to_old; ///< by new place
    /// Hashes that texts are known by instead of their own, by place (follow_citations); empty
    /// while there are none.
    std::vector<std::uint64_t> old_keys;
    std::vector<std::uint64_t> new_keys;
    std::vector<one_to_many> splits;
    std::vector<one_to_many> mergers;

    /// What an old text and a new one are known by: equal for equal texts, citations that
    /// followed their clauses apart.
    [[nodiscard]] std::uint64_t old_hash(place_index at) const {
        return old_keys.empty() ? before[at].hash : old_keys[at];
    }
    [[nodiscard]] std::uint64_t new_hash(place_index at) const {
        return new_keys.empty() ? after[at].hash : new_keys[at];
    }
    [[nodiscard]] bool is_free(place_index old_place, place_index new_place) const {
        return to_new[old_place] == no_place && to_old[new_place] == no_place;
    }
    void join(place_index old_place, place_index new_place) {
        to_new[old_place] = new_place;
        to_old[new_place] = old_place;
    }
    /// Joins two subtrees of the same shape, place by place.
    void join_subtrees(place_index old_root, place_index new_root) {
        const place_index count = before[old_root].end - old_root;
        for (place_index i = 0; i < count; ++i) {
            if (is_free(old_root + i, new_root + i)) {
                join(old_root + i, new_root + i);
            }
        }
    }
    /// Do both stand under parents that are joined to each other (or are both clauses)?
    [[nodiscard]] bool same_parent(place_index old_place, place_index new_place) const {
        const place_index old_parent = before[old_place].parent;
        const place_index new_parent = after[new_place].parent;
        if (old_parent == no_place || new_parent == no_place) {
            return old_parent == new_parent;
        }
        return to_new[old_parent] == new_parent;
    }
};

} // namespace kijun
