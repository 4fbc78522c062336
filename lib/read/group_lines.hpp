#pragma once
// Lines that name a group of clauses.

#include "read/outline_lines.hpp"

#include <cstddef>

namespace kijun {

/// A name of a group by its form (第1章 総則, 実務基準). Where clauses are no headings of the
/// document, groups are none either: then short lines, too, that are no sentence, name no
/// edition, and begin with no label.
[[nodiscard]] bool looks_like_group(const outline_line& line, bool clauses_are_headings);

/// How deep a group is by its name: 1 for 第1編, Ⅰ and 実務基準, 2 for 第1章, 3 for 第1節, 4
/// for 第1款.
[[nodiscard]] std::size_t rank_of_group(const outline_line& line);

/// A line of its own that names what stands behind all clauses: 用語集, 【索引】, 改訂履歴.
[[nodiscard]] bool names_back_matter(const outline_line& line);

} // namespace kijun
