#include <kijun/document/grid.hpp>

#include <algorithm>

namespace kijun {

namespace {

constexpr std::size_t most_columns_spanned = 1'000;

std::size_t next_free(const std::vector<grid_slot>& row, std::size_t from) {
    while (from < row.size() && row[from].cell != nullptr) {
        ++from;
    }
    return from;
}

} // namespace

table_grid lay_out(const document_table& table) {
    table_grid grid;
    grid.rows.resize(table.rows.size());
    for (std::size_t y = 0; y != table.rows.size(); ++y) {
        std::size_t x = 0;
        for (const table_cell& cell : table.rows[y]) {
            x = next_free(grid.rows[y], x);
            const std::size_t width =
                std::clamp<std::size_t>(cell.column_span, 1, most_columns_spanned);
            const std::size_t height =
                std::clamp<std::size_t>(cell.row_span, 1, table.rows.size() - y);
            for (std::size_t down = 0; down != height; ++down) {
                std::vector<grid_slot>& row = grid.rows[y + down];
                row.resize(std::max(row.size(), x + width));
                for (std::size_t right = 0; right != width; ++right) {
                    row[x + right] = {&cell, down != 0, right != 0};
                }
            }
            x += width;
        }
    }
    for (const std::vector<grid_slot>& row : grid.rows) {
        grid.columns = std::max(grid.columns, row.size());
    }
    for (std::vector<grid_slot>& row : grid.rows) {
        row.resize(grid.columns);
    }
    return grid;
}

} // namespace kijun
