#include "write/csv_cell.hpp"
#include "write/decimal.hpp"

#include <kijun/write/write.hpp>

#include <cstddef>
#include <string>

namespace kijun {

std::string to_csv_nodes(const trace_graph& graph) {
    std::string csv(byte_order_mark);
    append_record(csv, {"id", "kind", "of", "name", "title"});
    for (std::size_t i = 0; i != graph.vertices().size(); ++i) {
        const vertex& node = graph.vertices()[i];
        append_record(csv,
                      {std::to_string(i),
                       std::string(to_string(node.kind)),
                       node.of,
                       node.name,
                       node.title});
    }
    return csv;
}

std::string to_csv_edges(const trace_graph& graph) {
    std::string csv(byte_order_mark);
    append_record(csv, {"from", "to", "kind", "note", "method", "confidence"});
    for (const edge& link : graph.edges()) {
        append_record(csv,
                      {std::to_string(link.from),
                       std::to_string(link.to),
                       std::string(to_string(link.kind)),
                       link.note,
                       link.method,
                       print_decimal(link.confidence)});
    }
    return csv;
}

} // namespace kijun
