#pragma once
// An edition as the lines that it is printed in.

#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kijun {

enum class line_kind : std::uint8_t { title, date, group, clause, paragraph };

struct edition_line {
    line_kind kind = line_kind::paragraph;
    std::size_t level = 0; ///< of a heading, 1 for the title; 0 for a paragraph
    std::size_t index = 0; ///< of the clause or the paragraph in the edition
    std::string label;     ///< of a paragraph, as it is printed
    std::string text;
    std::size_t indent = 0; ///< twips
};

/// Title and date, then groups and clauses as headings with the paragraphs under them. Linear.
[[nodiscard]] std::vector<edition_line> lines_of(const edition& of);

} // namespace kijun
