#include "diff/clause_votes.hpp"

#include "diff/hash_slots.hpp"

#include <algorithm>

namespace kijun {
namespace {

// A shorter text (「例」) may stand once in each edition by accident.
constexpr std::uint32_t enough = 6;

struct sightings {
    place_index old_place = no_place;
    place_index new_place = no_place;
    bool repeated = false;
};

} // namespace

std::vector<clause_vote> count_votes(const place_tree& before, const place_tree& after) {
    hash_slots<sightings> seen(before.size());
    for (place_index at = 0; at < before.size(); ++at) {
        if (before[at].weight >= enough) {
            sightings& text = seen[before[at].hash];
            text.repeated = text.repeated || text.old_place != no_place;
            text.old_place = at;
        }
    }
    for (place_index at = 0; at < after.size(); ++at) {
        if (after[at].weight < enough) {
            continue;
        }
        if (sightings* const text = seen.find(after[at].hash)) {
            text->repeated = text->repeated || text->new_place != no_place;
            text->new_place = at;
        }
    }
    // By the new edition: the votes of a clause come together.
    std::vector<std::uint32_t> old_number(before.size(), 0);
    for (std::uint32_t i = 0; i < before.clauses().size(); ++i) {
        old_number[before.clauses()[i]] = i;
    }
    std::vector<clause_vote> votes;
    for (std::uint32_t number = 0; number < after.clauses().size(); ++number) {
        const place_index root = after.clauses()[number];
        for (place_index at = root; at < after[root].end; ++at) {
            if (after[at].weight < enough) {
                continue;
            }
            const sightings* const text = seen.find(after[at].hash);
            if (text != nullptr && !text->repeated) {
                votes.push_back(
                    {old_number[before[text->old_place].clause], number, after[at].weight});
            }
        }
    }
    std::ranges::sort(votes);
    std::vector<clause_vote> sums;
    for (const clause_vote& each : votes) {
        if (!sums.empty() && sums.back().old_clause == each.old_clause &&
            sums.back().new_clause == each.new_clause) {
            sums.back().points += each.points;
        } else {
            sums.push_back(each);
        }
    }
    return sums;
}

} // namespace kijun
