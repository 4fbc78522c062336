#pragma once
// The pairs of editions that the evaluation knows.

#include "scores.hpp"

#include <cstddef>
#include <span>
#include <string_view>

namespace kijun::bench {

struct scenario_size {
    std::size_t pairs = 3;
    std::size_t clauses = 330;
};

[[nodiscard]] std::span<const std::string_view> scenario_names();

/// Compares the editions of the scenario and adds up how well. False when its data is not on
/// this machine.
[[nodiscard]] bool run_scenario(std::string_view name, const scenario_size& size, scores& into);

} // namespace kijun::bench
