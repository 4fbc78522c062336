#pragma once
// What the begin of a line of a PDF says of where it belongs.

#include "pdf_lines.hpp"

#include <cstdint>

namespace kijun {

/// A bare number: a label, or a figure that stands at the front of a broken line (2,0|48
/// ビット).
[[nodiscard]] bool begins_with_number(const marked_text& line);
/// A label, a bullet, or the number of an article begins the line.
[[nodiscard]] bool begins_item(const marked_text& line);
/// The number that begins a line as a label would: 「4 社内の」; 0 for none.
[[nodiscard]] std::uint32_t number_before_blank(const marked_text& line);
/// How wide the begin of a line is that cannot be parted: brackets, a word of ASCII or a
/// character, which is not counted, and the signs that may begin no line.
[[nodiscard]] double unbroken_width(const pdf_line& line);
/// A dash or star before a blank, which lists are written with, and sentences, too.
[[nodiscard]] bool begins_with_dash(const marked_text& line);

} // namespace kijun
