#include "impact/assess_list.hpp"
#include "impact/change_index.hpp"
#include "impact/explain.hpp"
#include "impact/recount.hpp"

#include <kijun/impact/impact.hpp>

#include <iterator>
#include <utility>

namespace kijun {

std::string_view to_string(verdict_state state) noexcept {
    switch (state) {
    case verdict_state::open:
        return "open";
    case verdict_state::incorporate:
        return "incorporate";
    case verdict_state::no_impact:
        return "no-impact";
    case verdict_state::not_related:
        return "not-related";
    case verdict_state::stale:
        break;
    }
    return "stale";
}

void effects::settle(list_impact& found,
                     const difference& changes,
                     const checklist& items,
                     cited_clauses&& cited,
                     made_links&& made) {
    found.checklist = items.name;
    found.version = items.version;
    found.citations = cited.in_cells;
    found.links = std::move(made.links);
    found.dangling = std::move(cited.dangling);
    found.findings = std::move(cited.findings);
    found.items.resize(items.items.size());
    for (std::size_t i = 0; i < found.items.size(); ++i) {
        found.items[i].cites = cited.cites[cited.first_of[i]];
    }
    recount(found, changes, items);
}

impact assess(const difference& changes,
              const edition& before,
              const edition& after,
              const checklist& items,
              const revision_notes* notes,
              const relation_set* stated) {
    const effects::change_index index(changes, before, after);
    effects::cited_clauses cited =
        effects::read_cited(items, before, after, index.places(), stated);
    effects::made_links made = effects::link_changes(changes, items, cited, index);
    effects::weigh(made, index, {});
    impact found;
    found.changes = changes;
    effects::settle(found, changes, items, std::move(cited), std::move(made));
    if (notes != nullptr) {
        effects::explanation why = effects::explain(changes, after, *notes, index.places());
        found.reasons = std::move(why.reasons);
        found.findings.insert(found.findings.end(),
                              std::make_move_iterator(why.findings.begin()),
                              std::make_move_iterator(why.findings.end()));
    }
    return found;
}

} // namespace kijun
