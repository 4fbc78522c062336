#pragma once
// The way in which some lines of a document count their sections.

#include "read/numbered_lines.hpp"

#include <cstddef>
#include <vector>

namespace kijun {

struct counted_sections {
    std::vector<numbered_line> chosen;
    bool is_deep = false; ///< of numbers with several parts: 4.5
};

/// The sections among the lines of `range`, which are looked at one behind the other. The ways
/// of counting are tried in an order: numbers of several parts, which hardly anything else has
/// (Ⅱ-1-2, 2-1-3, 4.5.1); then single ones that say what they are (問3, 第2, 第1節); then
/// headings of the document with numbers; then short lines that count up by one. Empty where
/// they are fewer than `least`. Linear.
[[nodiscard]] counted_sections find_sections(const std::vector<outline_line>& lines,
                                             std::vector<std::size_t> range,
                                             std::size_t least);

} // namespace kijun
