// A change stands in clauses of both editions. An item is linked when one of its citations
// means one of these: directly, or through the parent of a branch that is new.
//
// Clauses are identified in the old edition, where the citations were written, and a clause
// that goes by another number now is still the same clause: an item that cites 実10 is linked
// to a change in 実11 when 実10 became 実11, and an item that cites what was 実11 is not.

#include "impact/change_index.hpp"

#include "impact/stake.hpp"

#include <algorithm>
#include <utility>

namespace kijun::effects {

namespace {

using clause_ids = std::vector<std::string>;

void add_once(clause_ids& to, std::string id) {
    // Places of one change come clause by clause, so the last one is nearly always the match.
    if ((to.empty() || to.back() != id) && std::ranges::find(to, id) == to.end()) {
        to.push_back(std::move(id));
    }
}

} // namespace

change_index::change_index(const difference& changes,
                           const edition& before,
                           const edition& after)
    : places_(changes), of_old_(before.clause_count()), of_new_(after.clause_count()),
      now_(before.clause_count()), was_(after.clause_count()), extends_(after.clause_count()) {
    for (std::size_t i = 0; i < changes.changes.size(); ++i) {
        index(static_cast<std::uint32_t>(i), changes.changes[i], before, after);
        stakes_.push_back(stake_of(changes.changes[i]));
    }
    for (std::uint32_t i = 0; i < was_.size(); ++i) {
        for (const std::string& origin :
             origins_of(std::string(after.clause_at(i).id()), before)) {
            if (const auto old_clause = before.find_clause(origin)) {
                now_[old_clause->index()].push_back(i);
                was_[i].push_back(static_cast<std::uint32_t>(old_clause->index()));
            }
        }
        find_parents(i, before, after);
    }
}

/// The clauses of the old edition that this clause of the new one was.
clause_ids change_index::origins_of(const std::string& clause, const edition& before) const {
    const auto origins = places_.origins(clause);
    if (!origins.empty()) {
        return {origins.begin(), origins.end()};
    }
    // The same number is the same clause, unless that one went elsewhere. A number given again
    // after its clause was deleted is what the citation now reads as.
    if (before.find_clause(clause) && places_.successors(clause).empty()) {
        return {clause};
    }
    return {};
}

void change_index::find_parents(std::uint32_t branch,
                                const edition& before,
                                const edition& after) {
    const std::string id(after.clause_at(branch).id());
    if (!origins_of(id, before).empty()) {
        return;
    }
    for (const std::string& parent : branch_parents(id)) {
        for (const std::string& origin : origins_of(parent, before)) {
            if (const auto was = before.find_clause(origin)) {
                extends_[branch].push_back({static_cast<std::uint32_t>(was->index()), true});
            }
        }
        if (const auto is = after.find_clause(parent)) {
            extends_[branch].push_back({static_cast<std::uint32_t>(is->index()), false});
        }
    }
}

void change_index::index(std::uint32_t number,
                         const change& what,
                         const edition& before,
                         const edition& after) {
    std::uint32_t order = 0;
    const auto add = [&](const edition& in,
                         std::vector<std::vector<concern>>& into,
                         const std::string& clause,
                         relation how,
                         const std::string& via) {
        if (const auto cited = in.find_clause(clause)) {
            into[cited->index()].push_back(
                {number, order, static_cast<std::uint32_t>(names_.size()), how});
            names_.push_back(via);
        }
        ++order;
    };
    clause_ids was; // clauses of the old edition that the change concerns
    clause_ids is;  // and of the new one
    for (const std::string& place : what.old_places) {
        add_once(was, clause_id_of(place));
    }
    for (const std::string& place : what.new_places) {
        add_once(is, clause_id_of(place));
    }
    const clause_ids stands_in_new = is;
    const std::size_t stood_in = was.size();
    for (const std::string& clause : stands_in_new) {
        for (std::string& origin : origins_of(clause, before)) {
            add_once(was, std::move(origin));
        }
    }
    for (std::size_t i = 0; i < stood_in; ++i) {
        for (const std::string& successor : places_.successors(was[i])) {
            add_once(is, successor);
        }
    }
    for (const std::string& clause : was) {
        add(before, of_old_, clause, relation::direct, clause);
    }
    for (const std::string& clause : is) {
        add(after, of_new_, clause, relation::direct, clause);
    }
    // A branch that was not there before: what cites its parent may want it too.
    for (const std::string& branch : stands_in_new) {
        if (!origins_of(branch, before).empty()) {
            continue;
        }
        for (const std::string& parent : branch_parents(branch)) {
            for (const std::string& origin : origins_of(parent, before)) {
                add(before, of_old_, origin, relation::inherited, parent);
            }
            add(after, of_new_, parent, relation::inherited, parent);
        }
    }
}

} // namespace kijun::effects
