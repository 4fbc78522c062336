#include "diff/sibling_pairs.hpp"

#include "diff/assignment.hpp"

#include <kijun/text/sequence_diff.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>

namespace kijun {

std::vector<place_index> sibling_pairs::free_old(place_index parent) const {
    auto children = pairs_.before.children(parent);
    std::erase_if(children, [this](place_index at) { return pairs_.to_new[at] != no_place; });
    return children;
}

std::vector<place_index> sibling_pairs::free_new(place_index parent) const {
    auto children = pairs_.after.children(parent);
    std::erase_if(children, [this](place_index at) { return pairs_.to_old[at] != no_place; });
    return children;
}

// Joins children of equal hash: of one label first, then in order (a longest common
// subsequence), then in any order, the first with the first.
template <typename Hash>
void sibling_pairs::join_by(const family& parents,
                            Hash hash_of,
                            bool whole,
                            std::vector<family>& joined) {
    const place_tree& before = pairs_.before;
    const place_tree& after = pairs_.after;
    auto olds = free_old(parents.first);
    auto news = free_new(parents.second);
    if (olds.empty() || news.empty()) {
        return;
    }
    const auto join = [&](place_index one, place_index other) {
        if (whole) {
            pairs_.join_subtrees(one, other);
        } else {
            pairs_.join(one, other);
            joined.emplace_back(one, other);
        }
    };
    std::unordered_map<std::string_view, place_index> labelled;
    for (const place_index at : news) {
        labelled.emplace(after[at].label, at);
    }
    for (const place_index at : olds) {
        const auto found = labelled.find(before[at].label);
        if (found != labelled.end() && hash_of(before[at]) == hash_of(after[found->second]) &&
            pairs_.is_free(at, found->second)) {
            join(at, found->second);
        }
    }
    const auto is_empty = [](const place& one) { return one.deep_weight == 0; };
    olds = free_old(parents.first);
    news = free_new(parents.second);
    std::erase_if(olds, [&](place_index at) {
        return is_empty(before[at]) || (!whole && before[at].weight == 0);
    });
    std::erase_if(news, [&](place_index at) {
        return is_empty(after[at]) || (!whole && after[at].weight == 0);
    });
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    const auto number = [&numbers](std::uint64_t hash) {
        return numbers.try_emplace(hash, static_cast<std::uint32_t>(numbers.size()))
            .first->second;
    };
    std::vector<std::uint32_t> old_numbers;
    std::vector<std::uint32_t> new_numbers;
    for (const place_index at : olds) {
        old_numbers.push_back(number(hash_of(before[at])));
    }
    for (const place_index at : news) {
        new_numbers.push_back(number(hash_of(after[at])));
    }
    for (const auto& [i, j] : common_subsequence(old_numbers, new_numbers)) {
        join(olds[i], news[j]);
    }
    std::map<std::uint32_t, std::vector<place_index>> left;
    for (std::size_t j = news.size(); j-- > 0;) {
        if (pairs_.to_old[news[j]] == no_place) {
            left[new_numbers[j]].push_back(news[j]); // the first one last, to be taken first
        }
    }
    for (std::size_t i = 0; i < olds.size(); ++i) {
        auto& same = left[old_numbers[i]];
        if (pairs_.to_new[olds[i]] == no_place && !same.empty()) {
            join(olds[i], same.back());
            same.pop_back();
        }
    }
}

void sibling_pairs::join_equal(std::vector<family> waiting) {
    while (!waiting.empty()) {
        const family parents = waiting.back();
        waiting.pop_back();
        join_by(parents, [](const place& one) { return one.deep_hash; }, true, waiting);
        join_by(parents, [](const place& one) { return one.hash; }, false, waiting);
    }
}

void sibling_pairs::join_equal(place_index old_parent, place_index new_parent) {
    join_equal(std::vector<family>{{old_parent, new_parent}});
}

double sibling_pairs::likeness(place_index old_place, place_index new_place) const {
    const place& one = pairs_.before[old_place];
    const place& other = pairs_.after[new_place];
    double text = 0;
    if (one.weight > 0 && other.weight > 0) {
        text = one.hash == other.hash ? 1.0
                                      : kept_text(features_.old_profile(old_place),
                                                  features_.new_profile(new_place));
    }
    const double below = static_cast<double>(one.deep_weight - one.weight) +
                         static_cast<double>(other.deep_weight - other.weight);
    if (below == 0) {
        return text;
    }
    double together = 0;
    for (place_index at = old_place + 1; at < one.end; ++at) {
        const place_index to = pairs_.to_new[at];
        if (to != no_place && to > new_place && to < other.end) {
            together += pairs_.before[at].weight + pairs_.after[to].weight;
        }
    }
    const double own = static_cast<double>(one.weight) + static_cast<double>(other.weight);
    return std::max(text, (own * text + together) / (own + below));
}

std::vector<sibling_pairs::family> sibling_pairs::assign_by_label(
    const std::vector<place_index>& olds, const std::vector<place_index>& news, double enough) {
    std::unordered_map<std::string_view, place_index> labelled;
    for (const place_index at : news) {
        if (pairs_.after.has_label(at)) {
            labelled.emplace(pairs_.after[at].label, at);
        }
    }
    std::vector<family> joined;
    for (const place_index at : olds) {
        const auto same = labelled.find(pairs_.before[at].label);
        if (same != labelled.end() && likeness(at, same->second) >= enough) {
            pairs_.join(at, same->second);
            joined.emplace_back(at, same->second);
        }
    }
    return joined;
}

// Children by an optimal assignment. The gain of a pair is its likeness, raised a little by an
// equal label and by neighbours that are joined too, so that texts of like merit go by number
// and order.
std::vector<sibling_pairs::family> sibling_pairs::assign(const family& parents,
                                                         sibling_threshold enough) {
    constexpr double label_evidence = 0.1;
    constexpr double neighbour_evidence = 0.05;
    const place_tree& before = pairs_.before;
    const place_tree& after = pairs_.after;
    const auto olds = free_old(parents.first);
    const auto news = free_new(parents.second);
    std::vector<family> joined;
    if (olds.empty() || news.empty()) {
        return joined;
    }
    std::map<place_index, place_index> previous_old;
    std::map<place_index, place_index> previous_new;
    const auto neighbours = [](const std::vector<place_index>& all, auto& previous) {
        for (std::size_t i = 1; i < all.size(); ++i) {
            previous[all[i]] = all[i - 1];
        }
    };
    neighbours(before.children(parents.first), previous_old);
    neighbours(after.children(parents.second), previous_new);
    // More siblings than can be compared in full: those of one label, and the rest is left to
    // the search over the edition (scattered_pairs).
    constexpr std::size_t family_limit = std::size_t{1} << 20U;
    const std::size_t cells = olds.size() * news.size();
    if (cells > std::min(budget_, family_limit)) {
        return assign_by_label(olds, news, enough.same_label);
    }
    budget_ -= cells;
    std::vector<double> gains(cells, 0.0);
    for (std::size_t i = 0; i < olds.size(); ++i) {
        for (std::size_t j = 0; j < news.size(); ++j) {
            const bool same_label =
                before[olds[i]].label == after[news[j]].label && before.has_label(olds[i]);
            const double like = likeness(olds[i], news[j]);
            if (like < (same_label ? enough.same_label : enough.other_label)) {
                continue;
            }
            const auto a = previous_old.find(olds[i]);
            const auto b = previous_new.find(news[j]);
            const bool neighbours_joined =
                (a == previous_old.end() && b == previous_new.end()) ||
                (a != previous_old.end() && b != previous_new.end() &&
                 pairs_.to_new[a->second] == b->second);
            gains[i * news.size() + j] = like + (same_label ? label_evidence : 0.0) +
                                         (neighbours_joined ? neighbour_evidence : 0.0);
        }
    }
    const auto column_of = best_assignment(gains, olds.size(), news.size());
    for (std::size_t i = 0; i < olds.size(); ++i) {
        if (column_of[i] != unassigned) {
            pairs_.join(olds[i], news[column_of[i]]);
            joined.emplace_back(olds[i], news[column_of[i]]);
        }
    }
    return joined;
}

void sibling_pairs::join_similar(place_index old_parent,
                                 place_index new_parent,
                                 sibling_threshold enough) {
    std::vector<family> waiting{{old_parent, new_parent}};
    while (!waiting.empty()) {
        const family parents = waiting.back();
        waiting.pop_back();
        for (const family& pair : assign(parents, enough)) {
            join_equal(pair.first, pair.second);
            waiting.push_back(pair);
        }
    }
}

} // namespace kijun
