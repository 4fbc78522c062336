#include "write/sheet_splice.hpp"

#include <kijun/read/read_document.hpp>
#include <kijun/write/annotate.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <map>
#include <string>
#include <vector>
#include <zip.h>

using namespace kijun;

namespace {

/// Name, date and bytes of every part of a ZIP file, in order.
struct zip_part {
    std::string name;
    time_t date;
    std::string bytes;
};

std::vector<zip_part> parts_of(const std::string& file) {
    zip_source_t* bytes = zip_source_buffer_create(file.data(), file.size(), 0, nullptr);
    zip_t* opened = zip_open_from_source(bytes, ZIP_RDONLY | ZIP_CHECKCONS, nullptr);
    REQUIRE(opened != nullptr);
    std::vector<zip_part> parts;
    for (zip_int64_t i = 0; i < zip_get_num_entries(opened, 0); ++i) {
        zip_stat_t about;
        REQUIRE(zip_stat_index(opened, static_cast<zip_uint64_t>(i), 0, &about) == 0);
        std::string all(about.size, '\0');
        zip_file_t* part = zip_fopen_index(opened, static_cast<zip_uint64_t>(i), 0);
        REQUIRE(zip_fread(part, all.data(), all.size()) ==
                static_cast<zip_int64_t>(all.size()));
        zip_fclose(part);
        parts.push_back({about.name, about.mtime, std::move(all)});
    }
    zip_discard(opened);
    return parts;
}

table_cell cell(const std::string& text) {
    table_cell one;
    if (!text.empty()) {
        one.content.push_back({{{text, text_mark::none, ""}}});
    }
    return one;
}

std::string workbook() {
    document paper;
    document_table list;
    list.caption = "質問";
    list.rows = {{cell("通番"), cell("関連規定箇所"), cell("見直し")},
                 {cell("1"), cell("実1"), cell("")},
                 {cell("2"), cell("実8"), cell("済")},
                 {cell("3"), cell("実9"), cell("")}};
    document_table other;
    other.caption = "別";
    other.rows = {{cell("x")}, {cell("y")}};
    paper.blocks = {list, other};
    return to_xlsx(paper).value();
}

std::string spliced(const std::string& xml, std::vector<xlsx::spliced_cell> cells) {
    const auto done = xlsx::splice_cells(xml, cells);
    REQUIRE(done.has_value());
    std::string told = done->xml;
    for (const std::size_t note : done->refused) {
        told += " refused " + std::to_string(note);
    }
    return told;
}

} // namespace

TEST_CASE("notes stand in their cells, and every other part is byte for byte as it was") {
    const std::string before = workbook();
    const auto done = annotate_workbook(
        "list.xlsx",
        before,
        {{"質問!C2", "要見直し: 実1"}, {"質問!C4", "=1+1 <b>"}, {"質問!E2", "右の列"}});
    REQUIRE(done.has_value());
    CHECK(done->findings.empty());
    const std::vector<zip_part> old = parts_of(before);
    const std::vector<zip_part> now = parts_of(done->value);
    REQUIRE(old.size() == now.size());
    std::vector<std::string> changed;
    for (std::size_t i = 0; i < old.size(); ++i) {
        CHECK(old[i].name == now[i].name);
        CHECK(old[i].date == now[i].date);
        if (old[i].bytes != now[i].bytes) {
            changed.push_back(old[i].name);
        }
    }
    CHECK(changed == std::vector<std::string>{"xl/worksheets/sheet1.xml"});

    const auto read = read_document({"list.xlsx", done->value});
    REQUIRE(read.has_value());
    CHECK(read->findings.empty());
    const auto& table = std::get<document_table>(read->value.content.blocks.at(0));
    CHECK(plain_text(table.rows[1].at(2)) == "要見直し: 実1");
    CHECK(plain_text(table.rows[1].at(4)) == "右の列");
    CHECK(plain_text(table.rows[2].at(2)) == "済");
    CHECK(plain_text(table.rows[3].at(2)) == "=1+1 <b>");
    CHECK(done->value ==
          annotate_workbook(
              "list.xlsx",
              before,
              {{"質問!E2", "右の列"}, {"質問!C4", "=1+1 <b>"}, {"質問!C2", "要見直し: 実1"}})
              ->value);
}

TEST_CASE("a cell that holds something stays as it is, and so does what is no cell") {
    const std::string before = workbook();
    const auto done = annotate_workbook("list.xlsx",
                                        before,
                                        {{"質問!C3", "上書き"},
                                         {"質問!C99", "行がない"},
                                         {"質問!", "セルでない"},
                                         {"質問!C2", "一つ目"},
                                         {"質問!C2", "二つ目"}});
    REQUIRE(done.has_value());
    std::vector<std::string> told;
    for (const diagnostic& one : done->findings) {
        told.push_back(to_string(one.id) + " " + one.where.cell);
    }
    CHECK(told == std::vector<std::string>{
                      "KJ0816 質問!C3", "KJ0816 質問!C99", "KJ0816 質問!", "KJ0816 質問!C2"});
    const auto read = read_document({"list.xlsx", done->value});
    const auto& table = std::get<document_table>(read->value.content.blocks.at(0));
    CHECK(plain_text(table.rows[1].at(2)) == "一つ目");
    CHECK(plain_text(table.rows[2].at(2)) == "済");
}

TEST_CASE("what is no workbook, or has no such sheet, is refused") {
    const auto none = annotate_workbook("x", "no zip", {{"質問!C2", "x"}});
    REQUIRE_FALSE(none);
    CHECK(none.error().id == code::archive_broken);
    const auto no_sheet = annotate_workbook("x", workbook(), {{"ない!C2", "x"}});
    REQUIRE_FALSE(no_sheet);
    CHECK(no_sheet.error().id == code::part_missing);
    const auto no_book = annotate_workbook("x", to_docx({}), {{"質問!C2", "x"}});
    CHECK_FALSE(no_book);
}

TEST_CASE("cells are cut into the text of a sheet, which is else as it was") {
    using cells = std::vector<xlsx::spliced_cell>;
    const std::string head = "<?xml version='1.0'?>\r\n<worksheet  a=\"&gt;\">";
    const std::string end = "</sheetData><x/></worksheet>\n";
    const auto sheet = [&](const std::string& rows, const std::string& before = "") {
        return head + before + "<sheetData>" + rows + end;
    };
    const std::string note = "t=\"inlineStr\"><is><t xml:space=\"preserve\">n</t></is></c>";
    // Between two cells, behind the last, into an empty row, over an empty cell with its style.
    CHECK(spliced(sheet("<row r=\"1\"><c r=\"A1\"/><c r='D1' s=\"2\"><v>1</v></c></row>"),
                  cells{{1, 3, "n", 0}}) ==
          sheet("<row r=\"1\"><c r=\"A1\"/><c r=\"C1\" " + note +
                "<c r='D1' s=\"2\"><v>1</v></c></row>"));
    CHECK(spliced(sheet("<row r=\"1\"><c r=\"A1\"/></row>"), cells{{1, 28, "n", 0}}) ==
          sheet("<row r=\"1\"><c r=\"A1\"/><c r=\"AB1\" " + note + "</row>"));
    CHECK(spliced(sheet("<row r=\"7\" ht=\"3\" />"), cells{{7, 2, "n", 0}}) ==
          sheet("<row r=\"7\" ht=\"3\" ><c r=\"B7\" " + note + "</row>"));
    CHECK(spliced(sheet("<row r=\"1\"><c r=\"B1\" s=\"5\"/></row>"), cells{{1, 2, "n", 0}}) ==
          sheet("<row r=\"1\"><c r=\"B1\" s=\"5\" " + note + "</row>"));
    // Prefixes, rows and cells that do not say where they are.
    CHECK(spliced("<x:w><x:sheetData><x:row><x:c/><x:c><x:v>1</x:v></x:c></x:row>"
                  "</x:sheetData></x:w>",
                  cells{{1, 1, "n", 0}}) ==
          "<x:w><x:sheetData><x:row><x:c r=\"A1\" t=\"inlineStr\"><x:is>"
          "<x:t xml:space=\"preserve\">n</x:t></x:is></x:c><x:c><x:v>1</x:v></x:c></x:row>"
          "</x:sheetData></x:w>");
    // The style of the column, hints about the width, a hidden merge.
    CHECK(
        spliced(sheet("<row r=\"1\" spans=\"1:2\"/>",
                      "<dimension ref=\"A1:B9\"/><cols><col min=\"3\" max=\"4\" "
                      "style=\"8\"/></cols>"),
                cells{{1, 3, "n", 0}}) ==
        sheet("<row r=\"1\"><c r=\"C1\" s=\"8\" " + note + "</row>",
              "<dimension ref=\"A1:C9\"/><cols><col min=\"3\" max=\"4\" style=\"8\"/></cols>"));
    const std::string merged =
        head + "<sheetData><row r=\"1\"/><row r=\"2\"/></sheetData>" +
        "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells></worksheet>";
    CHECK(spliced(merged, cells{{2, 1, "n", 4}}) == merged + " refused 4");
    CHECK_FALSE(xlsx::splice_cells("<worksheet>", {}).has_value());
    CHECK_FALSE(xlsx::splice_cells(sheet("<!-- <row r=\"1\"/> -->"), {}).has_value());
}
