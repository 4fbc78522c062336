#pragma once
// Clauses that a text names only to leave them out: 実1～実5（実3を除く。）

#include <kijun/numbering/citation.hpp>

#include <string_view>
#include <vector>

namespace kijun::numbering {

/// Takes what is left out from the range before it (or, 実3を除く実1～実5, behind it) in the
/// same sentence, ただし、実3を除く。 included, and moves it to `excluded` of the citation that
/// names it. Where no such range holds the clause, or where only a place in it is left out
/// (実3(1)を除く), everything stays. Ascending citations of `text`. Linear in the text and in
/// what the citations stand for.
void take_out_exclusions(std::string_view text, std::vector<resolved_citation>& all);

} // namespace kijun::numbering
