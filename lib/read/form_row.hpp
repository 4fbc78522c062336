#pragma once
// A row of a table as the fields of a clause.

#include "read/clause_heading.hpp"
#include "read/form_fields.hpp"
#include "read/outline_lines.hpp"

#include <kijun/document/document.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kijun {

/// The cells of a row that say anything.
struct form_row {
    struct cell {
        std::size_t at = 0;     ///< in the row
        std::size_t column = 0; ///< of the grid
        form_field what = form_field::none;
        bool is_clause = false; ///< begins with the number of one
    };
    outline_line* line = nullptr;
    std::vector<cell> cells{};

    [[nodiscard]] const std::string& text(const cell& of) const { return line->cells[of.at]; }
    /// Null where nothing stands in a column of the grid.
    [[nodiscard]] const cell* in_column(std::size_t column) const;
    /// Two cells or more, all of them names of fields.
    [[nodiscard]] bool is_head() const;
    /// The name of a field, and what it holds.
    [[nodiscard]] bool is_field() const;
    /// A label in a cell of its own, and the text beside it.
    [[nodiscard]] bool is_labelled() const;
    /// A line at the place of the row.
    [[nodiscard]] outline_line empty_line() const;
    /// What a cell says, line by line.
    [[nodiscard]] std::vector<outline_line> lines_in(const cell& of,
                                                     const document_table& table) const;
};

/// Would a table have more squares than one of clauses has, whatever a file says of its spans?
[[nodiscard]] bool is_too_large_for_forms(const document_table& table);

/// The rows of a table, of which `lines` are; the rows keep pointers to them.
[[nodiscard]] std::vector<form_row>
form_rows_of(const document_table& table, std::span<outline_line> lines, own_schemes own);

} // namespace kijun
