#pragma once
// Citations of Japanese laws: lists, ranges, and what leans on the article cited before or on
// the place of the text.

#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {

/// All citations of the edition's own articles and parts, in ascending, disjoint spans.
/// 第三条第一号 without 項 is in the first. What names another law, and the list and 同条 that
/// follow it, is passed over. Linear in the text.
[[nodiscard]] std::vector<citation>
read_law_citations(std::string_view text, const clause_list& clauses, const address& stands_in);

/// 第十二条の二第三項第一号イ: the id and the place in it as they are cited.
[[nodiscard]] std::string print_law_citation(const citation& cited);

} // namespace kijun::numbering
