#include "impact/cited.hpp"
#include "impact/explain.hpp"
#include "impact/links.hpp"
#include "impact/places.hpp"
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

impact assess(const difference& changes,
              const edition& before,
              const edition& after,
              const checklist& items,
              const revision_notes* notes) {
    impact found;
    found.changes = changes;
    found.checklist = items.name;
    found.version = items.version;

    const effects::whereabouts places(changes);
    effects::cited_clauses cited = effects::read_cited(items, before, after, places);
    found.links = effects::link_changes(changes, before, items, cited, places);
    found.dangling = std::move(cited.dangling);
    found.findings = std::move(cited.findings);

    found.items.resize(items.items.size());
    for (std::size_t i = 0; i < found.items.size(); ++i) {
        found.items[i].cites = cited.cites[cited.first_of[i]];
    }
    effects::recount(found, items);

    if (notes != nullptr) {
        effects::explanation why = effects::explain(changes, after, *notes, places);
        found.reasons = std::move(why.reasons);
        found.findings.insert(found.findings.end(),
                              std::make_move_iterator(why.findings.begin()),
                              std::make_move_iterator(why.findings.end()));
    }
    return found;
}

} // namespace kijun
