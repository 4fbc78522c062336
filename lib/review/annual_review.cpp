#include "impact/cited.hpp"
#include "impact/places.hpp"
#include "impact/recount.hpp"
#include "review/settle.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/propose.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>

#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace kijun {

namespace {

/// Which clauses of the new edition the items cite, under their numbers of today.
class citing {
public:
    citing(const checklist& items,
           const edition& before,
           const edition& after,
           const difference& changes)
        : places_(changes), cited_(effects::read_cited(items, before, after, places_)) {
        for (const effects::clause_use& use : cited_.uses) {
            const std::size_t item = cited_.all[use.cited].item;
            const std::string clause(use.id);
            pairs_.emplace(item, clause);
            if (use.in_old) {
                for (const std::string& successor : places_.successors(clause)) {
                    pairs_.emplace(item, successor);
                }
            }
        }
    }

    [[nodiscard]] bool cites(std::size_t item, const std::string& clause) const {
        return pairs_.contains({cited_.first_of[item], clause});
    }

    [[nodiscard]] const effects::whereabouts& places() const noexcept { return places_; }
    [[nodiscard]] const effects::cited_clauses& cited() const noexcept { return cited_; }

private:
    effects::whereabouts places_;
    effects::cited_clauses cited_;
    std::set<std::pair<std::size_t, std::string>> pairs_;
};

/// The clauses that a change stands in now. What was deleted is nothing to cite.
std::vector<std::string> clauses_now(const change& what) {
    std::vector<std::string> clauses;
    for (const std::string& place : what.new_places) {
        std::string clause = effects::clause_id_of(place);
        if (std::ranges::find(clauses, clause) == clauses.end()) {
            clauses.push_back(std::move(clause));
        }
    }
    return clauses;
}

review_conclusion
conclude(const impact& effects, const checklist& items, const citing& already) {
    review_conclusion found;
    std::unordered_map<std::string_view, const change*> by_id;
    for (const change& one : effects.changes.changes) {
        by_id.try_emplace(one.id, &one);
    }
    std::unordered_map<std::string_view, std::size_t> by_number;
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        by_number.try_emplace(items.items[i].number, i);
    }
    std::vector<revised_item> revised(items.items.size());
    for (const impact_link& link : effects.links) {
        found.open_questions += effects::asks(link) ? 1 : 0;
        const auto item = by_number.find(link.item);
        const auto what = by_id.find(link.change);
        if (link.verdict != verdict_state::incorporate || item == by_number.end() ||
            what == by_id.end()) {
            continue;
        }
        found.needs_revision = true;
        revised_item& row = revised[item->second];
        row.number = link.item;
        row.incorporated.push_back(link.change);
        for (std::string& clause : clauses_now(*what->second)) {
            if (!already.cites(item->second, clause) &&
                std::ranges::find(row.new_clauses, clause) == row.new_clauses.end()) {
                row.new_clauses.push_back(std::move(clause));
            }
        }
    }
    for (revised_item& row : revised) {
        if (!row.incorporated.empty()) {
            found.revised_items.push_back(std::move(row));
        }
    }
    return found;
}

} // namespace

annual_review hold_review(review_file file,
                          edition before,
                          edition after,
                          checklist items,
                          revision_notes notes,
                          const ledger& book,
                          relation_set stated) {
    annual_review held;
    held.effects = assess(diff(before, after), before, after, items, &notes, &stated);
    apply_verdicts(held.effects, items, book);
    // For the order of the changes under each item, and for what is refused. What is only
    // proposed is for who looks at it: report_of, answer_paper.
    propose_links(held.effects, before, after, items, {}, &stated);
    held.effects.proposed.clear();
    held.rows = reference_rows(held.effects, items, &notes);
    const citing already(items, before, after, held.effects.changes);
    held.conclusion = conclude(held.effects, items, already);
    held.settlement = settling::settle({held.effects,
                                        already.cited(),
                                        already.places(),
                                        before,
                                        after,
                                        items,
                                        settling::since_of(file)});
    held.file = std::move(file);
    held.before = std::move(before);
    held.after = std::move(after);
    held.items = std::move(items);
    held.notes = std::move(notes);
    held.book = book;
    held.relations = std::move(stated);
    return held;
}

} // namespace kijun
