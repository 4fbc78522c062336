#include "read/paper_text.hpp"

#include "read/running_lines.hpp"

#include <doctest/doctest.h>

using namespace kijun;

namespace {

located_document read(const std::string& text) {
    const source input{"paper.txt", text};
    const auto opened = open_text(input, {});
    REQUIRE(opened);
    return document_of_paper_text(*opened);
}

} // namespace

TEST_CASE("lines with tabulators are rows, others paragraphs, each with its line") {
    const located_document paper = read("題\n\n一\t二\n三\t四\n\n五\t六\n終わり\n");
    REQUIRE(paper.content.blocks.size() == 3);
    REQUIRE(paper.origins.size() == 3);
    const auto& first = std::get<document_table>(paper.content.blocks[1]);
    REQUIRE(first.rows.size() == 2);
    CHECK(plain_text(first.rows[1][1]) == "四");
    CHECK(paper.origins[1].rows == std::vector<std::size_t>{3, 4});
    // A line right below a row goes on with its last cell.
    const auto& last = std::get<document_table>(paper.content.blocks[2]);
    CHECK(plain_text(last.rows[0][1]) == "六\n終わり");
}

TEST_CASE("tags underline and break lines; what is no tag is text") {
    const located_document paper = read(
        "一\t<p>a<u>b</u></p><ul style=\"x\"><li>・c</li></ul> &lt;d&gt; <https://e> <3\n");
    const auto& table = std::get<document_table>(paper.content.blocks[0]);
    CHECK(plain_text(table.rows[0][1]) == "ab\n・c\n<d> <https://e> <3");
    CHECK(table.rows[0][1].content[0].runs[1].marks == text_mark::underline);
}

TEST_CASE("tables of Markdown are tables, their rule is none of their rows") {
    const located_document paper = read("| 一 | 二 |\n|---|:-:|\n| 三 | |\n");
    const auto& table = std::get<document_table>(paper.content.blocks[0]);
    REQUIRE(table.rows.size() == 2);
    CHECK(plain_text(table.rows[1][0]) == "三");
    CHECK(plain_text(table.rows[1][1]).empty());
}

TEST_CASE("page numbers in all their forms are known") {
    for (const char* line :
         {"3", "- 3 -", "３", "3/12", "P.3", "p. 3", "（3）", "3 ページ", "— 12 —"}) {
        CAPTURE(line);
        CHECK(is_page_number(line));
    }
    for (const char* line :
         {"", "-", "第3条", "3 つの例", "2025年12月4日", "1/2/3", "(1) 記録"}) {
        CAPTURE(line);
        CHECK_FALSE(is_page_number(line));
    }
}

TEST_CASE("a line that comes again and again is a running head from its second time on") {
    const located_document paper =
        read("見本の手引き\n\n本文\n\n見本の手引き\n\n続き\n\n見本の手引き\n\n4\n");
    const running_lines found = find_running_lines(paper.content);
    CHECK(found.blocks == std::vector<std::size_t>{2, 4, 5});
}
