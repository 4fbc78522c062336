#include "file_order.hpp"

#include <algorithm>
#include <cstdint>

namespace kijun {

std::vector<diagnostic> in_file_order(std::vector<diagnostic> findings) {
    const auto offset = [](const diagnostic& found) {
        return found.where.at.line == 0 ? SIZE_MAX : found.where.at.offset;
    };
    std::stable_sort(findings.begin(),
                     findings.end(),
                     [&](const diagnostic& one, const diagnostic& other) {
                         return offset(one) < offset(other);
                     });
    return findings;
}

} // namespace kijun
