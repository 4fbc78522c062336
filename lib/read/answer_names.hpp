#pragma once
// The names of answers in files: incorporate, no-impact, not-related.

#include <kijun/model/ledger.hpp>

#include <optional>
#include <string_view>

namespace kijun {

[[nodiscard]] inline std::optional<answer> answer_of(std::string_view name) noexcept {
    using enum answer;
    for (const answer each : {incorporate, no_impact, not_related}) {
        if (to_string(each) == name) {
            return each;
        }
    }
    return std::nullopt;
}

} // namespace kijun
