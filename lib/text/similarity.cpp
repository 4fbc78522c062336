#include "text/characters.hpp"

#include <kijun/text/similarity.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun {
namespace {

constexpr std::uint32_t mix(std::uint32_t one, std::uint32_t other) noexcept {
    std::uint32_t value = one * 0x9E3779B1U ^ (other + 0x85EBCA6BU);
    value ^= value >> 15U;
    value *= 0x2C1B3C6DU;
    value ^= value >> 12U;
    return value;
}

} // namespace

// A token is an ASCII word or any other single character; a feature is a pair of neighbouring
// tokens, and an ASCII word by itself, so that English and Japanese weigh alike by meaning.
text_profile profile_of(std::string_view key) {
    const std::u32string text = to_utf32(key);
    text_profile profile;
    profile.grams.reserve(text.size() + 1);
    std::uint32_t before = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::uint32_t token = 0;
        if (is_ascii_word(text[at])) {
            for (; at < text.size() && is_ascii_word(text[at]); ++at) {
                token = mix(token, static_cast<std::uint32_t>(text[at]));
            }
            profile.grams.push_back(mix(token, 1));
        } else {
            token = static_cast<std::uint32_t>(text[at]);
            ++at;
            if (token == U' ') {
                continue;
            }
        }
        profile.grams.push_back(mix(before, token));
        before = token;
    }
    std::ranges::sort(profile.grams);
    return profile;
}

std::size_t common_grams(const text_profile& one, const text_profile& other) noexcept {
    std::size_t common = 0;
    auto a = one.grams.begin();
    auto b = other.grams.begin();
    while (a != one.grams.end() && b != other.grams.end()) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else {
            ++common;
            ++a;
            ++b;
        }
    }
    return common;
}

double similarity(const text_profile& one, const text_profile& other) noexcept {
    const std::size_t total = one.grams.size() + other.grams.size();
    return total == 0 ? 1.0
                      : 2.0 * static_cast<double>(common_grams(one, other)) /
                            static_cast<double>(total);
}

double containment(const text_profile& part, const text_profile& whole) noexcept {
    return part.grams.empty() ? 0.0
                              : static_cast<double>(common_grams(part, whole)) /
                                    static_cast<double>(part.grams.size());
}

} // namespace kijun
