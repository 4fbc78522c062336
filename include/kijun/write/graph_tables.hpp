#pragma once
// A graph as tables of nodes and edges, for a database: as SQL that PostgreSQL and SQLite both
// load, or as CSV. Written part by part, so that the whole need not be in memory.

#include <kijun/base/export.hpp>
#include <kijun/trace/graph.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace kijun {

/// SQL statements, or one of the two tables of CSV.
enum class table_form : std::uint8_t {
    sql,       ///< for SQLite and PostgreSQL
    csv_nodes, ///< id,kind,of,name,title
    csv_edges, ///< from,to,kind,note,method,confidence
};

/// What stands before the parts. SQL: a transaction is begun and the tables are made,
///
///     node(id, kind, part, name, title)                 part: vertex::of
///     edge(source, target, kind, note, method, confidence)
///
/// which must not be there yet. CSV: the head row, as `to_csv_nodes` and `to_csv_edges` have
/// it.
[[nodiscard]] KIJUN_API std::string begin_tables(table_form form);

/// One part, whose first vertex has this number. SQL: INSERT statements of at most five hundred
/// rows: large enough that parsing them costs little beside the rows, small enough for any
/// limit on the length of a statement. Text in quotes, with ' doubled and nothing else escaped,
/// as the standard has it; what no text of a database may hold (NUL, ill-formed UTF-8) is left
/// out or replaced.
[[nodiscard]] KIJUN_API std::string
part_of_tables(const graph_part& part, std::size_t first, table_form form);

/// What stands behind them. SQL: indices by kind and end, and the end of the transaction.
[[nodiscard]] KIJUN_API std::string end_tables(table_form form);

/// A whole graph.
[[nodiscard]] KIJUN_API std::string to_sql(const trace_graph& graph);

} // namespace kijun
