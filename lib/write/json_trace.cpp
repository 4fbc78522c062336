#include "write/json_support.hpp"

#include <kijun/write/write.hpp>

#include <cstddef>
#include <utility>

namespace kijun {

namespace {

using json_support::text;

boost::json::array vertices_of(const trace_graph& graph) {
    boost::json::array list;
    list.reserve(graph.vertices().size());
    for (std::size_t i = 0; i != graph.vertices().size(); ++i) {
        const vertex& what = graph.vertices()[i];
        boost::json::object each;
        each["id"] = i;
        each["kind"] = text(to_string(what.kind));
        each["of"] = text(what.of);
        each["name"] = text(what.name);
        each["title"] = text(what.title);
        list.push_back(std::move(each));
    }
    return list;
}

boost::json::array edges_of(const trace_graph& graph) {
    boost::json::array list;
    list.reserve(graph.edges().size());
    for (const edge& what : graph.edges()) {
        boost::json::object each;
        each["from"] = what.from;
        each["to"] = what.to;
        each["kind"] = text(to_string(what.kind));
        each["note"] = text(what.note);
        each["method"] = text(what.method);
        each["confidence"] = what.confidence;
        if (!what.type.empty()) {
            each["type"] = text(what.type);
        }
        list.push_back(std::move(each));
    }
    return list;
}

boost::json::array dangling_of(const trace_graph& graph) {
    boost::json::array list;
    for (const dangling_citation& what : graph.dangling()) {
        boost::json::object each;
        each["from"] = text(what.from);
        each["from_item"] = what.from_item;
        each["checklist"] = text(what.checklist);
        each["citation"] = text(what.citation);
        each["clause"] = text(what.clause);
        list.push_back(std::move(each));
    }
    return list;
}

} // namespace

std::string to_json(const linked_trace& trace) {
    boost::json::object object;
    object["schema"] = "kijun.trace/1";
    object["vertices"] = vertices_of(trace.graph);
    object["edges"] = edges_of(trace.graph);
    object["dangling"] = dangling_of(trace.graph);
    object["uncovered"] = json_support::texts(trace.graph.uncovered());
    object["findings"] = json_support::findings(trace.findings);
    return json_support::print(object);
}

} // namespace kijun
