#pragma once
// Where characters begin and end in the two-byte encodings of Japanese, and what kind they are,
// by their place in JIS X 0208 alone.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kijun {

/// What a character costs as Japanese: 0 for what every text is full of, more for what hardly
/// any holds.
namespace japanese_cost {
inline constexpr std::size_t half_width_kana = 4;  // two of them cost less than one kanji
inline constexpr std::size_t kanji = 10;           // level 1
inline constexpr std::size_t half_width_mark = 10; // ｡ ｢ ｣ ､ ･
inline constexpr std::size_t rare_sign = 15;       // rows 2 and 13
inline constexpr std::size_t rare_kanji = 25;      // level 2
inline constexpr std::size_t foreign = 30;         // Greek, Cyrillic, rules
inline constexpr std::size_t unlikely = 60;        // a kana that cannot stand there, gaiji
inline constexpr std::size_t none = 200;           // no character
} // namespace japanese_cost

struct byte_character {
    std::size_t length = 1;
    std::size_t cost = 0;
    bool valid = true;
};

/// The character at `at` (before the end) as Shift_JIS or as EUC-JP. `before` is the byte
/// before it when that is half-width katakana of one byte, else 0.
[[nodiscard]] byte_character
shift_jis_at(std::string_view bytes, std::size_t at, unsigned before) noexcept;
[[nodiscard]] byte_character euc_jp_at(std::string_view bytes, std::size_t at) noexcept;

/// From EUC-JP and ISO-2022-JP to code page 932, byte by byte; what has no place there becomes
/// a pair that is none.
[[nodiscard]] std::string euc_jp_to_shift_jis(std::string_view bytes);
[[nodiscard]] std::string iso_2022_jp_to_shift_jis(std::string_view bytes);

} // namespace kijun
