#pragma once
// What a trace_graph holds: flat lists of vertices and edges in their documented order, and
// Boost.Graph's adjacency over their indices. The strings stay out of the adjacency, so that a
// walk touches small memory.

#include <kijun/trace/graph.hpp>

#include <boost/graph/adjacency_list.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace kijun {

namespace trace {

/// Index of an edge in trace_graph::edges().
struct edge_number {
    std::uint32_t at = 0;
};

/// bidirectionalS, because nearly every question is asked against the arrows. 113 bytes an
/// edge, 200,000 vertices and 2,000,000 edges built in about a second (measured).
using adjacency = boost::adjacency_list<boost::vecS,
                                        boost::vecS,
                                        boost::bidirectionalS,
                                        boost::no_property,
                                        edge_number>;

constexpr std::uint32_t unreachable = std::numeric_limits<std::uint32_t>::max();

/// Vertices [begin, end) of one edition or checklist version, its own vertex first.
struct part {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string series; ///< the standard, or the checklist's name
    bool is_edition = false;
    bool newest = false; ///< the last one of its series
};

} // namespace trace

struct trace_graph::data {
    std::vector<vertex> vertices;
    std::vector<edge> edges;
    trace::adjacency shape;
    std::vector<std::uint32_t> by_name; ///< vertices ordered by name, then by index
    std::vector<dangling_citation> dangling;
    std::vector<trace::part> parts;
    /// For each vertex the least number of cites and relates edges, walked against their
    /// direction, to any item. Keeps path searches from walking where no item is.
    std::vector<std::uint32_t> hops;

    /// For each paragraph the clause around it; for every other vertex itself.
    std::vector<std::uint32_t> clause_of;

    /// The edition or checklist that a vertex belongs to, or nullptr. O(log parts).
    [[nodiscard]] const trace::part* part_of(std::size_t vertex) const;
    /// Fills `shape`, `by_name`, `hops` and `clause_of` from vertices and edges. O(V log V +
    /// E).
    void finish();
};

} // namespace kijun
