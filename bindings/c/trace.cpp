#include "arguments.hpp"
#include "findings.hpp"
#include "models.hpp"
#include "writing.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/review/holes.hpp>
#include <kijun/trace/graph.hpp>
#include <kijun/write/exchange.hpp>
#include <kijun/write/graph_tables.hpp>
#include <kijun/write/write.hpp>

struct kijun_trace {
    std::vector<kijun::edition> editions;
    std::vector<kijun::checklist> checklists;
    kijun::relation_set stated;
    kijun::ledger book;
    kijun::linked_trace linked;
    std::vector<std::string> uncovered;
};

using namespace kijun::c;

namespace {

made<kijun_bytes> written(const kijun_trace& of, const writing& how) {
    const kijun::trace_graph& graph = of.linked.graph;
    const kijun::linked_models models{of.editions, of.checklists, graph, &of.stated, how.date};
    switch (how.format) {
    case KIJUN_JSON:
        return bytes_of(kijun::to_json(of.linked));
    case KIJUN_GRAPHML:
        return bytes_of(kijun::to_graphml(graph));
    case KIJUN_DOT:
        return bytes_of(kijun::to_dot(graph));
    case KIJUN_SQL:
        return bytes_of(kijun::to_sql(graph));
    case KIJUN_CSV_NODES:
        return bytes_of(kijun::to_csv_nodes(graph));
    case KIJUN_CSV_EDGES:
        return bytes_of(kijun::to_csv_edges(graph));
    case KIJUN_OSCAL_JSON:
        return bytes_of(kijun::to_oscal_mapping_json(models));
    case KIJUN_OSCAL_XML:
        return bytes_of(kijun::to_oscal_mapping_xml(models));
    case KIJUN_REQIF:
        return bytes_of(kijun::to_reqif(models));
    default:
        break;
    }
    if (!how.is_paper() ||
        (how.paper != KIJUN_PAPER_USUAL && how.paper != KIJUN_PAPER_TRACE_MATRIX)) {
        return no_such_form(how);
    }
    const std::vector<kijun::traced_hole> holes =
        kijun::holes_of(graph, of.editions, of.checklists, of.book);
    return bytes_of(kijun::trace_matrix(graph, how.in, holes), how);
}

/// Copies what an array of objects holds. False where one of them is NULL.
template <typename Object, typename Model>
bool take_all(const Object* const* objects, std::size_t count, std::vector<Model>& into) {
    for (std::size_t i = 0; i < count; ++i) {
        if (objects == nullptr || objects[i] == nullptr) {
            return false;
        }
        into.push_back(objects[i]->value());
    }
    return true;
}

} // namespace

kijun_status kijun_trace_make(const kijun_trace_inputs* inputs,
                              kijun_failure** why,
                              kijun_trace** out) noexcept {
    return make(why, out, [&]() -> made<kijun_trace> {
        const auto given = taken(inputs);
        if (inputs == nullptr || !given) {
            return bad_argument("inputs");
        }
        auto trace = std::make_unique<kijun_trace>();
        if (!take_all(given->editions, given->edition_count, trace->editions)) {
            return bad_argument("inputs.editions");
        }
        if (!take_all(given->checklists, given->checklist_count, trace->checklists)) {
            return bad_argument("inputs.checklists");
        }
        if (given->relations != nullptr) {
            trace->stated = given->relations->value();
        }
        if (given->ledger != nullptr) {
            trace->book = given->ledger->value();
        }
        trace->linked = kijun::link(trace->editions, trace->checklists, &trace->stated);
        trace->uncovered = trace->linked.graph.uncovered();
        return trace;
    });
}

kijun_status kijun_trace_about(const kijun_trace* of, kijun_trace_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_trace_info row{};
    row.vertex_count = of->linked.graph.vertices().size();
    row.edge_count = of->linked.graph.edges().size();
    row.dangling_count = of->linked.graph.dangling().size();
    row.uncovered_count = of->uncovered.size();
    return put(out, row);
}

kijun_status
kijun_trace_vertex(const kijun_trace* of, size_t index, kijun_vertex* out) noexcept {
    if (of == nullptr || index >= of->linked.graph.vertices().size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::vertex& one = of->linked.graph.vertices()[index];
    kijun_vertex row{};
    row.kind = static_cast<kijun_vertex_kind>(one.kind);
    row.of = borrowed(one.of);
    row.name = borrowed(one.name);
    row.title = borrowed(one.title);
    return put(out, row);
}

kijun_status kijun_trace_edge(const kijun_trace* of, size_t index, kijun_edge* out) noexcept {
    if (of == nullptr || index >= of->linked.graph.edges().size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::edge& one = of->linked.graph.edges()[index];
    kijun_edge row{};
    row.from = one.from;
    row.to = one.to;
    row.kind = static_cast<kijun_edge_kind>(one.kind);
    row.note = borrowed(one.note);
    row.method = borrowed(one.method);
    row.type = borrowed(one.type);
    row.confidence = one.confidence;
    return put(out, row);
}

kijun_status kijun_trace_dangling(const kijun_trace* of,
                                  size_t index,
                                  kijun_dangling_citation* out) noexcept {
    if (of == nullptr || index >= of->linked.graph.dangling().size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::dangling_citation& one = of->linked.graph.dangling()[index];
    kijun_dangling_citation row{};
    row.from = borrowed(one.from);
    row.from_item = one.from_item ? 1 : 0;
    row.checklist = borrowed(one.checklist);
    row.citation = borrowed(one.citation);
    row.clause = borrowed(one.clause);
    return put(out, row);
}

kijun_status
kijun_trace_uncovered(const kijun_trace* of, size_t index, kijun_text* out) noexcept {
    return of == nullptr ? KIJUN_INVALID_ARGUMENT : put(out, of->uncovered, index);
}

kijun_status kijun_trace_findings(const kijun_trace* of,
                                  kijun_language language,
                                  kijun_failure** why,
                                  kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_trace& one) {
        return std::span(one.linked.findings);
    });
}

kijun_status kijun_trace_write(const kijun_trace* of,
                               kijun_format format,
                               const kijun_writing_options* options,
                               kijun_failure** why,
                               kijun_bytes** out) noexcept {
    return write(of, format, options, why, out, written);
}

void kijun_trace_free(kijun_trace* of) noexcept {
    delete of;
}
