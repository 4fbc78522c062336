#pragma once
// The citation grammar as plain functions. Each tries one rule at one place and looks a bounded
// way ahead (blanks, digits and labels are counted), so that trying it everywhere is linear.
// Places in the text are byte offsets.
// Spirit X3 stays in citation_grammar.cpp.

#include "numbering/citation_ast.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace kijun::numbering {

/// What a rule made of the text, and where it ended.
template <typename Value>
struct match {
    Value value;
    std::size_t end = 0;
};

/// With its series: 実8, 実務基準 9, 実1～実3, 実112 2-(1)⑧, 通番22.
[[nodiscard]] std::optional<match<ast::element>> match_element(std::string_view text,
                                                               std::size_t at);

/// Without series, as the next of a list: 13, 14-1, 3～5. What comes after it must show that
/// the number is complete and counts nothing (実8、2つの).
[[nodiscard]] std::optional<match<ast::element>> match_next(std::string_view text,
                                                            std::size_t at);

/// Only a place, as the next of a list: ⑧, (2), 第3項.
[[nodiscard]] std::optional<match<ast::place>> match_next_place(std::string_view text,
                                                                std::size_t at);

/// What divides elements, with the blanks around it and a remark in brackets before it.
[[nodiscard]] std::optional<match<ast::separator>> match_separator(std::string_view text,
                                                                   std::size_t at);

/// （参考6）, （注1、注2）: the places that a bracket cites. A place that is a bare number, as
/// the second of （注1、2）, is of the kind of the one before it.
[[nodiscard]] std::optional<match<std::vector<ast::place>>> match_parts(std::string_view text,
                                                                        std::size_t at);

} // namespace kijun::numbering
