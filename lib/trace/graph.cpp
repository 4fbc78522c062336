#include "trace/graph_data.hpp"

#include <kijun/trace/graph.hpp>

#include <boost/range/iterator_range_core.hpp>

#include <algorithm>

namespace kijun {

std::string_view to_string(vertex_kind kind) noexcept {
    switch (kind) {
    case vertex_kind::edition:
        return "edition";
    case vertex_kind::clause:
        return "clause";
    case vertex_kind::paragraph:
        return "paragraph";
    case vertex_kind::checklist:
        return "checklist";
    case vertex_kind::item:
        return "item";
    case vertex_kind::change:
        return "change";
    case vertex_kind::external:
        break;
    }
    return "external";
}

std::string_view to_string(edge_kind kind) noexcept {
    switch (kind) {
    case edge_kind::contains:
        return "contains";
    case edge_kind::cites:
        return "cites";
    case edge_kind::relates:
        return "relates";
    case edge_kind::concerns:
        return "concerns";
    case edge_kind::brings:
        return "brings";
    case edge_kind::extends:
        return "extends";
    case edge_kind::becomes:
        break;
    }
    return "becomes";
}

trace_graph::trace_graph() : data_(std::make_shared<const data>()) {}

std::span<const vertex> trace_graph::vertices() const noexcept {
    return data_->vertices;
}

std::span<const edge> trace_graph::edges() const noexcept {
    return data_->edges;
}

std::span<const dangling_citation> trace_graph::dangling() const noexcept {
    return data_->dangling;
}

std::vector<std::size_t> trace_graph::find(vertex_kind kind, std::string_view name) const {
    const auto named = std::ranges::equal_range(
        data_->by_name, name, {}, [this](std::uint32_t i) -> std::string_view {
            return data_->vertices[i].name;
        });
    std::vector<std::size_t> found;
    for (const std::uint32_t i : named) {
        if (data_->vertices[i].kind == kind) {
            found.push_back(i);
        }
    }
    return found;
}

std::vector<std::size_t> trace_graph::out_edges(std::size_t vertex) const {
    std::vector<std::size_t> found;
    for (const auto& out : boost::make_iterator_range(boost::out_edges(vertex, data_->shape))) {
        found.push_back(data_->shape[out].at);
    }
    return found;
}

std::vector<std::size_t> trace_graph::in_edges(std::size_t vertex) const {
    std::vector<std::size_t> found;
    for (const auto& in : boost::make_iterator_range(boost::in_edges(vertex, data_->shape))) {
        found.push_back(data_->shape[in].at);
    }
    return found;
}

item_link trace_graph::link_of(std::size_t edge_index) const {
    const edge& by = data_->edges[edge_index];
    const vertex& item = data_->vertices[by.from];
    return {item.of, item.name, data_->vertices[data_->clause_of[by.to]].name, by.note};
}

std::vector<std::size_t> trace_graph::relates_into(std::size_t clause) const {
    std::vector<std::size_t> found;
    std::size_t place = clause;
    do {
        for (const std::size_t in : in_edges(place)) {
            if (data_->edges[in].kind == edge_kind::relates) {
                found.push_back(in);
            }
        }
        ++place;
    } while (place < data_->vertices.size() && data_->clause_of[place] == clause);
    std::ranges::sort(found); // relates edges are numbered in checklist order
    return found;
}

std::vector<item_link> trace_graph::items_of(std::string_view clause) const {
    std::vector<std::size_t> found;
    for (const std::size_t vertex : find(vertex_kind::clause, clause)) {
        std::ranges::copy(relates_into(vertex), std::back_inserter(found));
    }
    std::ranges::sort(found);
    std::vector<item_link> links;
    links.reserve(found.size());
    for (const std::size_t in : found) {
        links.push_back(link_of(in));
    }
    return links;
}

std::vector<item_link> trace_graph::clauses_of(std::string_view item) const {
    std::vector<item_link> links;
    for (const std::size_t vertex : find(vertex_kind::item, item)) {
        const trace::part* version = data_->part_of(vertex);
        if (version == nullptr || !version->newest) {
            continue;
        }
        for (const std::size_t out : out_edges(vertex)) {
            const edge& by = data_->edges[out];
            if (data_->vertices[by.to].kind != vertex_kind::external) {
                links.push_back(link_of(out));
            }
        }
    }
    return links;
}

std::vector<item_link> trace_graph::history_of(std::string_view item) const {
    std::vector<item_link> links;
    const std::string from = "通番" + std::string(item);
    for (const std::size_t vertex : find(vertex_kind::item, item)) {
        for (const std::size_t out : out_edges(vertex)) {
            links.push_back(link_of(out));
        }
        for (const dangling_citation& lost : data_->dangling) {
            if (lost.from_item && lost.from == from &&
                lost.checklist == data_->vertices[vertex].of) {
                links.push_back(
                    {lost.checklist, std::string(item), lost.clause, lost.citation});
            }
        }
    }
    return links;
}

std::vector<std::string> trace_graph::uncovered() const {
    std::vector<bool> covered(data_->vertices.size(), false);
    for (const edge& by : data_->edges) {
        if (by.kind != edge_kind::relates) {
            continue;
        }
        const trace::part* version = data_->part_of(by.from);
        if (version != nullptr && version->newest) {
            covered[data_->clause_of[by.to]] = true;
        }
    }
    std::vector<std::string> found;
    for (const trace::part& edition : data_->parts) {
        for (std::size_t i = edition.begin; i < edition.end; ++i) {
            if (edition.is_edition && edition.newest && !covered[i] &&
                data_->vertices[i].kind == vertex_kind::clause) {
                found.push_back(data_->vertices[i].name);
            }
        }
    }
    return found;
}

} // namespace kijun
