// A change stands in clauses of both editions. An item is linked when one of its citations
// means one of these: directly, or through the parent of a branch that is new.
//
// Clauses are identified in the old edition, where the citations were written, and a clause
// that goes by another number now is still the same clause: an item that cites 実10 is linked
// to a change in 実11 when 実10 became 実11, and an item that cites what was 実11 is not.

#include "impact/links.hpp"

#include "trace/parts.hpp"

#include <algorithm>
#include <tuple>

namespace kijun::effects {

namespace {

/// What a change elsewhere in the clause counts for an item that cites one place of it.
constexpr double elsewhere = 0.5;

using clause_ids = std::vector<std::string>;

void add_once(clause_ids& to, std::string id) {
    // Places of one change come clause by clause, so the last one is nearly always the match.
    if ((to.empty() || to.back() != id) && std::ranges::find(to, id) == to.end()) {
        to.push_back(std::move(id));
    }
}

struct candidate {
    std::size_t item = 0;
    relation how = relation::direct;
    double score = 1;
    std::size_t via = 0;     ///< index into the linker's names
    std::uint32_t cited = 0; ///< index into cited_clauses::all
};

class linker {
public:
    linker(const difference& changes,
           const edition& before,
           const checklist& items,
           const cited_clauses& cited,
           const whereabouts& places)
        : changes_(changes), before_(before), items_(items), cited_(cited), places_(places) {}

    [[nodiscard]] std::vector<impact_link> run() {
        for (const change& one : changes_.changes) {
            collect(one);
            keep_strongest(one);
        }
        return std::move(links_);
    }

private:
    void collect(const change& one) {
        candidates_.clear();
        via_.clear();
        clause_ids was; // clauses of the old edition that the change concerns
        clause_ids is;  // and of the new one
        for (const std::string& place : one.old_places) {
            add_once(was, clause_id_of(place));
        }
        for (const std::string& place : one.new_places) {
            add_once(is, clause_id_of(place));
        }
        const clause_ids stands_in_new = is;
        const std::size_t stood_in = was.size();
        for (const std::string& clause : stands_in_new) {
            for (std::string& origin : origins_of(clause)) {
                add_once(was, std::move(origin));
            }
        }
        for (std::size_t i = 0; i < stood_in; ++i) {
            for (const std::string& successor : places_.successors(was[i])) {
                add_once(is, successor);
            }
        }
        for (const std::string& clause : was) {
            add(one, clause, cited_.in_old, relation::direct, clause);
        }
        for (const std::string& clause : is) {
            add(one, clause, cited_.in_new, relation::direct, clause);
        }
        for (const std::string& clause : stands_in_new) {
            if (origins_of(clause).empty()) {
                inherit(one, clause);
            }
        }
    }

    /// The clauses of the old edition that this clause of the new one was.
    [[nodiscard]] clause_ids origins_of(const std::string& clause) const {
        const auto origins = places_.origins(clause);
        if (!origins.empty()) {
            return {origins.begin(), origins.end()};
        }
        // The same number is the same clause, unless that one went elsewhere. A number given
        // again after its clause was deleted is what the citation now reads as.
        if (before_.find_clause(clause) && places_.successors(clause).empty()) {
            return {clause};
        }
        return {};
    }

    /// A branch that was not there before: what cites its parent may want it too.
    void inherit(const change& one, const std::string& branch) {
        for (const std::string& parent : branch_parents(branch)) {
            for (const std::string& origin : origins_of(parent)) {
                add(one, origin, cited_.in_old, relation::inherited, parent);
            }
            add(one, parent, cited_.in_new, relation::inherited, parent);
        }
    }

    void add(const change& one,
             const std::string& clause,
             const std::unordered_map<std::string, std::vector<std::uint32_t>>& by_clause,
             relation how,
             const std::string& via) {
        const auto found = by_clause.find(clause);
        if (found == by_clause.end()) {
            return;
        }
        const bool is_old = &by_clause == &cited_.in_old;
        for (const std::uint32_t number : found->second) {
            const cited& by = cited_.all[number];
            double score = 1;
            if (!by.locator.empty() &&
                (how != relation::direct || !touches(one, clause, by.locator, is_old))) {
                score = elsewhere;
            }
            candidates_.push_back({by.item, how, score, via_.size(), number});
        }
        via_.push_back(via);
    }

    /// Does the change stand at, under or above the cited place?
    [[nodiscard]] bool touches(const change& one,
                               const std::string& clause,
                               const std::string& locator,
                               bool is_old) const {
        const std::string place = trace::inside(clause, locator);
        const auto meets = [](const std::vector<std::string>& places, std::string_view cited) {
            return std::ranges::any_of(places, [&](const std::string& at) {
                return at_or_under(at, cited) || at_or_under(cited, at);
            });
        };
        if (!is_old) {
            return meets(one.new_places, place);
        }
        const std::optional<std::string> now = places_.now(place);
        return meets(one.old_places, place) || (now && meets(one.new_places, *now));
    }

    void keep_strongest(const change& one) {
        std::ranges::sort(candidates_, {}, [](const candidate& c) {
            return std::tuple(c.item, c.how, -c.score, c.cited, c.via);
        });
        std::size_t last = items_.items.size();
        for (const candidate& best : candidates_) {
            if (best.item == last) {
                continue;
            }
            last = best.item;
            impact_link link;
            link.change = one.id;
            link.item = items_.items[best.item].number;
            link.how = best.how;
            link.via = {via_[best.via]};
            link.citation = cited_.all[best.cited].written;
            link.score = best.score;
            if (one.grade == change_grade::editorial) {
                link.skipped = "editorial";
            }
            links_.push_back(std::move(link));
        }
    }

    const difference& changes_;
    const edition& before_;
    const checklist& items_;
    const cited_clauses& cited_;
    const whereabouts& places_;
    std::vector<candidate> candidates_;
    clause_ids via_;
    std::vector<impact_link> links_;
};

} // namespace

std::vector<impact_link> link_changes(const difference& changes,
                                      const edition& before,
                                      const checklist& items,
                                      const cited_clauses& cited,
                                      const whereabouts& places) {
    return linker(changes, before, items, cited, places).run();
}

} // namespace kijun::effects
