// One paragraph that became several, several that became one. A paragraph without a partner is
// compared with what others lost or gained: most of its own text must stand there, in pieces of
// a few characters or more (windows, tokens.hpp), because single words of a standard stand
// everywhere.

#include "diff/pair_paragraphs.hpp"
#include "diff/window_index.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <vector>

namespace kijun {
namespace {

// Share of the lone paragraph's text that must be found in what the other lost or gained.
constexpr double most_of_it = 0.6;
constexpr double most_of_it_elsewhere = 0.8;
// Share of a vanished paragraph that its parts must cover together.
constexpr double covered_enough = 0.6;
// Code points under which a text is too short to be known by its words.
constexpr std::uint32_t long_enough = 10;
constexpr std::uint32_t long_enough_elsewhere = 24;

// The same search serves both directions: `whole` is the side of the one, `part` the side of
// the many.
struct side {
    const place_tree& tree;
    const std::vector<place_index>& joined;
    std::string_view (text_features::*key)(place_index);
};

class part_finder {
public:
    part_finder(text_features& features, side whole, side part)
        : features_(features), whole_(whole), part_(part), index_(gather()) {
        for (std::uint32_t i = 0; i < wholes_.size(); ++i) {
            cut(whole_, wholes_[i]);
            index_.add(i, windows_);
        }
        index_.sort();
    }

    /// Lone parts by the whole that holds them.
    [[nodiscard]] std::map<place_index, std::vector<place_index>> find() {
        std::map<place_index, std::vector<place_index>> parts_of;
        for (const place_index at : lone_) {
            if (const place_index whole = best_whole(at); whole != no_place) {
                parts_of[whole].push_back(at);
            }
        }
        return parts_of;
    }

    /// Did the whole become the parts: does most of it stand in them, and in each another
    /// piece?
    [[nodiscard]] bool became(place_index whole, const std::vector<place_index>& parts) {
        constexpr double repeated = 1.5; // parts that say the same are longer together
        std::size_t length = 0;
        for (const place_index part : parts) {
            length += part_.tree[part].weight;
        }
        return parts.size() >= 2 &&
               static_cast<double>(length) <= repeated * whole_.tree[whole].weight &&
               coverage(whole, parts) >= covered_enough;
    }

private:
    [[nodiscard]] double coverage(place_index whole, const std::vector<place_index>& parts) {
        std::vector<std::uint32_t> all;
        for (const place_index part : parts) {
            cut(part_, part);
            all.insert(all.end(), windows_.hashes.begin(), windows_.hashes.end());
        }
        std::ranges::sort(all);
        cut(whole_, whole);
        return covered(all);
    }

    /// Lone parts, and the paragraphs that lost text; how much there is of these. One that
    /// became no shorter may have lost a part and gained more: it is told as reworded, and the
    /// part as new.
    std::size_t gather() {
        std::size_t expected = 0;
        for (place_index at = 0; at < part_.tree.size(); ++at) {
            if (part_.joined[at] == no_place && !part_.tree.is_clause(at) &&
                part_.tree[at].weight >= long_enough) {
                lone_.push_back(at);
            }
        }
        if (lone_.empty()) {
            return 0;
        }
        for (place_index at = 0; at < whole_.tree.size(); ++at) {
            const place_index partner = whole_.joined[at];
            const place& one = whole_.tree[at];
            if (!whole_.tree.is_clause(at) && one.weight >= long_enough &&
                (partner == no_place ||
                 one.weight >= part_.tree[partner].weight + long_enough / 2)) {
                wholes_.push_back(at);
                expected += one.weight;
            }
        }
        return expected;
    }

    void cut(const side& of, place_index at) {
        tokenise((features_.*of.key)(at), tokens_);
        cut_windows(tokens_, windows_);
    }

    /// Fills lost_: the windows of a whole, sorted, but those that its partner has.
    void lose(place_index whole) {
        std::vector<std::uint32_t> kept;
        if (whole_.joined[whole] != no_place) {
            cut(part_, whole_.joined[whole]);
            kept = windows_.hashes;
            std::ranges::sort(kept);
        }
        cut(whole_, whole);
        std::ranges::sort(windows_.hashes);
        lost_.clear();
        std::ranges::set_difference(windows_.hashes, kept, std::back_inserter(lost_));
    }

    /// Share of the tokens last cut that stand in a window of `held` (sorted).
    [[nodiscard]] double covered(const std::vector<std::uint32_t>& held) const {
        std::size_t count = 0;
        std::size_t end = 0;
        for (std::size_t i = 0; i < windows_.hashes.size(); ++i) {
            if (std::ranges::binary_search(held, windows_.hashes[i])) {
                count += windows_.ends[i] - std::max(end, i);
                end = windows_.ends[i];
            }
        }
        return tokens_.empty()
                   ? 0.0
                   : static_cast<double>(count) / static_cast<double>(tokens_.size());
    }

    /// The share that must be found: more of it in another clause, where chance has more room.
    [[nodiscard]] double enough_for(place_index part, place_index whole) const {
        const bool same_clause =
            whole_.joined[whole_.tree[whole].clause] == part_.tree[part].clause;
        const bool short_text = part_.tree[part].weight < long_enough_elsewhere;
        return same_clause ? most_of_it : short_text ? 1.0 : most_of_it_elsewhere;
    }

    [[nodiscard]] place_index best_whole(place_index part) {
        constexpr std::size_t looked_at = 4;
        cut(part_, part);
        const auto hits = index_.find(windows_, looked_at);
        place_index found = no_place;
        double most = 0.0;
        const auto windows = static_cast<double>(windows_.hashes.size());
        for (const window_hit& hit : hits) {
            // A text that shares few windows, boilerplate apart, covers no half of it.
            constexpr double worth_a_look = 0.2;
            if (!index_.sampled() && hit.shared < worth_a_look * windows) {
                continue;
            }
            lose(wholes_[hit.text]);
            cut(part_, part);
            const double share = covered(lost_);
            if (share >= enough_for(part, wholes_[hit.text]) && share > most) {
                most = share;
                found = wholes_[hit.text];
            }
        }
        return found;
    }

    text_features& features_;
    side whole_;
    side part_;
    std::vector<place_index> lone_;
    std::vector<place_index> wholes_;
    window_index index_; // both are gathered when it is made
    std::vector<token> tokens_;
    token_windows windows_;
    std::vector<std::uint32_t> lost_;
};

// What is part of a split is told as that; it cannot be told as a merger too.
std::vector<bool> parts_of_splits(const pairing& pairs) {
    std::vector<bool> found(pairs.after.size(), false);
    for (const one_to_many& split : pairs.splits) {
        for (const place_index part : split.many) {
            found[part] = true;
        }
    }
    return found;
}

} // namespace

void find_paragraph_splits(pairing& pairs, text_features& features) {
    const side olds{pairs.before, pairs.to_new, &text_features::old_key};
    const side news{pairs.after, pairs.to_old, &text_features::new_key};
    part_finder splits(features, olds, news);
    for (const auto& [whole, parts] : splits.find()) {
        one_to_many split{whole, parts};
        if (pairs.to_new[whole] != no_place) {
            split.many.insert(split.many.begin(), pairs.to_new[whole]);
        } else if (!splits.became(whole, parts)) {
            continue;
        } else {
            pairs.join(whole, parts.front());
        }
        pairs.splits.push_back(split);
    }
    const std::vector<bool> is_split = parts_of_splits(pairs);
    part_finder mergers(features, news, olds);
    for (auto& [whole, found] : mergers.find()) {
        auto parts = found;
        std::erase_if(parts, [&](place_index at) { return pairs.to_new[at] != no_place; });
        one_to_many merger{whole, parts};
        if (parts.empty() || is_split[whole]) {
            continue;
        }
        if (pairs.to_old[whole] != no_place) {
            merger.many.insert(merger.many.begin(), pairs.to_old[whole]);
        } else if (!mergers.became(whole, parts)) {
            continue;
        } else {
            pairs.join(parts.front(), whole);
        }
        pairs.mergers.push_back(merger);
    }
}

} // namespace kijun
