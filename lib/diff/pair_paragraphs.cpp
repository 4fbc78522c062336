#include "diff/pair_paragraphs.hpp"

#include "diff/followed_citations.hpp"
#include "diff/moved_runs.hpp"
#include "diff/pair_clauses.hpp"
#include "diff/scattered_pairs.hpp"
#include "diff/sibling_pairs.hpp"

namespace kijun {
namespace {

// Thresholds on `likeness`. Unrelated paragraphs of one standard come to 0.05–0.15, because
// their common boilerplate weighs little; a paragraph with a third of its words replaced to
// about 0.6.
constexpr sibling_threshold surely{.same_label = 0.5, .other_label = 0.55};
constexpr sibling_threshold with_doubt{.same_label = 0.25, .other_label = 0.4};

// Places that are joined and have children on both sides that are not.
template <typename Visit>
void for_each_open_pair(const pairing& pairs, Visit visit) {
    const auto has_free_child =
        [](const place_tree& tree, const std::vector<place_index>& joined, place_index parent) {
            for (place_index child = parent + 1; child < tree[parent].end;
                 child = tree[child].end) {
                if (joined[child] == no_place) {
                    return true;
                }
            }
            return false;
        };
    for (place_index at = 0; at < pairs.before.size(); ++at) {
        const place_index to = pairs.to_new[at];
        if (to != no_place && has_free_child(pairs.before, pairs.to_new, at) &&
            has_free_child(pairs.after, pairs.to_old, to)) {
            visit(at, to);
        }
    }
}

template <typename Visit>
void for_each_part(const pairing& pairs, Visit visit) {
    for (const auto& split : pairs.splits) {
        for (const place_index part : split.many) {
            visit(split.one, part);
        }
    }
    for (const auto& merger : pairs.mergers) {
        for (const place_index part : merger.many) {
            visit(part, merger.one);
        }
    }
}

} // namespace

bool pair_paragraphs(pairing& pairs, text_features& features, const diff_options& options) {
    sibling_pairs siblings(pairs, features, options.comparison_budget);
    for (const place_index at : pairs.before.clauses()) {
        const place_index to = pairs.to_new[at];
        if (to == no_place) {
            continue;
        }
        if (pairs.before[at].deep_hash == pairs.after[to].deep_hash) {
            pairs.join_subtrees(at, to);
        } else {
            siblings.join_equal(at, to);
        }
    }
    scattered_pairs scattered(pairs, features, siblings);
    scattered.join_equal(true);
    follow_citations(pairs);
    if (!pairs.old_keys.empty()) {
        for_each_open_pair(pairs, [&](place_index one, place_index other) {
            siblings.join_equal(one, other);
        });
        scattered.join_equal(true);
    }
    for_each_open_pair(pairs, [&](place_index one, place_index other) {
        siblings.join_gaps(one, other, true);
        siblings.join_similar(one, other, surely);
    });
    scattered.join_similar();
    for_each_open_pair(pairs, [&](place_index one, place_index other) {
        siblings.join_similar(one, other, with_doubt);
    });
    for_each_open_pair(pairs, [&](place_index one, place_index other) {
        siblings.join_gaps(one, other, false);
    });
    join_beside_neighbours(pairs, siblings);
    find_clause_splits(pairs);
    for_each_part(pairs, [&](place_index one, place_index other) {
        siblings.join_equal(one, other);
        siblings.join_similar(one, other, surely);
    });
    scattered.join_equal(false);
    return !siblings.is_coarse();
}

} // namespace kijun
