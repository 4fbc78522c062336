#include "impact/clause_references.hpp"

#include <kijun/numbering/citation.hpp>

#include <algorithm>
#include <string>

namespace kijun::effects {

clause_references::clause_references(const edition& of)
    : cites_(of.clause_count()), cited_by_(of.clause_count()) {
    for (std::uint32_t i = 0; i < of.clause_count(); ++i) {
        const clause rule = of.clause_at(i);
        const auto take = [&](std::string_view text, const address& stands_in) {
            for (const std::string& id : cited_clauses(text, of.clauses(), stands_in)) {
                const std::optional<clause> cited = of.find_clause(id);
                if (cited && cited->index() != i) {
                    cites_[i].push_back(static_cast<std::uint32_t>(cited->index()));
                }
            }
        };
        const address here{std::string(rule.id()), {}};
        take(rule.title(), here);
        for (std::size_t p = rule.first_paragraph(); p < rule.end_paragraph(); ++p) {
            take(of.paragraph_at(p).text(), here);
        }
        std::ranges::sort(cites_[i]);
        cites_[i].erase(std::ranges::unique(cites_[i]).begin(), cites_[i].end());
        for (const std::uint32_t cited : cites_[i]) {
            cited_by_[cited].push_back(i);
        }
    }
}

std::vector<clause_references::way> clause_references::ways_to(std::uint32_t clause,
                                                               std::size_t most_steps) const {
    std::vector<way> found;
    std::vector<bool> seen(cites_.size(), false);
    seen[clause] = true;
    std::vector<way> ends{{{clause}}};
    for (std::size_t step = 0; step < most_steps && !ends.empty(); ++step) {
        std::vector<way> next;
        for (const way& end : ends) {
            for (const std::uint32_t by : cited_by_[end.path.front()]) {
                if (!seen[by]) {
                    seen[by] = true;
                    way longer{{by}};
                    longer.path.insert(longer.path.end(), end.path.begin(), end.path.end());
                    next.push_back(std::move(longer));
                }
            }
        }
        found.insert(found.end(), next.begin(), next.end());
        ends = std::move(next);
    }
    add_other_ways(found, clause, most_steps);
    return found;
}

/// Level by level, as long as there are few enough: what a level would have beyond them is left
/// out, the longest first.
void clause_references::add_other_ways(std::vector<way>& found,
                                       std::uint32_t clause,
                                       std::size_t most_steps) const {
    // Ways that are cut here could have been the beginnings of longer ones only.
    constexpr std::size_t most_ends = 4096;
    const std::size_t shortest = found.size();
    const auto is_told = [&](const way& one) {
        return std::any_of(found.begin(),
                           found.begin() + static_cast<std::ptrdiff_t>(shortest),
                           [&](const way& told) { return told.path == one.path; });
    };
    std::vector<way> ends{{{clause}}};
    for (std::size_t step = 0; step < most_steps && !ends.empty(); ++step) {
        std::vector<way> next;
        for (const way& end : ends) {
            for (const std::uint32_t by : cited_by_[end.path.front()]) {
                if (next.size() >= most_ends) {
                    break;
                }
                if (std::ranges::find(end.path, by) == end.path.end()) {
                    way longer{{by}};
                    longer.path.insert(longer.path.end(), end.path.begin(), end.path.end());
                    next.push_back(std::move(longer));
                }
            }
        }
        for (const way& one : next) {
            if (found.size() - shortest >= most_others) {
                break;
            }
            if (!is_told(one)) {
                found.push_back(one);
            }
        }
        ends = std::move(next);
    }
    std::ranges::stable_sort(found, {}, [](const way& one) { return one.path.size(); });
}

} // namespace kijun::effects
