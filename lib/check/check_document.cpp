// Workbooks, PDF and Word files: block by block, cell by cell.

#include "check/checker_data.hpp"

#include <kijun/document/grid.hpp>

#include <iterator>
#include <string>
#include <utility>
#include <variant>

namespace kijun {

std::vector<check_finding> citation_checker::check_document(const located_document& in,
                                                            const std::string& file) const {
    std::vector<check_finding> all;
    const auto check = [&](const std::string& text, const auto& where) {
        for (check_finding& one : data_->check(text)) {
            one.where = where();
            one.span = {};
            all.push_back(std::move(one));
        }
    };
    for (std::size_t block = 0; block < in.content.blocks.size(); ++block) {
        const auto here = [&] { return location_of(in, block, file); };
        const document_block& what = in.content.blocks[block];
        if (const auto* const heading = std::get_if<document_heading>(&what)) {
            check(plain_text(heading->runs), here);
        } else if (const auto* const paragraph = std::get_if<document_paragraph>(&what)) {
            check(plain_text(paragraph->runs), here);
        } else if (const auto* const table = std::get_if<document_table>(&what)) {
            const table_grid grid = lay_out(*table);
            for (std::size_t row = 0; row < grid.rows.size(); ++row) {
                for (std::size_t column = 0; column < grid.rows[row].size(); ++column) {
                    const grid_slot& slot = grid.rows[row][column];
                    if (slot.is_own()) {
                        check(plain_text(*slot.cell),
                              [&] { return location_of(in, block, row, column, file); });
                    }
                }
            }
        }
    }
    return all;
}

} // namespace kijun
