#pragma once
// Single characters of UTF-8 text, forwards and backwards. The text is well-formed.

#include <cstddef>
#include <string_view>

namespace kijun::checking {

/// The character that begins at `at`, 0 at the end.
[[nodiscard]] constexpr std::string_view character_at(std::string_view text,
                                                      std::size_t at) noexcept {
    if (at >= text.size()) {
        return {};
    }
    std::size_t end = at + 1;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return text.substr(at, end - at);
}

/// The character that ends at `at`, empty at the beginning.
[[nodiscard]] constexpr std::string_view character_before(std::string_view text,
                                                          std::size_t at) noexcept {
    if (at == 0 || at > text.size()) {
        return {};
    }
    std::size_t begin = at - 1;
    while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return text.substr(begin, at - begin);
}

/// Its code point; 0 for none.
[[nodiscard]] constexpr char32_t code_point(std::string_view character) noexcept {
    if (character.empty()) {
        return 0;
    }
    const auto byte = [character](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(character[i]));
    };
    switch (character.size()) {
    case 1:
        return byte(0);
    case 2:
        return (byte(0) & 0x1FU) << 6U | (byte(1) & 0x3FU);
    case 3:
        return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
    default:
        return (byte(0) & 0x07U) << 18U | (byte(1) & 0x3FU) << 12U | (byte(2) & 0x3FU) << 6U |
               (byte(3) & 0x3FU);
    }
}

/// Kanji, katakana or a letter: what names are made of, so that it goes on with one.
[[nodiscard]] constexpr bool in_a_name(std::string_view character) noexcept {
    const char32_t c = code_point(character);
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 ||
           (c >= 0x30A1 && c <= 0x30FA) || c == 0x30FC || (c >= 'A' && c <= 'Z') ||
           (c >= 'a' && c <= 'z');
}

/// Offset from which a text does not begin with one of these any more.
template <typename Words>
[[nodiscard]] constexpr std::size_t
skip(std::string_view text, std::size_t at, const Words& words) noexcept {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view word : words) {
            if (text.substr(at).starts_with(word)) {
                at += word.size();
                again = true;
            }
        }
    }
    return at;
}

/// The same backwards: offset behind which the text holds nothing but these up to `at`.
template <typename Words>
[[nodiscard]] constexpr std::size_t
skip_back(std::string_view text, std::size_t at, const Words& words) noexcept {
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view word : words) {
            if (text.substr(0, at).ends_with(word)) {
                at -= word.size();
                again = true;
            }
        }
    }
    return at;
}

} // namespace kijun::checking
