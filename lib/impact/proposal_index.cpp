#include "impact/proposal_index.hpp"

#include "impact/places.hpp"

#include <string>
#include <utility>

namespace kijun::effects {

namespace {

/// What a change brought: text that was added, or the new words of what was reworded.
std::string brought_by(const change& what) {
    std::string text;
    if (what.kind == change_kind::modified) {
        for (const text_run& run : what.runs) {
            text += run.op == run_op::insert ? run.text + "\n" : std::string();
        }
        return text;
    }
    for (const subtree_line& line : what.subtree) {
        text += line.text + "\n";
    }
    return text;
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
        if (!brings_news(what)) {
            continue;
        }
        const auto clause = after.find_clause(clause_id_of(what.new_places.front()));
        if (!clause) {
            continue;
        }
        const auto number = static_cast<std::uint32_t>(clause->index());
        news_.push_back(
            {static_cast<std::uint32_t>(i),
             number,
             suggests ? item_words::ask(brought_by(what)) : item_words::asked_text()});
        if (!clauses_.contains(number)) {
            learn(number, after, steps);
        }
    }
}

void proposal_index::learn(std::uint32_t clause, const edition& after, std::size_t steps) {
    known_clause& known = clauses_[clause];
    known.ways = references_.ways_to(clause, steps);
    if (!topics_) {
        return;
    }
    for (const clause_topics::alike& each : topics_->like(clause)) {
        known.around[each.clause].likeness = each.likeness;
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
                known.around[other].near = 1.0 / away;
            }
        }
    }
    for (const auto* side : {&references_.from(clause), &references_.to(clause)}) {
        for (const std::uint32_t other : *side) {
            known.around[other].refers = true;
        }
    }
}

} // namespace kijun::effects
