#pragma once
// Citations of numbered sections: section 4.5.1, 4.5節, 第4章, sections 4.1, 4.2 and 5,
// 4.5.1～4.5.4, A.5.1(a), 6.1.2 a), (see 4.2), 4.1に規定する.

#include <kijun/numbering/citation.hpp>

#include <string_view>
#include <vector>

namespace kijun::numbering {

/// All citations of sections in ascending, disjoint spans. A number of three parts or more that
/// the list has is one wherever it stands by itself; fewer parts, and what the list has not,
/// only with a word that says so before or behind it (section, §, 第, 節, 参照, see, in
/// accordance with): 4.5 may be an amount and 3.11.2 a version. None is what is said to be of a
/// document in the bibliography: section 5 of [RFC3986]. Linear in the text.
[[nodiscard]] std::vector<citation> read_section_citations(std::string_view text,
                                                           const clause_list& clauses);

} // namespace kijun::numbering
