#pragma once
// Articles whose sections count from one again: ARTICLE II, Section 1; as bylaws and
// constitutions have them.

#include "read/document_parts.hpp"

#include <optional>
#include <vector>

namespace kijun {

/// The article that a line names: Article I 〔its title〕; none for anything else.
[[nodiscard]] std::optional<document_part> article_part_of(const outline_line& line,
                                                           std::size_t index);

/// Takes articles out of the parts again, unless most of them hold a line "Section 1": by
/// themselves they are the sections. Linear.
void keep_articles_with_sections(const std::vector<outline_line>& lines,
                                 std::vector<document_part>& parts);

} // namespace kijun
