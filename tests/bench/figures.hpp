#pragma once
// The figures of an evaluation, to be read and to be compared by a program.

#include "scores.hpp"

#include <string>
#include <string_view>

namespace kijun::bench {

/// Markdown tables.
[[nodiscard]] std::string to_table(const scores& of);

/// One JSON object on one line; names are stable, so that two runs can be compared.
[[nodiscard]] std::string to_json(std::string_view scenario, const scores& of);

} // namespace kijun::bench
