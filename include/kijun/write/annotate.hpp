#pragma once
// Notes in somebody's own workbook: a few cells filled in, everything else as it was.

#include <kijun/base/export.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A text for a cell that is empty so far.
struct cell_note {
    std::string cell; ///< "質問!K12"
    std::string text; ///< a line of it is a line in the cell
};

/// The workbook with the notes in it. Only the parts of the sheets that get notes change, and
/// in these only the cells and the hints about how wide a row is (spans, dimension); every
/// other part is copied byte for byte, with its date, in its order. A note is text in the cell
/// itself (no formula, whatever it begins with), in the look that the cell had. Not supported,
/// and told as KJ0816 with the cell left alone: a cell that holds something, one inside a
/// merged area but for its first cell, a row that the sheet does not have. Fails with KJ0801
/// where `bytes` are no ZIP file, with KJ0803 without a workbook or the sheet in it, and with
/// KJ0817 for what cannot be changed so: a signed workbook, a sheet in UTF-16, a strict or
/// damaged one. `file` is for findings. O(bytes + notes log notes).
[[nodiscard]] KIJUN_API result<reading<std::string>> annotate_workbook(
    const std::string& file, std::string_view bytes, const std::vector<cell_note>& notes);

} // namespace kijun
