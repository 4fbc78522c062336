#pragma once
// Findings that came up in several passes over one file, put into the order of that file.

#include <kijun/base/diagnostic.hpp>

#include <vector>

namespace kijun {

/// By place, those without one last; equal places keep their order.
[[nodiscard]] std::vector<diagnostic> in_file_order(std::vector<diagnostic> findings);

} // namespace kijun
