#pragma once
// Lines of a document by the labels that they begin with.

#include "read/label_levels.hpp"
#include "read/outline_lines.hpp"

#include <string>
#include <vector>

namespace kijun {

/// The label that a line begins with, counted or printed; "" for none.
struct labelled_text {
    std::string label{};
    std::string text;
    bool certain = false; ///< it can be nothing else
};

[[nodiscard]] labelled_text labelled_text_of(const outline_line& line);

/// Do deeper labels stand further to the right? Where 1, (1) and ① all begin at one place,
/// indents say nothing of them. Lists of one kind are nested where one begins further to the
/// right inside another that goes on behind it: 1, 1, 2, 2. Paragraphs hang where most of those
/// that stand between two items of a list stand further in. Linear.
[[nodiscard]] label_indents indents_of(const std::vector<outline_line>& lines);

/// "o If you …", "X fonts", "4 files": what stands by itself before a word of English is a
/// bullet, a word or a figure, unless it goes on a list.
[[nodiscard]] bool is_word(const labelled_text& read);

} // namespace kijun
