#pragma once
// Where in its clause a row of a published paper stands: read off the labels in its text.

#include "marked_text.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// A part of the text that a label begins, or the unlabelled begin of it.
struct labelled_part {
    std::size_t begin = 0;
    std::size_t text = 0;          ///< where the label ends
    std::vector<std::string> path; ///< canonical labels from the first down; empty: unlabelled
};

/// The parts of a row's text, at least one unless it is empty. A label begins the text, a line,
/// or, where extraction lost the line breaks, stands behind a blank: then (1), ①, a. and 1-2.
/// count, a bare number does not. 「1-(2)①」 is 1/(2)/①; 「参考 1-1. … 1-2. …」 is 参考1 with
/// 1-1 and 1-2. Linear.
[[nodiscard]] std::vector<labelled_part> labelled_parts(std::u32string_view text);

/// The path of the first part that underlining touches; where nothing is underlined, of the
/// last part, or of what holds it where it is one of several of its kind.
[[nodiscard]] std::vector<std::string> path_of_change(const marked_text& text,
                                                      const std::vector<labelled_part>& parts);

/// Is it a rule by itself, as the title of a clause is: one sentence that ends in こと？
[[nodiscard]] bool is_rule_sentence(std::u32string_view text);

} // namespace kijun
