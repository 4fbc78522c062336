#include "write/xlsx_check.hpp"
#include "write/xlsx_plan.hpp"

#include <kijun/read/read_document.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <string>
#include <vector>
#include <zip.h>

namespace {

using namespace kijun;

std::string part_of(const std::string& file, const char* name) {
    zip_source_t* bytes = zip_source_buffer_create(file.data(), file.size(), 0, nullptr);
    zip_t* opened = zip_open_from_source(bytes, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    REQUIRE(opened != nullptr);
    zip_file_t* part = zip_fopen(opened, name, 0);
    REQUIRE(part != nullptr);
    std::string all;
    char piece[4096];
    for (zip_int64_t got = 0; (got = zip_fread(part, piece, sizeof piece)) > 0;) {
        all.append(piece, static_cast<std::size_t>(got));
    }
    zip_fclose(part);
    zip_discard(opened);
    return all;
}

table_cell cell(const char* text,
                text_mark marks = text_mark::none,
                std::size_t rows = 1,
                std::size_t columns = 1) {
    table_cell one;
    one.row_span = rows;
    one.column_span = columns;
    if (*text != '\0') {
        one.content.push_back({{{text, marks, ""}}});
    }
    return one;
}

/// The tables of a workbook that was written, as our reader sees them.
std::vector<document_table> read_back(const std::string& file) {
    const auto read = read_document({"見本.xlsx", file});
    REQUIRE(read.has_value());
    CHECK(read->findings.empty());
    std::vector<document_table> tables;
    for (const document_block& block : read->value.content.blocks) {
        tables.push_back(std::get<document_table>(block));
    }
    return tables;
}

document of_table(document_table table) {
    document paper;
    paper.title = "見本";
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

} // namespace

TEST_CASE("a table that was written is read back equal: texts, marks, spans") {
    using enum text_mark;
    document_table table;
    table.caption = "表1";
    table.rows = {{cell("頭", none, 1, 3)},
                  {cell("縦", none, 2, 1), cell("横", underline | red, 1, 2)},
                  {cell("b", bold), cell("消", strike)}};
    table_cell rich;
    rich.content.push_back({{{"前 ", none, ""},
                             {"追加", underline, ""},
                             {" 後\n次の行", none, ""},
                             {"  ", strike, ""},
                             {"赤", red | bold | strike | underline, ""}}});
    table.rows.push_back({rich, cell("\t字下げ"), cell("=1+1")});
    table.rows.push_back({cell("+81"), cell("-"), cell("@name")});
    table.rows.push_back({cell("_x0041_ と _x000D_"), cell("<a> & \"b\""), cell("'引用")});
    table.rows.push_back({cell("  前後の空白  "), cell("007"), cell("2025-11-20")});
    document_table other;
    other.caption = "表2";
    other.rows = {{cell("一")}, {cell("二")}};
    document paper = of_table(table);
    paper.blocks.emplace_back(other);
    const auto written = to_xlsx(paper);
    REQUIRE(written.has_value());
    const std::vector<document_table> tables = read_back(*written);
    REQUIRE(tables.size() == 2);
    REQUIRE(tables[0].rows.size() == table.rows.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        CAPTURE(row);
        CHECK(tables[0].rows[row] == table.rows[row]);
    }
    CHECK(tables[0] == table);
    CHECK(tables[1] == other);
}

TEST_CASE("the same paper gives the same bytes, and none tells the time") {
    document_table table;
    table.rows = {{cell("頭")}, {cell("一", text_mark::underline)}};
    const auto once = to_xlsx(of_table(table));
    REQUIRE(once.has_value());
    CHECK(*once == *to_xlsx(of_table(table)));
    CHECK(part_of(*once, "docProps/core.xml").find("1980-01-01T00:00:00Z") !=
          std::string::npos);
    zip_source_t* bytes = zip_source_buffer_create(once->data(), once->size(), 0, nullptr);
    zip_t* opened = zip_open_from_source(bytes, ZIP_RDONLY, nullptr);
    REQUIRE(opened != nullptr);
    for (zip_int64_t i = 0; i < zip_get_num_entries(opened, 0); ++i) {
        zip_stat_t about;
        REQUIRE(zip_stat_index(opened, static_cast<zip_uint64_t>(i), 0, &about) == 0);
        CHECK(about.mtime < 400'000'000); // before 1983
    }
    zip_discard(opened);
}

TEST_CASE("no cell computes, whatever it begins with") {
    document_table table;
    table.rows = {{cell("頭")},
                  {cell("=HYPERLINK(\"http://x\")")},
                  {cell("{=A1}")},
                  {cell("http://example.com/")},
                  {cell("12345678901234567890")}};
    const auto written = to_xlsx(of_table(table));
    REQUIRE(written.has_value());
    pugi::xml_document sheet;
    REQUIRE(sheet.load_string(part_of(*written, "xl/worksheets/sheet1.xml").c_str()));
    CHECK(sheet.select_nodes("//f").empty());
    CHECK(sheet.select_nodes("//hyperlink").empty());
    CHECK(sheet.select_nodes("//c[@t='s']").size() == 5);
    CHECK(sheet.select_nodes("//c[not(@t)][v]").empty());
}

TEST_CASE("head rows are frozen and filtered, columns wide enough, rows high enough") {
    document_table table;
    table.head_rows = 2;
    table.rows = {{cell("上", text_mark::none, 1, 2)},
                  {cell("左"), cell("右")},
                  {cell("短い"), cell("一\n二\n三\n四")}};
    const auto written = to_xlsx(of_table(table));
    REQUIRE(written.has_value());
    pugi::xml_document sheet;
    REQUIRE(sheet.load_string(part_of(*written, "xl/worksheets/sheet1.xml").c_str()));
    CHECK(sheet.select_node("//pane").node().attribute("ySplit").as_int() == 2);
    CHECK(sheet.select_node("//autoFilter").node().attribute("ref").value() ==
          std::string("A2:B3"));
    CHECK(sheet.select_nodes("//col").size() >= 1);
    CHECK(sheet.select_node("//row[@r='3']").node().attribute("ht").as_double() > 50);
    pugi::xml_document styles;
    REQUIRE(styles.load_string(part_of(*written, "xl/styles.xml").c_str()));
    CHECK(styles.select_node("//cellXfs//alignment[@wrapText='1']"));
}

TEST_CASE("a sheet that is named like a number or a cell is quoted wherever it is meant") {
    document paper;
    for (const char* name : {"2024", "A1", "It's"}) {
        document_table table;
        table.caption = name;
        table.rows = {{cell("頭")}, {cell("一")}};
        paper.blocks.emplace_back(table);
    }
    const auto written = to_xlsx(paper);
    REQUIRE(written.has_value());
    const std::string book = part_of(*written, "xl/workbook.xml");
    for (const char* reference : {"'2024'!$A$1:$A$2", "'A1'!$1:$1", "'It''s'!$A$1:$A$2"}) {
        CAPTURE(reference);
        CHECK(book.find(reference) != std::string::npos);
    }
}

TEST_CASE("headings and paragraphs stand in a sheet of their own that leads to the tables") {
    document paper;
    paper.title = "題";
    paper.blocks.emplace_back(document_heading{1, {{"題", text_mark::none, ""}}, "top"});
    paper.blocks.emplace_back(
        document_paragraph{{{"説明の文", text_mark::underline, ""}}, "(1)"});
    document_table table;
    table.rows = {{cell("頭")}, {cell("戻る")}};
    table.rows[1][0].content[0].runs[0].target = "top";
    table.rows[1][0].anchor = "row-1";
    paper.blocks.emplace_back(table);
    const auto written = to_xlsx(paper);
    REQUIRE(written.has_value());
    const std::vector<document_table> tables = read_back(*written);
    REQUIRE(tables.size() == 2);
    CHECK(tables[0].caption == "本文");
    REQUIRE(tables[0].rows.size() == 3);
    CHECK(plain_text(tables[0].rows[0][0]) == "題");
    CHECK(plain_text(tables[0].rows[1][0]) == "(1) 説明の文");
    CHECK(plain_text(tables[0].rows[2][0]) == "→ 題");
    CHECK(tables[1].caption == "題");
    pugi::xml_document lines;
    REQUIRE(lines.load_string(part_of(*written, "xl/worksheets/sheet1.xml").c_str()));
    CHECK(lines.select_node("//hyperlink[@ref='A3']").node().attribute("location").value() ==
          std::string("'題'!A1"));
    pugi::xml_document sheet;
    REQUIRE(sheet.load_string(part_of(*written, "xl/worksheets/sheet2.xml").c_str()));
    CHECK(sheet.select_node("//hyperlink[@ref='A2']").node().attribute("location").value() ==
          std::string("'本文'!A1"));
    CHECK(sheet.select_node("//sheetView[@tabSelected='1']"));
}

TEST_CASE("a text too long for a cell goes on in another sheet, and the cell says where") {
    std::string text;
    while (text.size() < 300'000) {
        text += "長い文言\U00020BB7";
    }
    document_table table;
    table.caption = "長文";
    table.rows = {{cell("頭")}, {cell(text.c_str())}};
    table.rows[1][0].content[0].runs.push_back({"終わり", text_mark::underline, ""});
    const auto written = to_xlsx(of_table(table));
    REQUIRE(written.has_value());
    const std::vector<document_table> tables = read_back(*written);
    REQUIRE(tables.size() == 2);
    CHECK(tables[1].caption == "続き");
    std::string whole = plain_text(tables[0].rows[1][0]);
    const std::size_t note = whole.find("\n…（続きはシート「続き」の 2 行目）");
    REQUIRE(note != std::string::npos);
    whole.resize(note);
    for (std::size_t row = 1; row < tables[1].rows.size(); ++row) {
        CHECK(plain_text(tables[1].rows[row][0]) == "長文!A2");
        whole += plain_text(tables[1].rows[row][1]);
    }
    CHECK(whole == text + "終わり");
    CHECK(tables[1].rows.back()[1].content[0].runs.back().marks == text_mark::underline);
}

TEST_CASE("a cell may have more runs than libxlsxwriter itself takes") {
    table_cell many;
    many.content.emplace_back();
    for (int i = 0; i < 2000; ++i) {
        many.content[0].runs.push_back({"語" + std::to_string(i),
                                        i % 2 == 0 ? text_mark::none : text_mark::underline,
                                        ""});
    }
    document_table table;
    table.caption = "多い";
    table.rows = {{cell("頭"), cell("左")}, {many, many}};
    const auto written = to_xlsx(of_table(table));
    REQUIRE(written.has_value());
    CHECK(read_back(*written).at(0) == table);
}

TEST_CASE("columns that are for answering are lists to pick from") {
    document_table table;
    table.rows = {{cell("問い"), cell("判定"), cell("指紋")},
                  {cell("一"), cell(""), cell("0123")}};
    table.uses = {{}, {{"取り込む", "影響なし"}, true, false, false}, {{}, false, false, true}};
    const auto written = to_xlsx(of_table(table));
    REQUIRE(written.has_value());
    pugi::xml_document sheet;
    REQUIRE(sheet.load_string(part_of(*written, "xl/worksheets/sheet1.xml").c_str()));
    const pugi::xml_node list = sheet.select_node("//dataValidation[@type='list']").node();
    CHECK(list.attribute("sqref").value() == std::string("B2"));
    CHECK(list.child_value("formula1") == std::string("\"取り込む,影響なし\""));
}

TEST_CASE("an empty paper is an empty workbook, and a control character is replaced") {
    const auto empty = to_xlsx({});
    REQUIRE(empty.has_value());
    CHECK(read_back(*empty).empty());
    document_table table;
    table.rows = {{cell("a\x01"
                        "b\xEF\xBF\xBF"
                        "c\xFF")}};
    const auto written = to_xlsx(of_table(table));
    REQUIRE(written.has_value());
    CHECK(plain_text(read_back(*written).at(0).rows[0][0]) == "a\xEF\xBF\xBD"
                                                              "b\xEF\xBF\xBD"
                                                              "c\xEF\xBF\xBD");
}

TEST_CASE("a table larger than a sheet is refused by name") {
    document_table table;
    table.caption = "大きな表";
    table.rows.assign(xlsx::most_rows + 1, {});
    const auto refused = to_xlsx(of_table(table));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().id == code::sheet_too_small);
    CHECK(refused.error().details.front() == "大きな表");
}

TEST_CASE("a workbook whose parts are not whole does not hold its plan") {
    document_table table;
    table.caption = "表";
    table.rows = {{cell("頭")}, {cell("一"), cell("二")}};
    const document paper = of_table(table);
    const auto written = to_xlsx(paper);
    const auto planned = xlsx::plan(paper);
    REQUIRE(written.has_value());
    REQUIRE(planned.has_value());
    CHECK(xlsx::holds_plan(*written, *planned));
    auto other = *planned;
    other.sheets[0].cells[1].runs[0].text = "別";
    CHECK_FALSE(xlsx::holds_plan(*written, other));
    other = *planned;
    other.sheets[0].cells.pop_back();
    CHECK_FALSE(xlsx::holds_plan(*written, other));
    CHECK_FALSE(xlsx::holds_plan(written->substr(0, written->size() / 2), *planned));
    CHECK_FALSE(xlsx::holds_plan("", *planned));
}
