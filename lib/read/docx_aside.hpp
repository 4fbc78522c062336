#pragma once
// Stories that stand beside the text: notes, comments, boxes and margins.

#include "read/docx_story.hpp"

#include <kijun/document/document.hpp>

#include <vector>

namespace kijun {

/// The paragraphs of a story, those of its tables too, all of one kind.
[[nodiscard]] std::vector<document_paragraph> paragraphs_of(docx_story story,
                                                            paragraph_kind kind);

} // namespace kijun
