#pragma once
// The rows of the [参考] table: which changes a published paper tells together.
//
// A row is what one revision note explains: all changes whose nearest note, at or above their
// place, is that one. A change that no note explains joins a row above it when it stands
// inside that row's place (an edited part of a moved paragraph), or directly continues the last
// one (⑯ after ⑮ under one parent: both added, both deleted, both moved from one clause, or,
// after a change that a note explains, both modified); else it is a row of its own. Editorial
// typesetting is in no row.

#include <kijun/base/export.hpp>
#include <kijun/impact/impact.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kijun {

/// What a published paper tells in one row.
struct reference_row {
    std::string clause; ///< that the row is filed under
    std::string path;   ///< place inside it, address form; "" for the clause itself
    std::vector<std::size_t> changes; ///< indices into difference::changes
    std::vector<std::string>
        reasons; ///< notes, then what the comparison itself found (移設, 項番の振直し)
    std::vector<std::string> items; ///< 通番 linked by a verdict or a citation, checklist order
    std::string mark;               ///< 追加, 変更 or 削除, as the paper prints it
    bool needs_review = false;      ///< somebody still has to answer for a change in it
};

/// Rows in the order of the new edition; deleted places stand where they stood. `notes` are
/// those that `of` was assessed with: their texts become reasons. Without them the rows are the
/// same, with only the reasons that the comparison itself found. O(n log n) in the changes and
/// links.
[[nodiscard]] KIJUN_API std::vector<reference_row>
reference_rows(const impact& of, const checklist& items, const revision_notes* notes = nullptr);

} // namespace kijun
