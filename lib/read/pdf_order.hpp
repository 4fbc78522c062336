#pragma once
// The reading order of the lines of a page, in one column or two.

#include "pdf_lines.hpp"
#include "pdf_pages.hpp"

#include <cstddef>
#include <vector>

namespace kijun {

/// Where text reaches to, on pages of one width.
struct margins {
    double left = 0;
    double right = 0;
};

/// Lines of a part of a page in reading order; `parted` says whether it has columns. Columns
/// are where a strip in the middle of the page is crossed by few words and half of the lines
/// have words on both sides; lines that cross it part what is above from what is below.
/// O(lines · words).
[[nodiscard]] std::vector<pdf_line> lines_in_order(const std::vector<pdf_word>& words,
                                                   const pdf_page& page,
                                                   std::size_t number,
                                                   const margins& within,
                                                   bool& parted);

} // namespace kijun
