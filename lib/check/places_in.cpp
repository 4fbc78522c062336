#include "check/places_in.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>

namespace kijun::checking {

places_in::places_in(std::string_view text, std::vector<std::size_t> offsets) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::ranges::sort(offsets);
    const auto rest = std::ranges::unique(offsets);
    offsets.erase(rest.begin(), rest.end());
    places_.reserve(offsets.size());
    std::size_t passed = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    std::size_t line = 1;
    std::size_t column = 1;
    for (const std::size_t offset : offsets) {
        if (offset > passed) {
            const std::string_view between = text.substr(passed, offset - passed);
            const std::size_t last = between.rfind('\n');
            if (last == std::string_view::npos) {
                column += count_code_points(between);
            } else {
                line += static_cast<std::size_t>(std::ranges::count(between, '\n'));
                column = 1 + count_code_points(between.substr(last + 1));
            }
            passed = offset;
        }
        places_.push_back(
            {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column), offset});
    }
}

position places_in::at(std::size_t offset) const {
    const auto found = std::ranges::lower_bound(places_, offset, {}, &position::offset);
    return found == places_.end() ? position{} : *found;
}

} // namespace kijun::checking
