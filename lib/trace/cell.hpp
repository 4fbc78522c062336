#pragma once
// What a cell of 関連規定箇所 cites. The impact room reads the same cells in the same way.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/location.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/numbering/citation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun::trace {

/// One citation of clauses in a cell.
struct cell_citation {
    text_span span;
    std::vector<std::string> clauses; ///< in document order; not all need exist
    std::string locator;              ///< address form inside the clause, or ""
    bool certain = true;              ///< false when another reading was possible (KJ0402)
};

struct cell_reading {
    std::vector<cell_citation> citations; ///< ascending, disjoint
    std::vector<diagnostic> findings;     ///< places counted in the cell's text
    bool blank = false;                   ///< nothing in it, or only what says "none": －, なし
};

/// Reads a cell against the clauses of one edition. What the citation grammar does not know is
/// read word by word: a word that is a clause id of the edition (ac-2.1, 第十二条の二) cites
/// that clause, and in a cell that has such words every other word with a digit is taken for an
/// id too, so that a withdrawn one is noticed. `other` is a second edition whose ids are known
/// besides, so that both editions give the same citations at the same spans. Linear.
[[nodiscard]] cell_reading read_cell(std::string_view text,
                                     const clause_list& clauses,
                                     const clause_list* other = nullptr);

/// A place counted in a text, as a place of the file in which that text begins at `base`.
[[nodiscard]] position shifted(const position& base, const position& inside);

/// Where something stands in the file that is at `inside` in the cell's text.
[[nodiscard]] location
cell_location(const std::string& file, const related_clauses& cell, const position& inside);

/// KJ0404 for a cell that cites a standard of which no edition is at hand.
[[nodiscard]] diagnostic of_other_standard(const std::string& file,
                                           const related_clauses& cell);

/// The finding of a cell's text, at its place in the file.
[[nodiscard]] diagnostic
in_cell(diagnostic found, const std::string& file, const related_clauses& cell);

} // namespace kijun::trace
