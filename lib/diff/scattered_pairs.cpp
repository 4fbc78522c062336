#include "diff/scattered_pairs.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

namespace kijun {
namespace {

// Code points that a text must have to be known again where nothing else speaks for it.
constexpr std::uint32_t enough_in_clause = 4;
constexpr std::uint32_t enough_anywhere = 12;

std::vector<place_index> free_paragraphs(const place_tree& tree,
                                         const std::vector<place_index>& joined) {
    std::vector<place_index> free;
    for (place_index at = 0; at < tree.size(); ++at) {
        if (!tree.is_clause(at) && joined[at] == no_place) {
            free.push_back(at);
        }
    }
    return free;
}

} // namespace

void scattered_pairs::join(place_index old_place, place_index new_place, bool whole) {
    if (whole) {
        pairs_.join_subtrees(old_place, new_place);
    } else {
        pairs_.join(old_place, new_place);
        siblings_.join_equal(old_place, new_place);
    }
}

// Of several equal texts each is itself again where it stands under the same labels as before.
void scattered_pairs::join_same_address(std::vector<place_index>& from,
                                        std::vector<place_index>& to,
                                        bool whole) {
    constexpr std::size_t few = 64; // many equal texts in one clause go by their order
    if (from.size() * to.size() > few * few) {
        return;
    }
    const auto same_labels = [this](place_index one, place_index other) {
        while (!pairs_.before.is_clause(one) && !pairs_.after.is_clause(other) &&
               pairs_.before[one].label == pairs_.after[other].label) {
            one = pairs_.before[one].parent;
            other = pairs_.after[other].parent;
        }
        return pairs_.before.is_clause(one) && pairs_.after.is_clause(other);
    };
    for (const place_index one : from) {
        for (const place_index other : to) {
            if (pairs_.is_free(one, other) && same_labels(one, other)) {
                join(one, other, whole);
            }
        }
    }
    std::erase_if(from, [this](place_index at) { return pairs_.to_new[at] != no_place; });
    std::erase_if(to, [this](place_index at) { return pairs_.to_old[at] != no_place; });
}

template <typename Hash, typename Weight>
void scattered_pairs::join_equal_by(Hash hash_of,
                                    Weight weight_of,
                                    bool within_clause,
                                    bool whole) {
    const place_tree& before = pairs_.before;
    const place_tree& after = pairs_.after;
    const std::uint32_t enough = within_clause ? enough_in_clause : enough_anywhere;
    // A hash in a clause stands for a hash in the clause that it became.
    const auto key = [&](std::uint64_t hash, place_index new_clause) {
        return within_clause
                   ? hash ^ (static_cast<std::uint64_t>(new_clause) + 1) * 0x9E3779B97F4A7C15ULL
                   : hash;
    };
    std::unordered_map<std::uint64_t, std::vector<place_index>> news;
    const auto free_new = free_paragraphs(after, pairs_.to_old);
    for (const place_index at : free_new) {
        if (weight_of(after[at]) >= enough) {
            news[key(hash_of(after[at]), after[at].clause)].push_back(at);
        }
    }
    std::unordered_map<std::uint64_t, std::vector<place_index>> olds;
    std::vector<std::uint64_t> order;
    for (const place_index at : free_paragraphs(before, pairs_.to_new)) {
        const place_index clause = pairs_.to_new[before[at].clause];
        if (weight_of(before[at]) < enough || (within_clause && clause == no_place)) {
            continue;
        }
        const auto hash = key(hash_of(before[at]), clause);
        if (news.contains(hash)) {
            auto& same = olds[hash];
            if (same.empty()) {
                order.push_back(hash);
            }
            same.push_back(at);
        }
    }
    for (const std::uint64_t hash : order) {
        auto& from = olds[hash];
        auto& to = news[hash];
        std::erase_if(from, [this](place_index at) { return pairs_.to_new[at] != no_place; });
        std::erase_if(to, [this](place_index at) { return pairs_.to_old[at] != no_place; });
        if (within_clause) {
            join_same_address(from, to, whole);
        }
        // The n-th of many equal texts is the n-th again only where none came or went.
        if (from.empty() || from.size() != to.size()) {
            if (from.empty() || to.empty() || !within_clause) {
                continue;
            }
        }
        for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i) {
            if (pairs_.is_free(from[i], to[i])) {
                join(from[i], to[i], whole);
            }
        }
    }
}

void scattered_pairs::join_equal() {
    const auto deep = [](const place& one) { return one.deep_hash; };
    const auto deep_weight = [](const place& one) { return one.deep_weight; };
    const auto own = [](const place& one) { return one.hash; };
    const auto own_weight = [](const place& one) { return one.weight; };
    join_equal_by(deep, deep_weight, true, true);
    join_equal_by(own, own_weight, true, false);
    join_equal_by(deep, deep_weight, false, true);
    join_equal_by(own, own_weight, false, false);
}

void scattered_pairs::join_similar() {
    constexpr double enough_same_clause = 0.5;
    constexpr double enough_elsewhere = 0.6;
    constexpr std::size_t rare = 24;     // leftovers that may share a feature of the index
    constexpr std::size_t looked_at = 8; // candidates compared in full
    struct found_pair {
        double like;
        place_index old_place, new_place;
    };
    const place_tree& before = pairs_.before;
    const place_tree& after = pairs_.after;
    const auto olds = free_paragraphs(before, pairs_.to_new);
    const auto news = free_paragraphs(after, pairs_.to_old);
    std::unordered_map<std::uint32_t, std::vector<place_index>> holders;
    for (const place_index at : olds) {
        const auto& grams = features_.old_profile(at).grams;
        for (std::size_t i = 0; i < grams.size(); ++i) {
            if (i == 0 || grams[i] != grams[i - 1]) {
                holders[grams[i]].push_back(at);
            }
        }
    }
    std::vector<found_pair> found;
    std::unordered_map<place_index, double> gained;
    for (const place_index at : news) {
        gained.clear();
        const auto& profile = features_.new_profile(at);
        for (std::size_t i = 0; i < profile.grams.size(); ++i) {
            const auto held = holders.find(profile.grams[i]);
            if ((i > 0 && profile.grams[i] == profile.grams[i - 1]) || held == holders.end() ||
                held->second.size() > rare) {
                continue;
            }
            for (const place_index old_place : held->second) {
                gained[old_place] += static_cast<double>(profile.weights[i]);
            }
        }
        // What the children became speaks for their parent.
        for (place_index child = at + 1; child < after[at].end; child = after[child].end) {
            const place_index from = pairs_.to_old[child];
            if (from != no_place && !before.is_clause(from)) {
                const place_index parent = before[from].parent;
                if (!before.is_clause(parent) && pairs_.to_new[parent] == no_place) {
                    gained[parent] += after[child].deep_weight;
                }
            }
        }
        std::vector<std::pair<double, place_index>> best;
        for (const auto& [old_place, points] : gained) {
            best.emplace_back(-points, old_place);
        }
        const std::size_t count = std::min(best.size(), looked_at);
        std::ranges::partial_sort(best, best.begin() + static_cast<std::ptrdiff_t>(count));
        for (std::size_t i = 0; i < count; ++i) {
            const place_index old_place = best[i].second;
            const bool same_clause =
                pairs_.to_new[before[old_place].clause] == after[at].clause;
            const double like = siblings_.likeness(old_place, at);
            const bool long_enough =
                std::min(before[old_place].deep_weight, after[at].deep_weight) >=
                (same_clause ? enough_in_clause : enough_anywhere);
            if (long_enough && like >= (same_clause ? enough_same_clause : enough_elsewhere)) {
                found.push_back({like, old_place, at});
            }
        }
    }
    std::ranges::sort(found, [](const found_pair& one, const found_pair& other) {
        if (one.like != other.like) {
            return one.like > other.like;
        }
        return one.new_place != other.new_place ? one.new_place < other.new_place
                                                : one.old_place < other.old_place;
    });
    for (const auto& pair : found) {
        if (pairs_.is_free(pair.old_place, pair.new_place)) {
            pairs_.join(pair.old_place, pair.new_place);
            siblings_.join_equal(pair.old_place, pair.new_place);
        }
    }
}

} // namespace kijun
