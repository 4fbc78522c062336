#pragma once
// Citations of sections that count otherwise than 4.5.1: Ⅱ－１－２(1), 第３の１, 問4, 2-1-3,
// and of parts: 別紙1の2, 第2章3, Appendix A.

#include <kijun/numbering/citation.hpp>

#include <string_view>
#include <vector>

namespace kijun::numbering {

/// All such citations in ascending, disjoint spans; none where the list has no such ids. What a
/// text may begin otherwise is cited only where the list has it (2-1-3, 第3, 別紙1, 問4);
/// Ⅱ-1-2 cannot be meant otherwise. 2-1 needs brackets or a word such as 参照 besides. 第3 is
/// none before a word that it counts (第3回, 第3四半期). Linear in the text.
[[nodiscard]] std::vector<citation> read_outline_citations(std::string_view text,
                                                           const clause_list& clauses);

} // namespace kijun::numbering
