// Siblings that were reworded: by an optimal assignment of their likeness.

#include "diff/assignment.hpp"
#include "diff/sibling_pairs.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

namespace kijun {

/// Code points of the descendants that are joined to each other, both sides added up.
double sibling_pairs::joined_below(place_index old_place, place_index new_place) const {
    const place& one = pairs_.before[old_place];
    const place& other = pairs_.after[new_place];
    double together = 0;
    for (place_index at = old_place + 1; at < one.end; ++at) {
        const place_index to = pairs_.to_new[at];
        if (to != no_place && to > new_place && to < other.end) {
            together += pairs_.before[at].weight + pairs_.after[to].weight;
        }
    }
    return together;
}

double sibling_pairs::kept_below(place_index old_place, place_index new_place) {
    constexpr place_index compared_in_full = 256; // places; of more only what is joined counts
    const place& one = pairs_.before[old_place];
    const place& other = pairs_.after[new_place];
    if (one.end - old_place > compared_in_full || other.end - new_place > compared_in_full) {
        return 0;
    }
    return features_.kept_below({old_place + 1, one.end}, {new_place + 1, other.end});
}

double sibling_pairs::likeness(place_index old_place, place_index new_place) {
    const place& one = pairs_.before[old_place];
    const place& other = pairs_.after[new_place];
    double text = 0;
    if (one.weight > 0 && other.weight > 0) {
        text = pairs_.old_hash(old_place) == pairs_.new_hash(new_place)
                   ? 1.0
                   : features_.kept(old_place, new_place);
    }
    const double all =
        static_cast<double>(one.deep_weight) + static_cast<double>(other.deep_weight);
    const double own = static_cast<double>(one.weight) + static_cast<double>(other.weight);
    if (own == all) {
        return text;
    }
    constexpr double plainly_alike = 0.6; // what is below need not speak for it
    double together = joined_below(old_place, new_place);
    if (text < plainly_alike) {
        together = std::max(together, (all - own) * kept_below(old_place, new_place));
    }
    return std::max(text, (own * text + together) / all);
}

double sibling_pairs::likeness_of_whole(place_index old_place, place_index new_place) {
    const place& one = pairs_.before[old_place];
    const place& other = pairs_.after[new_place];
    const double own = static_cast<double>(one.weight) + static_cast<double>(other.weight);
    // What one side lacks came or went; what both have should be the same.
    const double below =
        2.0 * std::min(one.deep_weight - one.weight, other.deep_weight - other.weight);
    const double text = pairs_.old_hash(old_place) == pairs_.new_hash(new_place)
                            ? 1.0
                            : features_.alike(old_place, new_place);
    if (below == 0) {
        return own == 0 ? 0.0 : text;
    }
    const double together =
        std::max(joined_below(old_place, new_place), below * kept_below(old_place, new_place));
    return (own * text + std::min(below, together)) / (own + below);
}

void sibling_pairs::assign_by_label(double enough, std::vector<family>& joined) {
    std::unordered_map<std::string_view, place_index> labelled;
    for (const place_index at : news_) {
        if (pairs_.after.has_label(at)) {
            labelled.emplace(pairs_.after.label(at), at);
        }
    }
    for (const place_index at : olds_) {
        const auto same = labelled.find(pairs_.before.label(at));
        if (same != labelled.end() && pairs_.is_free(at, same->second) &&
            likeness(at, same->second) >= enough) {
            pairs_.join(at, same->second);
            joined.emplace_back(at, same->second);
        }
    }
}

// Do both come first in their families, or right behind two that are joined?
bool sibling_pairs::are_neighbours_joined(const family& parents,
                                          place_index one,
                                          place_index other) const {
    const auto before = [](const place_tree& tree, place_index parent, place_index at) {
        // The place before a child is its parent or the last descendant of the child before it.
        place_index up = at - 1;
        while (up != parent && tree[up].parent != parent) {
            up = tree[up].parent;
        }
        return up;
    };
    const place_index old_before = before(pairs_.before, parents.first, one);
    const place_index new_before = before(pairs_.after, parents.second, other);
    if (old_before == parents.first || new_before == parents.second) {
        return old_before == parents.first && new_before == parents.second;
    }
    return pairs_.to_new[old_before] == new_before;
}

// Children by an optimal assignment. The gain of a pair is its likeness, raised a little by an
// equal label and by neighbours that are joined too, so that texts of like merit go by number
// and order. Of short texts the label says more: two words in common mean little.
void sibling_pairs::assign(const family& parents,
                           sibling_threshold enough,
                           std::vector<family>& joined) {
    constexpr double label_evidence = 0.1;
    constexpr double label_evidence_of_short = 0.4;
    constexpr double short_text = 24.0; // code points
    constexpr double very_short = 16.0;
    constexpr double enough_of_very_short = 0.6;
    constexpr double neighbour_evidence = 0.05;
    gather_free(pairs_.before, pairs_.to_new, parents.first, olds_);
    gather_free(pairs_.after, pairs_.to_old, parents.second, news_);
    if (olds_.empty() || news_.empty()) {
        return;
    }
    // More siblings than can be compared in full: those of one label, and the rest is left to
    // the search over the edition (scattered_pairs).
    constexpr std::size_t family_limit = std::size_t{1} << 14U;
    const std::size_t cells = olds_.size() * news_.size();
    if (cells > std::min(budget_, family_limit)) {
        coarse_ = coarse_ || cells > budget_;
        assign_by_label(enough.same_label, joined);
        return;
    }
    budget_ -= cells;
    const auto gain_of = [&](place_index one, place_index other) {
        const bool same_label = pairs_.before.label(one) == pairs_.after.label(other) &&
                                pairs_.before.has_label(one);
        const double length =
            std::min(pairs_.before[one].deep_weight, pairs_.after[other].deep_weight);
        const double other_label =
            std::max(enough.other_label, length < very_short ? enough_of_very_short : 0.0);
        const double like = likeness(one, other);
        if (like < (same_label ? enough.same_label : other_label)) {
            return 0.0;
        }
        const double label =
            std::max(label_evidence, label_evidence_of_short * (1.0 - length / short_text));
        return like + (same_label ? label : 0.0) +
               (are_neighbours_joined(parents, one, other) ? neighbour_evidence : 0.0);
    };
    const auto join = [&](place_index one, place_index other) {
        pairs_.join(one, other);
        joined.emplace_back(one, other);
    };
    if (cells == 1) {
        if (gain_of(olds_.front(), news_.front()) > 0) {
            join(olds_.front(), news_.front());
        }
        return;
    }
    std::vector<double> gains(cells, 0.0);
    for (std::size_t i = 0; i < olds_.size(); ++i) {
        for (std::size_t j = 0; j < news_.size(); ++j) {
            gains[i * news_.size() + j] = gain_of(olds_[i], news_[j]);
        }
    }
    const auto column_of = best_assignment(gains, olds_.size(), news_.size());
    for (std::size_t i = 0; i < olds_.size(); ++i) {
        if (column_of[i] != unassigned) {
            join(olds_[i], news_[column_of[i]]);
        }
    }
}

void sibling_pairs::join_similar(place_index old_parent,
                                 place_index new_parent,
                                 sibling_threshold enough) {
    std::vector<family> families{{old_parent, new_parent}};
    std::vector<family> joined;
    while (!families.empty()) {
        const family parents = families.back();
        families.pop_back();
        joined.clear();
        assign(parents, enough, joined);
        for (const family& pair : joined) {
            join_equal(pair.first, pair.second);
            families.push_back(pair);
        }
    }
}

} // namespace kijun
