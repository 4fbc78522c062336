#pragma once
// Markdown (CommonMark with the tables and strikethrough of GitHub) → a document, by md4c.

#include "read/text_input.hpp"

#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>

#include <string>
#include <string_view>

namespace kijun {

/// Has a text the signs of Markdown? Headings (# …) that stand alone, tables with their row of
/// dashes, and fences speak for it; lines of # comments, #! and #include, signs
/// drawn under a heading that Markdown has none for (*****), and a text of tabulators against
/// it. A name that ends in .md or .markdown is a hint: then nothing has to
/// speak for it, but more may not speak against it than for it. Linear.
[[nodiscard]] bool is_markdown(std::string_view text, std::string_view name);

/// The same text with line ends of "\n" alone and with three dashes wherever a row under the
/// head of a table has fewer, which GitHub takes and md4c 0.4 does not. Lines stay lines.
[[nodiscard]] std::string with_wide_delimiter_rows(std::string_view text);

/// HTML in it is read as HTML. An ordered item's label is its number as written, where that
/// does not fall behind the count. Fails with KJ0006 and KJ0007.
[[nodiscard]] result<reading<located_document>> read_markdown(text_input input,
                                                              const limits& bounds);

} // namespace kijun
