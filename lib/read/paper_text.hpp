#pragma once
// The text of a published paper → a document: rows of cells parted by tabulators or | become
// tables, <u> underlines, other tags break lines or say nothing. So do the blocks [1] of our
// own plain text.

#include "text_input.hpp"

#include <kijun/document/located_document.hpp>

namespace kijun {

/// Lines of one table follow each other. A line without cells right below a row goes on with
/// its last cell. Each table row and paragraph has its line as origin. Linear.
[[nodiscard]] located_document document_of_paper_text(const text_input& input);

/// The cells of a line, as written; one when it is no row.
[[nodiscard]] std::vector<std::string_view> cells_of_line(std::string_view line);

} // namespace kijun
