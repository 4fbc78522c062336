#pragma once
// Features of a text: pairs of neighbouring tokens, and words of several letters by themselves.

#include "diff/text_hash.hpp"
#include "diff/tokens.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace kijun {

[[nodiscard]] constexpr std::uint32_t gram_of(std::uint32_t one, std::uint32_t other) noexcept {
    const std::uint64_t value = (std::uint64_t{one} << 32U) | other;
    return static_cast<std::uint32_t>(((value ^ (value >> 23U)) * 0x9E3779B97F4A7C15ULL) >>
                                      32U);
}

/// Calls take(gram) for each feature in text order, repeats included.
template <typename Take>
void for_each_gram(std::span<const token> tokens, Take take) {
    std::uint32_t before = 0;
    for (const token& each : tokens) {
        if (each.is_word()) {
            take(gram_of(each.hash, 1));
        }
        take(gram_of(before, each.hash));
        before = each.hash;
    }
}

} // namespace kijun
