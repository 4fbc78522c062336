#pragma once
// Words of a page → lines → paragraphs.

#include "marked_text.hpp"
#include "pdf_pages.hpp"

#include <kijun/document/document.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kijun {

/// A number that is set small and raised, and refers to a note.
struct raised_number {
    std::size_t at = 0; ///< in the text of its line
    std::size_t size = 0;
    std::size_t number = 0;
};

struct pdf_line {
    pdf_box box;
    marked_text text;
    double left_margin = 0;  ///< of the column or cell that it stands in
    double right_margin = 0; ///< of it
    std::size_t page = 0;    ///< from 0
    /// The blank before a number far to the right of the rest, as in contents; 0 for none.
    std::size_t number_at = 0;
    std::vector<raised_number> raised{};
};

/// Lines from the top down: words whose heights overlap stand on one line, in the order of
/// their x. Blanks stand where pdftotext parted words. `underlines` are rules under words; a
/// character counts as underlined when its middle is, its place told by its width (ASCII is
/// half as wide as the rest).
[[nodiscard]] std::vector<pdf_line> lines_of_words(std::vector<pdf_word> words,
                                                   const std::vector<pdf_rule>& underlines,
                                                   std::size_t page);

struct pdf_note_mark {
    std::size_t page = 0;
    std::size_t number = 0;
};

struct pdf_paragraph {
    document_paragraph content;
    std::size_t page = 0;
    double last_right = 0; ///< where its last line ends
    double right_margin = 0;
    std::vector<pdf_note_mark> refers{}; ///< to notes
};

/// Joins lines in reading order. A paragraph begins at a label or bullet, at an indent, after a
/// line that ends before the margin, after a gap that is wider than those before, where the
/// letters' height changes, and behind an entry of contents; over a page end it goes on.
class paragraph_joiner {
public:
    void take(const pdf_line& line);
    [[nodiscard]] std::vector<pdf_paragraph> finish();

private:
    [[nodiscard]] bool begins(const pdf_line& line) const;
    [[nodiscard]] bool is_next_number(const pdf_line& line) const;
    [[nodiscard]] bool ends_sentence() const;
    [[nodiscard]] bool ends_alike(const pdf_line& line) const;
    [[nodiscard]] bool ends_short(const pdf_line& line) const;
    std::vector<pdf_paragraph> done_;
    std::vector<pdf_line> open_;
    std::uint32_t number_ = 0;        ///< of the last paragraph that began with one, 0 for none
    double number_left_ = 0;          ///< where it stood
    std::optional<double> usual_gap_; ///< between lines that were joined last
    void close();
};

} // namespace kijun
