#pragma once
// What an impact says of each item, as a note for its row in the user's own workbook.

#include <kijun/base/diagnostic.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/write/annotate.hpp>

#include <string>
#include <vector>

namespace kijun::cli {

/// A note an item, in column `letters` of the row that 関連規定箇所 of the item begins in.
/// Items without such a cell get none: nothing links them.
[[nodiscard]] std::vector<cell_note>
item_notes(const impact& of, const checklist& items, const std::string& letters, language in);

} // namespace kijun::cli
