// The comparison as stages (design §7): prepare both editions, pair clauses, pair paragraphs,
// find splits and mergers, tell the changes.

#include "diff/clause_scores.hpp"
#include "diff/edition_alignment.hpp"
#include "diff/pair_clauses.hpp"
#include "diff/pair_paragraphs.hpp"
#include "diff/pairing.hpp"
#include "diff/place_tree.hpp"
#include "diff/succession.hpp"
#include "diff/tell_changes.hpp"
#include "diff/text_features.hpp"

#include <kijun/base/in_order.hpp>
#include <kijun/diff/diff.hpp>

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>
#include <vector>

namespace kijun {
namespace {

clause_set all_clauses(const place_tree& tree) {
    clause_set all(tree.clauses().size());
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

} // namespace

bool align(pairing& pairs, const diff_options& options) {
    text_features features(pairs.before, pairs.after);
    return align(pairs, features, options);
}

bool align(pairing& pairs, text_features& features, const diff_options& options) {
    pair_clauses(pairs, features);
    const bool in_full = pair_paragraphs(pairs, features, options);
    find_paragraph_splits(pairs, features);
    return in_full;
}

difference diff(const edition& before, const edition& after, const diff_options& options) {
    std::vector<place_tree> trees;
    trees.reserve(2);
    in_order(
        2,
        options.threads,
        [&](std::size_t side) { return place_tree(side == 0 ? before : after); },
        [&trees](std::size_t, place_tree made) { trees.push_back(std::move(made)); });
    const place_tree& olds = trees.front();
    const place_tree& news = trees.back();
    pairing pairs(olds, news);
    const bool in_full = align(pairs, options);
    difference told = tell_changes(pairs, before, after, options.threads);
    told.coarse = !in_full;
    return told;
}

std::vector<clause_match> match(const edition& before, const edition& after, std::size_t top) {
    const place_tree olds(before);
    const place_tree news(after);
    pairing pairs(olds, news);
    text_features features(olds, news);
    static_cast<void>(align(pairs, features, {}));
    const succession became(pairs);
    std::size_t expected = 0;
    for (const place_tree* tree : {&olds, &news}) {
        for (const place_index at : tree->clauses()) {
            expected += (*tree)[at].deep_weight;
        }
    }
    clause_scores scores(olds, news, features, expected);
    std::vector<clause_match> found;
    for (const auto& candidates :
         scores.candidates(all_clauses(olds), all_clauses(news), top, 2 * top + 8)) {
        const place_index at = olds.clauses()[found.size()];
        clause_match one;
        one.clause = std::string(olds.label(at));
        for (const place_index to : became.successors(at)) {
            one.chosen.emplace_back(news.label(to));
        }
        for (const auto& candidate :
             std::span(candidates).first(std::min(top, candidates.size()))) {
            one.candidates.push_back(
                {std::string(news.label(news.clauses()[candidate.new_clause])),
                 candidate.score});
        }
        found.push_back(std::move(one));
    }
    return found;
}

} // namespace kijun
