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

struct pdf_note {
    document_paragraph content; ///< its label is the number or mark
    std::size_t page = 0;
    std::size_t number = 0; ///< 0 where it has a mark
    bool placed = false;    ///< in the document
};

/// Lines from `first` on as notes.
[[nodiscard]] std::vector<pdf_note> notes_of(const std::vector<pdf_line>& lines,
                                             std::size_t first);

/// Takes raised numbers that refer to one of the notes out of a line's text; numbers that refer
/// to none are text, and no longer told as `raised`.
void take_references(pdf_line& line, const std::vector<pdf_note>& notes);

} // namespace kijun
