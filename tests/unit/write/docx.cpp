#include <kijun/read/read_document.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <string>
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

document sample() {
    document paper;
    paper.title = "見本 <1>";
    paper.blocks.emplace_back(document_heading{1, {{"表題", text_mark::none, ""}}, "top"});
    paper.blocks.emplace_back(document_paragraph{
        {{"=1+1 & <w:r>\x01\n次", text_mark::underline | text_mark::red, "top"}}, "(1)"});
    paper.blocks.emplace_back(
        document_paragraph{{{"注の文", text_mark::none, ""}}, "", 0, paragraph_kind::footnote});
    document_table table;
    const auto cell = [](const char* text, std::size_t rows, std::size_t columns) {
        return table_cell{
            {document_paragraph{{{text, text_mark::none, ""}}}}, rows, columns, ""};
    };
    table.rows = {{cell("頭", 1, 3)}, {cell("縦", 2, 1), cell("横", 1, 2)}, {cell("b", 1, 1)}};
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

} // namespace

TEST_CASE("every part of a Word file is well-formed and the same paper gives the same bytes") {
    const std::string file = to_docx(sample());
    CHECK(file == to_docx(sample()));
    for (const char* name : {"[Content_Types].xml",
                             "_rels/.rels",
                             "word/document.xml",
                             "word/styles.xml",
                             "word/fontTable.xml",
                             "word/settings.xml",
                             "word/footer1.xml",
                             "word/footnotes.xml",
                             "word/_rels/document.xml.rels",
                             "docProps/core.xml"}) {
        pugi::xml_document read;
        const std::string part = part_of(file, name);
        CHECK_MESSAGE(read.load_buffer(part.data(), part.size()), name);
    }
}

TEST_CASE("text of the input stays text, with its marks, label, break, link and footnote") {
    const std::string file = to_docx(sample());
    pugi::xml_document read;
    REQUIRE(read.load_string(part_of(file, "word/document.xml").c_str(), pugi::parse_full));
    const pugi::xml_node body = read.child("w:document").child("w:body");
    const pugi::xml_node second = body.child("w:p").next_sibling("w:p");
    CHECK(second.child("w:r").child_value("w:t") == std::string("(1) "));
    const pugi::xml_node link = second.child("w:hyperlink");
    CHECK(link.attribute("w:anchor").value() == std::string("top"));
    const pugi::xml_node run = link.child("w:r");
    CHECK(run.child_value("w:t") == std::string("=1+1 & <w:r>\xEF\xBF\xBD"));
    CHECK(run.child("w:br"));
    CHECK(run.child("w:rPr").child("w:u"));
    CHECK(run.child("w:rPr").child("w:color").attribute("w:val").value() ==
          std::string("FF0000"));
    CHECK(second.select_node(".//w:footnoteReference[@w:id='1']"));
    CHECK(part_of(file, "word/footnotes.xml").find("注の文") != std::string::npos);
}

TEST_CASE("spans are merged cells, and head rows come again on every page") {
    pugi::xml_document read;
    REQUIRE(read.load_string(part_of(to_docx(sample()), "word/document.xml").c_str()));
    CHECK(read.select_nodes("//w:tblHeader").size() == 1);
    CHECK(read.select_nodes("//w:gridCol").size() == 3);
    CHECK(read.select_nodes("//w:gridSpan[@w:val='2']").size() == 1);
    CHECK(read.select_nodes("//w:vMerge").size() == 2);
}

TEST_CASE("a paper that was written is read back equal") {
    document paper;
    paper.title = "見本 <1>";
    paper.blocks.emplace_back(
        document_heading{2, {{"表題", text_mark::none, ""}}, "top", "実9"});
    paper.blocks.emplace_back(
        document_paragraph{{{"赤", text_mark::underline | text_mark::red, "top"},
                            {" と\n次\t", text_mark::none, ""}},
                           "(1)",
                           210});
    paper.blocks.emplace_back(
        document_paragraph{{{"注", text_mark::none, ""}}, "", 0, paragraph_kind::footnote});
    document_table table;
    table.caption = "表1";
    const auto cell = [](const char* text, std::size_t rows, std::size_t columns) {
        return table_cell{
            {document_paragraph{{{text, text_mark::none, ""}}}}, rows, columns, ""};
    };
    table.rows = {{cell("頭", 1, 3)}, {cell("縦", 2, 1), cell("横", 1, 2)}, {cell("b", 1, 1)}};
    paper.blocks.emplace_back(table);
    paper.blocks.emplace_back(std::move(table));
    // The last row is short: a grid has as many squares in each.
    for (std::size_t i = 3; i < 5; ++i) {
        std::get<document_table>(paper.blocks[i]).rows[2].push_back({});
    }
    auto read = read_document({"見本.docx", to_docx(paper)});
    REQUIRE(read.has_value());
    const document& back = read->value.content;
    REQUIRE(back.blocks.size() == paper.blocks.size());
    for (std::size_t i = 0; i < back.blocks.size(); ++i) {
        CHECK_MESSAGE(back.blocks[i] == paper.blocks[i], i);
    }
    CHECK(back == paper);
}

TEST_CASE("where paragraphs stand is read back, and pages across are read as nothing") {
    document paper;
    for (const alignment each : {alignment::end, alignment::centre, alignment::start}) {
        document_paragraph line{{{"2025年12月4日", text_mark::none, ""}}};
        line.align = each;
        paper.blocks.emplace_back(line);
    }
    document_table narrow;
    narrow.rows.emplace_back(2);
    document_table wide;
    wide.rows.emplace_back(8);
    for (document_table* const table : {&narrow, &wide}) {
        table->rows.front().front().content.push_back({{{"頭", text_mark::none, ""}}});
    }
    paper.blocks.emplace_back(narrow);
    paper.blocks.emplace_back(wide);
    paper.blocks.emplace_back(narrow);
    const std::string file = to_docx(paper);
    pugi::xml_document written;
    REQUIRE(written.load_string(part_of(file, "word/document.xml").c_str()));
    CHECK(written.select_nodes("//w:sectPr").size() == 3);
    CHECK(written.select_nodes("//w:pgSz[@w:orient='landscape']").size() == 1);
    CHECK(written.select_nodes("//w:sectPr/w:footerReference").size() == 3);
    const auto read = read_document({"paper.docx", file});
    REQUIRE(read.has_value());
    CHECK(read->value.content == paper);
}

TEST_CASE("tracked runs, labels and paragraphs read as the old text and as the new one") {
    const auto run = [](const char* text, text_mark marks = text_mark::none) {
        return document_run{text, marks, ""};
    };
    document paper;
    document_paragraph gone{{run("去る <1>\n行", text_mark::deleted)}, "(9)"};
    gone.tracked = tracked_fate::deleted;
    document_paragraph come{{run("来る", text_mark::inserted)}, "(1)"};
    come.tracked = tracked_fate::inserted;
    document_paragraph other{
        {run("残"), run("旧", text_mark::deleted), run("新", text_mark::inserted), run("る")},
        "(2)",
        210};
    other.old_label = "(1)";
    document_heading title{2, {run("題", text_mark::inserted)}, ""};
    title.tracked = tracked_fate::inserted;
    paper.blocks = {gone, title, come, other};

    const std::string file = to_docx(paper, {"事務局 <a@b> \"x\"", "2025-12-04"});
    pugi::xml_document written;
    REQUIRE(written.load_string(part_of(file, "word/document.xml").c_str()));
    for (const auto& found : written.select_nodes("//w:ins | //w:del")) {
        CHECK(found.node().attribute("w:author").value() == std::string("事務局 <a@b> \"x\""));
        const std::string date = found.node().attribute("w:date").value();
        CHECK(date.starts_with("2025-12-04T"));
    }
    CHECK(written.select_nodes("//w:pPr/w:rPr/w:ins").size() == 2);
    CHECK(written.select_nodes("//w:pPr/w:rPr/w:del").size() == 1);
    CHECK(written.select_nodes("//w:del//w:t").empty());
    CHECK(part_of(to_docx(paper), "word/document.xml").find("w:date") == std::string::npos);
    CHECK(part_of(to_docx(paper, {"x", "4. December"}), "word/document.xml").find("w:date") ==
          std::string::npos);

    const document_paragraph was{{run("残旧る")}, "(1)", 210};
    const document_paragraph is{{run("残新る")}, "(2)", 210};
    const auto accepted = read_document({"paper.docx", file});
    REQUIRE(accepted.has_value());
    document wanted;
    wanted.blocks = {
        document_heading{2, {run("題")}, ""}, document_paragraph{{run("来る")}, "(1)"}, is};
    CHECK(accepted->value.content == wanted);
    document_options before;
    before.original = true;
    const auto original = read_document({"paper.docx", file}, before);
    REQUIRE(original.has_value());
    wanted.blocks = {document_paragraph{{run("去る <1>\n行")}, "(9)"}, was};
    CHECK(original->value.content == wanted);
}
