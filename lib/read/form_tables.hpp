#pragma once
// Tables that a clause is set in: a box with the names of its fields beside or above them
// (基準番号 | 統1 | 適用区分 | 基礎), and lists whose number does not stand in the first
// column.

#include "read/clause_heading.hpp"
#include "read/outline_lines.hpp"

#include <kijun/document/located_document.hpp>

#include <vector>

namespace kijun {

/// Makes of such tables the lines that they would be on a page. Of a box: the number with the
/// title, the grade, the text under 解説 as lines; any other field is its name and then its
/// text. Of a list: what stands before the number (大項目) becomes headings above, rows of
/// nothing but names of fields go, and a row with text only goes on the clause above. Other
/// tables stay as they are. Linear.
void write_out_forms(const located_document& in,
                     std::vector<outline_line>& lines,
                     own_schemes own);

} // namespace kijun
