#pragma once
// A workbook that was written, read back before anybody gets it.

#include "write/xlsx_plan.hpp"

#include <string_view>

namespace kijun::xlsx {

/// Is every part there and whole, and does every cell hold the text that was planned? What
/// libxlsxwriter could not write into its temporary files it leaves out without a word.
/// O(bytes).
[[nodiscard]] bool holds_plan(std::string_view bytes, const planned_book& plan);

} // namespace kijun::xlsx
