#pragma once
// TSV and CSV whose columns have names of somebody's own: as a document of one table, in which
// the list is then found as in a workbook.

#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/read/checklist_layout.hpp>
#include <kijun/read/source.hpp>

namespace kijun {

/// Has the text a row among its first hundred that heads a checklist (see checklist_head.hpp)
/// and names at least two columns besides 通番? False for what is no text.
[[nodiscard]] bool has_delimited_list(const source& input);

/// The rows of the text as one table, by the delimiter (tab, comma, semicolon) under which the
/// head of a checklist is found, by its names or by `layout`; else by the one that most rows
/// have. Each row knows its line. Fails as `open_decoded`, with KJ0309 for a quote that is
/// never closed, with KJ0006. Linear.
[[nodiscard]] result<reading<located_document>>
read_delimited(const source& input, const checklist_layout& layout, const limits& bounds);

} // namespace kijun
