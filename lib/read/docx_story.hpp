#pragma once
// One run of text of a Word file (its body, a footnote, a comment): paragraphs and tables in
// the order in which they are read.

#include "read/docx_numbering.hpp"
#include "read/docx_styles.hpp"

#include <kijun/document/document.hpp>

#include <pugixml.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace kijun {

using docx_notes = std::map<std::string, std::vector<document_paragraph>, std::less<>>;

/// What the parts of the file say that a story refers to.
struct docx_setting {
    docx_styles styles{};
    docx_numbering numbering{}; ///< counts on from story to story
    docx_notes footnotes{};     ///< by their ids
    docx_notes endnotes{};
    docx_notes comments{};
    docx_notes diagrams{}; ///< by the ids of their relations
    bool original = false; ///< the text before tracked changes
    std::size_t most_blocks = 0;
    std::size_t most_levels = 0; ///< of elements
};

struct docx_story {
    std::vector<document_block> blocks;
    /// Of each block its number in the story, from 1; of a table its first.
    std::vector<std::size_t> paragraphs;
    std::size_t tracked = 0;  ///< changes that were taken as done or as not done
    std::size_t pictures = 0; ///< without text
    std::size_t foreign = 0;  ///< pieces of other files, which are not read
    bool too_deep = false;    ///< over `most_levels`; what follows is left out
    bool too_long = false;    ///< over `most_blocks`; what follows is left out
};

/// Reads all that stands under `root`. Left out: empty paragraphs, hidden text, instructions of
/// fields, furigana, and the changes that `setting.original` does not want.
[[nodiscard]] docx_story read_story(pugi::xml_node root, docx_setting& setting);

} // namespace kijun
