// The comparison as stages (design §7): prepare both editions, pair clauses, pair paragraphs,
// find splits and mergers, tell the changes.

#include "diff/clause_scores.hpp"
#include "diff/feature_weights.hpp"
#include "diff/pair_clauses.hpp"
#include "diff/pair_paragraphs.hpp"
#include "diff/pairing.hpp"
#include "diff/place_tree.hpp"
#include "diff/tell_changes.hpp"

#include <kijun/diff/diff.hpp>

#include <algorithm>

namespace kijun {

difference diff(const edition& before, const edition& after, const diff_options& options) {
    const place_tree olds(before);
    const place_tree news(after);
    pairing pairs(olds, news);
    {
        const clause_scores scores(olds, news);
        pair_clauses(pairs, scores);
        find_clause_splits(pairs, scores);
    }
    const feature_weights features(olds, news);
    pair_paragraphs(pairs, features, options);
    find_paragraph_splits(pairs, features);
    return tell_changes(pairs, before, after);
}

std::vector<clause_match> match(const edition& before, const edition& after, std::size_t top) {
    const place_tree olds(before);
    const place_tree news(after);
    pairing pairs(olds, news);
    const clause_scores scores(olds, news);
    pair_clauses(pairs, scores);
    find_clause_splits(pairs, scores);
    const auto candidates = scores.candidates(top);
    std::vector<clause_match> found;
    for (std::size_t i = 0; i < olds.clauses().size(); ++i) {
        const place_index at = olds.clauses()[i];
        clause_match one;
        one.clause = std::string(olds[at].label);
        std::vector<place_index> chosen;
        if (pairs.to_new[at] != no_place) {
            chosen.push_back(pairs.to_new[at]);
        }
        for (const auto& split : pairs.splits) {
            if (split.one == at) {
                chosen = split.many;
            }
        }
        for (const auto& merger : pairs.mergers) {
            if (std::ranges::find(merger.many, at) != merger.many.end() && chosen.empty()) {
                chosen.push_back(merger.one);
            }
        }
        for (const place_index to : chosen) {
            one.chosen.emplace_back(news[to].label);
        }
        for (const auto& candidate : candidates[i]) {
            one.candidates.push_back(
                {std::string(news[news.clauses()[candidate.new_clause]].label),
                 candidate.score});
        }
        found.push_back(std::move(one));
    }
    return found;
}

} // namespace kijun
