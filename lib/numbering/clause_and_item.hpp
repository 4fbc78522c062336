#pragma once
// 実103-通番1: no range goes from a clause to an item, so it is the one and the other.

#include "numbering/citation_ast.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun::numbering {

/// Both, with where they stand in what was written.
struct clause_and_item {
    ast::element first;
    ast::element second;
    std::size_t end_of_first = 0;
    std::size_t begin_of_second = 0;
};

/// The parts of a range from a clause to an item, or the other way round; nothing of any other
/// element. `before`: what an element without a series of its own counts in.
[[nodiscard]] std::optional<clause_and_item>
part_clause_and_item(const ast::element& element, ast::series before, std::string_view written);

} // namespace kijun::numbering
