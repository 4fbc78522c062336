#include "diff/wording.hpp"

#include "diff/amounts.hpp"
#include "diff/negation.hpp"
#include "diff/obligation.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/similarity.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <tuple>

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

/// Could what differs be nothing but numbers and labels, as citations of them do? Never wrongly
/// no where only such citations changed.
bool only_labels_differ(const std::vector<text_run>& runs) noexcept {
    constexpr std::size_t longest = 60; // bytes of a citation's number
    constexpr std::size_t one_character = 3;
    constexpr auto signs = std::to_array<std::string_view>(
        {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"});
    return std::ranges::all_of(runs, [&signs](const text_run& run) {
        const std::string_view text = run.text;
        return run.op == run_op::equal || text.size() <= one_character ||
               (text.size() <= longest &&
                (std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; }) ||
                 std::ranges::any_of(signs, [text](std::string_view sign) {
                     return text.find(sign) != std::string_view::npos;
                 })));
    });
}

/// Texts are comparison keys.
void grade_spelling(change& into, std::string_view before, std::string_view after) {
    if (!may_be_one_spelling(before, after)) {
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

/// Texts are comparison keys.
void grade_wording(change& into, std::string_view before, std::string_view after) {
    if (into.edited) {
        grade_spelling(into, before, after);
    } else {
        into.grade = change_grade::editorial;
        into.grade_reason = "typesetting";
    }
}

} // namespace

wording_judge::wording_judge(const pairing& pairs, const edition& before, const edition& after)
    : old_clauses_(before.clauses()), new_clauses_(after.clauses()),
      followed_(pairs, before, after), notes_(pairs) {
    followed_.follow_places(pairs);
}

void wording_judge::compare(change& into,
                            std::string_view before,
                            std::string_view after,
                            const text_home& home) const {
    std::string old_scratch;
    std::string new_scratch;
    const std::string_view old_key = comparison_key(before, old_scratch);
    const std::string_view new_key = comparison_key(after, new_scratch);
    into.edited = old_key != new_key;
    into.similarity = into.edited ? wording_similarity(old_key, new_key) : 1.0;
    into.runs = redline(before, after);
    grade_wording(into, old_key, new_key);
    if (into.edited) {
        into.strength = obligation_change_of(before, after);
        std::tie(into.numbers_before, into.numbers_after) = different_numbers(old_key, new_key);
        into.negated = negation_differs(old_key, new_key);
        compare_citations(into, before, after, home);
    }
}

void wording_judge::compare_citations(change& into,
                                      std::string_view before,
                                      std::string_view after,
                                      const text_home& home) const {
    const auto was = cited_clauses(before, old_clauses_);
    const auto is = cited_clauses(after, new_clauses_);
    into.citations_added = missing_from(is, was);
    into.citations_removed = missing_from(was, is);
    const bool clauses_moved = followed_.any() && !was.empty();
    const bool places_moved = followed_.any_place() || notes_.any();
    if (into.grade == change_grade::substantive &&
        (clauses_moved || (places_moved && only_labels_differ(into.runs)))) {
        grade_followed(into, before, after, home);
    }
}

// Citations that followed their clauses, and perhaps another spelling besides.
void wording_judge::grade_followed(change& into,
                                   std::string_view before,
                                   std::string_view after,
                                   const text_home& home) const {
    const auto noted = notes_.any() ? notes_.followed(before, home.old_place) : std::nullopt;
    auto was = followed_.old_key(noted ? *noted : before, home.old_clause);
    auto is = followed_.new_key(after, home.new_clause);
    if (noted && !was && !is) {
        was = comparison_key(*noted);
        is = comparison_key(after);
    }
    if (!was || !is) {
        return;
    }
    if (*was == *is) {
        into.edited = false;
        into.grade = change_grade::editorial;
        into.grade_reason = "citation";
    } else {
        grade_spelling(into, *was, *is);
    }
}

std::vector<std::string> wording_judge::cited_now(std::string_view after) const {
    return cited_clauses(after, new_clauses_);
}

std::vector<std::string>
wording_judge::left_behind(std::string_view before,
                           const std::vector<std::string>& cited_now) const {
    std::vector<std::string> found;
    std::ranges::copy_if(cited_now, std::back_inserter(found), [this](const std::string& id) {
        return !followed_.new_number(id).empty() || followed_.gone_into(id) != nullptr;
    });
    if (!found.empty()) {
        const auto was = cited_clauses(before, old_clauses_);
        std::erase_if(found, [&was](const std::string& id) {
            return std::ranges::find(was, id) == was.end();
        });
    }
    return found;
}

} // namespace kijun
