#pragma once
// What the lines before the first clause say of an edition: standard, name, date.

#include "read/outline_lines.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kijun {

struct edition_names {
    std::string standard;
    std::string name; ///< 第13版
    std::string date; ///< 2025-03
};

/// Reads the title and the lines in their order; what is said first counts. 第十三版 keeps its
/// digits, full-width ones become ASCII. Years of 平成 and 令和 are counted from their first.
[[nodiscard]] edition_names edition_names_in(std::span<const std::string> lines);

/// The same of a document's title and of what stands before its first clause, or its first
/// lines where it has none. `file` without its folder and its ending stands for the name where
/// none is said; `is_named` tells.
struct edition_names_of_document {
    edition_names names;
    bool is_named = true;
};
[[nodiscard]] edition_names_of_document edition_names_before(
    const std::string& title, std::span<const outline_line> before, std::string_view file);

} // namespace kijun
