// In which step each change between the ends of a chain came about: its places are followed on
// from the first edition and back from the last, and what the steps tell of them on the way is
// taken where it is of the kind that the change tells.

#include "diff/edition_chain_data.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace kijun {
namespace {

// What a step did to a place, as bits.
constexpr unsigned came = 1;
constexpr unsigned went = 2;
constexpr unsigned worded = 4;    // other wording, title or class
constexpr unsigned relocated = 8; // moved, renumbered, split, merged
constexpr unsigned carried = 16;  // another address, because what it stands in has another

/// The fates that a change tells of, in the order in which they are asked for: where no step
/// had the first, the others count.
std::array<unsigned, 3> wanted_by(const change& what) {
    constexpr unsigned told = came | went | worded | relocated;
    constexpr unsigned any = told | carried;
    switch (what.kind) {
    case change_kind::added:
        return {came | worded, told, any};
    case change_kind::deleted:
        return {went, told, any};
    case change_kind::modified:
        return {worded, told, any};
    case change_kind::moved:
    case change_kind::renumbered:
    case change_kind::split:
    case change_kind::merged:
        break;
    }
    // What came under another number by way of a deletion here and an addition there, too.
    const unsigned reworded = what.edited ? worded : 0U;
    return {came | went | relocated | reworded, told, any};
}

class way_finder {
public:
    way_finder(const std::deque<place_lookup>& lookups,
               const std::deque<edition_alignment>& alignments,
               const std::vector<told_index>& told,
               const std::vector<difference>& steps)
        : lookups_(lookups), alignments_(alignments), told_(told), steps_(steps) {}

    std::vector<std::size_t> steps_of(const change& what) {
        fates_.assign(steps_.size(), 0);
        take_trails(what);
        for (const unsigned wanted : wanted_by(what)) {
            std::vector<std::size_t> found;
            for (std::size_t step = 0; step < fates_.size(); ++step) {
                if ((fates_[step] & wanted) != 0) {
                    found.push_back(step);
                }
            }
            if (!found.empty()) {
                return found;
            }
        }
        return {};
    }

private:
    void take_trails(const change& what) {
        if (what.kind == change_kind::added || what.kind == change_kind::deleted) {
            const bool added = what.kind == change_kind::added;
            for (const std::string& place : added ? what.new_places : what.old_places) {
                take_one_end(place, added);
            }
            for (const subtree_line& line : what.subtree) {
                take_one_end(line.address, added);
            }
            return;
        }
        const bool group = what.kind == change_kind::split || what.kind == change_kind::merged;
        for (std::size_t i = 0; i < what.old_places.size(); ++i) {
            for (std::size_t k = group ? 0 : i;
                 k < (group ? what.new_places.size() : std::min(i + 1, what.new_places.size()));
                 ++k) {
                take_both_ends(what.old_places[i], what.new_places[k]);
            }
        }
    }

    void take_one_end(const std::string& place, bool last) {
        const place_index at = (last ? lookups_.back() : lookups_.front()).find(place);
        if (at != no_place) {
            take(last ? follow_back(alignments_, alignments_.size(), at)
                      : follow_on(alignments_, 0, at));
        }
    }

    // Where the old place reaches the new one, only the ways between them count: what was split
    // off on the way is told otherwise.
    void take_both_ends(const std::string& old_place, const std::string& new_place) {
        const place_index from = lookups_.front().find(old_place);
        const place_index to = lookups_.back().find(new_place);
        if (from == no_place || to == no_place) {
            return;
        }
        const trail on = follow_on(alignments_, 0, from);
        const trail back = follow_back(alignments_, alignments_.size(), to);
        if (std::ranges::binary_search(on.back(), to)) {
            take(common(on, back));
        } else {
            take(on);
            take(back);
        }
    }

    static trail common(const trail& one, const trail& other) {
        trail both(one.size());
        for (std::size_t at = 0; at < both.size(); ++at) {
            std::ranges::set_intersection(one[at], other[at], std::back_inserter(both[at]));
        }
        return both;
    }

    void take(const trail& way) {
        for (std::size_t step = 0; step < steps_.size(); ++step) {
            for (const place_index at : way[step]) {
                const auto next = alignments_[step].became().successors(at);
                for (const place_index to : next) {
                    if (std::ranges::binary_search(way[step + 1], to)) {
                        fates_[step] |= fate_of(step, at, to);
                    }
                }
                fates_[step] |= next.empty() ? went : 0U;
            }
            for (const place_index at : way[step + 1]) {
                fates_[step] |= alignments_[step].became().origins(at).empty() ? came : 0U;
            }
        }
    }

    [[nodiscard]] unsigned fate_of(std::size_t step, place_index one, place_index other) const {
        const pairing& pairs = alignments_[step].pairs();
        unsigned found = 0;
        if (pairs.before.text(one) != pairs.after.text(other) ||
            pairs.before.grade(one) != pairs.after.grade(other)) {
            found |= worded;
        }
        for (const std::size_t number : told_[step].of_both(one, other)) {
            found |=
                steps_[step].changes[number].kind == change_kind::modified ? 0U : relocated;
        }
        if (pairs.before.address_of(one) != pairs.after.address_of(other)) {
            found |= carried;
        }
        return found;
    }

    const std::deque<place_lookup>& lookups_;
    const std::deque<edition_alignment>& alignments_;
    const std::vector<told_index>& told_;
    const std::vector<difference>& steps_;
    std::vector<unsigned> fates_; ///< by step
};

} // namespace

std::vector<std::vector<std::size_t>>
steps_of_changes(const difference& whole,
                 const std::deque<place_lookup>& lookups,
                 const std::deque<edition_alignment>& alignments,
                 const std::vector<told_index>& told,
                 const std::vector<difference>& steps) {
    way_finder ways(lookups, alignments, told, steps);
    std::vector<std::vector<std::size_t>> all;
    all.reserve(whole.changes.size());
    for (const change& what : whole.changes) {
        all.push_back(ways.steps_of(what));
    }
    return all;
}

} // namespace kijun
