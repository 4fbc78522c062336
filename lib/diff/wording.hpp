#pragma once
// What changed between two wordings of one place, and how much it matters.

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Clause ids that a text cites, in the order of the edition's list, each once.
[[nodiscard]] std::vector<std::string> cited_clauses(std::string_view text,
                                                     const clause_list& clauses);

/// Fills similarity, runs, edited, grade, grade_reason, strength and citations of a change.
void compare_wording(change& into,
                     std::string_view before,
                     std::string_view after,
                     const clause_list& old_clauses,
                     const clause_list& new_clauses);

/// Finds terms that were replaced throughout (コンピュータセンター→データセンター) and grades
/// changes that consist of such replacements alone as editorial. A replacement counts as a term
/// when it was made in `term_places` places or more and the old term is hardly left in the new
/// edition.
void grade_replaced_terms(std::vector<change>& changes, const edition& after);

} // namespace kijun
