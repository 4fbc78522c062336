#pragma once
// New citations put into 関連規定箇所 where a reader of the list expects them.

#include <kijun/model/edition.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A piece of the revised cell: as it was written, or added.
struct cell_piece {
    std::string text;
    bool added = false;

    friend bool operator==(const cell_piece&, const cell_piece&) = default;
};

/// The cell's text with the clauses added: 「実1、実8、」「実9、」「実16、実26」. Everything
/// that was written stays as it was written. A clause goes before the first citation that
/// follows it in clause order, with the separator that the list itself uses there. Clause
/// order is that of the series 統 実 設 監, then of the numbers; ids of another kind go by
/// their order in the edition. It goes to the end instead when its place is not certain: the
/// list is not in order, it cites something besides clauses, the order of two ids is unknown,
/// or the cell would read differently afterwards (which is checked by reading it). O(clauses ×
/// text).
[[nodiscard]] std::vector<cell_piece> with_citations(std::string_view text,
                                                     const std::vector<std::string>& clauses,
                                                     const edition& in);

} // namespace kijun
