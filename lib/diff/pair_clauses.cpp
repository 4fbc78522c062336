#include "diff/pair_clauses.hpp"

#include "diff/clause_votes.hpp"

#include <algorithm>
#include <unordered_map>

namespace kijun {
namespace {

// Thresholds on the score of the text alone, from looking at pairs of the law and FISC
// editions: unrelated clauses of one standard share 0.05–0.15 by weighted features; a clause of
// which two thirds were rewritten keeps about 0.3.
constexpr double enough_with_same_number = 0.35;
constexpr double enough_with_same_number_and_nothing_better = 0.2;
constexpr double enough_with_same_name = 0.18; // number and title
// A title that no other clause bears; of the score three tenths are the title's.
constexpr double enough_with_same_title = 0.37;
constexpr double enough_with_other_number = 0.5;
constexpr double enough_when_nothing_else_comes_near = 0.35;
constexpr double near = 0.15;

constexpr std::size_t candidates_per_clause = 4;

using ids = std::unordered_map<std::string_view, place_index>;

ids clauses_by_id(const place_tree& tree) {
    ids found;
    found.reserve(tree.clauses().size());
    for (const place_index at : tree.clauses()) {
        found.try_emplace(tree.label(at), at);
    }
    return found;
}

place_index find(const ids& in, std::string_view id) {
    const auto found = in.find(id);
    return found == in.end() ? no_place : found->second;
}

void join_same(pairing& pairs, const ids& new_ids) {
    for (const place_index at : pairs.before.clauses()) {
        const place_index same = find(new_ids, pairs.before.label(at));
        if (same != no_place && pairs.before[at].deep_hash == pairs.after[same].deep_hash) {
            pairs.join(at, same);
        }
    }
}

// The best vote of each clause; of equal ones the clause of the same number, then the first.
std::vector<const clause_vote*> best_votes(const pairing& pairs,
                                           const std::vector<clause_vote>& votes,
                                           std::size_t clauses,
                                           std::uint32_t clause_vote::* side) {
    const auto same_number = [&pairs](const clause_vote& vote) {
        return pairs.before.label(pairs.before.clauses()[vote.old_clause]) ==
               pairs.after.label(pairs.after.clauses()[vote.new_clause]);
    };
    std::vector<const clause_vote*> best(clauses, nullptr);
    for (const clause_vote& each : votes) {
        const clause_vote*& held = best[each.*side];
        if (held == nullptr || each.points > held->points ||
            (each.points == held->points && same_number(each) && !same_number(*held))) {
            held = &each;
        }
    }
    return best;
}

// Titles that one clause of an edition bears alone.
class own_titles {
public:
    explicit own_titles(const place_tree& tree) {
        for (const place_index at : tree.clauses()) {
            if (tree[at].weight > 0) {
                const auto [held, is_new] = held_.try_emplace(tree[at].hash, at);
                held->second = is_new ? at : no_place;
            }
        }
    }
    /// The clause, no_place where there is none or more than one.
    [[nodiscard]] place_index bearer(std::uint64_t title) const {
        const auto found = held_.find(title);
        return found == held_.end() ? no_place : found->second;
    }

private:
    std::unordered_map<std::uint64_t, place_index> held_; ///< by the title's hash
};

// Does anything in the text speak for the clauses that bear the same number, or the same title?
class name_claims {
public:
    name_claims(const pairing& pairs, const std::vector<clause_vote>& votes, const ids& news)
        : pairs_(pairs), votes_(votes), new_ids_(news), old_ids_(clauses_by_id(pairs.before)),
          old_titles_(pairs.before), new_titles_(pairs.after) {}

    /// By either clause of a pair of different numbers.
    [[nodiscard]] bool against(place_index one, place_index other) const {
        return is_claimed(one, find(new_ids_, pairs_.before.label(one))) ||
               is_claimed(find(old_ids_, pairs_.after.label(other)), other) ||
               has_title_elsewhere(one, other);
    }

private:
    [[nodiscard]] bool is_claimed(place_index one, place_index other) const {
        if (one == no_place || other == no_place || !pairs_.is_free(one, other)) {
            return false;
        }
        const clause_vote wanted{
            pairs_.before.clause_number(one), pairs_.after.clause_number(other), 0};
        const auto vote = std::ranges::lower_bound(votes_, wanted);
        const bool same_title = pairs_.before[one].weight > 0 &&
                                pairs_.before[one].hash == pairs_.after[other].hash;
        return same_title || (vote != votes_.end() && vote->old_clause == wanted.old_clause &&
                              vote->new_clause == wanted.new_clause);
    }

    [[nodiscard]] bool has_title_elsewhere(place_index one, place_index other) const {
        const place_index old_bearer = old_titles_.bearer(pairs_.after[other].hash);
        const place_index new_bearer = new_titles_.bearer(pairs_.before[one].hash);
        return (old_bearer != one && is_claimed(old_bearer, other)) ||
               (new_bearer != other && is_claimed(one, new_bearer));
    }

    const pairing& pairs_;
    const std::vector<clause_vote>& votes_;
    const ids& new_ids_;
    ids old_ids_;
    own_titles old_titles_;
    own_titles new_titles_;
};

// Pairs of which each is the other's best. Of different numbers only where nothing speaks for
// the number; what is in dispute is left to the scores.
void join_by_votes(pairing& pairs, const ids& new_ids) {
    const auto& olds = pairs.before.clauses();
    const auto& news = pairs.after.clauses();
    const auto votes = count_votes(pairs.before, pairs.after);
    const auto of_old = best_votes(pairs, votes, olds.size(), &clause_vote::old_clause);
    const auto of_new = best_votes(pairs, votes, news.size(), &clause_vote::new_clause);
    const name_claims claims(pairs, votes, new_ids);
    for (const clause_vote& each : votes) {
        const place_index one = olds[each.old_clause];
        const place_index other = news[each.new_clause];
        const std::uint32_t smaller =
            std::min(pairs.before[one].deep_weight, pairs.after[other].deep_weight);
        if (of_old[each.old_clause] != &each || of_new[each.new_clause] != &each ||
            std::size_t{each.points} * 2 < smaller || !pairs.is_free(one, other)) {
            continue;
        }
        if (pairs.before.label(one) == pairs.after.label(other) ||
            !claims.against(one, other)) {
            pairs.join(one, other);
        }
    }
}

// Candidates as they compete: of one old clause or of one new clause.
class rivals {
public:
    explicit rivals(const std::vector<clause_candidate>& all) : all_(all) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            by_old_[all[i].old_clause].push_back(i);
            by_new_[all[i].new_clause].push_back(i);
        }
    }
    /// Does another pair of either clause come near?
    [[nodiscard]] bool has_near(const clause_candidate& pair) const {
        return has(pair, [&pair](const clause_candidate& other) {
            return other.score > pair.score - near;
        });
    }
    /// Is there a better pair of either clause whose clauses `are_free`?
    template <typename AreFree>
    [[nodiscard]] bool has_better(const clause_candidate& pair, AreFree are_free) const {
        return has(pair, [&](const clause_candidate& other) {
            return other.score > pair.score && are_free(other);
        });
    }

private:
    template <typename Holds>
    [[nodiscard]] bool has(const clause_candidate& pair, Holds holds) const {
        const auto counts = [&](std::size_t index) {
            const clause_candidate& other = all_[index];
            return (other.old_clause == pair.old_clause) !=
                       (other.new_clause == pair.new_clause) &&
                   holds(other);
        };
        return std::ranges::any_of(by_old_.at(pair.old_clause), counts) ||
               std::ranges::any_of(by_new_.at(pair.new_clause), counts);
    }

    const std::vector<clause_candidate>& all_;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_old_;
    std::unordered_map<std::uint32_t, std::vector<std::size_t>> by_new_;
};

// What clauses have in common that have nothing to do with each other: the best that either has
// with the two that now stand, or stood, beside the other.
double
alike_by_chance(clause_scores& scores, std::uint32_t old_clause, std::uint32_t new_clause) {
    return std::max({scores.score(old_clause - 1, new_clause),
                     scores.score(old_clause + 1, new_clause),
                     scores.score(old_clause, new_clause - 1),
                     scores.score(old_clause, new_clause + 1)});
}

// A clause between the same two neighbours as before is that clause if a little of its text is
// left: nearly all of it was written anew, in its place. A little is what stands out from what
// any two clauses of this standard share; else one clause went, and another one came.
void join_in_place(pairing& pairs, clause_scores& scores) {
    constexpr double enough_in_place = 0.2;
    constexpr double stands_out = 1.75;
    const auto& olds = pairs.before.clauses();
    const auto& news = pairs.after.clauses();
    for (std::uint32_t j = 1; j + 1 < news.size(); ++j) {
        const place_index before = pairs.to_old[news[j - 1]];
        const place_index behind = pairs.to_old[news[j + 1]];
        if (pairs.to_old[news[j]] != no_place || before == no_place || behind == no_place) {
            continue;
        }
        const std::uint32_t i = pairs.before.clause_number(before) + 1;
        if (i + 1 >= olds.size() || olds[i + 1] != behind ||
            pairs.to_new[olds[i]] != no_place) {
            continue;
        }
        const double score = scores.score(i, j);
        if (score >= enough_in_place && score >= stands_out * alike_by_chance(scores, i, j)) {
            pairs.join(olds[i], news[j]);
        }
    }
}

void join_by_scores(pairing& pairs, text_features& features) {
    const auto olds = free_clauses(pairs.before, pairs.to_new);
    const auto news = free_clauses(pairs.after, pairs.to_old);
    if (olds.empty() || news.empty()) {
        return;
    }
    std::size_t expected = 0;
    for (const std::uint32_t i : olds) {
        expected += pairs.before[pairs.before.clauses()[i]].deep_weight;
    }
    for (const std::uint32_t i : news) {
        expected += pairs.after[pairs.after.clauses()[i]].deep_weight;
    }
    clause_scores scores(pairs.before, pairs.after, features, expected);
    std::vector<clause_candidate> all;
    for (const auto& of_clause :
         scores.candidates(olds, news, candidates_per_clause, 2 * candidates_per_clause)) {
        all.insert(all.end(), of_clause.begin(), of_clause.end());
    }
    const own_titles old_titles(pairs.before);
    const own_titles new_titles(pairs.after);
    const auto has_same_title = [&pairs](const clause_candidate& pair) {
        const place& one = pairs.before[pairs.before.clauses()[pair.old_clause]];
        const place& other = pairs.after[pairs.after.clauses()[pair.new_clause]];
        return one.weight > 0 && one.hash == other.hash;
    };
    const auto has_own_title = [&](const clause_candidate& pair) {
        const std::uint64_t title = pairs.before[pairs.before.clauses()[pair.old_clause]].hash;
        return has_same_title(pair) && old_titles.bearer(title) != no_place &&
               new_titles.bearer(title) != no_place;
    };
    // A title that nothing else bears says more than a number: much of a clause may have gone
    // into another one that has a title of its own.
    const auto merit = [&](const clause_candidate& pair) {
        constexpr double title_evidence = 0.25;
        return pair.with_number() + (has_own_title(pair) ? title_evidence : 0.0);
    };
    std::ranges::sort(all, [&](const clause_candidate& one, const clause_candidate& other) {
        const double of_one = merit(one);
        const double of_other = merit(other);
        if (of_one != of_other) {
            return of_one > of_other;
        }
        if (one.old_clause != other.old_clause) {
            return one.old_clause < other.old_clause;
        }
        return one.new_clause < other.new_clause;
    });
    const auto is_free = [&pairs](const clause_candidate& pair) {
        return pairs.is_free(pairs.before.clauses()[pair.old_clause],
                             pairs.after.clauses()[pair.new_clause]);
    };
    const auto join = [&](const clause_candidate& pair) {
        if (is_free(pair)) {
            pairs.join(pairs.before.clauses()[pair.old_clause],
                       pairs.after.clauses()[pair.new_clause]);
        }
    };
    const auto enough_for = [&](const clause_candidate& pair) {
        // Number and title stay with a clause that was withdrawn, though its text went
        // elsewhere.
        return pair.same_id && has_same_title(pair) ? enough_with_same_name
               : pair.same_id                       ? enough_with_same_number
               : has_own_title(pair)                ? enough_with_same_title
                                                    : enough_with_other_number;
    };
    for (const auto& pair : all) {
        if (pair.score >= enough_for(pair)) {
            join(pair);
        }
    }
    // The same number and little of the text, or its own title and none: boilerplate has that
    // much in common, so nothing else that is left may have more.
    const rivals competing(all);
    for (const auto& pair : all) {
        if (((pair.same_id && pair.score >= enough_with_same_number_and_nothing_better) ||
             has_own_title(pair)) &&
            is_free(pair) && !competing.has_better(pair, is_free)) {
            join(pair);
        }
    }
    // What is left under other numbers: weaker text will do where no rival comes near.
    for (const auto& pair : all) {
        if (pair.score >= enough_when_nothing_else_comes_near && !competing.has_near(pair)) {
            join(pair);
        }
    }
    join_in_place(pairs, scores);
}

} // namespace

clause_set free_clauses(const place_tree& tree, const std::vector<place_index>& joined) {
    clause_set free;
    for (std::uint32_t i = 0; i < tree.clauses().size(); ++i) {
        if (joined[tree.clauses()[i]] == no_place) {
            free.push_back(i);
        }
    }
    return free;
}

void pair_clauses(pairing& pairs, text_features& features) {
    const ids new_ids = clauses_by_id(pairs.after);
    join_same(pairs, new_ids);
    join_by_votes(pairs, new_ids);
    join_by_scores(pairs, features);
}

} // namespace kijun
