// Clauses that were split or merged, read off the pairs of their paragraphs.

#include "diff/pair_clauses.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun {
namespace {

// Most of the part must come from the whole, and it must be a good piece of it: a sentence that
// wandered is a move, not a split.
constexpr double mostly = 0.7;
constexpr double good_piece = 0.15;

// One direction of the search: `part` is the side of the lone clauses.
struct view {
    const place_tree& part;
    const std::vector<place_index>& from_part;
    const place_tree& whole;
    const std::vector<place_index>& from_whole;
};

/// How much stands word for word in both without a partner, as sentences do that an edition
/// repeats: where they went is known once it is known where the clause went.
std::size_t unpaired_in_both(const view& in, place_index lone, place_index whole) {
    std::unordered_map<std::uint64_t, std::size_t> left;
    for (place_index at = whole + 1; at < in.whole[whole].end; ++at) {
        if (in.from_whole[at] == no_place) {
            ++left[in.whole[at].hash];
        }
    }
    std::size_t weight = 0;
    for (place_index at = lone + 1; !left.empty() && at < in.part[lone].end; ++at) {
        const auto same =
            in.from_part[at] == no_place ? left.find(in.part[at].hash) : left.end();
        if (same != left.end() && same->second > 0) {
            --same->second;
            weight += in.part[at].weight;
        }
    }
    return weight;
}

/// Lone clauses by the clause of the other edition that most of their text is paired with.
std::map<place_index, std::vector<place_index>> parts_by_whole(const view& in) {
    std::map<place_index, std::vector<place_index>> found;
    for (const place_index lone : in.part.clauses()) {
        if (in.from_part[lone] != no_place || in.part[lone].deep_weight == 0) {
            continue;
        }
        std::map<place_index, std::size_t> shares;
        std::size_t all = 0;
        for (place_index at = lone + 1; at < in.part[lone].end; ++at) {
            all += in.part[at].weight;
            if (const place_index to = in.from_part[at]; to != no_place) {
                shares[in.whole[to].clause] += in.part[at].weight;
            }
        }
        for (const auto& [whole, paired] : shares) {
            const std::size_t share = paired + unpaired_in_both(in, lone, whole);
            const std::size_t body = in.whole[whole].deep_weight - in.whole[whole].weight;
            if (static_cast<double>(share) >= mostly * static_cast<double>(all) &&
                static_cast<double>(share) >= good_piece * static_cast<double>(body)) {
                found[whole].push_back(lone);
            }
        }
    }
    return found;
}

bool holds(const std::vector<one_to_many>& groups, place_index part) {
    return std::ranges::any_of(groups, [part](const one_to_many& group) {
        return std::ranges::find(group.many, part) != group.many.end();
    });
}

} // namespace

void find_clause_splits(pairing& pairs) {
    const view splits{pairs.after, pairs.to_old, pairs.before, pairs.to_new};
    const view mergers{pairs.before, pairs.to_new, pairs.after, pairs.to_old};
    const auto parts_of_olds = parts_by_whole(splits);
    // Neither has a partner, and each is most of the other: one clause, which was known again
    // only by its paragraphs.
    const auto parts_of_news = parts_by_whole(mergers);
    for (const auto& [whole, parts] : parts_of_olds) {
        const auto back = parts_of_news.find(parts.front());
        if (parts.size() == 1 && back != parts_of_news.end() &&
            back->second == std::vector{whole} && pairs.is_free(whole, parts.front())) {
            pairs.join(whole, parts.front());
        }
    }
    for (const auto& [whole, parts] : parts_of_olds) {
        one_to_many split{whole, parts};
        const place_index joined = pairs.to_new[whole];
        if (joined == parts.front()) { // by the loop above: one clause, not two
            continue;
        }
        if (joined != no_place) {
            split.many.insert(split.many.begin(), joined);
        }
        if (split.many.size() < 2) {
            continue;
        }
        if (pairs.to_new[whole] == no_place) {
            pairs.join(whole, split.many.front());
        }
        pairs.splits.push_back(std::move(split));
    }
    for (const auto& [whole, parts] : parts_by_whole(mergers)) {
        one_to_many merger{whole, parts};
        if (holds(pairs.splits, whole)) {
            continue;
        }
        if (pairs.to_old[whole] != no_place) {
            merger.many.insert(merger.many.begin(), pairs.to_old[whole]);
        }
        if (merger.many.size() < 2) {
            continue;
        }
        if (pairs.to_old[whole] == no_place) {
            pairs.join(merger.many.front(), whole);
        }
        pairs.mergers.push_back(std::move(merger));
    }
}

} // namespace kijun
