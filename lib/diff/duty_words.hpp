#pragma once
// The words that say how strong a rule is, in Japanese by the end of a sentence, in English
// wherever they stand.

#include <kijun/diff/change.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

/// Strength of a rule as its words say it; `able` is what can be done rather than what is
/// allowed (できる, can, could), and reads as `may` beside rules.
enum class duty : std::uint8_t { none, info, able, may, should, must };

[[nodiscard]] constexpr obligation strength_of(duty what) noexcept {
    switch (what) {
    case duty::must:
        return obligation::must;
    case duty::should:
        return obligation::should;
    case duty::may:
    case duty::able:
        return obligation::may;
    case duty::info:
        return obligation::info;
    case duty::none:
        break;
    }
    return obligation::none;
}

/// What a Japanese sentence ends in. `key` is its comparison key without what follows the
/// words that decide (a full stop, citations, notes).
[[nodiscard]] duty japanese_duty(std::string_view key) noexcept;

/// What a part of a Japanese sentence before its 「、」 ends in: 必要であり, ものとし.
[[nodiscard]] duty joining_duty(std::string_view part) noexcept;

/// Every word of duty of an English sentence, in order.
[[nodiscard]] std::vector<duty> english_duties(std::string_view key);

} // namespace kijun
