#include "trace/graph_data.hpp"

#include <boost/range/iterator_range_core.hpp>

#include <algorithm>
#include <deque>
#include <numeric>

namespace kijun {

namespace {

using trace::adjacency;

/// Distances to the items, counted against cites and relates; from a paragraph up to what it
/// stands in is free, because who cites the clause cites the paragraph. A breadth-first walk
/// along the edges from all items at once, in which free steps go to the front. O(V + E).
std::vector<std::uint32_t> hops_to_items(const adjacency& shape,
                                         const std::vector<vertex>& vertices,
                                         const std::vector<edge>& edges) {
    std::vector<std::uint32_t> hops(vertices.size(), trace::unreachable);
    std::deque<std::size_t> next;
    for (std::size_t i = 0; i < vertices.size(); ++i) {
        if (vertices[i].kind == vertex_kind::item) {
            hops[i] = 0;
            next.push_back(i);
        }
    }
    while (!next.empty()) {
        const std::size_t from = next.front();
        next.pop_front();
        for (const auto& out : boost::make_iterator_range(boost::out_edges(from, shape))) {
            const edge_kind kind = edges[shape[out].at].kind;
            if (kind == edge_kind::becomes) {
                continue;
            }
            const std::uint32_t step = kind == edge_kind::contains ? 0 : 1;
            const std::size_t to = boost::target(out, shape);
            if (hops[from] + step < hops[to]) {
                hops[to] = hops[from] + step;
                if (step == 0) {
                    next.push_front(to);
                } else {
                    next.push_back(to);
                }
            }
        }
    }
    return hops;
}

} // namespace

void trace_graph::data::finish() {
    shape = adjacency(vertices.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
        const trace::edge_number number{static_cast<std::uint32_t>(i)};
        boost::add_edge(edges[i].from, edges[i].to, number, shape);
    }

    by_name.resize(vertices.size());
    std::iota(by_name.begin(), by_name.end(), 0U);
    std::ranges::stable_sort(by_name, {}, [this](std::uint32_t i) -> const std::string& {
        return vertices[i].name;
    });

    clause_of.resize(vertices.size());
    std::uint32_t clause = 0;
    for (std::uint32_t i = 0; i < vertices.size(); ++i) {
        if (vertices[i].kind != vertex_kind::paragraph) {
            clause = i;
        }
        clause_of[i] = clause;
    }

    hops = hops_to_items(shape, vertices, edges);
}

const trace::part* trace_graph::data::part_of(std::size_t vertex) const {
    const auto after = std::ranges::upper_bound(parts, vertex, {}, &trace::part::begin);
    if (after == parts.begin()) {
        return nullptr;
    }
    const auto found = std::prev(after);
    return vertex < found->end ? &*found : nullptr;
}

} // namespace kijun
