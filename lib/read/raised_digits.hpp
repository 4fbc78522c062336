#pragma once
// Digits that are set raised, as references to notes are, by signs of their own: ², ⁴.

#include "numbering/characters.hpp"

#include <string_view>

namespace kijun {

/// Is it one of ⁰ … ⁹?
[[nodiscard]] constexpr bool is_raised_digit(char32_t sign) noexcept {
    return std::u32string_view(U"⁰¹²³⁴⁵⁶⁷⁸⁹").find(sign) != std::u32string_view::npos;
}

/// ⁴ and ４ as 4; any other sign as it is, but for its width.
[[nodiscard]] constexpr char32_t plain_digit(char32_t sign) noexcept {
    const std::size_t value = std::u32string_view(U"⁰¹²³⁴⁵⁶⁷⁸⁹").find(sign);
    return value == std::u32string_view::npos ? numbering::narrow(sign)
                                              : U'0' + static_cast<char32_t>(value);
}

} // namespace kijun
