#include "diff/wording.hpp"

#include "diff/obligation.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/similarity.hpp>

#include <algorithm>
#include <set>

namespace kijun {
namespace {

std::vector<std::string> missing_from(const std::vector<std::string>& these,
                                      const std::vector<std::string>& those) {
    std::vector<std::string> rest;
    std::ranges::copy_if(these, std::back_inserter(rest), [&those](const std::string& id) {
        return std::ranges::find(those, id) == those.end();
    });
    return rest;
}

void grade_wording(change& into, std::string_view before, std::string_view after) {
    if (!into.edited) {
        into.grade = change_grade::editorial;
        into.grade_reason = "typesetting";
        return;
    }
    const std::string old_spelling = spelling_key(before);
    const std::string new_spelling = spelling_key(after);
    if (old_spelling == new_spelling) {
        into.grade = change_grade::editorial;
        into.grade_reason = "spelling";
    } else if (only_okurigana_differs(old_spelling, new_spelling)) {
        into.grade = change_grade::editorial;
        into.grade_reason = "okurigana";
    }
}

} // namespace

std::vector<std::string> cited_clauses(std::string_view text, const clause_list& clauses) {
    std::vector<std::string> found;
    for (const auto& cited : resolve_citations(text, &clauses).citations) {
        if (cited.source.kind != citation_kind::clause) {
            continue;
        }
        for (const auto& id : cited.clauses) {
            if (std::ranges::find(found, id) == found.end()) {
                found.push_back(id);
            }
        }
    }
    return found;
}

void compare_wording(change& into,
                     std::string_view before,
                     std::string_view after,
                     const clause_list& old_clauses,
                     const clause_list& new_clauses) {
    const std::string old_key = comparison_key(before);
    const std::string new_key = comparison_key(after);
    into.edited = old_key != new_key;
    into.similarity = into.edited ? similarity(profile_of(old_key), profile_of(new_key)) : 1.0;
    into.runs = redline(before, after);
    grade_wording(into, before, after);
    if (into.edited) {
        into.strength = obligation_change_of(before, after);
        const auto was = cited_clauses(before, old_clauses);
        const auto is = cited_clauses(after, new_clauses);
        into.citations_added = missing_from(is, was);
        into.citations_removed = missing_from(was, is);
    }
}

} // namespace kijun
