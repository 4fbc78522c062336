#include "read/pdf_pages.hpp"

#include "read/pdf_lines.hpp"
#include "read/pdf_tables.hpp"

#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

/// A word of ten points a sign from (x, y) on.
pdf_word word(double x, double y, const std::string& text) {
    const auto signs = static_cast<double>(count_code_points(text));
    return {{x, y, x + 10 * signs, y + 10}, text};
}

std::vector<std::string> paragraphs(const std::vector<pdf_line>& lines) {
    paragraph_joiner joiner;
    for (const pdf_line& line : lines) {
        joiner.take(line);
    }
    std::vector<std::string> texts;
    for (const pdf_paragraph& each : joiner.finish()) {
        texts.push_back(plain_text(each.content.runs));
    }
    return texts;
}

} // namespace

TEST_CASE("the words of pdftotext come with their pages and places") {
    const auto pages = parse_bbox_layout(
        "<doc><page width=\"595.3\" height=\"841.9\"><flow><block><line>"
        "<word xMin=\"1.5\" yMin=\"2\" xMax=\"3\" yMax=\"4\">a &amp; &lt;b&gt;</word>"
        "</line></block></flow></page><page width=\"1\" height=\"2\"></page></doc>");
    REQUIRE(pages.size() == 2);
    CHECK(pages[0].width == doctest::Approx(595.3));
    REQUIRE(pages[0].words.size() == 1);
    CHECK(pages[0].words[0].text == "a & <b>");
    CHECK(pages[0].words[0].box.left == doctest::Approx(1.5));
    CHECK(pages[1].words.empty());
}

TEST_CASE("lines of pdftocairo lie or stand; letters, curves and areas are none") {
    std::vector<pdf_page> pages(2);
    add_svg_rules(
        "<svg><defs><path style=\"stroke:none;\" d=\"M 0 0 L 9 0 L 9 1 L 0 1 Z\"/></defs>"
        "<pageSet><page><path style=\"fill:none;stroke:rgb(0%,0%,0%);\" d=\"M 1 2 L 50 2 \" "
        "transform=\"matrix(1,0,0,-1,10,100)\"/></page><page>"
        "<path style=\"stroke:none;fill:rgb(0%,0%,0%);\" d=\"M 5 5 L 6 5 L 6 80 L 5 80 Z M 5 5 "
        "\"/><path style=\"stroke:none;fill:rgb(0%,0%,0%);\" d=\"M 5 5 L 60 5 L 60 80 L 5 80 "
        "Z\"/><path style=\"stroke:rgb(0%,0%,0%);\" d=\"M 1 1 C 2 2 3 3 9 1\"/></page>"
        "</pageSet></svg>",
        0,
        pages);
    REQUIRE(pages[0].lying.size() == 1);
    CHECK(pages[0].lying[0].at == doctest::Approx(98));
    CHECK(pages[0].lying[0].begin == doctest::Approx(11));
    REQUIRE(pages[1].standing.size() == 1);
    CHECK(pages[1].standing[0].at == doctest::Approx(5.5));
    CHECK(pages[1].lying.empty());
}

TEST_CASE("a paragraph goes on after full lines and ends at short ones, labels and indents") {
    const std::vector<pdf_word> words{word(0, 0, "あいうえおかきくけこ"),
                                      word(0, 20, "さし。"),
                                      word(10, 40, "すせそたちつてとな"),
                                      word(0, 60, "にぬねのはひふへほま"),
                                      word(10, 80, "みむめもやゆよらり"),
                                      word(0, 100, "(1) るれろわをん"),
                                      word(10, 120, "うえおかきくけこさ")};
    const std::vector<std::string> read = paragraphs(lines_of_words(words, {}, 0));
    const std::vector<std::string> wanted{"あいうえおかきくけこさし。",
                                          "すせそたちつてとなにぬねのはひふへほま",
                                          "みむめもやゆよらり",
                                          "(1) るれろわをんうえおかきくけこさ"};
    REQUIRE(read.size() == wanted.size());
    for (std::size_t i = 0; i != read.size(); ++i) {
        CHECK(read[i] == wanted[i]);
    }
}

TEST_CASE("a line under letters underlines those whose middle it reaches") {
    const auto lines = lines_of_words({word(0, 0, "あいうえお")}, {{9, 10, 31}}, 0);
    REQUIRE(lines.size() == 1);
    const auto runs = runs_of(lines[0].text);
    REQUIRE(runs.size() == 3);
    CHECK(runs[1].text == "いう");
    CHECK(runs[1].marks == text_mark::underline);
}

TEST_CASE("squares without a line between them are one cell") {
    pdf_page page;
    // Three columns and two rows; the first cell stands over both, another is two wide.
    page.lying = {{0, 0, 300}, {50, 100, 300}, {100, 0, 300}};
    page.standing = {{0, 0, 100}, {100, 0, 100}, {200, 50, 100}, {300, 0, 100}};
    page.lying.push_back({65, 101, 150}); // underlining, right at a side
    page.words = {word(10, 10, "甲"),
                  word(110, 10, "乙"),
                  word(110, 56, "丙丁"),
                  word(210, 60, "戊"),
                  word(0, 200, "外")};
    const auto tables = take_tables(page);
    REQUIRE(tables.size() == 1);
    const pdf_table& table = tables[0];
    REQUIRE(table.cells.size() == 4);
    CHECK(table.cells[0].row_span == 2);
    CHECK(table.cells[1].column_span == 2);
    CHECK(table.cells[2].words.size() == 1);
    CHECK(table.cells[3].words[0].text == "戊");
    REQUIRE(page.words.size() == 1);
    CHECK(page.words[0].text == "外");
    REQUIRE(page.lying.size() == 1);
}

TEST_CASE("a table whose outer sides are not drawn ends where its lines end") {
    pdf_page page;
    page.lying = {{0, 0, 200}, {50, 0, 200}, {100, 0, 200}};
    page.standing = {{100, 0, 100}};
    page.words = {word(10, 10, "甲"), word(110, 60, "乙")};
    const auto tables = take_tables(page);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].columns.size() == 3);
    CHECK(tables[0].cells.size() == 4);
}

TEST_CASE("a frame around one text is no table") {
    pdf_page page;
    page.lying = {{0, 0, 200}, {100, 0, 200}};
    page.standing = {{0, 0, 100}, {200, 0, 100}};
    page.words = {word(10, 10, "甲")};
    CHECK(take_tables(page).empty());
    CHECK(page.words.size() == 1);
}

TEST_CASE("characters that poppler has no data for are known by its message") {
    CHECK(missing_language_pack("Syntax Error: Unknown font tag 'F2'\n").empty());
    CHECK(
        missing_language_pack("Syntax Error: Missing language pack for 'Adobe-Japan1' mapping\n"
                              "Syntax Error: Unknown font tag 'F2'\n") == "Adobe-Japan1");
    CHECK(missing_language_pack("Missing language pack for 'Adobe") == "Adobe");
}

TEST_CASE("a heading with a number of several parts begins a paragraph behind a full line") {
    // Ten columns of ten points: each line but the last is full.
    const auto line = [](double y, const std::string& text) {
        pdf_line made = lines_of_words({word(0, y, text)}, {}, 0).front();
        made.right_margin = 100;
        return made;
    };
    CHECK(paragraphs({line(0, "一二三四五六七八九十"),
                      line(12, "5.8.4 題"),
                      line(24, "一二三四五六七八九。"),
                      line(36, "5.8 題名である事")}) ==
          std::vector<std::string>{
              "一二三四五六七八九十", "5.8.4 題", "一二三四五六七八九。", "5.8 題名である事"});
    CHECK(paragraphs({line(0, "一二三四五六七八九十"), line(12, "5.8 題名である事")}).size() ==
          1);
}

TEST_CASE("places that no page can have are cut to what one can") {
    const auto pages = parse_bbox_layout(
        "<page width=\"1e300\" height=\"nan\">"
        "<word xMin=\"-1e119\" yMin=\"inf\" xMax=\"7\" yMax=\"9\">a</word></page>");
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].width == 1e6);
    CHECK(pages[0].height == 0);
    REQUIRE(pages[0].words.size() == 1);
    CHECK(pages[0].words[0].box.left == -1e6);
    CHECK(pages[0].words[0].box.right == 7);
}
