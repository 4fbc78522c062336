#include "write/terminal_width.hpp"

#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using kijun::document;
using kijun::document_heading;
using kijun::document_paragraph;
using kijun::document_table;
using kijun::table_cell;
using kijun::text_mark;

table_cell cell(std::string text, text_mark marks = text_mark::none) {
    return {{document_paragraph{{{std::move(text), marks, ""}}}}, 1, 1, ""};
}

} // namespace

TEST_CASE("terminal width counts wide characters twice and combining sound marks not at all") {
    CHECK(kijun::terminal_width("abc") == 3);
    CHECK(kijun::terminal_width("基準") == 4);
    CHECK(kijun::terminal_width("ｶﾞ（１）") == 8);
    CHECK(kijun::terminal_width("か\u3099") == 2);
    CHECK(kijun::terminal_width("①●") == 2);
    CHECK(kijun::terminal_width("") == 0);
}

TEST_CASE("text shows additions and deletions by brackets, and headings by a line") {
    document paper;
    paper.blocks.emplace_back(document_heading{1, {{"題名", text_mark::bold, ""}}, "x"});
    paper.blocks.emplace_back(document_paragraph{{{"甲", text_mark::none, ""},
                                                  {"乙", text_mark::underline, ""},
                                                  {"丙", text_mark::strike, ""},
                                                  {"丁", text_mark::red, ""}}});
    CHECK(to_text(paper) == "題名\n====\n\n甲{+乙+}[-丙-]{+丁+}\n");
}

TEST_CASE("text aligns a table that fits side by side, by the width on the screen") {
    document paper;
    document_table table;
    table.caption = "集計";
    table.rows = {{cell(""), cell("数")}, {cell("基準"), cell("12")}, {cell("a"), cell("3")}};
    paper.blocks.emplace_back(table);
    CHECK(to_text(paper) == "集計\n      数\n----  --\n基準  12\na     3\n");
}

TEST_CASE("text writes a wide table as one labelled block a row, without its empty cells") {
    document paper;
    document_table table;
    table.rows = {{cell("番号"), cell("文言"), cell("備考")},
                  {cell("c1"), cell("一\n二", text_mark::underline), cell("")},
                  {cell("長い"), cell(std::string(100, 'x')), cell("y")}};
    table.rows[1][0].row_span = 1;
    paper.blocks.emplace_back(table);
    CHECK(to_text(paper) == "[1]\n    番号: c1\n    文言:\n        {+一\n        二+}\n\n[2]\n"
                            "    番号: 長い\n    文言: " +
                                std::string(100, 'x') + "\n    備考: y\n");
}

TEST_CASE("a head over several columns names each of them") {
    document paper;
    document_table table;
    table.head_rows = 2;
    table.rows = {{cell("通番"), cell("実")},
                  {cell("実8"), cell("実9")},
                  {cell(std::string(120, 'x')), cell("●"), cell("●")}};
    table.rows[0][0].row_span = 2;
    table.rows[0][1].column_span = 2;
    paper.blocks.emplace_back(table);
    CHECK(to_text(paper).ends_with("\n    実 / 実8: ●\n    実 / 実9: ●\n"));
}

TEST_CASE("text passes no control character on to the terminal") {
    document paper;
    paper.blocks.emplace_back(
        document_paragraph{{{"a\x1B[2J\x07\tb\xC2\x9B", text_mark::none, ""}}});
    CHECK(to_text(paper) == "a\xEF\xBF\xBD[2J\xEF\xBF\xBD b\xEF\xBF\xBD\n");
}

TEST_CASE("a table of nothing but its head is told, and labels of cells with their text") {
    document paper;
    document_paragraph first{{{"対象", text_mark::none, ""}}};
    first.label = "1.";
    paper.blocks.emplace_back(
        document_table{"", 1, {{table_cell{{first}, 1, 1, ""}, cell("乙")}}});
    CHECK(to_text(paper).find("1. 対象") != std::string::npos);
    CHECK(to_text(paper).find("乙") != std::string::npos);
}
