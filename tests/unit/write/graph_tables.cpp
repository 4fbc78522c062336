#include <kijun/write/graph_tables.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

std::size_t count_of(const std::string& text, const std::string& what) {
    std::size_t count = 0;
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) {
        ++count;
    }
    return count;
}

} // namespace

TEST_CASE("text of SQL stands in quotes, with quotes doubled and nothing escaped") {
    const graph_part part{
        {{vertex_kind::item, "a'; DROP TABLE node;--", "back\\slash'", "line\nend"}},
        {{0, 1, edge_kind::relates, std::string("nul\0here", 8), "\xFFill", 0.5}}};
    CHECK(part_of_tables(part, 41, table_form::sql) ==
          "INSERT INTO node VALUES\n"
          "(41,'item','a''; DROP TABLE node;--','back\\slash''','line\nend');\n"
          "INSERT INTO edge VALUES\n"
          "(0,1,'relates','nulhere','\xEF\xBF\xBDill',0.5);\n");
    CHECK(part_of_tables({}, 0, table_form::sql).empty());
}

TEST_CASE("statements have at most five hundred rows, and none is lost") {
    for (const std::size_t rows : {499U, 500U, 501U, 1000U, 1001U}) {
        graph_part part;
        part.vertices.resize(rows);
        const std::string sql = part_of_tables(part, 0, table_form::sql);
        CHECK(count_of(sql, "INSERT INTO node") == (rows + 499) / 500);
        CHECK(count_of(sql, ";\n") == (rows + 499) / 500);
        CHECK(count_of(sql, "(") == rows);
    }
}

TEST_CASE("tables as CSV start no formula") {
    const graph_part part{{{vertex_kind::item, "=1", "2", "a,b"}}, {}};
    CHECK(part_of_tables(part, 3, table_form::csv_nodes) == "3,item,'=1,2,\"a,b\"\r\n");
    CHECK(part_of_tables(part, 3, table_form::csv_edges).empty());
    CHECK(end_tables(table_form::csv_nodes).empty());
}
