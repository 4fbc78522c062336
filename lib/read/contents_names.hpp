#pragma once
// Names of lists of contents.

#include <string_view>

namespace kijun {

/// 目次, 図表目次, Contents, Table of Contents.
[[nodiscard]] bool names_contents(std::string_view line);

/// List of Tables, 表の一覧, 図目次.
[[nodiscard]] bool names_tables(std::string_view line);

} // namespace kijun
