#include "read/archive.hpp"
#include "read/xlsx_theme.hpp"
#include "support/workbook.hpp"

#include <kijun/read/read_document.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

using namespace kijun;
using kijun::test::rows_of;
using kijun::test::workbook;

namespace {

const document_table& table_of(const located_document& in, std::size_t block = 0) {
    return std::get<document_table>(in.content.blocks.at(block));
}

std::string text_at(const document_table& table, std::size_t row, std::size_t cell) {
    return plain_text(table.rows.at(row).at(cell));
}

bool has(const std::vector<diagnostic>& findings, code id) {
    return std::ranges::find(findings, id, &diagnostic::id) != findings.end();
}

} // namespace

TEST_CASE("furigana are no text, and runs keep their marks") {
    const auto read = read_document(workbook(
        {{"表",
          R"(<sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c></row></sheetData>)"}},
        "<si><t>項目</t><rPh sb=\"0\" eb=\"2\"><t>コウモク</t></rPh></si>"
        "<si><r><t>実1、</t></r><r><rPr><u/><color "
        "rgb=\"FFFF0000\"/></rPr><t>実9</t></r></si>"));
    REQUIRE(read);
    const document_table& table = table_of(read->value);
    CHECK(text_at(table, 0, 0) == "項目");
    const auto& runs = table.rows[0][1].content.front().runs;
    REQUIRE(runs.size() == 2);
    CHECK(runs[1].text == "実9");
    CHECK(runs[1].marks == (text_mark::underline | text_mark::red));
    CHECK(read->value.origins.front().rows == std::vector<std::size_t>{2});
    CHECK(read->value.origins.front().column == 2);
}

TEST_CASE("merged cells are one, and rows that they cover stay where others have text") {
    const auto read = read_document(workbook(
        {{"表",
          rows_of({{"1", "甲", "x"}, {"", "", "y"}, {"2", "乙"}}) +
              R"(<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/></mergeCells>)"}}));
    REQUIRE(read);
    const document_table& table = table_of(read->value);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0][0].row_span == 2);
    REQUIRE(table.rows[1].size() == 1);
    CHECK(text_at(table, 1, 0) == "y");
}

TEST_CASE("hidden rows and sheets are read and told, line breaks and escapes decoded") {
    const auto read = read_document(
        workbook({{"秘", rows_of({{"a"}}), true},
                  {"表",
                   R"(<sheetData><row hidden="1"><c t="inlineStr"><is><t>一_x000D_)"
                   "\n二</t></is></c><c t=\"b\"><v>1</v></c><c "
                   "t=\"e\"><v>#REF!</v></c></row></sheetData>"}}));
    REQUIRE(read);
    CHECK(has(read->findings, code::sheet_hidden));
    CHECK(has(read->findings, code::rows_hidden));
    CHECK(read->value.origins[0].hidden);
    const document_table& table = table_of(read->value, 1);
    CHECK(text_at(table, 0, 0) == "一\n二");
    CHECK(text_at(table, 0, 1) == "TRUE");
    CHECK(text_at(table, 0, 2) == "#REF!");
}

TEST_CASE("a cell in the last corner of a sheet makes no grid up to there") {
    const auto read = read_document(workbook(
        {{"表",
          R"(<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>)"}}));
    REQUIRE(read);
    CHECK(table_of(read->value).rows.size() == 2);
    document_options tiny;
    tiny.bounds.places = 100;
    const auto refused = read_document(
        workbook(
            {{"表",
              R"(<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row></sheetData>)"}}),
        tiny);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().id == code::too_many_places);
}

TEST_CASE("what is damaged is told by sheet and cell, or by part") {
    const auto read = read_document(workbook(
        {{"表",
          R"(<sheetData><row r="1"><c r="B1" t="s"><v>7</v></c><c r="C1"><v>3</v></c></row></sheetData>)"}}));
    REQUIRE(read);
    REQUIRE(has(read->findings, code::cell_unreadable));
    CHECK(read->findings.front().where.cell == "表!B1");
    const auto broken = read_document(workbook({{"表", "<sheetData><row></sheetData>"}}));
    REQUIRE_FALSE(broken);
    CHECK(broken.error().id == code::part_unreadable);
    CHECK(broken.error().details.front() == "xl/sheets/1.xml");
}

TEST_CASE(
    "shared strings and styles that are not there are missed only by cells that need them") {
    const std::string head = R"(<?xml version="1.0" encoding="UTF-8"?>)";
    const source list{
        "list.xlsx",
        test::zip_file(
            {{"[Content_Types].xml", head + "<Types/>"},
             {"xl/workbook.xml",
              head + R"(<workbook xmlns:r="r"><sheets><sheet name="表" r:id="r1"/></sheets>)"
                     "</workbook>"},
             {"xl/_rels/workbook.xml.rels",
              head +
                  R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="a.xml"/>)"
                  R"(<Relationship Id="s" Type="x/sharedStrings" Target="s.xml"/>)"
                  R"(<Relationship Id="t" Type="x/styles" Target="t.xml"/></Relationships>)"},
             {"xl/a.xml",
              head + R"(<worksheet><sheetData><row r="1"><c r="A1"><v>3</v></c>)"
                     R"(<c r="B1" t="s"><v>0</v></c></row></sheetData></worksheet>)"}})};
    const auto read = read_document(list);
    REQUIRE(read);
    REQUIRE(read->findings.size() == 1);
    CHECK(read->findings.front().id == code::cell_unreadable);
    CHECK(read->findings.front().where.cell == "表!B1");
}

TEST_CASE("a sheet that a workbook names and does not hold is told") {
    const auto read = read_document(
        workbook({{"表", rows_of({{"甲"}})},
                  {.name = "写し", .inside = "", .hidden = false, .missing = true}}));
    REQUIRE(read);
    REQUIRE(has(read->findings, code::sheet_missing));
}

TEST_CASE("a workbook cut or spoilt anywhere ends in a reading or a failure") {
    const source whole = workbook({{"表", rows_of({{"通番", "目標"}, {"1", "守る"}})}});
    REQUIRE(read_document(whole));
    for (std::size_t length = 0; length < whole.bytes.size(); ++length) {
        static_cast<void>(read_document({"a.xlsx", whole.bytes.substr(0, length)}));
    }
    std::uint32_t seed = 5;
    for (int round = 0; round < 3000; ++round) {
        source spoilt = whole;
        seed = seed * 1664525U + 1013904223U;
        spoilt.bytes[seed % spoilt.bytes.size()] ^= static_cast<char>(1U << (seed >> 29U));
        static_cast<void>(read_document(spoilt));
    }
}

TEST_CASE("a real workbook reads without its furigana and without a lost cell") {
    const std::string path = KIJUN_SHARED_CORPUS "/office/questionnaire.xlsx";
    if (!std::filesystem::exists(path)) {
        MESSAGE("NOT TESTED: " << path << " is not there");
        return;
    }
    const auto read = read_document(load(path).value());
    REQUIRE(read);
    std::string all;
    for (const document_block& block : read->value.content.blocks) {
        const auto* table = std::get_if<document_table>(&block);
        if (table == nullptr) {
            CHECK(std::get<document_paragraph>(block).kind == paragraph_kind::text_box);
            continue;
        }
        for (const auto& row : table->rows) {
            for (const table_cell& cell : row) {
                all += plain_text(cell) + '\n';
            }
        }
    }
    CHECK(all.find("オープンデータの推進状況に係る調査票　回答マニュアル") !=
          std::string::npos);
    CHECK(all.find("チョウサヒョウ") == std::string::npos);
    CHECK(read->value.content.blocks.size() >= 5);
}

TEST_CASE("comments stand in their cells, boxes behind the sheet, hidden columns are told") {
    const std::string head = R"(<?xml version="1.0"?>)";
    const std::string relations =
        R"(<Relationships><Relationship Id="a" Type="x/comments" Target="../c.xml"/>)"
        R"(<Relationship Id="b" Type="x/threadedComment" Target="..\t.xml"/>)"
        R"(<Relationship Id="c" Type="x/drawing" Target="../d.xml"/></Relationships>)";
    const source file{
        "list.xlsx",
        test::zip_file(
            {{"[Content_Types].xml", head + "<Types/>"},
             {"xl/workbook.xml",
              head +
                  R"(<workbook xmlns:r="r"><sheets><sheet name="表" r:id="r1"/></sheets></workbook>)"},
             {"xl/_rels/workbook.xml.rels",
              head +
                  R"(<Relationships><Relationship Id="r1" Type="x/worksheet" Target="sheets/1.xml"/></Relationships>)"},
             {"xl\\sheets\\1.xml", // as some programs on Windows write it
              head + R"(<worksheet><cols><col min="2" max="3" hidden="1"/></cols>)" +
                  rows_of({{"通番", "甲"}, {"1", "乙"}}) +
                  R"(<mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>)"},
             {"xl/sheets/_rels/1.xml.rels", head + relations},
             {"xl/c.xml",
              head +
                  R"(<comments><commentList><comment ref="B1"><text><r><t>要確認</t></r></text></comment>)"
                  R"(<comment ref="B2"><text><t>[Threaded comment]</t></text></comment>)"
                  R"(<comment ref="A2"><text><t>隠れた</t></text></comment></commentList></comments>)"},
             {"xl/t.xml",
              head +
                  R"(<ThreadedComments><threadedComment ref="B2"><text>実9では？</text></threadedComment></ThreadedComments>)"},
             {"xl/d.xml",
              head +
                  R"(<d:wsDr xmlns:d="d" xmlns:a="a"><d:sp><d:txBody><a:p><a:r><a:t>記入上の注意</a:t></a:r></a:p></d:txBody></d:sp><d:pic/></d:wsDr>)"}})};
    const auto read = read_document(file);
    REQUIRE(read);
    const document_table& table = table_of(read->value);
    CHECK(text_at(table, 0, 0) == "通番\n隠れた"); // of a merged area its first cell
    CHECK(body_text(table.rows[0][1]) == "甲");
    CHECK(table.rows[0][1].content.at(1).kind == paragraph_kind::comment);
    CHECK(text_at(table, 0, 1) == "甲\n要確認");
    CHECK(text_at(table, 1, 0) == "乙\n実9では？");
    REQUIRE(read->value.content.blocks.size() == 2);
    const auto& box = std::get<document_paragraph>(read->value.content.blocks[1]);
    CHECK(plain_text(box.runs) == "記入上の注意");
    CHECK(box.kind == paragraph_kind::text_box);
    const auto told = std::ranges::find(read->findings, code::columns_hidden, &diagnostic::id);
    REQUIRE(told != read->findings.end());
    CHECK(told->details == std::vector<std::string>{"表", "B"});
    CHECK(has(read->findings, code::pictures_without_text));
}

TEST_CASE("a colour of the theme may be red, and a light one of it is not") {
    pugi::xml_document theme;
    REQUIRE(theme.load_string(
        R"(<a:theme><a:themeElements><a:clrScheme><a:dk1><a:sysClr lastClr="000000"/></a:dk1>)"
        R"(<a:accent2><a:srgbClr val="C00000"/></a:accent2></a:clrScheme></a:themeElements></a:theme>)"));
    const xlsx_theme colors(theme.document_element());
    const auto is_red = [&colors](const char* color) {
        pugi::xml_document parsed;
        REQUIRE(parsed.load_string(color));
        return colors.is_red(parsed.document_element());
    };
    CHECK(is_red(R"(<color theme="5"/>)"));
    CHECK_FALSE(is_red(R"(<color theme="5" tint="0.8"/>)"));
    CHECK_FALSE(is_red(R"(<color theme="1"/>)"));
    CHECK_FALSE(is_red(R"(<color theme="99"/>)"));
    CHECK(is_red(R"(<color rgb="FFFF0000"/>)"));
    CHECK(is_red(R"(<color indexed="10"/>)"));
}

TEST_CASE("other forms of Office are told by their names, broken files as broken") {
    const auto why = [](const std::string& bytes) {
        const auto read = read_document({"a", bytes});
        REQUIRE_FALSE(read);
        return read.error();
    };
    const failure open = why(test::zip_file(
        {{"mimetype", "x"}, {"content.xml", "<x/>"}, {"META-INF/manifest.xml", "<x/>"}}));
    CHECK(open.id == code::other_office);
    CHECK(open.details.front() == "OpenDocument");
    const auto package = [](const std::string& main, const std::string& text) {
        return test::zip_file(
            {{"[Content_Types].xml", "<Types/>"},
             {"_rels/.rels",
              R"(<Relationships><Relationship Id="a" Type="x/officeDocument" Target=")" + main +
                  R"("/></Relationships>)"},
             {main, text}});
    };
    CHECK(why(package("xl/workbook.bin", "x")).details.front() == ".xlsb");
    CHECK(why(package("ppt/p.xml", "<presentation/>")).details.front() == ".pptx");
    CHECK(why(std::string("PK\x03\x04 cut off")).id == code::archive_broken);
    CHECK(why(test::zip_file({{"a.txt", "x"}})).id == code::unknown_format);
    // Where a program keeps the main part does not matter.
    CHECK(document_kind_of({"a", package("book.xml", "<workbook/>")}) == document_kind::xlsx);
    CHECK(document_kind_of({"a", package("body.xml", "<w:document/>")}) == document_kind::docx);
}
