#include "read/heading_numbers.hpp"

#include <algorithm>
#include <utility>

namespace kijun {

using numbering::outline_number;

void heading_numbers::place(std::size_t level, outline_number& number) {
    around_.resize(level);
    const auto above = std::find_if(around_.rbegin() + 1, around_.rend(), [](const auto& each) {
        return each.has_value();
    });
    if (above != around_.rend() && number.parts.size() <= (*above)->parts.size()) {
        outline_number whole = **above;
        for (const std::uint32_t part : number.parts) {
            whole = numbering::with_part(whole, part);
        }
        whole.signs = number.signs;
        number = std::move(whole);
    }
    around_.back() = number;
}

} // namespace kijun
