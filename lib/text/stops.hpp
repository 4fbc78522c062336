#pragma once
// 、 and 。 in UTF-8. Their first byte is that of all kana, so that a search by it stops at
// every other character; here whole characters are stepped over.

#include <cstddef>
#include <string_view>

namespace kijun {

inline constexpr std::size_t bytes_of_stop = 3; ///< of 、 and of 。

/// Do 、 or 。 begin at `at`? Precondition: at + bytes_of_stop <= text.size().
constexpr bool is_stop_at(std::string_view text, std::size_t at) noexcept {
    return text[at] == '\xE3' && text[at + 1] == '\x80' &&
           (text[at + 2] == '\x81' || text[at + 2] == '\x82');
}

/// Where the next 、 at or after `from` begins, or npos. `from` is between characters.
constexpr std::size_t find_comma(std::string_view text, std::size_t from = 0) noexcept {
    constexpr std::string_view comma = "、";
    for (std::size_t at = from; at + bytes_of_stop <= text.size();) {
        if (text[at] == comma[0] && text[at + 1] == comma[1] && text[at + 2] == comma[2]) {
            return at;
        }
        const auto lead = static_cast<unsigned char>(text[at]);
        at += lead >= 0xE0U && lead < 0xF0U ? 3 : 1;
    }
    return std::string_view::npos;
}

} // namespace kijun
