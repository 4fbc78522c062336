#pragma once
// Lines of plain text → paragraphs.

#include "read/text_input.hpp"

#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>

#include <cstddef>
#include <string_view>

namespace kijun {

/// Twips of a column of half width: a letter of 10.5 points is two columns wide.
inline constexpr std::size_t column_width = 105;

/// The columns that the blanks before `text` take: a no-break space one, an ideographic space
/// two, a tabulator up to the next multiple of 8. `text` loses them.
[[nodiscard]] std::size_t take_indent(std::string_view& text) noexcept;

/// Paragraphs of lines, and headings where signs are drawn under them; a form feed, a vertical
/// tabulator and U+2028, U+2029 end a line that nobody counts. Fails with KJ0006. Linear.
[[nodiscard]] result<reading<located_document>> read_lines(text_input input,
                                                           const limits& bounds);

} // namespace kijun
