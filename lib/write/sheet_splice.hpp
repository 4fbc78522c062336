#pragma once
// Cells put into the XML of a sheet by cutting its text, so that nothing else of it changes.

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::xlsx {

struct spliced_cell {
    std::size_t row = 0;    ///< from 1
    std::size_t column = 0; ///< from 1
    std::string text;
    std::size_t note = 0; ///< the caller's number
};

struct spliced_sheet {
    std::string xml;
    std::vector<std::size_t> refused; ///< numbers of the notes whose cells cannot be filled in
};

/// None for XML that is not well-formed UTF-8 with a sheet in it. `cells` by row and column,
/// each once.
[[nodiscard]] std::optional<spliced_sheet> splice_cells(std::string_view xml,
                                                        const std::vector<spliced_cell>& cells);

/// "質問!K12" → 質問, 12, 11. None for anything else.
struct cell_reference {
    std::string sheet;
    std::size_t row = 0;
    std::size_t column = 0;
};
[[nodiscard]] std::optional<cell_reference> read_reference(std::string_view written);

} // namespace kijun::xlsx
