#pragma once
// The characters that labels and citations are made of, in every width that real texts use.

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace kijun::numbering {

/// A set of characters that is asked very often: a sieve of 256 bits answers most questions.
class sign_set {
public:
    struct range {
        char32_t first;
        char32_t last;
    };

    constexpr sign_set(std::u32string_view signs, std::initializer_list<range> ranges = {})
        : signs_(signs) {
        for (const char32_t sign : signs) {
            sieve_[hash(sign) / 64] |= std::uint64_t{1} << (hash(sign) % 64);
        }
        for (const range& one : ranges) {
            ranges_[count_++] = one;
        }
    }

    [[nodiscard]] constexpr bool contains(char32_t sign) const noexcept {
        for (std::size_t i = 0; i < count_; ++i) {
            if (sign - ranges_[i].first <= ranges_[i].last - ranges_[i].first) {
                return true;
            }
        }
        return (sieve_[hash(sign) / 64] >> (hash(sign) % 64) & 1U) != 0 &&
               signs_.find(sign) != signs_.npos;
    }

private:
    static constexpr std::size_t hash(char32_t sign) noexcept {
        return (sign ^ sign >> 7U) & 0xFFU;
    }

    std::array<std::uint64_t, 4> sieve_{};
    std::u32string_view signs_;
    std::array<range, 6> ranges_{}; ///< [first, last]
    std::size_t count_ = 0;
};

/// Blanks inside one line: space, no-break spaces, U+2000 … U+200A, ideographic space, and what
/// has no width at all. A tab is none: it divides cells.
inline constexpr std::u32string_view blanks =
    U" \u00A0\u00AD\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u200B"
    U"\u200C\u200D\u202F\u2060\u3000\uFEFF";

/// Hyphens, dashes, minus signs, and the long vowel mark that is typed for one.
inline constexpr std::u32string_view dashes =
    U"-\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\u2500\uFE58\uFE63\uFF0D\u30FC\uFF70";

/// Wave dashes and tildes, which always mean a range.
inline constexpr std::u32string_view waves = U"~\u223C\u301C\u3030\uFF5E";

/// Brackets of a remark between two elements of a list: 実3（漏えい防止）、13.
inline constexpr std::u32string_view remark_opening = U"(（【〔「[［<＜〈《『";
inline constexpr std::u32string_view remark_closing = U")）】〕」]］>＞〉》』";

[[nodiscard]] constexpr bool is_one_of(char32_t character, std::u32string_view set) noexcept {
    return set.find(character) != std::u32string_view::npos;
}

inline constexpr sign_set blank_signs{blanks};

[[nodiscard]] constexpr bool is_blank(char32_t character) noexcept {
    return blank_signs.contains(character) || character == U'\t' || character == U'\n' ||
           character == U'\r';
}

[[nodiscard]] constexpr bool is_dash(char32_t character) noexcept {
    return is_one_of(character, dashes);
}

/// Full-width ASCII to ASCII; everything else as it is.
[[nodiscard]] constexpr char32_t narrow(char32_t character) noexcept {
    constexpr char32_t distance = U'！' - U'!';
    return character >= U'！' && character <= U'～' ? character - distance : character;
}

[[nodiscard]] constexpr bool is_digit(char32_t character) noexcept {
    return character >= U'0' && character <= U'9';
}

/// Kanji, with 々 and 〆, which stand for one.
[[nodiscard]] constexpr bool is_kanji(char32_t character) noexcept {
    return character == U'々' || character == U'〆' || character == U'〇' ||
           (character >= U'\u3400' && character <= U'\u4DBF') ||
           (character >= U'\u4E00' && character <= U'\u9FFF') ||
           (character >= U'\uF900' && character <= U'\uFAFF') ||
           (character >= U'\U00020000' && character <= U'\U0003FFFF');
}

/// Katakana of both widths with the long vowel mark.
[[nodiscard]] constexpr bool is_katakana(char32_t character) noexcept {
    return (character >= U'ァ' && character <= U'ヺ') || character == U'ー' ||
           (character >= U'\uFF66' && character <= U'\uFF9F');
}

/// ① … ㊿ as 1 … 50 (U+2460–2473, U+3251–325F, U+32B1–32BF); 0 for anything else.
[[nodiscard]] constexpr std::uint32_t circled_value(char32_t character) noexcept {
    const auto within = [character](char32_t first, char32_t last) {
        return character >= first && character <= last;
    };
    if (within(U'\u2460', U'\u2473')) {
        return static_cast<std::uint32_t>(character - U'\u2460') + 1;
    }
    if (within(U'\u3251', U'\u325F')) {
        return static_cast<std::uint32_t>(character - U'\u3251') + 21;
    }
    if (within(U'\u32B1', U'\u32BF')) {
        return static_cast<std::uint32_t>(character - U'\u32B1') + 36;
    }
    return 0;
}

} // namespace kijun::numbering
