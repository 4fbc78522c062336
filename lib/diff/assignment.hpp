#pragma once
// The best way to pair rows with columns.

#include <cstddef>
#include <vector>

namespace kijun {

constexpr std::size_t unassigned = static_cast<std::size_t>(-1);

/// For a matrix of gains (rows × columns, row-major, 0 where a pair is out of the question) the
/// column of each row such that the sum is greatest; `unassigned` where a row stays alone.
/// Hungarian method with potentials, O(rows² · columns) for rows ≤ columns; over `exact_limit`
/// rows or columns greedy by gain instead, O(n log n) in the pairs with a gain. Source: H. W.
/// Kuhn, The Hungarian Method for the Assignment Problem, 1955.
[[nodiscard]] std::vector<std::size_t> best_assignment(const std::vector<double>& gains,
                                                       std::size_t rows,
                                                       std::size_t columns,
                                                       std::size_t exact_limit = 128);

} // namespace kijun
