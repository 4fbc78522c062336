#pragma once
// The help of each verb, in both languages.

#include <span>
#include <string_view>

namespace kijun::cli {

struct verb_help {
    std::string_view verb;
    std::string_view ja;
    std::string_view en;
};

[[nodiscard]] std::span<const verb_help> help_of_reading();
[[nodiscard]] std::span<const verb_help> help_of_editions();
[[nodiscard]] std::span<const verb_help> help_of_reviewing();

} // namespace kijun::cli
