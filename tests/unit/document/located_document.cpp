#include <kijun/document/located_document.hpp>

#include <doctest/doctest.h>

using namespace kijun;

namespace {

located_document of(block_origin from) {
    return {{"", "ja", {document_table{}}}, {std::move(from)}};
}

} // namespace

TEST_CASE("a place is told in the terms of the kind of file") {
    CHECK(to_string(location_of(of({0, 7, 0, "", {}, 0}), 0, "notes.txt")) == "notes.txt:7");
    CHECK(to_string(location_of(of({0, 0, 12, "", {}, 0}), 0, "a.docx")) == "a.docx (¶12)");
    CHECK(to_string(location_of(of({3, 0, 0, "", {}, 0}), 0, "a.pdf")) == "a.pdf (p.3)");
    CHECK(to_string(location_of(of({0, 0, 0, "質問", {}, 0}), 0, "a.xlsx")) == "a.xlsx (質問)");
}

TEST_CASE("a cell is told by the sheet's own letters and rows, hidden rows counted") {
    const located_document book = of({0, 0, 0, "質問", {4, 5, 9}, 2});
    CHECK(location_of(book, 0, 2, 0, "a.xlsx").cell == "質問!B9");
    CHECK(location_of(book, 0, 0, 25, "a.xlsx").cell == "質問!AA4");
}

TEST_CASE("a row of another file is told by its line, its page, or its number in the table") {
    CHECK(to_string(location_of(of({0, 3, 0, "", {3, 4, 8}, 0}), 0, 2, 1, "a.csv")) ==
          "a.csv:8");
    CHECK(location_of(of({3, 0, 0, "", {3, 4}, 0}), 0, 1, 0, "a.pdf").cell == "p.4");
    CHECK(location_of(of({0, 0, 12, "", {}, 0}), 0, 1, 0, "a.docx").cell == "¶12 [2,1]");
}

TEST_CASE("columns have letters as in a worksheet") {
    CHECK(column_letters(1) == "A");
    CHECK(column_letters(26) == "Z");
    CHECK(column_letters(27) == "AA");
    CHECK(column_letters(702) == "ZZ");
    CHECK(column_letters(703) == "AAA");
    CHECK(column_letters(16384) == "XFD");
}

TEST_CASE("the text of a cell has a line for each paragraph, with its label") {
    table_cell cell;
    cell.content.push_back({{{"一", text_mark::none, ""}, {"行", text_mark::red, ""}}});
    cell.content.push_back({{{"次", text_mark::none, ""}}, "(1)"});
    CHECK(plain_text(cell) == "一行\n(1) 次");
    CHECK(plain_text(table_cell{}).empty());
}
