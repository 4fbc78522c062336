#include "diff/pair_clauses.hpp"

#include <algorithm>
#include <map>

namespace kijun {
namespace {

// Thresholds on the score of the text alone, from looking at pairs of the law and FISC
// editions: unrelated clauses of one standard share 0.05–0.15 by weighted features; a clause of
// which two thirds were rewritten keeps about 0.3.
constexpr double enough_with_same_number = 0.18;
constexpr double enough_with_other_number = 0.5;
constexpr double enough_when_nothing_else_comes_near = 0.35;
constexpr double near = 0.15;

constexpr std::size_t candidates_per_clause = 8;

bool is_joined(const pairing& pairs, const clause_candidate& pair) {
    return !pairs.is_free(pairs.before.clauses()[pair.old_clause],
                          pairs.after.clauses()[pair.new_clause]);
}

/// The number of a clause among the clauses, `none` for no place.
std::uint32_t number_of(const std::vector<place_index>& clauses, place_index at) {
    if (at == no_place) {
        return clause_scores::none;
    }
    return static_cast<std::uint32_t>(std::ranges::lower_bound(clauses, at) - clauses.begin());
}

} // namespace

void pair_clauses(pairing& pairs, const clause_scores& scores) {
    std::vector<clause_candidate> all;
    std::vector<double> best_other_old(pairs.before.clauses().size(), 0.0);
    std::vector<double> best_other_new(pairs.after.clauses().size(), 0.0);
    for (const auto& of_clause : scores.candidates(candidates_per_clause)) {
        all.insert(all.end(), of_clause.begin(), of_clause.end());
    }
    std::ranges::sort(all, [](const clause_candidate& one, const clause_candidate& other) {
        if (one.with_number() != other.with_number()) {
            return one.with_number() > other.with_number();
        }
        if (one.old_clause != other.old_clause) {
            return one.old_clause < other.old_clause;
        }
        return one.new_clause < other.new_clause;
    });
    const auto join = [&pairs](const clause_candidate& pair) {
        pairs.join(pairs.before.clauses()[pair.old_clause],
                   pairs.after.clauses()[pair.new_clause]);
    };
    for (const auto& pair : all) {
        const double enough = pair.same_id ? enough_with_same_number : enough_with_other_number;
        if (pair.score >= enough && !is_joined(pairs, pair)) {
            join(pair);
        }
    }
    // What is left under other numbers: weaker text will do where no rival comes near.
    for (const auto& pair : all) {
        if (is_joined(pairs, pair) || pair.score < enough_when_nothing_else_comes_near) {
            continue;
        }
        const bool rival = std::ranges::any_of(all, [&](const clause_candidate& other) {
            const bool shares =
                (other.old_clause == pair.old_clause) != (other.new_clause == pair.new_clause);
            return shares && other.score > pair.score - near;
        });
        if (!rival) {
            join(pair);
        }
    }
}

void find_clause_splits(pairing& pairs, const clause_scores& scores) {
    // Most of the part must come from the whole, and it must be a good piece of it: a sentence
    // that wandered is a move, not a split.
    constexpr double mostly = 0.7;
    constexpr double good_piece = 0.15;
    const auto& old_clauses = pairs.before.clauses();
    const auto& new_clauses = pairs.after.clauses();
    std::map<std::uint32_t, std::vector<std::uint32_t>> parts_of;  // old clause → new clauses
    std::map<std::uint32_t, std::vector<std::uint32_t>> merged_in; // new clause → old clauses
    std::vector<std::vector<std::uint32_t>> near_old(new_clauses.size());
    for (const auto& of_clause : scores.candidates(candidates_per_clause)) {
        for (const auto& pair : of_clause) {
            const place_index old_at = old_clauses[pair.old_clause];
            const place_index new_at = new_clauses[pair.new_clause];
            const place_index kept = pairs.to_new[old_at];
            const place_index source = pairs.to_old[new_at];
            const bool old_free = kept == no_place;
            const bool new_free = source == no_place;
            const auto lost = [&] {
                return scores.new_in_old(
                    pair.new_clause, pair.old_clause, number_of(new_clauses, kept));
            };
            const auto gained = [&] {
                return scores.old_in_new(
                    pair.old_clause, pair.new_clause, number_of(old_clauses, source));
            };
            if (new_free && lost() >= mostly &&
                scores.new_size(pair.new_clause) >=
                    good_piece * scores.old_size(pair.old_clause)) {
                parts_of[pair.old_clause].push_back(pair.new_clause);
            } else if (old_free && gained() >= mostly &&
                       scores.old_size(pair.old_clause) >=
                           good_piece * scores.new_size(pair.new_clause)) {
                merged_in[pair.new_clause].push_back(pair.old_clause);
            }
        }
    }
    std::vector<bool> used_new(new_clauses.size(), false);
    for (auto& [whole, parts] : parts_of) {
        std::erase_if(parts, [&](std::uint32_t part) { return used_new[part]; });
        std::ranges::sort(parts);
        one_to_many split{old_clauses[whole], {}};
        const place_index joined = pairs.to_new[split.one];
        if (joined != no_place) {
            split.many.push_back(joined);
        }
        for (const std::uint32_t part : parts) {
            split.many.push_back(new_clauses[part]);
        }
        if (split.many.size() < 2) {
            continue;
        }
        for (const std::uint32_t part : parts) {
            used_new[part] = true;
        }
        if (joined == no_place) {
            pairs.join(split.one, split.many.front());
        }
        pairs.splits.push_back(split);
    }
    std::vector<bool> used_old(old_clauses.size(), false);
    for (auto& [whole, parts] : merged_in) {
        std::erase_if(parts, [&](std::uint32_t part) {
            return used_old[part] || pairs.to_new[old_clauses[part]] != no_place;
        });
        std::ranges::sort(parts);
        one_to_many merger{new_clauses[whole], {}};
        const place_index joined = pairs.to_old[merger.one];
        const auto is_split =
            std::ranges::any_of(pairs.splits, [&merger](const one_to_many& split) {
                return std::ranges::find(split.many, merger.one) != split.many.end();
            });
        if (is_split) {
            continue;
        }
        if (joined != no_place) {
            merger.many.push_back(joined);
        }
        for (const std::uint32_t part : parts) {
            merger.many.push_back(old_clauses[part]);
        }
        if (merger.many.size() < 2) {
            continue;
        }
        for (const std::uint32_t part : parts) {
            used_old[part] = true;
        }
        if (joined == no_place) {
            pairs.join(merger.many.front(), merger.one);
        }
        pairs.mergers.push_back(merger);
    }
}

} // namespace kijun
