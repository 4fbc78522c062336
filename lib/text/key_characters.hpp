#pragma once
// What each character becomes in a comparison key, whatever stands beside it.

#include "text/characters.hpp"

#include <cstdint>
#include <string_view>

namespace kijun {

constexpr char32_t replacement_character = 0xFFFD;
constexpr char32_t voiced_mark = 0x3099;      // combining ゙
constexpr char32_t semi_voiced_mark = 0x309A; // combining ゚

[[nodiscard]] constexpr bool is_dash(char32_t c) noexcept {
    return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D ||
           c == 0xFE58 || c == 0xFE63 || c == 0x2043 || c == 0x2500;
}
[[nodiscard]] constexpr bool is_tilde(char32_t c) noexcept {
    return c == U'~' || c == 0x301C || c == 0xFF5E || c == 0x223C || c == 0x02DC || c == 0x3030;
}
/// Kana and their combining marks: what ー may prolong. After anything else ー is a dash that
/// somebody mistyped: 1ー1.
[[nodiscard]] constexpr bool is_kana(char32_t c) noexcept {
    return is_katakana(c) || is_hiragana(c);
}

constexpr char32_t first_width_form = 0xFF00;
constexpr char32_t last_width_form = 0xFFEF;
constexpr char32_t first_latin_ligature = 0xFB00;
constexpr char32_t last_latin_ligature = 0xFB06;

/// A halfwidth or fullwidth form by NFKC, anything else itself. Each form maps to one
/// character; voiced halfwidth kana are a kana and a combining mark.
[[nodiscard]] char32_t without_width(char32_t c) noexcept;

/// The letters of a Latin ligature as PDF files carry them (ﬁ); empty for anything else.
[[nodiscard]] std::u32string_view letters_of_ligature(char32_t c) noexcept;

/// May canonical composition replace this character, move it, or join it to its neighbours?
/// False for what ordinary documents are written in; true may also be said of what composition
/// leaves alone. The kana marks U+3099 and U+309A are not counted: they join the kana before
/// them or nothing.
[[nodiscard]] constexpr bool may_compose(char32_t c) noexcept {
    if (c < 0x300) {
        return false;
    }
    if (c < 0x2010) { // Greek and Cyrillic but for their marks and singletons
        return c < 0x370 || c == 0x374 || c == 0x37E || c == 0x387 ||
               (c >= 0x483 && c <= 0x487) || c >= 0x530;
    }
    if (c < 0x2E80) { // signs and symbols
        return (c >= 0x20D0 && c <= 0x20FF) || c == 0x2126 || c == 0x212A || c == 0x212B ||
               c == 0x2329 || c == 0x232A || c >= 0x2ADC;
    }
    return (c >= 0x302A && c <= 0x302F) || (c >= 0xA490 && c < 0xAC00) ||
           (c >= 0xD7A4 && c < 0xE000) || (c >= 0xF900 && c < 0xFE50) || // CJK compatibility
           (c >= 0xFFF0 && c < replacement_character) ||
           (c > replacement_character && c < 0x1F000) || (c >= 0x2F800 && c < 0x30000) ||
           c >= 0x40000;
}

} // namespace kijun
