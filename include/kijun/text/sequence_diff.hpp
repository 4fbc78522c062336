#pragma once
// Longest common subsequence of two sequences of numbers, and order-keeping subsets.

#include <kijun/base/export.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kijun {

/// Pairs (i, j) with before[i] == after[j], ascending in both: a longest common subsequence as
/// long as `budget` steps suffice or no value stands twice on one side; else where they do not
/// suffice one of the values that stand there once. Myers' linear-space O(ND): time (n + m)·d,
/// and O((n + m) log(n + m)) beyond the budget, space n + m. Source: Myers 1986, section 4b.
[[nodiscard]] KIJUN_API std::vector<std::pair<std::size_t, std::size_t>>
common_subsequence(std::span<const std::uint32_t> before,
                   std::span<const std::uint32_t> after,
                   std::size_t budget = std::size_t{1} << 24U);

/// Positions of a longest strictly increasing subsequence of `values`. O(n log n).
[[nodiscard]] KIJUN_API std::vector<std::size_t>
longest_increasing(std::span<const std::size_t> values);

} // namespace kijun
