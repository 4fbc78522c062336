#include "diff/scattered_pairs.hpp"

#include "diff/hash_slots.hpp"
#include "diff/text_hash.hpp"
#include "diff/window_index.hpp"

#include <algorithm>
#include <bit>
#include <unordered_map>

namespace kijun {
namespace {

// Code points that a text must have to be known again where nothing else speaks for it.
constexpr std::uint32_t enough_in_clause = 4;
constexpr std::uint32_t enough_anywhere = 12;
// One that has fewer is known again in another clause by more of it.
constexpr std::uint32_t short_text = 30;

/// Do a place's own words tell which it is? Those of a short heading above a list do not.
bool speaks_for_itself(const place& one) noexcept {
    constexpr std::uint32_t heading = 24;
    return one.weight >= heading || std::size_t{one.weight} * 2 >= one.deep_weight;
}

/// Code points that a text must have to be known again.
std::uint32_t enough_for(bool within_clause, bool only_single) noexcept {
    return within_clause && !only_single ? enough_in_clause : enough_anywhere;
}

void gather(const place_tree& tree,
            const std::vector<place_index>& joined,
            std::vector<place_index>& free) {
    free.clear();
    for (place_index at = 0; at < tree.size(); ++at) {
        if (joined[at] == no_place && !tree.is_clause(at)) {
            free.push_back(at);
        }
    }
}

} // namespace

void scattered_pairs::gather_free() {
    gather(pairs_.before, pairs_.to_new, olds_);
    gather(pairs_.after, pairs_.to_old, news_);
}

void scattered_pairs::join(place_index old_place, place_index new_place, bool whole) {
    if (whole) {
        pairs_.join_subtrees(old_place, new_place);
    } else {
        pairs_.join(old_place, new_place);
        siblings_.join_equal(old_place, new_place);
    }
}

// Of several equal texts each is itself again where it stands under the same labels as before.
void scattered_pairs::join_same_address(places& from, places& to, bool whole) {
    constexpr std::size_t few = 64; // many equal texts in one clause go by their order
    if (from.size() * to.size() > few * few) {
        return;
    }
    const auto same_labels = [this](place_index one, place_index other) {
        while (!pairs_.before.is_clause(one) && !pairs_.after.is_clause(other) &&
               pairs_.before.label(one) == pairs_.after.label(other)) {
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

void scattered_pairs::join_group(places& from, places& to, const rule& by) {
    std::erase_if(from, [this](place_index at) { return pairs_.to_new[at] != no_place; });
    std::erase_if(to, [this](place_index at) { return pairs_.to_old[at] != no_place; });
    if (by.within_clause) {
        join_same_address(from, to, by.whole);
    }
    // The n-th of many equal texts is the n-th again only where none came or went.
    if (!by.within_clause && from.size() != to.size()) {
        return;
    }
    for (std::size_t i = 0; i < std::min(from.size(), to.size()); ++i) {
        if (pairs_.is_free(from[i], to[i])) {
            join(from[i], to[i], by.whole);
        }
    }
}

// The key of a text in a clause is that of the text in the clause that it became.
std::vector<scattered_pairs::keyed_place> scattered_pairs::keyed_new(const rule& by) const {
    std::vector<keyed_place> found;
    for (const place_index at : news_) {
        const place& one = pairs_.after[at];
        const std::uint32_t weight = by.whole ? one.deep_weight : one.weight;
        if (pairs_.to_old[at] == no_place &&
            (by.whole || by.within_clause || speaks_for_itself(one)) &&
            weight >= enough_for(by.within_clause, by.only_single)) {
            const std::uint64_t hash = by.whole ? one.deep_hash : pairs_.new_hash(at);
            found.push_back({by.within_clause ? mixed(hash + one.clause) : hash, at});
        }
    }
    return found;
}

std::vector<scattered_pairs::keyed_place> scattered_pairs::keyed_old(const rule& by) const {
    std::vector<keyed_place> found;
    for (const place_index at : olds_) {
        const place& one = pairs_.before[at];
        const place_index clause = pairs_.to_new[one.clause];
        const std::uint32_t weight = by.whole ? one.deep_weight : one.weight;
        if (pairs_.to_new[at] == no_place && (!by.within_clause || clause != no_place) &&
            (by.whole || by.within_clause || speaks_for_itself(one)) &&
            weight >= enough_for(by.within_clause, by.only_single)) {
            const std::uint64_t hash = by.whole ? one.deep_hash : pairs_.old_hash(at);
            found.push_back({by.within_clause ? mixed(hash + clause) : hash, at});
        }
    }
    return found;
}

std::vector<bool> scattered_pairs::hold_all(const std::vector<keyed_place>& list,
                                            bool old_side,
                                            bool whole) const {
    const place_tree& tree = old_side ? pairs_.before : pairs_.after;
    hash_slots<std::uint32_t> counts(list.size());
    for (const keyed_place& each : list) {
        counts[each.key] = 0;
    }
    for (place_index at = 0; at < tree.size(); ++at) {
        const std::uint64_t hash = whole      ? tree[at].deep_hash
                                   : old_side ? pairs_.old_hash(at)
                                              : pairs_.new_hash(at);
        if (std::uint32_t* const count = counts.find(hash)) {
            ++*count;
        }
    }
    std::vector<bool> all(list.size(), false);
    for (std::size_t begin = 0; begin < list.size();) {
        std::size_t end = begin;
        while (end < list.size() && list[end].key == list[begin].key) {
            ++end;
        }
        all[begin] = *counts.find(list[begin].key) == end - begin;
        begin = end;
    }
    return all;
}

// Leaves, sorted, what may have its like on the other side: nearly nothing as a rule, so that
// little is sorted and counted. A key that is not there slips through once in sixteen times.
void scattered_pairs::keep_shared(std::vector<keyed_place>& olds,
                                  std::vector<keyed_place>& news) {
    const auto keep = [](std::vector<keyed_place>& these,
                         const std::vector<keyed_place>& those) {
        constexpr std::size_t bits_a_key = 16;
        constexpr std::size_t word = 64;
        std::vector<std::uint64_t> held(std::bit_ceil(those.size() * bits_a_key / word + 1), 0);
        const auto bit_of = [&held](std::uint64_t key) {
            return key & (held.size() * word - 1);
        };
        for (const keyed_place& each : those) {
            held[bit_of(each.key) / word] |= std::uint64_t{1} << bit_of(each.key) % word;
        }
        std::erase_if(these, [&](const keyed_place& each) {
            return (held[bit_of(each.key) / word] >> bit_of(each.key) % word & 1U) == 0;
        });
    };
    keep(olds, news);
    keep(news, olds);
    std::ranges::sort(olds);
    std::ranges::sort(news);
}

void scattered_pairs::join_equal_by(const rule& by) {
    auto olds = keyed_old(by);
    auto news = keyed_new(by);
    keep_shared(olds, news);
    if (olds.empty() || news.empty()) {
        return;
    }
    std::vector<bool> all_old;
    std::vector<bool> all_new;
    if (!by.within_clause) {
        all_old = hold_all(olds, true, by.whole);
        all_new = hold_all(news, false, by.whole);
    }
    // Groups of one key, in the order in which their first old places stand, so that a subtree
    // comes before what is in it.
    struct group {
        place_index first;
        std::size_t old_begin, old_end, new_begin, new_end;
    };
    std::vector<group> groups;
    std::size_t j = 0;
    for (std::size_t i = 0; i < olds.size();) {
        const std::uint64_t key = olds[i].key;
        std::size_t old_end = i;
        while (old_end < olds.size() && olds[old_end].key == key) {
            ++old_end;
        }
        while (j < news.size() && news[j].key < key) {
            ++j;
        }
        std::size_t new_end = j;
        while (new_end < news.size() && news[new_end].key == key) {
            ++new_end;
        }
        const bool single = old_end - i == 1 && new_end - j == 1;
        if (new_end > j && (single || !by.only_single) &&
            (by.within_clause || (all_old[i] && all_new[j]))) {
            groups.push_back({olds[i].at, i, old_end, j, new_end});
        }
        i = old_end;
        j = new_end;
    }
    std::ranges::sort(groups, {}, &group::first);
    places from;
    places to;
    for (const group& each : groups) {
        from.clear();
        to.clear();
        for (std::size_t i = each.old_begin; i < each.old_end; ++i) {
            from.push_back(olds[i].at);
        }
        for (std::size_t i = each.new_begin; i < each.new_end; ++i) {
            to.push_back(news[i].at);
        }
        join_group(from, to, by);
    }
}

void scattered_pairs::join_equal(bool only_single) {
    gather_free();
    if (olds_.empty() || news_.empty()) {
        return;
    }
    for (const bool within_clause : {true, false}) {
        for (const bool whole : {true, false}) {
            join_equal_by({whole, within_clause, only_single});
        }
    }
}

// In its clause a text is known again by what it kept, elsewhere only by being alike as a
// whole, because a long text holds the words of many short ones. The less there is of it, the
// more of it must be alike.
void scattered_pairs::look_at(place_index old_place,
                              place_index new_place,
                              std::vector<found_pair>& found) {
    constexpr double enough_same_clause = 0.5;
    constexpr double enough_elsewhere = 0.55;
    constexpr double enough_of_short = 0.75;
    constexpr double rival = 0.25;
    const place& one = pairs_.before[old_place];
    const place& other = pairs_.after[new_place];
    const bool same_clause = pairs_.to_new[one.clause] == other.clause;
    const std::uint32_t smaller = std::min(one.deep_weight, other.deep_weight);
    if (smaller < (same_clause ? enough_in_clause : enough_anywhere)) {
        return;
    }
    // Equal texts are for join_equal, which asks where else they stand; those above lists are
    // told apart by these.
    const bool equal_texts = one.hash == other.hash;
    if (equal_texts && (one.weight == one.deep_weight || other.weight == other.deep_weight)) {
        return;
    }
    const double like = same_clause && !equal_texts
                            ? siblings_.likeness(old_place, new_place)
                            : siblings_.likeness_of_whole(old_place, new_place);
    const double enough = same_clause            ? enough_same_clause
                          : smaller < short_text ? enough_of_short
                                                 : enough_elsewhere;
    if (like >= (same_clause ? enough : rival)) {
        found.push_back({like, like >= enough, old_place, new_place});
    }
}

// Pairs that are less alike than that will do where nothing else comes near either place.
void scattered_pairs::drop_rivals(std::vector<found_pair>& found) const {
    constexpr double enough_alone = 0.5;
    constexpr double enough_of_short_alone = 0.65;
    constexpr double near = 0.2;
    struct likes {
        double best = 0;
        double second = 0;
        void take(double like) {
            second = std::max(second, std::min(best, like));
            best = std::max(best, like);
        }
    };
    std::unordered_map<place_index, likes> of_old;
    std::unordered_map<place_index, likes> of_new;
    for (const found_pair& pair : found) {
        of_old[pair.old_place].take(pair.like);
        of_new[pair.new_place].take(pair.like);
    }
    std::erase_if(found, [&](const found_pair& pair) {
        if (pair.sure) {
            return false;
        }
        const bool is_short = std::min(pairs_.before[pair.old_place].deep_weight,
                                       pairs_.after[pair.new_place].deep_weight) < short_text;
        const auto stands_out = [&pair](const likes& of) {
            return of.best == pair.like && of.second <= pair.like - near;
        };
        return pair.like < (is_short ? enough_of_short_alone : enough_alone) ||
               !stands_out(of_old.at(pair.old_place)) || !stands_out(of_new.at(pair.new_place));
    });
}

void scattered_pairs::join_similar() {
    constexpr std::size_t looked_at = 6; // candidates compared in full
    const place_tree& before = pairs_.before;
    const place_tree& after = pairs_.after;
    gather_free();
    if (olds_.empty() || news_.empty()) {
        return;
    }
    std::size_t expected = 0;
    for (const place_index at : olds_) {
        expected += before[at].weight;
    }
    window_index index(expected);
    // A step finer than this index: of what is left the next one may take more.
    features_.old_windows.begin(before.size(), index.mask() / 2);
    features_.new_windows.begin(after.size(), index.mask() / 2);
    std::vector<token> tokens;
    token_windows windows;
    for (std::uint32_t i = 0; i < olds_.size(); ++i) {
        cut_windows(tokenise(features_.old_key(olds_[i]), tokens), windows);
        index.add(i, windows.hashes);
        features_.old_windows.keep(olds_[i], windows);
    }
    index.sort();
    std::vector<found_pair> found;
    places parents;
    for (const place_index at : news_) {
        cut_windows(tokenise(features_.new_key(at), tokens), windows);
        features_.new_windows.keep(at, windows);
        parents.clear();
        // What the children became speaks for their parent.
        for (place_index child = at + 1; child < after[at].end; child = after[child].end) {
            const place_index from = pairs_.to_old[child];
            if (from == no_place || before.is_clause(from)) {
                continue;
            }
            const place_index parent = before[from].parent;
            if (!before.is_clause(parent) && pairs_.to_new[parent] == no_place &&
                std::ranges::find(parents, parent) == parents.end() &&
                parents.size() < looked_at) {
                parents.push_back(parent);
            }
        }
        for (const window_hit& hit : index.find(windows.hashes, looked_at)) {
            const place_index old_place = olds_[hit.text];
            if (std::ranges::find(parents, old_place) == parents.end()) {
                look_at(old_place, at, found);
            }
        }
        for (const place_index old_place : parents) {
            look_at(old_place, at, found);
        }
    }
    drop_rivals(found);
    std::ranges::sort(found, [](const found_pair& one, const found_pair& other) {
        if (one.like != other.like) {
            return one.like > other.like;
        }
        return one.new_place != other.new_place ? one.new_place < other.new_place
                                                : one.old_place < other.old_place;
    });
    for (const found_pair& pair : found) {
        if (pairs_.is_free(pair.old_place, pair.new_place)) {
            pairs_.join(pair.old_place, pair.new_place);
            siblings_.join_equal(pair.old_place, pair.new_place);
        }
    }
}

} // namespace kijun
