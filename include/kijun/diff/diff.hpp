#pragma once
// Comparison of two editions (design §7), and the way back: a difference applied.

#include <kijun/base/export.hpp>
#include <kijun/base/result.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kijun {

/// Budgets count steps, so that a result never depends on the speed of a machine.
struct diff_options {
    /// Pairs of paragraphs that may be compared in full after exact matches are out.
    std::size_t comparison_budget = 50'000'000;
    /// Threads that may work at it, at least one. The result is the same with any number.
    std::size_t threads = 1;
};

/// Compares two editions. Clauses are paired by number where the text agrees, else by text;
/// paragraphs by key, label and similarity inside paired clauses, then over the whole edition.
/// Every place of both editions is either in the same state on both sides or in some change.
/// Deterministic.
[[nodiscard]] KIJUN_API difference diff(const edition& before,
                                        const edition& after,
                                        const diff_options& options = {});

/// Builds the new edition from the old one and a difference: apply(a, diff(a, b)) == b in
/// clauses, labels, texts and order (not in groups, positions and date). Fails with KJ0601 when
/// the difference was not made from this edition.
[[nodiscard]] KIJUN_API result<edition> apply(const edition& before, const difference& changes);

/// A possible successor of an old clause.
struct match_candidate {
    std::string clause; ///< in the new edition
    double score = 0;   ///< in [0, 1]
};

/// An old clause and what may have become of it.
struct clause_match {
    std::string clause; ///< in the old edition
    std::vector<std::string>
        chosen; ///< its successors as `diff` sees them; several after a split
    std::vector<match_candidate> candidates; ///< likeliest first
};

/// For each old clause, in document order, its likeliest successors; at most `top` candidates.
[[nodiscard]] KIJUN_API std::vector<clause_match>
match(const edition& before, const edition& after, std::size_t top = 5);

/// Strength of a rule's wording: 「ことが必要である／すること」 must, 「ことが望ましい」
/// should, 「ことも有効／考えられる」 may, 「以下の例がある」 info; of several sentences the
/// strongest.
[[nodiscard]] KIJUN_API obligation obligation_of(std::string_view text);

} // namespace kijun
