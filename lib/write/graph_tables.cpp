#include "write/csv_cell.hpp"
#include "write/decimal.hpp"
#include "write/escape.hpp"

#include <kijun/write/graph_tables.hpp>
#include <kijun/write/write.hpp>

#include <algorithm>
#include <span>
#include <string_view>

namespace kijun {

namespace {

constexpr std::size_t rows_a_statement = 500;

void append_quoted(std::string& to, std::string_view text) {
    to += '\'';
    for (const char c : well_formed(text)) {
        if (c != '\0') {
            to += c;
        }
        if (c == '\'') {
            to += c;
        }
    }
    to += '\'';
}

void append_row(std::string& to, std::size_t id, const vertex& node) {
    to.append("(").append(std::to_string(id)).append(",");
    append_quoted(to, to_string(node.kind));
    for (const std::string* text : {&node.of, &node.name, &node.title}) {
        to += ',';
        append_quoted(to, *text);
    }
    to += ')';
}

void append_row(std::string& to, std::size_t /*number*/, const edge& link) {
    to.append("(").append(std::to_string(link.from)).append(",");
    to.append(std::to_string(link.to)).append(",");
    append_quoted(to, to_string(link.kind));
    for (const std::string* text : {&link.note, &link.method}) {
        to += ',';
        append_quoted(to, *text);
    }
    to.append(",").append(print_decimal(link.confidence)).append(")");
}

template <typename Row>
void append_rows(std::string& to,
                 std::string_view table,
                 std::span<const Row> rows,
                 std::size_t first) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool begins = i % rows_a_statement == 0;
        if (begins) {
            to.append(i == 0 ? "" : ";\n").append("INSERT INTO ").append(table);
            to += " VALUES\n";
        } else {
            to += ",\n";
        }
        append_row(to, first + i, rows[i]);
    }
    to += rows.empty() ? "" : ";\n";
}

std::string
sql_part(std::span<const vertex> vertices, std::span<const edge> edges, std::size_t first) {
    std::string sql;
    append_rows(sql, "node", vertices, first);
    append_rows(sql, "edge", edges, 0);
    return sql;
}

void append_node(std::string& csv, std::size_t id, const vertex& node) {
    append_record(csv,
                  {std::to_string(id),
                   std::string(to_string(node.kind)),
                   node.of,
                   node.name,
                   node.title});
}

void append_edge(std::string& csv, const edge& link) {
    append_record(csv,
                  {std::to_string(link.from),
                   std::to_string(link.to),
                   std::string(to_string(link.kind)),
                   link.note,
                   link.method,
                   print_decimal(link.confidence)});
}

} // namespace

std::string begin_tables(table_form form) {
    std::string head;
    switch (form) {
    case table_form::sql:
        return "BEGIN;\n"
               "CREATE TABLE node (\n"
               "  id INTEGER NOT NULL PRIMARY KEY,\n"
               "  kind TEXT NOT NULL,\n"
               "  part TEXT NOT NULL,\n"
               "  name TEXT NOT NULL,\n"
               "  title TEXT NOT NULL\n"
               ");\n"
               "CREATE TABLE edge (\n"
               "  source INTEGER NOT NULL,\n"
               "  target INTEGER NOT NULL,\n"
               "  kind TEXT NOT NULL,\n"
               "  note TEXT NOT NULL,\n"
               "  method TEXT NOT NULL,\n"
               "  confidence DOUBLE PRECISION NOT NULL\n"
               ");\n";
    case table_form::csv_nodes:
        head = byte_order_mark;
        append_record(head, {"id", "kind", "of", "name", "title"});
        break;
    case table_form::csv_edges:
        head = byte_order_mark;
        append_record(head, {"from", "to", "kind", "note", "method", "confidence"});
        break;
    }
    return head;
}

std::string part_of_tables(const graph_part& part, std::size_t first, table_form form) {
    std::string rows;
    switch (form) {
    case table_form::sql:
        return sql_part(part.vertices, part.edges, first);
    case table_form::csv_nodes:
        for (std::size_t i = 0; i < part.vertices.size(); ++i) {
            append_node(rows, first + i, part.vertices[i]);
        }
        break;
    case table_form::csv_edges:
        for (const edge& link : part.edges) {
            append_edge(rows, link);
        }
        break;
    }
    return rows;
}

std::string end_tables(table_form form) {
    return form == table_form::sql
               ? "CREATE INDEX edge_by_target ON edge (kind, target, source);\n"
                 "CREATE INDEX edge_by_source ON edge (kind, source, target);\n"
                 "COMMIT;\n"
               : "";
}

std::string to_sql(const trace_graph& graph) {
    return begin_tables(table_form::sql) + sql_part(graph.vertices(), graph.edges(), 0) +
           end_tables(table_form::sql);
}

std::string to_csv_nodes(const trace_graph& graph) {
    std::string csv = begin_tables(table_form::csv_nodes);
    for (std::size_t i = 0; i != graph.vertices().size(); ++i) {
        append_node(csv, i, graph.vertices()[i]);
    }
    return csv;
}

std::string to_csv_edges(const trace_graph& graph) {
    std::string csv = begin_tables(table_form::csv_edges);
    for (const edge& link : graph.edges()) {
        append_edge(csv, link);
    }
    return csv;
}

} // namespace kijun
