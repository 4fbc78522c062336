#pragma once
// The longest run of numbers that go up, over whatever stands between them.

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kijun {

/// Which of the numbers are in it, in their order. Of several longest runs the one with the
/// least ends. O(n log n).
[[nodiscard]] std::vector<std::size_t>
longest_rising(const std::vector<const std::vector<std::uint32_t>*>& numbers);

} // namespace kijun
