#include "impact/cited.hpp"

#include "trace/cell.hpp"
#include "trace/parts.hpp"
#include "trace/stated.hpp"

#include <kijun/numbering/address.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <utility>

namespace kijun::effects {

namespace {

bool all_in(const std::vector<std::string>& clauses, const edition& in) {
    return !clauses.empty() && std::ranges::all_of(clauses, [&](const std::string& id) {
        return in.find_clause(id).has_value();
    });
}

bool is_there(const edition& in, const std::string& place) {
    return trace::paragraph_at(in, place).has_value();
}

std::string displayed(std::string_view place) {
    const result<address> parsed = parse_address(place);
    return parsed ? display(*parsed) : std::string(place);
}

/// One cell while it is read. A citation is read as its author would have, by the old edition,
/// unless only the new one makes sense of it.
struct open_cell {
    std::size_t item = 0;
    const checklist_item& row;
    const related_clauses& cell;
    line_index lines;
    std::vector<diagnostic> findings;
    std::optional<location> stated_at{}; ///< of a stated relation, which stands in no cell
};

class cell_reader {
public:
    cell_reader(const checklist& items,
                const edition& before,
                const edition& after,
                const whereabouts& places)
        : items_(items), before_(before), after_(after), places_(places) {}

    [[nodiscard]] cited_clauses run(const relation_set* stated) {
        found_.cites.resize(items_.items.size(), false);
        std::unordered_map<std::string_view, std::size_t> first;
        for (std::size_t i = 0; i < items_.items.size(); ++i) {
            const checklist_item& row = items_.items[i];
            const std::size_t item = first.try_emplace(row.number, i).first->second;
            found_.first_of.push_back(item);
            for (const related_clauses& cell : row.related) {
                if (is_ours(cell.standard)) {
                    open_cell open{item, row, cell, line_index(cell.text), {}};
                    read(open);
                } else if (!cell.text.empty() && others_.insert(cell.standard).second) {
                    found_.findings.push_back(
                        trace::of_other_standard(items_.file, cell)); // told once
                }
            }
        }
        found_.in_cells = found_.all.size();
        if (stated != nullptr) {
            take_stated(*stated);
        }
        return std::move(found_);
    }

private:
    void take_stated(const relation_set& stated) {
        const std::array editions{before_, after_};
        const std::span<const checklist> lists(&items_, 1);
        trace::placed_relations placed = trace::place_relations(stated, editions, lists);
        for (const trace::placed_relation& one : placed.all) {
            const stated_relation& said = stated.relations[one.relation];
            const std::size_t item = found_.first_of[one.item];
            const bool is_old = one.edition == 0;
            const clause meant = *editions.at(one.edition).find_clause(said.clause);
            const auto number = static_cast<std::uint32_t>(meant.index());
            if (said.type == relationship::no_relationship) {
                if (said.reviewed) {
                    found_.refusals.push_back(
                        {static_cast<std::uint32_t>(item), number, is_old, one.place, &said});
                    tell_contradiction(found_.refusals.back(), stated.file, placed.findings);
                }
                continue;
            }
            found_.all.push_back({item, provenance_of(said), said.path, &said});
            found_.cites[item] = true;
            found_.uses.push_back(
                {number,
                 static_cast<std::uint32_t>(found_.all.size() - 1),
                 is_old,
                 is_old ? before_.clause_at(number).id() : after_.clause_at(number).id()});
            if (is_old) {
                follow_stated(said, item, one.place, stated.file);
            }
        }
        std::ranges::move(placed.findings, std::back_inserter(found_.findings));
    }

    /// Does what the relation leads to still go by its number?
    void follow_stated(const stated_relation& said,
                       std::size_t item,
                       const std::string& place,
                       const std::string& file) {
        open_cell open{item,
                       items_.items[item],
                       nowhere_,
                       line_index(""),
                       {},
                       location{file, said.at, {}}};
        if (said.path.empty()) {
            follow_clause(open, {}, provenance_of(said), said.clause);
        } else {
            follow_place(open, {}, provenance_of(said), place, true);
        }
    }

    /// A citation of what is said to have nothing in common with the item.
    void tell_contradiction(const refusal& said,
                            const std::string& file,
                            std::vector<diagnostic>& findings) const {
        for (const clause_use& use : found_.uses) {
            const cited& by = found_.all[use.cited];
            if (by.item == said.item && use.clause == said.clause &&
                use.in_old == said.in_old && by.locator == said.stated->path) {
                findings.push_back({code::relation_conflict,
                                    {file, said.stated->at, ""},
                                    {said.stated->item, said.place, by.written}});
                return;
            }
        }
    }

    [[nodiscard]] bool is_ours(std::string_view standard) const {
        return standard.empty() || standard == before_.standard() ||
               standard == after_.standard() ||
               (before_.standard().empty() && after_.standard().empty());
    }

    void read(open_cell& open) {
        const std::string& text = open.cell.text;
        const trace::cell_reading was =
            trace::read_cell(text, before_.clauses(), &after_.clauses());
        const trace::cell_reading is =
            trace::read_cell(text, after_.clauses(), &before_.clauses());
        if (was.citations.empty() && !was.blank) {
            open.findings.push_back({code::related_unreadable,
                                     {"", open.lines.at(0), ""},
                                     {open.row.number, text}});
            lose(open, {}, text, "", "unreadable", "");
        }
        // Both sides read with one grammar: their citations have the same spans.
        std::vector<bool> by_new;
        for (std::size_t i = 0; i < was.citations.size(); ++i) {
            const bool newer = i < is.citations.size() &&
                               !all_in(was.citations[i].clauses, before_) &&
                               all_in(is.citations[i].clauses, after_);
            by_new.push_back(newer);
            take(open, newer ? is.citations[i] : was.citations[i]);
        }
        keep_doubts(open, was, by_new, false);
        keep_doubts(open, is, by_new, true);
        std::ranges::stable_sort(
            open.findings, {}, [](const diagnostic& one) { return one.where.at.offset; });
        for (diagnostic& one : open.findings) {
            found_.findings.push_back(trace::in_cell(std::move(one), items_.file, open.cell));
        }
    }

    /// The findings of that side which was chosen. Those about a missing clause are told anew,
    /// because a clause may be missing on one side only.
    static void keep_doubts(open_cell& open,
                            const trace::cell_reading& side,
                            const std::vector<bool>& by_new,
                            bool is_new) {
        for (const diagnostic& one : side.findings) {
            const auto after = std::ranges::upper_bound(
                side.citations, one.where.at.offset, {}, [](const trace::cell_citation& c) {
                    return c.span.begin;
                });
            bool newer = false;
            if (after != side.citations.begin()) {
                const auto at =
                    static_cast<std::size_t>(std::prev(after) - side.citations.begin());
                newer = side.citations[at].span.end > one.where.at.offset && by_new[at];
            }
            if (one.id != code::citation_dangling && newer == is_new) {
                open.findings.push_back(one);
            }
        }
    }

    void take(open_cell& open, const trace::cell_citation& citation) {
        const auto number = static_cast<std::uint32_t>(found_.all.size());
        const text_span span = citation.span;
        const std::string written = open.cell.text.substr(span.begin, span.end - span.begin);
        // A range has no one place inside it.
        const std::string locator =
            citation.clauses.size() == 1
                ? locator_meant(citation.clauses.front(), citation.locator)
                : std::string();
        found_.all.push_back({open.item, written, locator, nullptr});
        for (const std::string& id : citation.clauses) {
            const std::optional<clause> old_clause = before_.find_clause(id);
            const bool is_old = old_clause.has_value();
            const std::optional<clause> meant = is_old ? old_clause : after_.find_clause(id);
            if (!meant) {
                miss(open, span, written, id);
                continue;
            }
            found_.cites[open.item] = true;
            found_.uses.push_back(
                {static_cast<std::uint32_t>(meant->index()), number, is_old, meant->id()});
            if (!locator.empty()) {
                follow_place(open, span, written, trace::inside(id, locator), is_old);
            } else if (is_old) {
                follow_clause(open, span, written, id);
            }
        }
    }

    /// (1) of 実8(1), where the clause has it as 実8/2/(1) only: 2/(1).
    [[nodiscard]] std::string locator_meant(const std::string& id,
                                            const std::string& locator) const {
        for (const edition* in : {&before_, &after_}) {
            const auto place = trace::place_meant(*in, id, locator);
            if (place && place->path.empty()) {
                return "";
            }
            if (place) {
                return to_string(*place).substr(to_string(address{id, {}}).size() + 1);
            }
        }
        return locator;
    }

    /// Does the clause still go by its number?
    void follow_clause(open_cell& open,
                       const text_span& span,
                       const std::string& written,
                       const std::string& id) {
        const auto successors = places_.successors(id);
        if (successors.empty()) {
            // The number may have been given again: the clause that was meant is still gone.
            if (!after_.find_clause(id) || !places_.now(trace::inside(id, ""))) {
                lose(open, span, written, id, "withdrawn", "");
            }
            return;
        }
        if (std::ranges::find(successors, id) != successors.end()) {
            return;
        }
        std::string now;
        for (const std::string& successor : successors) {
            now += now.empty() ? "" : "、";
            now += display(address{successor, {}});
        }
        lose(open, span, written, id, "renumbered", std::move(now));
    }

    /// Is the cited paragraph still where it was?
    void follow_place(open_cell& open,
                      const text_span& span,
                      const std::string& written,
                      const std::string& place,
                      bool is_old) {
        if (!is_old || !is_there(before_, place)) {
            if (!is_there(after_, place)) {
                miss(open, span, written, place);
            }
            return;
        }
        const std::optional<std::string> now = places_.now(place);
        if (!now || !is_there(after_, *now)) {
            lose(open, span, written, place, "withdrawn", "");
        } else if (*now != place) {
            lose(open, span, written, place, "renumbered", displayed(*now));
        }
    }

    void miss(open_cell& open,
              const text_span& span,
              const std::string& written,
              const std::string& place) {
        open.findings.push_back(
            {code::citation_dangling, {"", open.lines.at(span.begin), ""}, {written}});
        lose(open, span, written, place, "dangling", "");
    }

    void lose(const open_cell& open,
              const text_span& span,
              const std::string& written,
              const std::string& place,
              const char* why,
              std::string now) {
        // What an old edition had and the new one has elsewhere, under a number that it gives
        // to something else.
        const bool is_gone =
            std::string_view(why) == "withdrawn" || std::string_view(why) == "renumbered";
        const bool reused = is_gone && (after_.find_clause(place) || is_there(after_, place));
        found_.dangling.push_back(
            {open.row.number,
             written,
             place,
             why,
             std::move(now),
             open.stated_at
                 ? *open.stated_at
                 : trace::cell_location(items_.file, open.cell, open.lines.at(span.begin)),
             reused});
    }

    const checklist& items_;
    const edition& before_;
    const edition& after_;
    const whereabouts& places_;
    related_clauses nowhere_;           ///< the cell of what stands in none
    std::set<std::string_view> others_; ///< standards that are cited and not compared here
    cited_clauses found_;
};

} // namespace

cited_clauses read_cited(const checklist& items,
                         const edition& before,
                         const edition& after,
                         const whereabouts& places,
                         const relation_set* stated) {
    return cell_reader(items, before, after, places).run(stated);
}

} // namespace kijun::effects
