#pragma once
// The traceability graph (design §6): editions, clauses, paragraphs, checklist versions and
// items, and the edges between them.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/relations.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// What a vertex stands for.
enum class vertex_kind : std::uint8_t {
    edition,   ///< one edition of a standard
    clause,    ///< a clause in an edition
    paragraph, ///< a paragraph of a clause
    checklist, ///< one version of a checklist
    item,      ///< an item of a version
    external,  ///< a document that is cited but not given
    change,    ///< in impact graphs only
};
/// What an edge says.
enum class edge_kind : std::uint8_t {
    contains, ///< from the whole to its part
    cites,    ///< from a text of a standard to what it cites
    relates,  ///< from an item to what it cites or is said to correspond to
    becomes,  ///< from a clause to what it is in the next edition
    // In impact graphs only (impact/impact_graph.hpp):
    concerns, ///< change → clause that it stands in, of either edition
    brings,   ///< change → clause of the new edition in which it says something new
    extends,  ///< new branch → clause that is or was its parent
};

[[nodiscard]] KIJUN_API std::string_view to_string(vertex_kind kind) noexcept;
[[nodiscard]] KIJUN_API std::string_view to_string(edge_kind kind) noexcept;

/// A thing that something leads to or from.
struct vertex {
    vertex_kind kind = vertex_kind::external; ///< what it stands for
    std::string of;    ///< edition or checklist it belongs to: "安全対策基準 第13版"
    std::string name;  ///< address, 通番, or the document's own name
    std::string title; ///< clause title, item goal, or ""
};

/// A way from one vertex to another.
struct edge {
    std::size_t from = 0;                 ///< vertex index
    std::size_t to = 0;                   ///< vertex index
    edge_kind kind = edge_kind::contains; ///< what it says
    /// cites, relates: the citation as written, of a stated relation its provenance; becomes:
    /// the kind of change.
    std::string note;
    std::string method; ///< relates: "citation" for 関連規定箇所, "relation" for a stated one
    /// 1 for what is written; of a stated relation as its author has it.
    double confidence = 1;
    std::string type{}; ///< relates: of a stated relation ("subset-of"), else ""
};

/// A graph, or a part of one whose other parts are elsewhere: edges go by the numbers of the
/// whole.
struct graph_part {
    std::vector<vertex> vertices; ///< of this part only
    std::vector<edge> edges;      ///< ends may lie in other parts
};

/// A path of a graph: vertex indices, the first one the start.
using trace_path = std::vector<std::size_t>;

/// An item that cites a clause.
struct item_link {
    std::string checklist; ///< name and version: "API接続チェックリスト 2024"
    std::string item;      ///< 通番
    std::string clause;    ///< id
    std::string citation;  ///< as written
};

/// A citation whose target is not there.
struct dangling_citation {
    std::string from;       ///< "通番22" or an address
    bool from_item = false; ///< an item cites; else a text
    std::string checklist;  ///< when from an item
    std::string citation;   ///< as written
    std::string clause;     ///< what it would have meant
};

/// An immutable graph; copies share it. Vertices and edges have a fixed, documented order:
/// editions in the order given, each followed by its places in document order, then checklists
/// and items, then external documents. Edges: of each edition contains, then cites, both in
/// document order; then becomes; then of each checklist contains, then relates in the order of
/// the cells; then the stated relations, in their order.
class KIJUN_API trace_graph {
public:
    trace_graph();

    /// By index; the order is that of the class.
    [[nodiscard]] std::span<const vertex> vertices() const noexcept;
    /// By index; the order is that of the class.
    [[nodiscard]] std::span<const edge> edges() const noexcept;

    /// All vertices of that kind and name, in order ("実8" once for each edition that has it).
    [[nodiscard]] std::vector<std::size_t> find(vertex_kind kind, std::string_view name) const;
    /// Indices into edges(). Precondition: vertex < vertices().size().
    [[nodiscard]] std::vector<std::size_t> out_edges(std::size_t vertex) const;
    /// The same for edges that lead to it.
    [[nodiscard]] std::vector<std::size_t> in_edges(std::size_t vertex) const;

    /// Links of the items that cite the clause, in checklist order.
    [[nodiscard]] std::vector<item_link> items_of(std::string_view clause) const;
    /// Links of an item to its clauses, as cited in the newest version of each checklist.
    [[nodiscard]] std::vector<item_link> clauses_of(std::string_view item) const;
    /// Every simple path from a vertex to any item, against cites and relates edges, over at
    /// most `length` of these, shortest first. Who cites a clause cites what is in it: a path
    /// may go from a paragraph up to what it stands in, and this adds a vertex but no length.
    /// At most `most` paths, and no more than ten million steps of search. Precondition:
    /// vertex < vertices().size().
    [[nodiscard]] std::vector<trace_path>
    paths_to_items(std::size_t vertex, std::size_t length = 4, std::size_t most = 1000) const;
    /// Cited but not there.
    [[nodiscard]] std::span<const dangling_citation> dangling() const noexcept;
    /// Clauses of the last edition of each standard that no item of the newest version of a
    /// checklist cites.
    [[nodiscard]] std::vector<std::string> uncovered() const;
    /// What the item of this 通番 cited in each checklist version, in the order given; what is
    /// cited but not there, and other documents, included.
    [[nodiscard]] std::vector<item_link> history_of(std::string_view item) const;

private:
    friend class trace_linker;
    struct data;
    [[nodiscard]] item_link link_of(std::size_t edge_index) const;
    [[nodiscard]] std::vector<std::size_t> relates_into(std::size_t clause) const;
    std::shared_ptr<const data> data_;
};

/// A graph with what was found on the way (KJ04xx, at the cells and texts that cite).
struct linked_trace {
    trace_graph graph; ///< what leads to what
    std::vector<diagnostic> findings;
};

/// Links editions and checklists. Citations of an edition's text resolve against that edition;
/// citations of an item against the last edition of the standard that the cell names (a cell
/// that names none: any; a cell that names a standard that is not given: an external document).
/// Clauses of one id in successive editions of one standard are joined by `becomes`.
///
/// `stated` adds an edge for each stated relation but those that say that there is none. It
/// leads into the edition that the file names, else into the last one of the standard. KJ0542
/// to KJ0545: what it names is not there, or is contradicted by another statement or, where it
/// says no relationship and was reviewed, by a citation.
/// O(total text + edges).
[[nodiscard]] KIJUN_API linked_trace link(std::span<const edition> editions,
                                          std::span<const checklist> checklists,
                                          const relation_set* stated = nullptr);

/// Exports; deterministic bytes.
[[nodiscard]] KIJUN_API std::string to_graphml(const trace_graph& graph);
/// For Graphviz; a vertex is labelled by its name.
[[nodiscard]] KIJUN_API std::string to_dot(const trace_graph& graph);

} // namespace kijun
