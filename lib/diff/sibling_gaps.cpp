// Siblings by what they stand between. Words of a short entry (磁気テープ → 長期保存媒体) say
// little; that it stands between the same two neighbours as before says much.

#include "diff/sibling_pairs.hpp"

#include <algorithm>

namespace kijun {
namespace {

constexpr std::uint32_t short_entry = 16; // code points, with what is under it
constexpr std::size_t most_in_gap = 32;

bool is_short(const place& one) noexcept {
    return one.weight > 0 && one.deep_weight <= short_entry;
}

} // namespace

/// Free siblings between two that are joined to each other, or before the first or behind the
/// last of them.
struct sibling_pairs::gap {
    places olds;
    places news;
};

/// What speaks for the i-th and the j-th of a gap, 0 where not enough does.
double sibling_pairs::gain_in_gap(const gap& between,
                                  std::size_t i,
                                  std::size_t j,
                                  bool only_in_place) {
    constexpr double hardly_alike = 0.2;
    constexpr double rewritten_in_place = 0.15; // alone, under the same number
    constexpr double rewritten = 0.25;          // alone, under another number
    constexpr double one_of_several = 0.35;
    const place_index one = between.olds[i];
    const place_index other = between.news[j];
    const bool same_label =
        pairs_.before.label(one) == pairs_.after.label(other) && pairs_.before.has_label(one);
    const bool as_many = between.olds.size() == between.news.size();
    const double like = likeness(one, other);
    if (!is_short(pairs_.before[one]) || !is_short(pairs_.after[other])) {
        const bool alone = as_many && between.olds.size() == 1 && !only_in_place;
        const double enough = !alone       ? one_of_several
                              : same_label ? rewritten_in_place
                                           : rewritten;
        return like >= enough ? like : 0.0;
    }
    if (like < hardly_alike && !same_label) {
        return 0.0;
    }
    // Where some came or went, the others shifted: their labels say little then.
    constexpr double label_evidence = 0.35;
    constexpr double label_evidence_of_shifted = 0.1;
    constexpr double same_place = 0.15;
    const double label = as_many ? label_evidence : label_evidence_of_shifted;
    return like + (same_label ? label : 0.0) + (as_many && i == j ? same_place : 0.0);
}

// The pairs in order whose gains come to most: the alignment of two sequences by S. Needleman
// and C. Wunsch, A general method applicable to the search for similarities, 1970, without a
// price on what stays alone.
void sibling_pairs::join_gap(const gap& between,
                             bool only_in_place,
                             std::vector<family>& joined) {
    const std::size_t rows = between.olds.size();
    const std::size_t columns = between.news.size();
    if (rows == 0 || columns == 0 || rows > most_in_gap || columns > most_in_gap) {
        return;
    }
    if (only_in_place) {
        const auto stayed = [this](place_index one, place_index other) {
            return pairs_.before.label(one) == pairs_.after.label(other) &&
                   pairs_.before.has_label(one);
        };
        if (!std::ranges::equal(between.olds, between.news, stayed)) {
            return;
        }
    }
    std::vector<double> gains(rows * columns);
    std::vector<double> best((rows + 1) * (columns + 1), 0.0);
    const auto best_from = [&](std::size_t i, std::size_t j) -> double& {
        return best[i * (columns + 1) + j];
    };
    for (std::size_t i = rows; i-- > 0;) {
        for (std::size_t j = columns; j-- > 0;) {
            const double gain = gain_in_gap(between, i, j, only_in_place);
            gains[i * columns + j] = gain;
            best_from(i, j) = std::max(
                {best_from(i + 1, j), best_from(i, j + 1), best_from(i + 1, j + 1) + gain});
        }
    }
    for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
        const double gain = gains[i * columns + j];
        if (gain > 0 && best_from(i, j) == best_from(i + 1, j + 1) + gain) {
            pairs_.join(between.olds[i], between.news[j]);
            joined.emplace_back(between.olds[i], between.news[j]);
            ++i;
            ++j;
        } else if (best_from(i, j) == best_from(i + 1, j)) {
            ++i;
        } else {
            ++j;
        }
    }
}

void sibling_pairs::join_gaps(place_index old_parent,
                              place_index new_parent,
                              bool only_in_place) {
    const place_tree& before = pairs_.before;
    const place_tree& after = pairs_.after;
    // The free siblings behind a place up to the next one that stayed in the family, which is
    // given back; no_place at the end.
    const auto gather_behind = [](const place_tree& tree,
                                  const places& joined,
                                  const place_tree& other,
                                  place_index other_parent,
                                  place_index parent,
                                  place_index from,
                                  places& into) {
        into.clear();
        for (place_index at = from; at < tree[parent].end; at = tree[at].end) {
            if (joined[at] == no_place) {
                into.push_back(at);
            } else if (!other.is_clause(joined[at]) &&
                       other[joined[at]].parent == other_parent) {
                return at;
            }
        }
        return no_place;
    };
    std::vector<family> joined;
    gap between;
    place_index old_from = old_parent + 1;
    place_index new_from = new_parent + 1;
    for (;;) {
        const place_index new_next = gather_behind(
            after, pairs_.to_old, before, old_parent, new_parent, new_from, between.news);
        if (!between.news.empty()) {
            const place_index old_next = gather_behind(
                before, pairs_.to_new, after, new_parent, old_parent, old_from, between.olds);
            const bool same_end = old_next == no_place || new_next == no_place
                                      ? old_next == new_next
                                      : pairs_.to_new[old_next] == new_next;
            if (same_end) {
                join_gap(between, only_in_place, joined);
            }
        }
        if (new_next == no_place) {
            break;
        }
        old_from = before[pairs_.to_old[new_next]].end;
        new_from = after[new_next].end;
    }
    for (const family& pair : joined) {
        join_equal(pair.first, pair.second);
    }
}

} // namespace kijun
