#pragma once
// Classes of characters that Japanese typesetting and orthography go by.

#include <cstdint>

namespace kijun {

constexpr char32_t ideographic_space = 0x3000;
constexpr char32_t no_break_space = 0x00A0;
constexpr char32_t prolonged_sound_mark = 0x30FC; // ー

[[nodiscard]] constexpr bool is_ascii_digit(char32_t c) noexcept {
    return c >= U'0' && c <= U'9';
}
[[nodiscard]] constexpr bool is_ascii_word(char32_t c) noexcept {
    return is_ascii_digit(c) || (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z');
}
[[nodiscard]] constexpr bool is_hiragana(char32_t c) noexcept {
    return c >= 0x3041 && c <= 0x309F;
}
/// Katakana letters and the prolonged sound mark, not the middle dot.
[[nodiscard]] constexpr bool is_katakana(char32_t c) noexcept {
    return (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x30FC && c <= 0x30FF) ||
           (c >= 0x31F0 && c <= 0x31FF);
}
[[nodiscard]] constexpr bool is_kanji(char32_t c) noexcept {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}
/// Blanks of any width and line breaks.
[[nodiscard]] constexpr bool is_blank(char32_t c) noexcept {
    return c == U' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == no_break_space ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == ideographic_space;
}
/// Characters that print nothing and mean nothing here: zero width, soft hyphen, variation
/// selectors.
[[nodiscard]] constexpr bool is_invisible(char32_t c) noexcept {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF ||
           (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
}

} // namespace kijun
