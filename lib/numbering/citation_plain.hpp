#pragma once
// The plainest elements and separators without the grammar: 実8、実14-1、9。 Most citations are
// these. Each gives what the grammar gives, or nothing, and then the grammar is asked.

#include "numbering/citation_ast.hpp"
#include "numbering/citation_grammar.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun::numbering {

/// A letter, digits of ASCII, perhaps a hyphen and digits, and then 、 。 ・ ； or the end.
[[nodiscard]] std::optional<match<ast::element>> match_plain_element(std::string_view text,
                                                                     std::size_t at);

/// The same without a letter.
[[nodiscard]] std::optional<match<ast::element>> match_plain_next(std::string_view text,
                                                                  std::size_t at);

/// 、 right before a letter: what follows is no next of the list, but begins one of its own.
[[nodiscard]] bool begins_anew(std::string_view text, std::size_t at);

/// 、 right before a digit.
[[nodiscard]] std::optional<match<ast::separator>> match_plain_separator(std::string_view text,
                                                                         std::size_t at);

} // namespace kijun::numbering
