#pragma once
// How wide a text is where every letter has its column.

#include <kijun/text/utf8.hpp>

#include <cstddef>
#include <string_view>

namespace kijun {

/// Columns of a terminal: letters of half width count one, all others two.
[[nodiscard]] inline std::size_t columns_of(std::string_view text) {
    std::size_t columns = 0;
    for (const char32_t sign : to_utf32(text)) {
        const bool half = sign < 0x300 || (sign >= 0xFF61 && sign <= 0xFF9F);
        columns += half ? 1 : 2;
    }
    return columns;
}

} // namespace kijun
