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

std::string of_text(std::string text, text_mark marks = text_mark::none) {
    document paper;
    paper.blocks.emplace_back(document_paragraph{{{std::move(text), marks, ""}}});
    return to_markdown(paper);
}

table_cell cell(std::string text) {
    return {{document_paragraph{{{std::move(text), text_mark::none, ""}}}}, 1, 1, ""};
}

std::string of_table(document_table table) {
    document paper;
    paper.blocks.emplace_back(std::move(table));
    return to_markdown(paper);
}

} // namespace

TEST_CASE("Markdown escapes what would be markup") {
    struct {
        const char* text;
        const char* expected;
    } const rows[] = {
        {"<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"},
        {"a | b", "a \\| b"},
        {"`code` *em* _em_ ~~no~~ $x$", "\\`code\\` \\*em\\* \\_em\\_ \\~\\~no\\~\\~ \\$x\\$"},
        {"[a](javascript:x) ![b](c)", "\\[a\\](javascript:x) !\\[b\\](c)"},
        {"back\\slash &amp;", "back\\\\slash &amp;amp;"},
        {"# no heading", "\\# no heading"},
        {"- no list", "\\- no list"},
        {"+ no list", "\\+ no list"},
        {"--- a-b 1+1", "\\--- a-b 1+1"},
        {"1. no list", "1\\. no list"},
        {"12) no list", "12\\) no list"},
        {"実12) 1.5 は残す", "実12) 1.5 は残す"},
        {"    no code", "&#32;&#32;&#32;&#32;no code"},
        {"> no quote", "&gt; no quote"},
        {"https://example.com www.example.com", "https\\://example.com www\\.example.com"},
        {"a@example.com", "a<span>@</span>example.com"},
        {"一\n- 二", "一<br>- 二"},
        {"]]>", "\\]\\]&gt;"},
        {"=cmd()", "=cmd()"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(of_text(row.text) == std::string(row.expected) + "\n");
    }
}

TEST_CASE("Markdown marks are HTML elements, because ** does not close beside Japanese marks") {
    CHECK(of_text("実9、", text_mark::red) == "<strong>実9、</strong>\n");
    CHECK(of_text("追加", text_mark::underline) == "<u>追加</u>\n");
    CHECK(of_text("削除", text_mark::strike) == "<del>削除</del>\n");
    CHECK(of_text("- x", text_mark::underline | text_mark::bold) ==
          "<strong><u>\\- x</u></strong>\n");
}

TEST_CASE("Markdown has one head row, empty squares for what a span covers, and <br>") {
    document_table table;
    table.caption = "表|";
    table.head_rows = 2;
    table.rows = {{cell("群"), cell("値")},
                  {cell("甲"), cell("乙")},
                  {cell("一\n二"), cell("a|b"), cell("c")}};
    table.rows[0][0].column_span = 2;
    table.rows[0][1].row_span = 2;
    table.rows[2][0].content.push_back(document_paragraph{{{"三", text_mark::none, ""}}});
    table.rows[2][0].anchor = "x|\n\"";
    CHECK(of_table(table) ==
          "<strong>表\\|</strong>\n\n| 群<br>甲 | 乙 | 値 |\n| --- | --- | --- |\n"
          "| <a id=\"x&#124;&#10;&quot;\"></a>一<br>二<br>三 | a\\|b | c |\n");
}

TEST_CASE("Markdown tables without a head row or without rows are still tables or nothing") {
    document_table table;
    table.head_rows = 0;
    CHECK(of_table(table).empty());
    table.rows = {{cell("一")}};
    CHECK(of_table(table) == "| |\n| --- |\n| 一 |\n");
}

TEST_CASE("Markdown headings have their level and anchor, and links go to anchors only") {
    document paper;
    paper.blocks.emplace_back(document_heading{2, {{"節 #", text_mark::none, ""}}, "a b"});
    paper.blocks.emplace_back(document_paragraph{
        {{"行く", text_mark::none, "a b"}, {"無い", text_mark::none, "nowhere"}}});
    CHECK(to_markdown(paper) == "## <a id=\"a b\"></a>節 \\#\n\n[行く](#a%20b)無い\n");
}
