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

/// Eight bytes a step. Two texts of one edition collide with a chance of 2^-64 a pair: for a
/// million paragraphs about 3 · 10^-8 in all.
[[nodiscard]] inline std::uint64_t hash_text(std::string_view text,
                                             std::uint64_t seed = 0) noexcept {
    constexpr std::uint64_t prime = 0x9E3779B97F4A7C15ULL;
    // Odd, so that not even an empty text has the hash 0, which would vanish in a sum.
    std::uint64_t value = (2 * (seed + text.size()) + 1) * prime;
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
        take(word);
    }
    std::uint64_t rest = 0;
    for (std::size_t i = 0; i < left; ++i) {
        rest |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
    }
    take(rest);
    return mixed(value);
}

} // namespace kijun
