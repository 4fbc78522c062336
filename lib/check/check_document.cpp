// Workbooks, PDF and Word files: block by block, cell by cell.

#include "check/checker_data.hpp"

#include <kijun/document/grid.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace kijun {

namespace {

/// The cells of one row as one text, parted by tabs, so that a title in the next cell stands
/// beside its number.
struct row_text {
    std::string text;
    std::vector<std::size_t> begins;  ///< of each cell, in `text`
    std::vector<std::size_t> columns; ///< of each cell, in the grid

    [[nodiscard]] std::size_t column_at(std::size_t offset) const {
        const auto behind = std::ranges::upper_bound(begins, offset);
        return columns[static_cast<std::size_t>(behind - begins.begin()) - 1];
    }
};

row_text text_of(const std::vector<grid_slot>& row) {
    row_text all;
    for (std::size_t column = 0; column < row.size(); ++column) {
        if (row[column].is_own()) {
            all.text += all.begins.empty() ? "" : "\t";
            all.begins.push_back(all.text.size());
            all.columns.push_back(column);
            all.text += plain_text(*row[column].cell);
        }
    }
    return all;
}

} // namespace

std::vector<check_finding> citation_checker::check_document(const located_document& in,
                                                            const std::string& file) const {
    std::vector<check_finding> all;
    const auto check = [&](const std::string& text, const auto& where) {
        for (check_finding& one : data_->check(text)) {
            one.where = where(one.span.begin);
            one.span = {};
            all.push_back(std::move(one));
        }
    };
    for (std::size_t block = 0; block < in.content.blocks.size(); ++block) {
        const auto here = [&](std::size_t) { return location_of(in, block, file); };
        const document_block& what = in.content.blocks[block];
        if (const auto* const heading = std::get_if<document_heading>(&what)) {
            check(plain_text(heading->runs), here);
        } else if (const auto* const paragraph = std::get_if<document_paragraph>(&what)) {
            check(plain_text(paragraph->runs), here);
        } else if (const auto* const table = std::get_if<document_table>(&what)) {
            const table_grid grid = lay_out(*table);
            for (std::size_t row = 0; row < grid.rows.size(); ++row) {
                const row_text cells = text_of(grid.rows[row]);
                check(cells.text, [&](std::size_t offset) {
                    return location_of(in, block, row, cells.column_at(offset), file);
                });
            }
        }
    }
    return all;
}

} // namespace kijun
