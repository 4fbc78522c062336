// One paragraph that became several, several that became one. A paragraph without a partner is
// compared with what others lost or gained: most of its own text must be found there.

#include "diff/pair_paragraphs.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

namespace kijun {
namespace {

// Share of the lone paragraph's text that must be found in what the other lost or gained.
constexpr double most_of_it = 0.6;
// Share of a vanished paragraph that its parts must cover together.
constexpr double covered = 0.6;
// Code points under which a text is too short to be known by its words.
constexpr std::uint32_t long_enough = 10;

// The same search serves both directions: `whole` is the side of the one, `part` the side of
// the many.
struct side {
    const place_tree& tree;
    const std::vector<place_index>& joined;
};

class part_finder {
public:
    using profile_of_place = const weighted_profile& (feature_weights::*)(place_index) const;

    part_finder(const feature_weights& features,
                side whole,
                profile_of_place whole_profile,
                side part,
                profile_of_place part_profile)
        : features_(features), whole_(whole), whole_profile_(whole_profile), part_(part),
          part_profile_(part_profile) {
        index();
    }

    /// Lone parts by the whole that holds them.
    [[nodiscard]] std::map<place_index, std::vector<place_index>> find() const {
        std::map<place_index, std::vector<place_index>> parts_of;
        for (place_index at = 0; at < part_.tree.size(); ++at) {
            if (part_.tree.is_clause(at) || part_.joined[at] != no_place ||
                part_.tree[at].weight < long_enough) {
                continue;
            }
            const place_index whole = best_whole(at);
            if (whole != no_place) {
                parts_of[whole].push_back(at);
            }
        }
        return parts_of;
    }

    [[nodiscard]] double coverage(place_index whole,
                                  const std::vector<place_index>& parts) const {
        weighted_profile rest = (features_.*whole_profile_)(whole);
        const double all = rest.total;
        for (const place_index part : parts) {
            rest = without(rest, (features_.*part_profile_)(part));
        }
        return all == 0 ? 0.0 : 1.0 - rest.total / all;
    }

private:
    void index() {
        for (place_index at = 0; at < whole_.tree.size(); ++at) {
            const place_index partner = whole_.joined[at];
            const place& one = whole_.tree[at];
            if (whole_.tree.is_clause(at) || one.weight < long_enough ||
                (partner != no_place && part_.tree[partner].hash == one.hash)) {
                continue;
            }
            const auto& profile = (features_.*whole_profile_)(at);
            auto lost = partner == no_place
                            ? profile
                            : without(profile, (features_.*part_profile_)(partner));
            for (std::size_t i = 0; i < lost.grams.size(); ++i) {
                if (i == 0 || lost.grams[i] != lost.grams[i - 1]) {
                    holders_[lost.grams[i]].push_back(at);
                }
            }
            lost_.emplace(at, std::move(lost));
        }
    }

    [[nodiscard]] place_index best_whole(place_index part) const {
        constexpr std::size_t rare = 24;
        constexpr std::size_t looked_at = 4;
        const auto& profile = (features_.*part_profile_)(part);
        std::unordered_map<place_index, double> gained;
        for (std::size_t i = 0; i < profile.grams.size(); ++i) {
            const auto held = holders_.find(profile.grams[i]);
            if (held != holders_.end() && held->second.size() <= rare) {
                for (const place_index at : held->second) {
                    gained[at] += static_cast<double>(profile.weights[i]);
                }
            }
        }
        std::vector<std::pair<double, place_index>> best;
        for (const auto& [at, points] : gained) {
            best.emplace_back(-points, at);
        }
        const std::size_t count = std::min(best.size(), looked_at);
        std::ranges::partial_sort(best, best.begin() + static_cast<std::ptrdiff_t>(count));
        place_index found = no_place;
        double most = most_of_it;
        for (std::size_t i = 0; i < count; ++i) {
            const double share =
                common_weight(profile, lost_.at(best[i].second)) / profile.total;
            if (share >= most && (share > most || found == no_place)) {
                most = share;
                found = best[i].second;
            }
        }
        return found;
    }

    const feature_weights& features_;
    side whole_;
    profile_of_place whole_profile_;
    side part_;
    profile_of_place part_profile_;
    std::unordered_map<std::uint32_t, std::vector<place_index>> holders_;
    std::unordered_map<place_index, weighted_profile> lost_;
};

// What is part of a split is told as that; it cannot be told as a merger too.
bool is_split(const pairing& pairs, place_index new_place) {
    return std::ranges::any_of(pairs.splits, [new_place](const one_to_many& split) {
        return std::ranges::find(split.many, new_place) != split.many.end();
    });
}

} // namespace

void find_paragraph_splits(pairing& pairs, const feature_weights& features) {
    const side olds{pairs.before, pairs.to_new};
    const side news{pairs.after, pairs.to_old};
    const part_finder splits(
        features, olds, &feature_weights::old_profile, news, &feature_weights::new_profile);
    for (const auto& [whole, parts] : splits.find()) {
        one_to_many split{whole, parts};
        if (pairs.to_new[whole] != no_place) {
            split.many.insert(split.many.begin(), pairs.to_new[whole]);
        } else if (parts.size() < 2 || splits.coverage(whole, parts) < covered) {
            continue;
        } else {
            pairs.join(whole, parts.front());
        }
        pairs.splits.push_back(split);
    }
    const part_finder mergers(
        features, news, &feature_weights::new_profile, olds, &feature_weights::old_profile);
    for (auto& [whole, found] : mergers.find()) {
        auto parts = found;
        std::erase_if(parts, [&](place_index at) { return pairs.to_new[at] != no_place; });
        one_to_many merger{whole, parts};
        if (parts.empty() || is_split(pairs, whole)) {
            continue;
        }
        if (pairs.to_old[whole] != no_place) {
            merger.many.insert(merger.many.begin(), pairs.to_old[whole]);
        } else if (parts.size() < 2 || mergers.coverage(whole, parts) < covered) {
            continue;
        } else {
            pairs.join(parts.front(), whole);
        }
        pairs.mergers.push_back(merger);
    }
}

} // namespace kijun
