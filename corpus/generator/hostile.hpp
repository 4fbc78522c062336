#pragma once
// Editions that nobody writes and somebody will feed: sizes and shapes that break what is
// quadratic, recursive or without a budget.

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace kijun::generator {

struct hostile_kind {
    std::string_view name;
    std::size_t size; ///< in full: how large the issue of it is
    std::string_view says;
};

[[nodiscard]] std::span<const hostile_kind> hostile_kinds();

struct hostile_pair {
    std::string before; ///< XML
    std::string after;
};

/// A pair of that kind; `size` as the kind counts. The same arguments, the same bytes. Linear.
/// Throws std::invalid_argument for a name that is none.
[[nodiscard]] hostile_pair hostile(std::string_view kind, std::size_t size);

} // namespace kijun::generator
