#pragma once
// Blanks between the words of a PDF: typed, or set by the program that made it.

#include "marked_text.hpp"
#include "pdf_pages.hpp"

#include <optional>

namespace kijun {

/// Is it half as wide as a kanji: ASCII, Latin letters, half-width katakana?
[[nodiscard]] bool is_narrow(char32_t c);

/// What programs set between Japanese and Latin letters, a quarter of a letter, or a narrow
/// blank: only a line's beginning tells, which may be a label and its text.
inline constexpr char32_t set_apart = U'\u2005';

/// The blank between two words of a line, if any: ' ' or `set_apart`. Justifying drives
/// Japanese letters apart, and pdftotext takes that for blanks, too.
[[nodiscard]] std::optional<char32_t> blank_between(const pdf_word& one, const pdf_word& next);

/// A line as a part of its paragraph: `set_apart` becomes a blank behind what may be the label
/// of the paragraph, and nothing elsewhere.
[[nodiscard]] marked_text without_set_apart(const marked_text& line, bool is_first);

} // namespace kijun
