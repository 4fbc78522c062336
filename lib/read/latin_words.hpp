#pragma once
// Words that have blanks between them, at the ends of pieces of text that are put together.

#include <algorithm>
#include <string_view>

namespace kijun {

/// A sign of a script that has blanks between its words: Latin, Greek, Cyrillic.
[[nodiscard]] constexpr bool is_latin_sign(char32_t sign) noexcept {
    return sign > U' ' && sign < 0x590;
}

/// Dashes, quotes and dots that such texts and Japanese ones share: “, —, ….
[[nodiscard]] constexpr bool is_shared_sign(char32_t sign) noexcept {
    return sign >= 0x2010 && sign <= 0x2026;
}

/// Does such a word stand at the end of a text, whatever quotes are behind it?
[[nodiscard]] inline bool ends_latin(std::u32string_view text) {
    const auto last = std::find_if_not(text.rbegin(), text.rend(), is_shared_sign);
    return last != text.rend() && is_latin_sign(*last);
}

/// Does one begin it, whatever quotes and dashes are before it?
[[nodiscard]] inline bool begins_latin(std::u32string_view text) {
    const auto first = std::ranges::find_if_not(
        text, [](char32_t sign) { return is_shared_sign(sign) || sign == U' '; });
    return first != text.end() && is_latin_sign(*first);
}

} // namespace kijun
