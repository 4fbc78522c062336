#pragma once
// What changed between two wordings of one place, and how much it matters.

#include "diff/followed_citations.hpp"
#include "diff/note_marks.hpp"
#include "diff/pairing.hpp"

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Where two wordings stand: the ids of their clauses, each in its own edition, and the place
/// of the old one.
struct text_home {
    std::string_view old_clause;
    std::string_view new_clause;
    place_index old_place = no_place;
};

/// Compares wordings of one pair of editions, and knows which clause bears which number now.
class wording_judge {
public:
    wording_judge(const pairing& pairs, const edition& before, const edition& after);

    /// Fills similarity, runs, edited, grade, grade_reason, strength and citations of a change.
    /// A wording in which only citations followed the clauses that they name to other numbers
    /// (実28 → 実29), or the places inside them (第二項 → 第三項), is not edited: it says what
    /// it said.
    void compare(change& into,
                 std::string_view before,
                 std::string_view after,
                 const text_home& home) const;

    [[nodiscard]] const followed_citations& followed() const noexcept { return followed_; }

    /// The clauses that a text of the new edition cites.
    [[nodiscard]] std::vector<std::string> cited_now(std::string_view after) const;
    /// Those of them that it still cites by the number that `before` cited them by, though they
    /// bear another one now, or are there no more.
    [[nodiscard]] std::vector<std::string>
    left_behind(std::string_view before, const std::vector<std::string>& cited_now) const;

private:
    void compare_citations(change& into,
                           std::string_view before,
                           std::string_view after,
                           const text_home& home) const;
    void grade_followed(change& into,
                        std::string_view before,
                        std::string_view after,
                        const text_home& home) const;

    const clause_list& old_clauses_;
    const clause_list& new_clauses_;
    followed_citations followed_;
    note_marks notes_;
};

/// Finds terms that were replaced throughout (コンピュータセンター→データセンター) and grades
/// changes that consist of such replacements alone, citations that followed their clauses
/// apart, as editorial. A replacement counts as a term when it was made in `term_places` places
/// or more and the old term is hardly left in the new edition. Gives the terms in the order of
/// their words, each with the changes that consist of such replacements.
std::vector<replaced_term> grade_replaced_terms(std::vector<change>& changes,
                                                const edition& after,
                                                const followed_citations& citations);

} // namespace kijun
