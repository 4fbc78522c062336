#pragma once
// What the end of a line of a PDF says of how it goes on.

#include "pdf_lines.hpp"

namespace kijun {

/// Does the line end at the margin, so that the sentence may go on?
[[nodiscard]] bool ends_full(double right, double margin, double height);
/// A full stop and the like, also within quotes or brackets.
[[nodiscard]] bool ends_latin_sentence(const marked_text& line);
/// Appends text that goes on: a blank only between two words that have blanks between them.
void append_line(marked_text& to, const marked_text& more);

} // namespace kijun
