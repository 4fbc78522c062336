#pragma once
// Places inside clauses: labels as the grammar found them, made into the locators of citations.

#include "numbering/citation_ast.hpp"

#include <kijun/numbering/label.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {

/// A label with its mark of repetition (2~2), canonical.
[[nodiscard]] label label_of(std::string_view written);

/// The first `length` labels of a path as the locator of a citation: 2/(1)/⑧.
[[nodiscard]] std::string locator_of(const std::vector<label>& path, std::size_t length);

/// Where a label of the same family as `like` stands in the path; none when nowhere.
[[nodiscard]] std::optional<std::size_t> sibling_in(const std::vector<label>& path,
                                                    const label& like);

/// A place of one citation: its locator, and the labels that it is read from.
struct cited_place {
    std::string locator;
    ast::slice labels;
};

/// What `place` cites below `path`, at least one: 2-(1)①② names two places, (1)-(2) is one
/// inside the other, ①～③ the one that holds them all. `path` is that of the last one then.
[[nodiscard]] std::vector<cited_place> places_of(const ast::place& place,
                                                 std::vector<label>& path);

/// The first digits of a text that has some.
[[nodiscard]] ast::slice first_digits(std::string_view text);

} // namespace kijun::numbering
