#pragma once
// Numbers of the FISC scheme inside clause ids: 実14-1 is series 実, number 14, branch 1. Only
// here do ids mean anything; everywhere else they are opaque.

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kijun::numbering {

struct clause_number {
    std::string series; ///< "実"; "" for 通番
    std::uint32_t number = 0;
    std::uint32_t branch = 0; ///< 0 for none: 実14 goes before 実14-1

    friend auto operator<=>(const clause_number&, const clause_number&) = default;
};

/// "実14-1"; the inverse of `read_clause_number`.
[[nodiscard]] std::string to_id(const clause_number& of);

/// Reads 実14, 実14-1, or 22 for an item; none for every other id (第十二条の二, ac-2.1).
[[nodiscard]] std::optional<clause_number> read_clause_number(std::string_view id);

} // namespace kijun::numbering
