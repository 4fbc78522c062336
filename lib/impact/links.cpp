// From the citations to the changes: each citation of a clause is met by the changes that
// concern who cites it, and of all that speaks for one pair the strongest is told.

#include "impact/links.hpp"

#include "impact/stake.hpp"
#include "trace/parts.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <tuple>

namespace kijun::effects {

namespace {

/// What a change elsewhere in the clause counts for an item that cites one place of it.
constexpr double elsewhere = 0.5;

struct candidate {
    linked_pair pair;
    relation how = relation::direct;
    bool is_elsewhere = false;
    std::uint32_t cited = 0; ///< index into cited_clauses::all
    std::uint32_t order = 0;
    std::uint32_t via = 0;
};

/// The place that a citation names inside its clause, then and now.
struct cited_place {
    std::string place;
    bool is_old = false;
    std::optional<std::string> now;

    /// Does the change stand at, under or above it?
    [[nodiscard]] bool is_met_by(const change& what) const {
        const auto meets = [](const std::vector<std::string>& places, std::string_view cited) {
            return std::ranges::any_of(places, [&](const std::string& at) {
                return at_or_under(at, cited) || at_or_under(cited, at);
            });
        };
        return is_old ? meets(what.old_places, place) || (now && meets(what.new_places, *now))
                      : meets(what.new_places, place);
    }
};

std::vector<candidate> candidates_of(const difference& changes,
                                     const cited_clauses& cited,
                                     const change_index& index) {
    std::vector<candidate> all;
    for (const clause_use& use : cited.uses) {
        const effects::cited& by = cited.all[use.cited];
        const auto concerns = use.in_old ? index.of_old(use.clause) : index.of_new(use.clause);
        std::optional<cited_place> inside;
        if (!by.locator.empty() && !concerns.empty()) {
            inside.emplace(cited_place{trace::inside(use.id, by.locator), use.in_old, {}});
            if (use.in_old) {
                inside->now = index.places().now(inside->place);
            }
        }
        for (const change_index::concern& one : concerns) {
            const bool is_elsewhere =
                inside && (one.how != relation::direct ||
                           !inside->is_met_by(changes.changes[one.change]));
            all.push_back({{one.change, static_cast<std::uint32_t>(by.item)},
                           one.how,
                           is_elsewhere,
                           use.cited,
                           one.order,
                           one.via});
        }
    }
    std::ranges::sort(all, {}, [](const candidate& c) {
        return std::tuple(c.pair, c.how, c.is_elsewhere, c.cited, c.order);
    });
    return all;
}

/// What is stated of the pair goes along, whatever made the link.
void state(impact_link& link, const cited& by) {
    if (by.stated != nullptr &&
        std::ranges::find(link.stated, by.stated->at, &stated_relation::at) ==
            link.stated.end()) {
        link.stated.push_back(*by.stated);
    }
}

} // namespace

made_links link_changes(const difference& changes,
                        const checklist& items,
                        const cited_clauses& cited,
                        const change_index& index) {
    made_links made;
    for (const candidate& best : candidates_of(changes, cited, index)) {
        const bool is_known = !made.pairs.empty() && made.pairs.back() == best.pair;
        if (is_known) {
            state(made.links.back(), cited.all[best.cited]);
            continue;
        }
        made.pairs.push_back(best.pair);
        const change& what = changes.changes[best.pair.change];
        impact_link& link = made.links.emplace_back();
        link.change = what.id;
        link.item = items.items[best.pair.item].number;
        link.how = best.how;
        link.via = {index.name(best.via)};
        link.citation = cited.all[best.cited].written;
        link.method = cited.all[best.cited].stated != nullptr ? "relation" : "citation";
        link.score = best.is_elsewhere ? elsewhere : 1;
        if (what.grade == change_grade::editorial) {
            link.skipped = "editorial";
        }
        state(link, cited.all[best.cited]);
    }
    return made;
}

void weigh(made_links& made, const change_index& index, std::span<const double> spoken) {
    for (std::size_t i = 0; i < made.links.size(); ++i) {
        weigh(
            made.links[i], index.stake(made.pairs[i].change), spoken.empty() ? 0.0 : spoken[i]);
    }
}

} // namespace kijun::effects
