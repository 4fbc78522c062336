#pragma once
// What stands on a sheet beside the contents of its cells: comments and boxes of text.

#include "read/archive.hpp"
#include "read/xlsx_book.hpp"

#include <kijun/base/limits.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/document.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

/// By the cell that each is pinned to ("H12"), in the order of the file.
using sheet_comments = std::vector<std::pair<std::string, document_paragraph>>;

struct sheet_margin {
    sheet_comments comments;
    std::vector<document_paragraph> boxes; ///< text boxes and shapes with text
    std::size_t pictures = 0;              ///< pictures and charts, which are not read
};

/// Of comments that are threads of answers, the answers as they are, not the hint for older
/// programs that Excel keeps beside them. Fails with KJ0802, KJ0804, KJ0806, and with KJ0006 or
/// KJ0007 where the drawings are over the bounds.
[[nodiscard]] result<sheet_margin> read_sheet_margin(const archive& from,
                                                     const xlsx_sheet& sheet,
                                                     const std::string& file,
                                                     const limits& bounds);

} // namespace kijun
