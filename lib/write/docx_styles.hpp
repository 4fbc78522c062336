#pragma once
// The looks of a Word paper: Mincho of 10.5 points, headings in Gothic.

#include <cstddef>
#include <string>
#include <string_view>

namespace kijun::docx {

inline constexpr std::string_view core_head =
    R"(<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties")"
    R"( xmlns:dc="http://purl.org/dc/elements/1.1/">)";

/// Inside <w:styles>. `language` is BCP 47, "" for Japanese.
[[nodiscard]] std::string styles(std::string_view language);

/// Inside <w:fonts>: the fonts of the styles under all their names and what kind they are of,
/// so that a machine without them takes one like them.
[[nodiscard]] std::string font_table();

/// How the text in a table looks: smaller where the table has many columns.
struct table_text {
    std::string_view style;
    std::size_t letter; ///< width of a full-width letter in twips
};
[[nodiscard]] table_text text_of_table(std::size_t columns);

} // namespace kijun::docx
