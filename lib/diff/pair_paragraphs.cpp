#include "diff/pair_paragraphs.hpp"

#include "diff/scattered_pairs.hpp"
#include "diff/sibling_pairs.hpp"

namespace kijun {
namespace {

// Thresholds on `likeness`. Unrelated paragraphs of one standard come to 0.05–0.15, because
// their common boilerplate weighs little; a paragraph with a third of its words replaced to
// about 0.6.
constexpr sibling_threshold surely{.same_label = 0.5, .other_label = 0.55};
constexpr sibling_threshold with_doubt{.same_label = 0.25, .other_label = 0.4};

} // namespace

void pair_paragraphs(pairing& pairs,
                     const feature_weights& features,
                     const diff_options& options) {
    sibling_pairs siblings(pairs, features, options.comparison_budget);
    const auto each_joined = [&pairs](auto&& visit) {
        for (place_index at = 0; at < pairs.before.size(); ++at) {
            if (pairs.to_new[at] != no_place) {
                visit(at, pairs.to_new[at]);
            }
        }
    };
    const auto clauses_of = [](const one_to_many& group, auto&& visit) {
        for (const place_index part : group.many) {
            visit(group.one, part);
        }
    };
    for (const place_index at : pairs.before.clauses()) {
        if (pairs.to_new[at] != no_place) {
            siblings.join_equal(at, pairs.to_new[at]);
        }
    }
    for (const auto& split : pairs.splits) {
        clauses_of(split,
                   [&](place_index one, place_index part) { siblings.join_equal(one, part); });
    }
    for (const auto& merger : pairs.mergers) {
        clauses_of(merger,
                   [&](place_index one, place_index part) { siblings.join_equal(part, one); });
    }
    scattered_pairs scattered(pairs, features, siblings);
    scattered.join_equal();
    each_joined(
        [&](place_index one, place_index other) { siblings.join_similar(one, other, surely); });
    scattered.join_similar();
    each_joined([&](place_index one, place_index other) {
        siblings.join_similar(one, other, with_doubt);
    });
    for (const auto& split : pairs.splits) {
        clauses_of(split, [&](place_index one, place_index part) {
            siblings.join_similar(one, part, surely);
        });
    }
    for (const auto& merger : pairs.mergers) {
        clauses_of(merger, [&](place_index one, place_index part) {
            siblings.join_similar(part, one, surely);
        });
    }
}

} // namespace kijun
