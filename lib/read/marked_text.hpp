#pragma once
// Text of code points with the marks of each, for cutting and joining what is underlined.

#include <kijun/document/document.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

struct marked_text {
    std::u32string text;
    std::vector<text_mark> marks; ///< one for each code point

    [[nodiscard]] bool empty() const noexcept { return text.empty(); }
    void append(const marked_text& more);
    void append(std::u32string_view more, text_mark as);
    /// The part [begin, end) without blanks and line breaks at its ends.
    [[nodiscard]] marked_text part(std::size_t begin, std::size_t end) const;
};

/// The paragraphs of a cell with their labels, a line break between two.
[[nodiscard]] marked_text marked_text_of(const table_cell& cell);
[[nodiscard]] marked_text marked_text_of(const document_paragraph& paragraph);
/// Runs of one look each; a line break has no look of its own and parts runs.
[[nodiscard]] std::vector<document_run> runs_of(const marked_text& text);

} // namespace kijun
