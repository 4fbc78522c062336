#pragma once
// What impact is derived from, as a graph for a database: the two editions and their changes
// once, then each list with what it cites. examples/sector/impact.sql asks it in one statement.
//
// Vertices: the old edition and its clauses, the new edition and its clauses, the changes; then
// of each list the list and its items. `of` is the edition, the difference ("第12版 → 第13版")
// or the file of the list; `name` is a clause's id, a change's id, 通番, or again the file.
//
// Edges: `contains`; `becomes` from a clause of the old edition to what it is now; `cites` from
// clause to clause of the new edition; `concerns`, `brings` and `extends` (trace/graph.hpp);
// `relates` from an item to the clause that it cites: of the old edition, or of the new one
// where only that has it. Of items with one 通番 the first has the citations of all.

#include <kijun/base/export.hpp>
#include <kijun/impact/assessor.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/trace/graph.hpp>

#include <cstddef>
#include <string>

namespace kijun {

/// One pair of editions, and any number of lists after it. An immutable value.
class KIJUN_API impact_graph {
public:
    /// Precondition: the assessor was not made with proposal_scope::none.
    explicit impact_graph(assessor of);

    /// The part that all lists share. Its vertices are numbered from 0. Linear.
    [[nodiscard]] graph_part editions() const;
    /// How many vertices that part has.
    [[nodiscard]] std::size_t edition_vertices() const noexcept;
    /// The part of a list, called by its file, with vertices numbered from `first`. Linear in
    /// its text.
    [[nodiscard]] graph_part
    of_list(const checklist& items, const std::string& file, std::size_t first) const;

private:
    assessor of_;
};

} // namespace kijun
