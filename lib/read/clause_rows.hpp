#pragma once
// Rows of a table that are a clause each, written out as the lines that they would be on a
// page: the number, the grade, the title, the text.

#include "read/clause_lines.hpp"
#include "read/outline_lines.hpp"

#include <kijun/document/located_document.hpp>

#include <vector>

namespace kijun {

/// Puts what the other cells of a clause's row hold behind it, and counts the lines of
/// `clauses` anew. Linear.
void write_out_rows(const located_document& in,
                    std::vector<outline_line>& lines,
                    clause_lines& clauses);

} // namespace kijun
