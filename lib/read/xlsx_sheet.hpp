#pragma once
// One worksheet as a table.

#include "read/xlsx_book.hpp"
#include "read/xlsx_margin.hpp"

#include <kijun/document/located_document.hpp>

#include <optional>
#include <string>
#include <vector>

namespace kijun {

struct read_sheet {
    document_table table;
    block_origin origin;
};

/// Rows without any cell that holds something are left out, empty cells behind the last one of
/// a row too; merged cells are one; comments stand in the cells that they are pinned to. Hidden
/// rows (KJ0812) and columns (KJ0818) are kept. Numbers and dates as
/// `shown_number` prints them. What cannot be read of a cell is KJ0813. None for an empty
/// sheet; fails with KJ0006 when there would be more than `bounds.places` cells.
[[nodiscard]] result<std::optional<read_sheet>>
read_xlsx_sheet(const archive& from,
                const xlsx_book& book,
                const xlsx_sheet& sheet,
                const std::string& file,
                const limits& bounds,
                sheet_comments comments,
                std::vector<diagnostic>& findings);

} // namespace kijun
