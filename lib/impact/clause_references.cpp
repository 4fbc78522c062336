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
    return found;
}

} // namespace kijun::effects
