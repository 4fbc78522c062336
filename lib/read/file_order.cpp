#include "file_order.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace kijun {

std::vector<diagnostic> in_file_order(std::vector<diagnostic> findings) {
    // By place and number rather than std::stable_sort, whose libstdc++ form clang 19 rejects.
    std::vector<std::pair<std::size_t, std::size_t>> order;
    order.reserve(findings.size());
    for (const diagnostic& found : findings) {
        const bool placed = found.where.at.line != 0;
        order.emplace_back(placed ? found.where.at.offset : SIZE_MAX, order.size());
    }
    std::sort(order.begin(), order.end());
    std::vector<diagnostic> sorted;
    sorted.reserve(findings.size());
    for (const auto& [offset, which] : order) {
        sorted.push_back(std::move(findings[which]));
    }
    return sorted;
}

} // namespace kijun
