#pragma once
// Rows of a checklist in the table that they stand in.

#include "base/blanks.hpp"
#include "read/checklist_head.hpp"

#include <kijun/document/grid.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kijun {

[[nodiscard]] inline std::string text_of(const grid_slot& slot) {
    return slot.cell == nullptr ? std::string() : body_text(*slot.cell);
}

/// A table with a head.
struct list_table {
    std::size_t block; ///< of the document
    table_grid grid;
    checklist_head head;
};

/// One row of one table.
struct list_row {
    const list_table& of;
    std::size_t row;

    [[nodiscard]] const std::vector<grid_slot>& slots() const { return of.grid.rows[row]; }
    [[nodiscard]] grid_slot slot(checklist_column column) const {
        return of.head.has(column) ? slots()[of.head.at[column]] : grid_slot{};
    }
    [[nodiscard]] std::string text(checklist_column column) const {
        return text_of(slot(column));
    }
    [[nodiscard]] bool is_blank(checklist_column column) const {
        return trimmed(text(column)).empty();
    }
    /// In the sheet, from 0 in the grid.
    [[nodiscard]] std::size_t place(checklist_column column) const {
        return of.head.has(column) ? of.head.at[column] : 0;
    }
};

} // namespace kijun
