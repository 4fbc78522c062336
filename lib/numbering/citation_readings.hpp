#pragma once
// What the numbers of one list element may mean, seen beside the element before it.

#include "numbering/citation_ast.hpp"

#include <kijun/numbering/citation.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace kijun::numbering {

/// The element before, as far as the next one leans on it.
struct list_context {
    ast::series series = ast::series::same;
    std::uint32_t number = 0;
    std::uint32_t branch = 0; ///< 0 when it had none
};

/// The letter of the series, as ids begin: "実"; "" for 通番.
[[nodiscard]] const char* letter_of(ast::series of) noexcept;

/// The readings of an element in the order in which an edition is asked for them; `context`
/// becomes the element's own. An element without a series takes that of `context`.
///
///   実73-1        実73-1                     no range goes down
///   実150-153     実150-153, 実150～実153
///   統4-1/2       … 統4-2, 統2               tight: the branch first
///   統4-1、2      … 統2, 統4-2               loose: the number first
///   実14の1       実14-1, 実14               or what is 1 in 実14
///   統5-1～5      統5-1～統5-5               no range goes down
[[nodiscard]] std::vector<citation_reading>
read_numbers(const ast::element& from, ast::separator after, list_context& context);

/// Is what was cited, a clause or several, in one of the ranges cited before it? By the numbers
/// alone, as no edition is known here. Looks back over 64 citations.
[[nodiscard]] bool is_in_range(std::span<const citation> before, const citation& one);

} // namespace kijun::numbering
