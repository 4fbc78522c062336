#include "inputs.hpp"
#include "output.hpp"
#include "verbs.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/review/holes.hpp>
#include <kijun/write/exchange.hpp>
#include <kijun/write/graph_tables.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/write.hpp>

#include <span>

namespace kijun::cli {
namespace {

struct trace_inputs {
    std::vector<edition> editions;
    std::vector<checklist> checklists;
};

bool take_edition_into(const source& input,
                       const options& chosen,
                       trace_inputs& into,
                       messages& out) {
    std::optional<edition> read = read_input(input, &read_edition, chosen.bounds, out);
    if (!read) {
        return false;
    }
    into.editions.push_back(*std::move(read));
    return true;
}

bool take_list_into(const source& input,
                    const options& chosen,
                    trace_inputs& into,
                    messages& out) {
    std::optional<checklist> read = read_list(input, chosen.layout, chosen.bounds, out);
    if (!read) {
        return false;
    }
    into.checklists.push_back(*std::move(read));
    return true;
}

// Takes one file in, by its content. False when it cannot be read.
bool take_either(const std::string& path,
                 const options& chosen,
                 trace_inputs& into,
                 messages& out) {
    const std::optional<source> input = open_input(path, chosen.bounds, out);
    if (!input) {
        return false;
    }
    switch (kind_to_read(*input, chosen.bounds)) {
    case file_kind::edition_xml:
    case file_kind::law_xml:
    case file_kind::oscal_xml:
    case file_kind::oscal_json:
        return take_edition_into(*input, chosen, into, out);
    case file_kind::checklist_xml:
    case file_kind::checklist_table:
    case file_kind::workbook:
        return take_list_into(*input, chosen, into, out);
    case file_kind::document:
        return holds_checklist(*input, chosen.layout, chosen.bounds)
                   ? take_list_into(*input, chosen, into, out)
                   : take_edition_into(*input, chosen, into, out);
    default:
        tell_wrong_kind(*input, chosen.bounds, out);
        return false;
    }
}

result<std::string> written(const linked_trace& trace,
                            const linked_models& models,
                            std::span<const traced_hole> holes,
                            const options& chosen) {
    const std::string& format = chosen.formats.front();
    if (format == "oscal-mapping") {
        return to_oscal_mapping_json(models);
    }
    if (format == "oscal-mapping-xml") {
        return to_oscal_mapping_xml(models);
    }
    if (format == "reqif") {
        return to_reqif(models);
    }
    if (format == "json") {
        return to_json(trace);
    }
    if (format == "graphml") {
        return to_graphml(trace.graph);
    }
    if (format == "dot") {
        return to_dot(trace.graph);
    }
    if (format == "sql") {
        return to_sql(trace.graph);
    }
    if (chosen.table == "nodes") {
        return to_csv_nodes(trace.graph);
    }
    if (chosen.table == "edges") {
        return to_csv_edges(trace.graph);
    }
    return render(trace_matrix(trace.graph, chosen.in, holes), format);
}

} // namespace

exit_code run_trace(const options& chosen, messages& out) {
    trace_inputs inputs;
    bool all_read = true;
    for (const std::string& path : chosen.inputs) {
        all_read = take_either(path, chosen, inputs, out) && all_read;
    }
    std::optional<ledger> book{ledger{}};
    if (!chosen.ledger.empty()) {
        book = take(chosen.ledger, &read_ledger, chosen.bounds, out);
    }
    std::optional<relation_set> stated{relation_set{}};
    if (!chosen.relations.empty()) {
        stated = take(chosen.relations, &read_relations, chosen.bounds, out);
    }
    if (!all_read || !book || !stated) {
        return exit_code::input;
    }
    const linked_trace trace = link(inputs.editions, inputs.checklists, &*stated);
    out.tell(trace.findings);
    const std::vector<traced_hole> holes =
        holes_of(trace.graph, inputs.editions, inputs.checklists, *book);
    const linked_models models{
        inputs.editions, inputs.checklists, trace.graph, &*stated, chosen.date};
    const result<std::string> bytes = written(trace, models, holes, chosen);
    if (!bytes && bytes.error().id == code::nothing_related) {
        out.tell(bytes.error());
        return exit_code::input;
    }
    return finish(emit_paper(chosen.output, bytes, out), chosen, out);
}

} // namespace kijun::cli
