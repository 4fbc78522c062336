#pragma once
// The wordings of a change as cells: what papers that show both sides share.

#include <kijun/base/diagnostic.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/document/document.hpp>

#include <string>

namespace kijun {

/// (5)→(8) (6)→(9) among siblings of one parent; full addresses otherwise.
[[nodiscard]] std::string renumbering_map(const change& what);

/// The old wording with what was removed struck; （同文） of what only moved. Of a renumbering
/// the wording alone.
[[nodiscard]] table_cell old_wording(const change& what, language in);
/// The new wording with what was inserted underlined, and what went along under it.
[[nodiscard]] table_cell new_wording(const change& what);

} // namespace kijun
