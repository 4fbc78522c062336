// GraphML and DOT by Boost.Graph's writers. Their headers cost six seconds and half a gigabyte
// to compile: they stay in this one file, which knows the graph by its public face only.

#include <kijun/trace/graph.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/graphml.hpp>
#include <boost/graph/graphviz.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <array>
#include <charconv>
#include <cstdint>
#include <locale>
#include <sstream>

namespace kijun {

namespace {

struct numbered {
    std::uint32_t at = 0;
};

using exported = boost::
    adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property, numbered>;
using vertex_key = boost::graph_traits<exported>::vertex_descriptor;
using edge_key = boost::graph_traits<exported>::edge_descriptor;

exported shape_of(const trace_graph& graph) {
    exported shape(graph.vertices().size());
    std::uint32_t at = 0;
    for (const edge& one : graph.edges()) {
        boost::add_edge(one.from, one.to, numbered{at++}, shape);
    }
    return shape;
}

/// XML 1.0 has no way to write most control characters; text of a file that has them stays
/// readable without.
std::string printable(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0x20 || c == '\t' || c == '\n') {
            kept += c;
        }
    }
    return kept;
}

/// The writer quotes double quotes and leaves backslashes, of which one at the end would
/// swallow the closing quote.
std::string dot_text(std::string_view text) {
    std::string kept;
    for (const char c : printable(text)) {
        kept += c;
        if (c == '\\') {
            kept += c;
        }
    }
    return kept;
}

/// Without the locale, which stream output would ask.
std::string number_text(double value) {
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

template <typename Of>
auto vertex_map(Of of) {
    return boost::make_function_property_map<vertex_key, std::string>(std::move(of));
}

template <typename Of>
auto edge_map(Of of) {
    return boost::make_function_property_map<edge_key, std::string>(std::move(of));
}

} // namespace

std::string to_graphml(const trace_graph& graph) {
    const exported shape = shape_of(graph);
    const auto vertices = graph.vertices();
    const auto edge_at = [&](const edge_key& key) -> const edge& {
        return graph.edges()[shape[key].at];
    };
    boost::dynamic_properties properties;
    properties.property("kind", vertex_map([=](vertex_key v) {
                            return std::string(to_string(vertices[v].kind));
                        }));
    properties.property("of",
                        vertex_map([=](vertex_key v) { return printable(vertices[v].of); }));
    properties.property("name",
                        vertex_map([=](vertex_key v) { return printable(vertices[v].name); }));
    properties.property("title",
                        vertex_map([=](vertex_key v) { return printable(vertices[v].title); }));
    properties.property("relation", edge_map([=](const edge_key& e) {
                            return std::string(to_string(edge_at(e).kind));
                        }));
    properties.property(
        "note", edge_map([=](const edge_key& e) { return printable(edge_at(e).note); }));
    properties.property(
        "method", edge_map([=](const edge_key& e) { return printable(edge_at(e).method); }));
    properties.property("confidence", edge_map([=](const edge_key& e) {
                            return number_text(edge_at(e).confidence);
                        }));
    std::ostringstream out;
    out.imbue(std::locale::classic());
    boost::write_graphml(out, shape, properties, true);
    return std::move(out).str();
}

std::string to_dot(const trace_graph& graph) {
    const exported shape = shape_of(graph);
    const auto vertices = graph.vertices();
    const auto edge_at = [&](const edge_key& key) -> const edge& {
        return graph.edges()[shape[key].at];
    };
    boost::dynamic_properties properties;
    // Names repeat from edition to edition, so the nodes are told apart by number.
    properties.property("node_id",
                        vertex_map([](vertex_key v) { return "n" + std::to_string(v); }));
    properties.property("label",
                        vertex_map([=](vertex_key v) { return dot_text(vertices[v].name); }));
    properties.property("tooltip",
                        vertex_map([=](vertex_key v) { return dot_text(vertices[v].title); }));
    properties.property("class", vertex_map([=](vertex_key v) {
                            return std::string(to_string(vertices[v].kind));
                        }));
    properties.property("group",
                        vertex_map([=](vertex_key v) { return dot_text(vertices[v].of); }));
    properties.property("label",
                        edge_map([=](const edge_key& e) { return dot_text(edge_at(e).note); }));
    properties.property("class", edge_map([=](const edge_key& e) {
                            return std::string(to_string(edge_at(e).kind));
                        }));
    std::ostringstream out;
    out.imbue(std::locale::classic());
    boost::write_graphviz_dp(out, shape, properties);
    return std::move(out).str();
}

} // namespace kijun
