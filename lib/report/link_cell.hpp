#pragma once
// How an item came to be linked to a change, as a cell of a table.

#include <kijun/document/document.hpp>
#include <kijun/impact/impact.hpp>

namespace kijun {

/// The relation, then a line each: the way, other ways, what is stated, the citation as it is
/// written.
[[nodiscard]] table_cell relation_cell(const impact_link& link, language in);

} // namespace kijun
