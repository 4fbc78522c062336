#pragma once
// One code point at a time from UTF-8, where a string of code points would cost an allocation.

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace kijun {

struct code_point {
    char32_t value;       ///< U+FFFD for an ill-formed byte
    std::uint32_t length; ///< bytes taken, at least 1
    bool valid;
};

/// The code point at `at`, which is before the end, by the same rules as decode_utf8.
[[nodiscard]] inline code_point code_point_at(std::string_view text, std::size_t at) noexcept {
    const std::size_t left = text.size() - at;
    const auto byte = [&](std::size_t ahead) -> std::uint32_t {
        return static_cast<unsigned char>(text[at + ahead]);
    };
    // What a byte adds as a tail: 0 to 63, or more when it is none.
    const auto tail = [&](std::size_t ahead) { return byte(ahead) ^ 0x80U; };
    const std::uint32_t lead = byte(0);
    if (lead < 0x80U) {
        return {static_cast<char32_t>(lead), 1, true};
    }
    if (lead >= 0xE0U && lead <= 0xEFU && left >= 3) {
        const std::uint32_t value = (lead & 0x0FU) << 12U | tail(1) << 6U | tail(2);
        if ((tail(1) | tail(2)) < 0x40U && value >= 0x800U &&
            (value < 0xD800U || value > 0xDFFFU)) {
            return {static_cast<char32_t>(value), 3, true};
        }
    } else if (lead >= 0xC2U && lead <= 0xDFU && left >= 2 && tail(1) < 0x40U) {
        return {static_cast<char32_t>((lead & 0x1FU) << 6U | tail(1)), 2, true};
    } else if (lead >= 0xF0U && lead <= 0xF4U && left >= 4 &&
               (tail(1) | tail(2) | tail(3)) < 0x40U) {
        const std::uint32_t value =
            (lead & 0x07U) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3);
        if (value >= 0x10000U && value <= 0x10FFFFU) {
            return {static_cast<char32_t>(value), 4, true};
        }
    }
    return {U'\uFFFD', 1, false};
}

} // namespace kijun
