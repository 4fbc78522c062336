#include "impact/assessor_data.hpp"
#include "impact/cited.hpp"

#include <kijun/impact/impact_graph.hpp>

#include <cassert>
#include <unordered_set>
#include <utility>

namespace kijun {

namespace {

std::string joined(std::string_view one, std::string_view other) {
    std::string both(one);
    both += both.empty() || other.empty() ? "" : " ";
    return both.append(other);
}

/// The numbers of the vertices that all lists share.
struct numbers {
    std::size_t old_edition = 0;
    std::size_t new_edition = 0;
    std::size_t changes = 0;
    std::size_t end = 0;

    numbers(const edition& before, const edition& after, const difference& of)
        : new_edition(1 + before.clause_count()),
          changes(new_edition + 1 + after.clause_count()), end(changes + of.changes.size()) {}

    [[nodiscard]] std::size_t of(std::size_t clause, bool in_old) const {
        return (in_old ? old_edition : new_edition) + 1 + clause;
    }
};

void add_edition(graph_part& to, const edition& one, std::size_t number) {
    const std::string of = joined(one.standard(), one.name());
    to.vertices.push_back({vertex_kind::edition, of, of, ""});
    for (std::size_t i = 0; i < one.clause_count(); ++i) {
        const clause rule = one.clause_at(i);
        to.vertices.push_back(
            {vertex_kind::clause, of, std::string(rule.id()), std::string(rule.title())});
        to.edges.push_back({number, number + 1 + i, edge_kind::contains, "", "", 1});
    }
}

} // namespace

impact_graph::impact_graph(assessor of) : of_(std::move(of)) {
    assert(of_.data_->known);
}

std::size_t impact_graph::edition_vertices() const noexcept {
    return numbers(of_.before(), of_.after(), of_.changes()).end;
}

graph_part impact_graph::editions() const {
    const assessor::data& of = *of_.data_;
    const numbers at(of.before, of.after, of.changes);
    graph_part part;
    add_edition(part, of.before, at.old_edition);
    add_edition(part, of.after, at.new_edition);
    const auto add = [&](std::size_t from, std::size_t to, edge_kind kind, std::string note) {
        part.edges.push_back({from, to, kind, std::move(note), "", 1});
    };
    for (std::uint32_t i = 0; i < of.after.clause_count(); ++i) {
        for (const std::uint32_t was : of.index.was(i)) {
            add(at.of(was, true), at.of(i, false), edge_kind::becomes, "");
        }
        for (const std::uint32_t cited : of.known->references().from(i)) {
            add(at.of(i, false), at.of(cited, false), edge_kind::cites, "");
        }
        for (const effects::change_index::either_clause& parent : of.index.extends(i)) {
            add(at.of(i, false), at.of(parent.clause, parent.in_old), edge_kind::extends, "");
        }
    }
    const std::string name =
        joined(of.changes.old_edition.name, "→ " + of.changes.new_edition.name);
    for (std::size_t i = 0; i < of.changes.changes.size(); ++i) {
        const change& what = of.changes.changes[i];
        part.vertices.push_back({vertex_kind::change, name, what.id, effects::place_of(what)});
        for (const bool in_old : {true, false}) {
            std::unordered_set<std::size_t> seen;
            for (const std::string& place : in_old ? what.old_places : what.new_places) {
                const auto stands =
                    (in_old ? of.before : of.after).find_clause(effects::clause_id_of(place));
                if (stands && seen.insert(stands->index()).second) {
                    add(at.changes + i,
                        at.of(stands->index(), in_old),
                        edge_kind::concerns,
                        std::string(to_string(what.kind)));
                }
            }
        }
    }
    for (const effects::proposal_index::news& what : of.known->all()) {
        add(at.changes + what.change, at.of(what.clause, false), edge_kind::brings, "");
    }
    return part;
}

graph_part impact_graph::of_list(const checklist& items,
                                 const std::string& file,
                                 std::size_t first) const {
    const assessor::data& of = *of_.data_;
    const numbers at(of.before, of.after, of.changes);
    const effects::cited_clauses cited =
        effects::read_cited(items, of.before, of.after, of.index.places());
    graph_part part;
    part.vertices.push_back(
        {vertex_kind::checklist, file, file, joined(items.name, items.version)});
    for (std::size_t i = 0; i < items.items.size(); ++i) {
        const checklist_item& item = items.items[i];
        part.vertices.push_back({vertex_kind::item, file, item.number, item.goal});
        part.edges.push_back({first, first + 1 + i, edge_kind::contains, "", "", 1});
    }
    for (const effects::clause_use& use : cited.uses) {
        const effects::cited& by = cited.all[use.cited];
        part.edges.push_back({first + 1 + by.item,
                              at.of(use.clause, use.in_old),
                              edge_kind::relates,
                              by.written,
                              "citation",
                              1});
    }
    return part;
}

} // namespace kijun
