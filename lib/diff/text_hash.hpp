#pragma once
// A 64-bit hash of a text, the same on every machine.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kijun {

/// Spreads the bits of a number. Source: the finaliser of D. Stafford's "Mix13" variant of
/// MurmurHash3, as in splitmix64.
[[nodiscard]] constexpr std::uint64_t mixed(std::uint64_t value) noexcept {
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

/// Number of code points in eight bytes: of bytes that do not continue one.
[[nodiscard]] constexpr std::uint32_t code_points_in(std::uint64_t word) noexcept {
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    constexpr std::uint64_t ones = 0x0101010101010101ULL;
    const std::uint64_t begins = ((~word | (word << 1U)) & high_bits) >> 7U;
    return static_cast<std::uint32_t>((begins * ones) >> 56U);
}

struct text_digest {
    std::uint64_t hash = 0;
    std::uint32_t code_points = 0;
};

/// Hash and length in one pass, eight bytes a step. Two texts of one edition collide with a
/// chance of 2^-64 a pair: for a million paragraphs about 3 · 10^-8 in all.
[[nodiscard]] inline text_digest digest_text(std::string_view text) noexcept {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15ULL;
    // Odd, so that not even an empty text has the hash 0, which would vanish in a sum.
    std::uint64_t value = (2 * std::uint64_t{text.size()} + 1) * prime;
    std::uint32_t count = 0;
    const char* at = text.data();
    std::size_t left = text.size();
    const auto take = [&](std::uint64_t word) {
        value = (value ^ word) * prime;
        value ^= value >> 29U;
    };
    for (; left >= sizeof(std::uint64_t); left -= sizeof(std::uint64_t)) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, sizeof word);
        at += sizeof word;
        count += code_points_in(word);
        take(word);
    }
    if (left > 0) {
        std::uint64_t rest = 0;
        for (std::size_t i = 0; i < left; ++i) {
            rest |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
        }
        // The bytes that are not there are zeros, which begin code points of their own.
        count += code_points_in(rest) - static_cast<std::uint32_t>(sizeof rest - left);
        take(rest);
    }
    return {mixed(value), count};
}

} // namespace kijun
