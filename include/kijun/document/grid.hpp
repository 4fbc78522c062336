#pragma once
// A table laid out in rows and columns, for formats that know no spans.

#include <kijun/base/export.hpp>
#include <kijun/document/document.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kijun {

/// What covers one square of the grid. `cell` is null where a row is shorter than the widest.
struct grid_slot {
    /// Of the table that the grid was made of, which must outlive it.
    const table_cell* cell = nullptr;
    bool from_above = false; ///< the cell began in a row above
    bool from_left = false;  ///< the cell began in a column to the left

    /// The square where the cell begins, and where its text belongs.
    [[nodiscard]] bool is_own() const noexcept {
        return cell != nullptr && !from_above && !from_left;
    }
};

/// A table as the squares that its cells cover.
struct table_grid {
    std::size_t columns = 0;                  ///< of the widest row
    std::vector<std::vector<grid_slot>> rows; ///< each `columns` long
};

/// Lays a table out. A span of 0 counts as 1; spans are cut to the rows there are, and to
/// 1,000 columns as HTML does, so that a damaged file costs no more than it is long. The cells
/// stay where they are: the table must outlive the grid.
[[nodiscard]] KIJUN_API table_grid lay_out(const document_table& table);

} // namespace kijun
