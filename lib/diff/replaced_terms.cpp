// A glossary of the revision: which noun became which, found over the whole edition.

#include "diff/term_replacement.hpp"
#include "diff/terms_in_use.hpp"
#include "diff/wording.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/redline.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kijun {
namespace {

// Places where the same replacement must have been made before it counts as a change of term.
constexpr std::size_t term_places = 3;

/// Is a piece that changed written otherwise than in its comparison key?
bool set_otherwise(const std::vector<text_run>& runs) {
    std::string scratch;
    return std::ranges::any_of(runs, [&scratch](const text_run& run) {
        return run.op != run_op::equal && comparison_key(run.text, scratch) != run.text;
    });
}

/// The same of a change, with typesetting and citations that followed their clauses left out of
/// account.
replacements replacements_of(const change& one, const followed_citations& citations) {
    replacements found = replacements_in(one.runs);
    const bool cites = !one.citations_added.empty() || !one.citations_removed.empty();
    if (cites && !citations.any()) {
        found.nothing_else = false;
        return found;
    }
    // Another look at what is its own key would see the same.
    if (!cites && (found.are_all() || !set_otherwise(one.runs))) {
        return found;
    }
    std::string before;
    std::string after;
    for (const text_run& run : one.runs) {
        before += run.op == run_op::insert ? "" : run.text;
        after += run.op == run_op::remove ? "" : run.text;
    }
    if (cites) {
        const auto was = citations.old_key(before);
        const auto is = citations.new_key(after);
        if (was && is) {
            return replacements_in(redline(*was, *is));
        }
        found.nothing_else = false;
        return found;
    }
    // Nobody replaces terms, and nothing else, in a text as long as a book's chapter.
    constexpr std::size_t longest_compared_again = std::size_t{1} << 16U;
    if (std::max(before.size(), after.size()) > longest_compared_again) {
        return found;
    }
    return replacements_in(redline(comparison_key(before), comparison_key(after)));
}

/// A replacement that was made in several places, and how often the old term may be left.
struct candidate {
    const replacement* pair;
    std::size_t may_be_left;
};

/// Takes out those whose old term is still in use.
void drop_used(std::vector<candidate>& candidates, const edition& where) {
    std::vector<terms_in_use::term> olds;
    olds.reserve(candidates.size());
    for (const candidate& each : candidates) {
        olds.push_back({each.pair->first, each.may_be_left});
    }
    terms_in_use terms(olds);
    for (std::size_t i = 0; i < where.clause_count(); ++i) {
        terms.look_at(where.clause_at(i).title());
    }
    for (std::size_t i = 0; i < where.paragraph_count(); ++i) {
        terms.look_at(where.paragraph_at(i).text());
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        if (!terms.is_used(i)) {
            candidates[kept++] = candidates[i];
        }
    }
    candidates.resize(kept);
}

} // namespace

std::vector<replaced_term> grade_replaced_terms(std::vector<change>& changes,
                                                const edition& after,
                                                const followed_citations& citations) {
    std::map<replacement, std::size_t> places;
    std::vector<std::optional<std::vector<replacement>>> of_change(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto& one = changes[i];
        // What moved, or was edited besides, tells of a term too, though it stays more than
        // editorial.
        const bool one_place = one.kind == change_kind::modified ||
                               one.kind == change_kind::moved ||
                               one.kind == change_kind::renumbered;
        if (!one_place || !one.edited || one.grade == change_grade::editorial) {
            continue;
        }
        replacements found = replacements_of(one, citations);
        auto distinct = found.made;
        std::ranges::sort(distinct);
        distinct.erase(std::ranges::unique(distinct).begin(), distinct.end());
        for (const auto& pair : distinct) {
            ++places[pair];
        }
        const bool other_rule = one.strength || one.negated || !one.numbers_before.empty() ||
                                !one.numbers_after.empty() || one.old_class != one.new_class;
        if (found.are_all() && one.kind == change_kind::modified && !other_rule) {
            of_change[i] = std::move(found.made);
        }
    }
    std::set<replacement> terms;
    std::vector<candidate> candidates;
    for (const auto& [pair, times] : places) {
        if (times < term_places) {
            continue;
        }
        // Where the new term holds the old one (鍵→暗号鍵) what is left of it cannot be
        // counted.
        if (pair.second.find(pair.first) != std::string::npos) {
            terms.insert(pair);
        } else {
            candidates.push_back({&pair, times / 4});
        }
    }
    drop_used(candidates, after);
    for (const candidate& each : candidates) {
        terms.insert(*each.pair);
    }
    std::map<replacement, std::vector<std::string>> made;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto& in = of_change[i];
        if (!in || !std::ranges::all_of(*in, [&terms](const replacement& pair) {
                return terms.contains(pair);
            })) {
            continue;
        }
        changes[i].grade = change_grade::editorial;
        changes[i].grade_reason = "term";
        for (const replacement& pair : *in) {
            auto& ids = made[pair];
            if (ids.empty() || ids.back() != changes[i].id) {
                ids.push_back(changes[i].id);
            }
        }
    }
    std::vector<replaced_term> told;
    told.reserve(made.size());
    for (auto& [pair, ids] : made) {
        told.push_back({pair.first, pair.second, std::move(ids)});
    }
    return told;
}

} // namespace kijun
