#pragma once
// The readers behind `read_document`, one a kind of file. What each finds is in file order;
// each gives one origin for each block.

#include "read/pdf_pages.hpp"

#include <kijun/read/read_document.hpp>

#include <vector>

namespace kijun {

/// PDF, by poppler's programs (they are GPL: run, never linked). Each block has its page.
/// Fails with KJ0802 (too much text), KJ0806, KJ0831, KJ0832, KJ0836. Findings: KJ0832 to
/// KJ0837. Radicals are read as the kanji that they look like.
[[nodiscard]] result<reading<located_document>> read_pdf(const source& input,
                                                         const document_options& chosen);

/// What `read_pdf` makes of what the programs said; `findings` are those of theirs.
[[nodiscard]] reading<located_document> document_of_pages(const source& input,
                                                          std::vector<pdf_page> pages,
                                                          std::vector<diagnostic> findings);

/// Word files: headings, paragraphs and tables, with the labels that Word counts. Tables inside
/// cells, boxes of text, notes and comments become paragraphs behind the block that holds them.
/// Left out: headers and footers (KJ0825), hidden text, furigana, empty paragraphs. Fails with
/// KJ0801 to KJ0804, KJ0806, KJ0006, KJ0007. Findings: KJ0821 to KJ0825.
[[nodiscard]] result<reading<located_document>> read_docx(const source& input,
                                                          const document_options& chosen);

/// Workbooks: each sheet that holds anything is one table with the sheet's name for its
/// caption, with the comments in its cells; behind it the boxes of text drawn on it, a
/// paragraph each. Fails with KJ0801 to KJ0804, KJ0806, KJ0006, KJ0007. Findings: KJ0811 to
/// KJ0814, KJ0818, KJ0823.
[[nodiscard]] result<reading<located_document>> read_xlsx(const source& input,
                                                          const document_options& chosen);

/// Texts in any encoding that `open_decoded` knows. Each line that is not blank is a paragraph
/// with its indent and its line; nothing is joined, and the lines left out tell of blank ones.
/// Fails with KJ0004, KJ0005, KJ0006, KJ0009. Findings: KJ0841 to KJ0843.
[[nodiscard]] result<reading<located_document>> read_text(const source& input,
                                                          const document_options& chosen);

/// HTML and XHTML, by their tags and inline styles. A table in a cell is text there, a row a
/// paragraph. Fails with KJ0004 to KJ0007 and KJ0009. Findings: KJ0841 to KJ0843.
[[nodiscard]] result<reading<located_document>> read_html(const source& input,
                                                          const document_options& chosen);

} // namespace kijun
