#pragma once
// Citations of controls: AC-2, AC-2(1), AC-2 (1), (3), AC-2a.1., AC-2 through AC-5.

#include <kijun/numbering/citation.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun::numbering {

/// All citations of controls of the families that the list knows, in ascending, disjoint spans.
/// (1) behind a number is an enhancement where the list has enhancements, else a place. Linear
/// in the text.
[[nodiscard]] std::vector<citation> read_control_citations(std::string_view text,
                                                           const clause_list& clauses);

/// AC-2(1), AC-2a.1.: as they are cited.
[[nodiscard]] std::string print_control_citation(const citation& cited);

} // namespace kijun::numbering
