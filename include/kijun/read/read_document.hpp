#pragma once
// From a file that people wrote to a neutral document: what it says and how it looks, before
// anything of it is understood.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/read/source.hpp>

#include <cstdint>

namespace kijun {

/// What a file is to read a document from, by its content; never by its name.
enum class document_kind : std::uint8_t {
    docx, ///< Office Open XML, word processing
    xlsx, ///< Office Open XML, spreadsheet
    pdf,  ///< PDF
    /// An Office file of another form, which is not read: .doc, .xls, or under a password (all
    /// compound files), OpenDocument, .xlsb, .pptx, or a ZIP file that is broken.
    legacy,
    html, ///< HTML or XHTML
    text, ///< any other text: plain, Markdown, TSV, CSV
    none, ///< XML of another kind, other archives, pictures, nothing
};

/// Looks at the first bytes; of a ZIP file at the names of its parts.
[[nodiscard]] KIJUN_API document_kind document_kind_of(const source& input);

/// How a document is read.
struct document_options {
    /// Of tracked changes, give the text before them instead of the text after them.
    bool original = false;
    limits bounds; ///< what is over them is refused
};

/// Fails with KJ0003, KJ0005 (no document kind), KJ0009, and as each kind says.
[[nodiscard]] KIJUN_API result<reading<located_document>>
read_document(const source& input, const document_options& chosen = {});

} // namespace kijun
