#include "impact/support.hpp"

#include <algorithm>
#include <cmath>

namespace kijun::effects {

bool pair_support::speaks() const {
    constexpr double hardly_alike = 0.2;
    return (words > 0 && has_telling) || clause >= hardly_alike || cited.score >= hardly_alike;
}

double pair_support::score(const signal_weights& weights) const {
    return weights.words * words + weights.subject * subject + weights.clause * clause +
           weights.cited * cited.score + weights.near * near.score +
           weights.reference * reference.score;
}

list_support::list_support(const item_words& words,
                           const clause_topics& topics,
                           const std::vector<std::vector<std::uint32_t>>& citers,
                           std::size_t item_count)
    : words_(words), topics_(topics), citers_(citers), by_clause_(item_count),
      by_change_(item_count), shares_(item_count) {
    for (const std::vector<std::uint32_t>& items : citers) {
        for (const std::uint32_t item : items) {
            shares_[item] += 1;
        }
    }
    for (double& share : shares_) {
        share = share > 0 ? 1 / std::sqrt(share) : 0;
    }
}

list_support::said_of_clause& list_support::open_clause(std::uint32_t item) {
    said_of_clause& said = by_clause_[item];
    if (!said.is_there) {
        said.is_there = true;
        clause_items_.push_back(item);
    }
    return said;
}

list_support::said_of_change& list_support::open_change(std::uint32_t item) {
    said_of_change& said = by_change_[item];
    if (!said.is_there) {
        said.is_there = true;
        change_items_.push_back(item);
    }
    return said;
}

void list_support::ask_clause(std::uint32_t clause, const proposal_index& known) {
    for (const std::uint32_t item : clause_items_) {
        by_clause_[item] = {};
    }
    clause_items_.clear();
    clause_ = clause;
    for (const clause_topics::weighed& word : topics_.topic(clause)) {
        for (const item_words::holding& each : words_.holders(word.word)) {
            open_clause(each.item).likeness +=
                static_cast<double>(word.weight) * static_cast<double>(each.weight);
        }
    }
    for (const proposal_index::nearness& other : known.around(clause)) {
        for (const std::uint32_t item : citers_[other.clause]) {
            said_of_clause& said = open_clause(item);
            said.cited.raise(other.likeness, other.clause);
            said.near.raise(other.near * shares_[item], other.clause);
            said.reference.raise(other.refers * shares_[item], other.clause);
        }
    }
}

void list_support::ask(const proposal_index::news& what, const proposal_index& known) {
    if (what.clause != clause_) {
        ask_clause(what.clause, known);
    }
    for (const std::uint32_t item : change_items_) {
        by_change_[item] = {};
    }
    change_items_.clear();
    subject_ = words_.subject_in(what.asked);
    for (const asked_text::word& word : what.asked.known) {
        const bool is_telling = words_.is_telling(word.number);
        for (const item_words::holding& each : words_.holders(word.number)) {
            said_of_change& said = open_change(each.item);
            said.words += static_cast<double>(word.weight) * static_cast<double>(each.weight);
            said.has_telling = said.has_telling || is_telling;
        }
    }
    for (const proposal_index::alike& other : what.like) {
        for (const std::uint32_t item : citers_[other.clause]) {
            open_change(item).cited.raise(other.likeness, other.clause);
        }
    }
}

pair_support list_support::for_item(std::uint32_t item) const {
    const said_of_clause& clause = by_clause_[item];
    const said_of_change& change = by_change_[item];
    pair_support all;
    // Half a word more, so that an item of a few common words is not found everywhere.
    constexpr double more = 0.5;
    all.words = std::min(1.0, change.words / (words_.total(item) + more));
    all.has_telling = change.has_telling;
    all.subject = subject_;
    all.clause =
        words_.length(item) > 0 ? std::min(1.0, clause.likeness / words_.length(item)) : 0.0;
    all.cited = clause.cited;
    all.cited.raise(change.cited.score, change.cited.by);
    all.near = clause.near;
    all.reference = clause.reference;
    return all;
}

} // namespace kijun::effects
