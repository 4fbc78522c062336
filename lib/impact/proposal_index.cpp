#include "impact/proposal_index.hpp"

#include "impact/places.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace kijun::effects {

namespace {

/// The likest clauses, in document order. A change costs the items that cite them.
std::vector<clause_topics::alike> likest(std::vector<clause_topics::alike> all) {
    constexpr std::size_t most = 24;
    std::erase_if(all, [](const clause_topics::alike& each) {
        constexpr double least = 0.05;
        return each.likeness < least;
    });
    std::ranges::stable_sort(all,
                             [](const clause_topics::alike& a, const clause_topics::alike& b) {
                                 return a.likeness > b.likeness;
                             });
    all.resize(std::min(all.size(), most));
    std::ranges::sort(all, {}, &clause_topics::alike::clause);
    return all;
}

/// Does the change bring anything that an item might have to say something about?
bool brings_news(const change& what) {
    if (what.grade == change_grade::editorial || what.new_places.empty()) {
        return false;
    }
    const bool is_new = what.kind == change_kind::added || what.kind == change_kind::split ||
                        what.kind == change_kind::merged || what.kind == change_kind::moved;
    return is_new || (what.kind == change_kind::modified && what.edited);
}

} // namespace

proposal_index::proposal_index(const difference& changes,
                               const edition& after,
                               proposal_scope scope,
                               std::size_t steps)
    : references_(after) {
    const bool suggests = scope == proposal_scope::with_suggested;
    if (suggests) {
        topics_.emplace(after);
    }
    for (std::size_t i = 0; i < changes.changes.size(); ++i) {
        const change& what = changes.changes[i];
        const bool proposes = brings_news(what);
        const bool is_somewhere = !what.new_places.empty() || !what.old_places.empty();
        if (!is_somewhere || (!proposes && !suggests)) {
            continue;
        }
        const std::string& place =
            what.new_places.empty() ? what.old_places.front() : what.new_places.front();
        const auto clause = after.find_clause(clause_id_of(place));
        if (!clause) {
            continue;
        }
        const auto number = static_cast<std::uint32_t>(clause->index());
        news& told = news_.emplace_back();
        told.change = static_cast<std::uint32_t>(i);
        told.clause = number;
        told.proposes = proposes;
        if (suggests) {
            told.asked = ask(what, *topics_);
            told.like = likest(topics_->like(told.asked.topic, number));
        }
        if (!clauses_.contains(number)) {
            learn(number, after, steps);
        }
    }
}

void proposal_index::learn(std::uint32_t clause, const edition& after, std::size_t steps) {
    known_clause& known = clauses_[clause];
    known.ways = references_.ways_to(clause, std::min(steps, most_steps));
    if (topics_) {
        known.around = look_around(clause, after, known);
    }
}

std::vector<proposal_index::nearness> proposal_index::look_around(
    std::uint32_t clause, const edition& after, const known_clause& known) const {
    std::unordered_map<std::uint32_t, nearness> around;
    for (const alike& each : likest(topics_->like(clause))) {
        around[each.clause].likeness = each.likeness;
    }
    constexpr std::uint32_t reach = 3;
    const auto groups = after.clause_at(clause).groups();
    for (std::uint32_t away = 1; away <= reach; ++away) {
        for (const bool behind : {false, true}) {
            if ((behind && clause + away >= after.clause_count()) ||
                (!behind && clause < away)) {
                continue;
            }
            const std::uint32_t other = behind ? clause + away : clause - away;
            if (after.clause_at(other).groups() == groups) {
                around[other].near = 1.0 / away;
            }
        }
    }
    for (const clause_references::way& way : known.ways) {
        double& refers = around[way.path.front()].refers;
        refers = std::max(refers, std::pow(0.5, static_cast<double>(way.path.size()) - 2));
    }
    for (const std::uint32_t other : references_.from(clause)) {
        around[other].refers = 1;
    }
    std::vector<nearness> sorted;
    sorted.reserve(around.size());
    for (auto& [other, each] : around) {
        each.clause = other;
        sorted.push_back(each);
    }
    std::ranges::sort(sorted, {}, &nearness::clause);
    return sorted;
}

} // namespace kijun::effects
