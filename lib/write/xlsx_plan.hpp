#pragma once
// A workbook before it is a file: which sheet holds what in which cell, how wide its columns
// and how high its rows are. Nothing here knows the file format but its limits.

#include <kijun/base/result.hpp>
#include <kijun/document/document.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kijun::xlsx {

constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_columns = 16'384;
constexpr std::size_t most_units = 32'767;  ///< UTF-16 units in one cell
constexpr std::size_t most_name_units = 31; ///< UTF-16 units in the name of a sheet

/// Where a link leads.
struct planned_place {
    std::size_t sheet = 0;
    std::size_t row = 0;
    std::size_t column = 0;
};

/// Rows and columns count from 0; a cell that spans no others ends where it begins.
struct planned_cell {
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t last_row = 0;
    std::size_t last_column = 0;
    /// Clean text, neighbours of one look joined, none empty, together within a cell's limit.
    std::vector<document_run> runs;
    std::optional<planned_place> link{}; ///< where the first of its links leads
    std::size_t units = 0;               ///< UTF-16 units of the runs
};

struct planned_sheet {
    std::string name;
    std::size_t rows = 0;
    std::size_t columns = 0;
    std::size_t head_rows = 0;
    bool is_table = false;           ///< else lines of text
    std::vector<planned_cell> cells; ///< by row and column
    std::vector<column_use> uses;    ///< one a column
    std::vector<double> widths;      ///< one a column, in digits of the usual font
    std::vector<double> heights;     ///< one a row, in points; 0 for the usual height
};

struct planned_book {
    std::string title;
    std::vector<planned_sheet> sheets;
    std::size_t shown = 0; ///< the sheet to show first
};

/// Fails with KJ0815.
[[nodiscard]] result<planned_book> plan(const document& paper);

} // namespace kijun::xlsx
