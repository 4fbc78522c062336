#include "read/delimited_table.hpp"

#include "unit/read/shown.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace kijun;

namespace {

using row = std::vector<std::string>;

std::vector<row> split(std::string_view text, char delimiter = ',') {
    row_splitter splitter(text, delimiter);
    std::vector<row> rows;
    for (std::vector<delimited_cell> cells; splitter.next(cells);) {
        row& texts = rows.emplace_back();
        for (const delimited_cell& cell : cells) {
            texts.push_back(cell.text);
        }
    }
    return rows;
}

constexpr std::array<std::string_view, 3> names{"通番", "区分", "関連規定箇所"};

result<delimited_table> open_table(const std::string& bytes) {
    static source kept; // the table keeps a view of it
    kept = {"in.csv", bytes};
    auto text = open_text(kept, {});
    REQUIRE(text);
    return delimited_table::open(std::move(*text), names);
}

std::string open_fails(const std::string& bytes) {
    const auto opened = open_table(bytes);
    return opened ? "" : shown(opened.error());
}

} // namespace

TEST_CASE("rows and cells are split as RFC 4180 says") {
    struct sample {
        std::string text;
        std::vector<row> rows;
    };
    const sample samples[] = {
        {"", {}},
        {"a", {{"a"}}},
        {"a\n", {{"a"}}},
        {"a,b\r\nc,d", {{"a", "b"}, {"c", "d"}}},
        {"a,\n,b\n", {{"a", ""}, {"", "b"}}},
        {"\n\na", {{""}, {""}, {"a"}}},
        {"a\rb", {{"a"}, {"b"}}},
        {"\"a,b\",\"c\"\"d\"\n", {{"a,b", "c\"d"}}},
        {"\"a\nb\r\nc\rd\",e", {{"a\nb\nc\nd", "e"}}},
        {"\"\",\"\"", {{"", ""}}},
        {"\"a\"b,c", {{"ab", "c"}}},
        {"a\"b,c\"", {{"a\"b", "c\""}}},
        {"\"\"\"a\"\"\"", {{"\"a\""}}},
    };
    for (const sample& each : samples) {
        CAPTURE(each.text);
        CHECK(split(each.text) == each.rows);
    }
    CHECK(split("a,b\tc", '\t') == std::vector<row>{{"a,b", "c"}});
}

TEST_CASE("a quote that is never closed ends the splitting and says where it stands") {
    row_splitter splitter("a,b\nc,\"d\n\"\"e\n", ',');
    std::vector<delimited_cell> cells;
    CHECK(splitter.next(cells));
    CHECK_FALSE(splitter.next(cells));
    CHECK(cells.empty());
    CHECK(splitter.unclosed() == std::size_t{6});
}

TEST_CASE("the header row is found with its delimiter after any title rows") {
    for (const std::string bytes : {"通番,区分\n1,x\n",
                                    "題,名\n\n通番\t区分\n1\tx\n",
                                    "区分;通番\nx;1\n",
                                    "題\r\n\"通\r\n番\" ,\"\xE3\x80\x80区分\"\r\n1,x\r\n",
                                    "通番の説明\n通番\n通番,区分\n1,x"}) {
        CAPTURE(bytes);
        auto table = open_table(bytes);
        REQUIRE(table);
        REQUIRE(table->next());
        CHECK(table->text(0) == "1");
        CHECK(table->text(1) == "x");
        CHECK_FALSE(table->has(2));
        CHECK(table->text(2) == "");
        CHECK_FALSE(table->next());
        CHECK(table->findings().empty());
    }
}

TEST_CASE("a table without the key column is refused at what looks like its header") {
    CHECK(open_fails("何か\n書いてある") == "KJ0303 1:1 通番");
    CHECK(open_fails("題\n区分,関連規定箇所\n") == "KJ0303 2:1 通番");
    CHECK(open_fails("通番\n1\n") == "KJ0303 1:1 通番");
    CHECK(open_fails("題\n区分,\"通番\n1,2\n") == "KJ0309 2:4");
    CHECK(open_fails("\"題\n1,2\n") == "KJ0303 1:1 通番");
}

TEST_CASE("rows are read by column name, wherever the column stands") {
    auto table = open_table("題\n関連規定箇所\tメモ\t通番\t区分\t区分\t\n"
                            "\"実1、\r\n実8\"\tm\t22\tx\ty\t\n"
                            "\t \t\t\t\n"
                            "関連規定箇所\tメモ\t通番\t区分\t区分\t\n"
                            "\t\t23\n"
                            "\t\t24\ta\tb\tc\t\t\n"
                            "\t\t25\ta\tb\tc\td\n");
    REQUIRE(table);
    CHECK(table->title() == "題");
    REQUIRE(table->next());
    CHECK(table->text(0) == "22");
    CHECK(table->text(1) == "x");
    CHECK(table->text(2) == "実1、\n実8");
    CHECK(to_string(table->place(0)) == "in.csv:4:7 (通番)");
    CHECK(to_string(table->place(2)) == "in.csv:3:2 (関連規定箇所)");
    CHECK(to_string(table->row_place()) == "in.csv:3:1");
    REQUIRE(table->next());
    CHECK(table->text(0) == "23");
    CHECK(table->text(1) == "");
    CHECK(to_string(table->place(1)) == "in.csv:7:1 (区分)");
    REQUIRE(table->next());
    CHECK(table->text(0) == "24");
    REQUIRE(table->next());
    CHECK_FALSE(table->next());
    CHECK_FALSE(table->failed());
    CHECK(shown_all(table->findings()) ==
          std::vector<std::string>{
              "KJ0304 2:8 メモ", "KJ0308 2:17 区分", "KJ0306 7:1 3 6", "KJ0306 9:1 7 6"});
}

TEST_CASE("a quote left open in a row is a failure at the quote") {
    auto table = open_table("通番,区分\n1,x\n2,\"y\n3,z\n");
    REQUIRE(table);
    CHECK(table->next());
    CHECK_FALSE(table->next());
    REQUIRE(table->failed());
    CHECK(shown(*table->failed()) == "KJ0309 3:3");
}
