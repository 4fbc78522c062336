// One paragraph that became several, several that became one. A paragraph without a partner is
// compared with what others lost or gained: most of its own text must stand there, in pieces of
// a few characters or more (windows, tokens.hpp), because single words of a standard stand
// everywhere. Only what was lost is indexed, which is little: most of a paragraph stayed.

#include "diff/pair_paragraphs.hpp"
#include "diff/window_cover.hpp"
#include "diff/window_index.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <span>
#include <string>
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
    const window_samples& samples; ///< cut before
};

class part_finder {
public:
    part_finder(side whole, side part) : whole_(whole), part_(part), index_(gather()) {
        for (std::uint32_t i = 0; i < wholes_.size(); ++i) {
            const auto known = whole_.samples.of(wholes_[i], index_.mask());
            if (known && whole_.joined[wholes_[i]] == no_place) {
                index_.add(i, *known); // it lost everything
            } else {
                lose(wholes_[i]);
                index_.add(i, lost_.hashes);
                keep_lost(i);
            }
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
        const std::size_t tokens = tokens_of(whole_, whole, tokens_).size();
        cut_windows(std::span(tokens_).first(tokens), windows_);
        cover_.hold(windows_, tokens);
        for (const place_index part : parts) {
            cut_windows(tokens_of(part_, part, tokens_), lost_);
            cover_.cover(lost_.hashes);
        }
        return cover_.share();
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

    [[nodiscard]] std::span<const token>
    tokens_of(const side& of, place_index at, std::vector<token>& buffer) {
        return tokenise(of.tree.key(at), buffer);
    }

    /// Fills lost_: the windows of a whole but those that its partner has. Windows of what both
    /// begin and end with are not even cut.
    void lose(place_index whole) {
        constexpr std::size_t reach = 3; // tokens by which a window can begin before a change
        constexpr std::size_t fewest = long_enough / 2; // no less can cover most of a part
        lost_.hashes.clear();
        auto tokens = tokens_of(whole_, whole, tokens_);
        const place_index partner = whole_.joined[whole];
        if (partner == no_place) {
            cut_windows(tokens, lost_);
            return;
        }
        const auto kept = tokens_of(part_, partner, partner_tokens_);
        const auto same = [](const token& one, const token& other) {
            return one.hash == other.hash;
        };
        const auto begin = static_cast<std::size_t>(
            std::ranges::mismatch(tokens, kept, same).in1 - tokens.begin());
        std::size_t end = 0;
        const std::size_t shorter = std::min(tokens.size(), kept.size()) - begin;
        while (end < shorter &&
               same(tokens[tokens.size() - 1 - end], kept[kept.size() - 1 - end])) {
            ++end;
        }
        if (tokens.size() - begin - end < fewest) {
            return;
        }
        const auto between = [&](std::span<const token> all) {
            const std::size_t from = begin - std::min(begin, reach);
            return all.subspan(from, all.size() - end + std::min(end, reach) - from);
        };
        cut_windows(between(kept), kept_);
        cut_windows(between(tokens), windows_of_whole_);
        std::ranges::sort(kept_.hashes);
        std::ranges::sort(windows_of_whole_.hashes);
        std::ranges::set_difference(
            windows_of_whole_.hashes, kept_.hashes, std::back_inserter(lost_.hashes));
    }

    /// What a whole lost is asked for again; kept as far as there is room.
    void keep_lost(std::uint32_t whole) {
        lost_ranges_.resize(wholes_.size());
        if (kept_lost_.size() + lost_.hashes.size() <= room) {
            lost_ranges_[whole] = {kept_lost_.size(), lost_.hashes.size(), true};
            kept_lost_.insert(kept_lost_.end(), lost_.hashes.begin(), lost_.hashes.end());
        }
    }
    /// Valid until the next call.
    [[nodiscard]] std::span<const std::uint32_t> lost_by(std::uint32_t whole) {
        if (whole < lost_ranges_.size() && lost_ranges_[whole].kept) {
            return std::span(kept_lost_)
                .subspan(lost_ranges_[whole].begin, lost_ranges_[whole].size);
        }
        lose(wholes_[whole]);
        keep_lost(whole);
        return lost_.hashes;
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
        std::size_t tokens = 0;
        const auto cut = [&] {
            tokens = tokens_of(part_, part, tokens_).size();
            cut_windows(std::span(tokens_).first(tokens), windows_);
        };
        const auto known = part_.samples.of(part, index_.mask());
        if (!known) {
            cut();
        }
        bool is_held = false;
        place_index found = no_place;
        double most = 0.0;
        for (const window_hit& hit : index_.find(known ? *known : windows_.hashes, looked_at)) {
            // A text that shares few windows, boilerplate apart, covers no half of it; a
            // single one of a sample may be chance.
            constexpr double worth_a_look = 0.2;
            if (hit.shared < worth_a_look * hit.looked_at) {
                continue;
            }
            if (is_held) {
                cover_.clear();
            } else {
                if (known) {
                    cut();
                }
                cover_.hold(windows_, tokens);
                is_held = true;
            }
            cover_.cover(lost_by(hit.text));
            const double share = cover_.share();
            if (share >= enough_for(part, wholes_[hit.text]) && share > most) {
                most = share;
                found = wholes_[hit.text];
            }
        }
        return found;
    }

    side whole_;
    side part_;
    std::vector<place_index> lone_;
    std::vector<place_index> wholes_;
    static constexpr std::size_t room = std::size_t{1} << 20U;
    struct range {
        std::size_t begin = 0;
        std::size_t size = 0;
        bool kept = false;
    };
    std::vector<std::uint32_t> kept_lost_; ///< windows that some wholes lost
    std::vector<range> lost_ranges_;       ///< by whole: its own among them
    window_index index_;                   // what is before it is gathered when it is made
    std::vector<token> tokens_;
    std::vector<token> partner_tokens_;
    token_windows windows_;
    token_windows kept_;
    token_windows windows_of_whole_;
    token_windows lost_;
    window_cover cover_;
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

void find_paragraph_splits(pairing& pairs, const text_features& features) {
    const side olds{pairs.before, pairs.to_new, features.old_windows};
    const side news{pairs.after, pairs.to_old, features.new_windows};
    part_finder splits(olds, news);
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
    part_finder mergers(news, olds);
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
