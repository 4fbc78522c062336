#pragma once
// Tables of a page, rebuilt from the lines drawn around their cells.

#include "pdf_pages.hpp"

#include <cstddef>
#include <vector>

namespace kijun {

struct pdf_cell {
    pdf_box box;
    std::size_t row = 0;
    std::size_t column = 0;
    std::size_t row_span = 1;
    std::size_t column_span = 1;
    std::vector<pdf_word> words;
};

struct pdf_table {
    pdf_box box;
    std::vector<double> columns; ///< x of the lines between and around columns, ascending
    std::size_t rows = 0;
    std::vector<pdf_cell> cells; ///< row by row
};

/// Takes tables out of a page: their words, and their rules, so that what lies there still is
/// underlining. Rules that touch belong together; two squares without a rule between them are
/// one cell. A box of one cell is no table, nor is what holds no words. Sides that are not
/// drawn are taken to be where the lying rules end. O(rules² + squares).
[[nodiscard]] std::vector<pdf_table> take_tables(pdf_page& page);

} // namespace kijun
