#pragma once
// A document as the lines that its structure is read from.

#include "read/clause_heading.hpp"

#include <kijun/document/located_document.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kijun {

/// A paragraph, a line of one, or a row of a table.
struct outline_line {
    std::string label{}; ///< that a word processor counted
    std::string text{};  ///< without blanks at its ends
    std::size_t indent = 0;
    std::size_t heading = 0;          ///< its level; 0 for text
    std::vector<std::string> cells{}; ///< of a row, as body text; `text` is empty
    std::size_t block = 0;            ///< of the document
    std::size_t row = 0;              ///< of the block, from 0, where it is a table
    bool is_note = false;             ///< stands at the foot of a page, or in a box
    bool goes_on = false;             ///< after a line break inside the same paragraph
    bool is_contents = false;         ///< lists what stands elsewhere
    bool is_listed = false;           ///< stands in the table of contents
    bool is_broken = false; ///< goes on the line before, where a page ends inside a sentence
    /// Of a row, the cell that holds the number of a clause; none for the first that says
    /// anything.
    std::optional<std::size_t> number_cell{};
    /// Of a row, the cell that holds the title; none where nothing says so.
    std::optional<std::size_t> title_cell{};
};

/// Comments, tables of contents and empty lines are left out. Lines of a text file that end at
/// its margin are joined with the next where that begins nothing of its own. Linear.
[[nodiscard]] std::vector<outline_line> outline_lines_of(const located_document& in,
                                                         own_schemes own = {});

/// The lines of one paragraph, those of notes and boxes marked; of a comment none.
[[nodiscard]] std::vector<outline_line> outline_lines_of(const document_paragraph& paragraph);

/// The beginning of a line, for findings.
[[nodiscard]] std::string beginning_of(const outline_line& line);

/// Does a text begin a place of its own: a clause, a label that cannot be meant otherwise, a
/// heading of a group?
[[nodiscard]] bool begins_anew(std::string_view text, own_schemes own = {});

} // namespace kijun
