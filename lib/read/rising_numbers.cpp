#include "read/rising_numbers.hpp"

#include <algorithm>
#include <functional>

namespace kijun {

std::vector<std::size_t>
longest_rising(const std::vector<const std::vector<std::uint32_t>*>& numbers) {
    std::vector<std::size_t> ends; // ends[k]: the least end of a run of k + 1
    std::vector<std::size_t> before(numbers.size());
    const auto number_at = [&numbers](std::size_t i) -> const auto& { return *numbers[i]; };
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto at = std::ranges::lower_bound(ends, *numbers[i], std::less<>(), number_at);
        before[i] = at == ends.begin() ? numbers.size() : *(at - 1);
        if (at == ends.end()) {
            ends.push_back(i);
        } else {
            *at = i;
        }
    }
    std::vector<std::size_t> run;
    for (std::size_t i = ends.empty() ? numbers.size() : ends.back(); i < numbers.size();
         i = before[i]) {
        run.push_back(i);
    }
    std::ranges::reverse(run);
    return run;
}

} // namespace kijun
