#pragma once
// The wordings of a change as cells: what papers that show both sides share.

#include <kijun/base/diagnostic.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/document/document.hpp>

#include <string>
#include <vector>

namespace kijun {

/// (5)→(8) (6)→(9) among siblings of one parent; full addresses otherwise.
[[nodiscard]] std::string renumbering_map(const change& what);

/// The old wording with what was removed struck; （同文） of what only moved. Of a renumbering
/// the wording alone.
[[nodiscard]] table_cell old_wording(const change& what, language in);
/// The new wording with what was inserted underlined, and what went along under it.
[[nodiscard]] table_cell new_wording(const change& what);

/// What is to be said besides the wordings, a line each: why it is editorial, changes of
/// strength, numbers, negation and grade, what went along, citations.
[[nodiscard]] std::vector<std::string> facts_of(const change& what, language in);

/// "a、b" in Japanese, "a, b" in English.
[[nodiscard]] std::string listed(const std::vector<std::string>& names, language in);

} // namespace kijun
