#include "write/csv_cell.hpp"

#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using kijun::document;
using kijun::document_paragraph;
using kijun::document_table;
using kijun::table_cell;
using kijun::text_mark;

table_cell cell(std::string text) {
    return {{document_paragraph{{{std::move(text), text_mark::red, ""}}}}, 1, 1, ""};
}

std::string record(const std::vector<std::string>& fields) {
    std::string text;
    kijun::append_record(text, fields);
    return text;
}

} // namespace

TEST_CASE("no field starts a formula, and a lone - is none") {
    struct {
        const char* text;
        const char* expected;
    } const rows[] = {
        {"=cmd()", "'=cmd()"},
        {"+1", "'+1"},
        {"-1", "'-1"},
        {"--", "'--"},
        {"- ", "'- "},
        {"-\n=x", "'-\n=x"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\tx", "'\tx"},
        {"\rx", "'\rx"},
        {"\nx", "'\nx"},
        {"  =x", "'  =x"},
        {"＝x", "'＝x"},
        {"－", "'－"},
        {"-", "-"},
        {"", ""},
        {"a=b", "a=b"},
        {"通番 22", "通番 22"},
        {"'=x", "'=x"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(kijun::without_formula(row.text) == row.expected);
    }
}

TEST_CASE("fields are quoted as RFC 4180 has it") {
    CHECK(record({"a", "b"}) == "a,b\r\n");
    CHECK(record({"a,b", "c\"d\"", "一\n二", ""}) == "\"a,b\",\"c\"\"d\"\"\",\"一\n二\",\r\n");
    CHECK(record({"a;b", "a\tb"}) == "\"a;b\",\"a\tb\"\r\n");
    CHECK(record({"\r=x"}) == "\"'\n=x\"\r\n");
    CHECK(record({"<script>", "]]>", "`"}) == "<script>,]]>,`\r\n");
    CHECK(record({std::string("\0\xFF", 2)}) == "\xEF\xBF\xBD\xEF\xBF\xBD\r\n");
}

TEST_CASE(
    "CSV holds the tables of a document, parted by an empty line, after a byte order mark") {
    document paper;
    paper.blocks.emplace_back(document_paragraph{{{"前書き", text_mark::none, ""}}});
    document_table table;
    table.rows = {{cell("甲"), cell("乙")}, {cell("-"), cell("=1")}};
    paper.blocks.emplace_back(table);
    paper.blocks.emplace_back(table);
    CHECK(to_csv(paper) == "\xEF\xBB\xBF甲,乙\r\n-,'=1\r\n\r\n甲,乙\r\n-,'=1\r\n");
    CHECK(to_csv(document()) == "\xEF\xBB\xBF");
}

TEST_CASE("a cell over several rows is told in each, over several columns once") {
    document paper;
    document_table table;
    table.rows = {{cell("通番"), cell("二列")}, {cell("a"), cell("b")}, {cell("c"), cell("d")}};
    table.rows[0][0].row_span = 3;
    table.rows[0][1].column_span = 2;
    table.rows[2][1].content.push_back(document_paragraph{{{"e", text_mark::none, ""}}});
    paper.blocks.emplace_back(table);
    CHECK(to_csv(paper) == "\xEF\xBB\xBF通番,二列,\r\n通番,a,b\r\n通番,c,\"d\ne\"\r\n");
}
