#include "diff/moved_runs.hpp"

#include <algorithm>
#include <vector>

namespace kijun {
namespace {

/// The sibling behind a place; no_place where it is the last one.
place_index behind(const place_tree& tree, place_index at) noexcept {
    const place_index parent = tree[at].parent;
    const place_index next = tree[at].end;
    return parent != no_place && next < tree[parent].end ? next : no_place;
}

/// The sibling in front of each place.
std::vector<place_index> all_in_front(const place_tree& tree) {
    std::vector<place_index> fronts(tree.size(), no_place);
    for (place_index at = 0; at < tree.size(); ++at) {
        if (const place_index next = behind(tree, at); next != no_place) {
            fronts[next] = at;
        }
    }
    return fronts;
}

bool any_free(const std::vector<place_index>& joined) noexcept {
    return std::ranges::find(joined, no_place) != joined.end();
}

class neighbour_pairs {
public:
    neighbour_pairs(pairing& pairs, sibling_pairs& siblings)
        : pairs_(pairs), siblings_(siblings) {}

    void join(place_index one, place_index other) {
        if (one == no_place || other == no_place || !pairs_.is_free(one, other) ||
            pairs_.before[one].weight == 0 || pairs_.old_hash(one) != pairs_.new_hash(other)) {
            return;
        }
        if (pairs_.before[one].deep_hash == pairs_.after[other].deep_hash) {
            pairs_.join_subtrees(one, other);
        } else {
            pairs_.join(one, other);
            siblings_.join_equal(one, other);
        }
    }

private:
    pairing& pairs_;
    sibling_pairs& siblings_;
};

} // namespace

void join_beside_neighbours(pairing& pairs, sibling_pairs& siblings) {
    if (!any_free(pairs.to_new) || !any_free(pairs.to_old)) {
        return;
    }
    const place_tree& before = pairs.before;
    const place_tree& after = pairs.after;
    neighbour_pairs beside(pairs, siblings);
    for (place_index at = 0; at < before.size(); ++at) {
        if (const place_index to = pairs.to_new[at]; to != no_place) {
            beside.join(behind(before, at), behind(after, to));
        }
    }
    const std::vector<place_index> old_fronts = all_in_front(before);
    const std::vector<place_index> new_fronts = all_in_front(after);
    for (place_index at = before.size(); at-- > 0;) {
        if (const place_index to = pairs.to_new[at]; to != no_place) {
            beside.join(old_fronts[at], new_fronts[to]);
        }
    }
}

} // namespace kijun
