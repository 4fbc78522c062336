#pragma once
// What the limits are called where people set them.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun {

/// A limit by its name.
struct limit_word {
    std::string_view name;       ///< "file-bytes"
    std::size_t limits::* place; ///< which of the limits
};

/// All of them, in the order in which `limits` has them.
inline constexpr std::array<limit_word, 6> limit_words{{{"file-bytes", &limits::file_bytes},
                                                        {"places", &limits::places},
                                                        {"depth", &limits::depth},
                                                        {"range", &limits::range},
                                                        {"part-bytes", &limits::part_bytes},
                                                        {"parts", &limits::parts}}};

/// "file-bytes=2G,places=8000000" over the usual limits. A number may end with K, M or G, of
/// 1024, in either case. None where a part is no NAME=NUMBER, or the number is 0 or too large
/// for a std::size_t; "" is none of them set.
[[nodiscard]] KIJUN_API std::optional<limits> parse_limits(std::string_view written);

} // namespace kijun
