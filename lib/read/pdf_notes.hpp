#pragma once
// Notes at the foot of a page of a PDF.

#include "pdf_lines.hpp"

#include <kijun/document/document.hpp>

#include <cstddef>
#include <vector>

namespace kijun {

/// The first line of the notes; the number of lines where there are none. Notes are what stands
/// last on a page in smaller letters than the text has, from a line on that begins with a
/// number or a mark (3, *, †, ※, 注1). Where all of a page is small, its end is no note.
[[nodiscard]] std::size_t first_note(const std::vector<pdf_line>& lines, double text_height);

/// Lines from `first` on as notes, each with its number for its label.
[[nodiscard]] std::vector<document_paragraph> notes_of(const std::vector<pdf_line>& lines,
                                                       std::size_t first);

} // namespace kijun
