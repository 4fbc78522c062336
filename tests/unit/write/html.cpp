#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <clocale>
#include <string>

namespace {

using kijun::document;
using kijun::document_heading;
using kijun::document_paragraph;
using kijun::document_run;
using kijun::document_table;
using kijun::table_cell;
using kijun::text_mark;

document paper_of(std::vector<document_run> runs) {
    document paper;
    paper.blocks.emplace_back(document_paragraph{std::move(runs)});
    return paper;
}

/// What stands between <main> and </main>.
std::string body_of(const document& paper) {
    const std::string html = to_html(paper);
    const std::size_t begin = html.find('\n', html.find("<main")) + 1;
    return html.substr(begin, html.find("</main>") - begin);
}

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

table_cell cell(std::string text) {
    return {{document_paragraph{{{std::move(text), text_mark::none, ""}}}}, 1, 1, ""};
}

} // namespace

TEST_CASE("HTML is one file that may load and run nothing") {
    document paper = paper_of({{"本文", text_mark::none, ""}});
    paper.title = "題 <b>";
    const std::string html = to_html(paper);
    CHECK(html.starts_with(
        "<!doctype html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"));
    CHECK(holds(html,
                "<meta http-equiv=\"Content-Security-Policy\" "
                "content=\"default-src 'none'; style-src 'unsafe-inline'\">"));
    CHECK(holds(html, "<title>題 &lt;b&gt;</title>"));
    CHECK_FALSE(holds(html, "<script"));
    CHECK_FALSE(holds(html, "http://"));
    CHECK_FALSE(holds(html, "https://"));
    CHECK_FALSE(holds(html, "url("));
    CHECK_FALSE(holds(html, "@import"));
    CHECK(html.ends_with("</html>\n"));
}

TEST_CASE("HTML escapes whatever stands in the input") {
    struct {
        const char* text;
        const char* expected;
    } const rows[] = {
        {"<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"},
        {"]]>", "]]&gt;"},
        {"\"quoted\" & 'single'", "&quot;quoted&quot; &amp; &#39;single&#39;"},
        {"&lt;", "&amp;lt;"},
        {"一\n二\r\n三\r四", "一<br>二<br>三<br>四"},
        {"</main></body>", "&lt;/main&gt;&lt;/body&gt;"},
        {"a\x01\x1B[31m", "a\xEF\xBF\xBD\xEF\xBF\xBD[31m"},
        {"\xFF", "\xEF\xBF\xBD"},
        {"=cmd()|`x`", "=cmd()|`x`"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(body_of(paper_of({{row.text, text_mark::none, ""}})) ==
              "<p>" + std::string(row.expected) + "</p>\n");
    }
}

TEST_CASE("HTML escapes titles, captions, anchors and the language alike") {
    const std::string hostile = "\"><script>x</script>";
    document paper;
    paper.title = hostile;
    paper.language = hostile;
    paper.blocks.emplace_back(
        document_heading{1, {{hostile, text_mark::bold, hostile}}, hostile});
    document_table table;
    table.caption = hostile;
    table.rows = {{cell(hostile)}, {cell(hostile)}};
    table.rows[1][0].anchor = hostile + "2";
    paper.blocks.emplace_back(table);
    const std::string html = to_html(paper);
    CHECK_FALSE(holds(html, "<script"));
    CHECK_FALSE(holds(html, "\"\">"));
    CHECK(holds(html, "id=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\""));
    CHECK(holds(html, "href=\"#%22%3E%3Cscript%3Ex%3C%2Fscript%3E\""));
}

TEST_CASE("HTML has an element for each mark, closed in the reverse order") {
    CHECK(body_of(paper_of({{"a", text_mark::underline, ""},
                            {"b", text_mark::strike, ""},
                            {"c", text_mark::red, ""},
                            {"d", text_mark::bold, ""},
                            {"e", text_mark::underline | text_mark::red, ""},
                            {"", text_mark::red, ""}})) ==
          "<p><u>a</u><del>b</del><span class=\"red\">c</span><strong>d</strong>"
          "<span class=\"red\"><u>e</u></span></p>\n");
}

TEST_CASE("HTML links only to anchors that the document has, and gives an anchor once") {
    document paper;
    paper.blocks.emplace_back(document_heading{2, {{"節", text_mark::none, ""}}, "通番 22"});
    paper.blocks.emplace_back(document_heading{2, {{"節", text_mark::none, ""}}, "通番 22"});
    paper.blocks.emplace_back(document_paragraph{{{"行く", text_mark::none, "通番 22"},
                                                  {"無い", text_mark::none, "nowhere"},
                                                  {"x", text_mark::none, "javascript:x"}}});
    CHECK(body_of(paper) == "<h2 id=\"通番 22\">節</h2>\n<h2>節</h2>\n"
                            "<p><a href=\"#%E9%80%9A%E7%95%AA%2022\">行く</a>無いx</p>\n");
}

TEST_CASE("HTML tables have a head that repeats, spans and captions") {
    document paper;
    document_table table;
    table.caption = "表";
    table.head_rows = 1;
    table.rows = {{cell("甲"), cell("乙")}, {cell("一"), cell("二\n三")}, {cell("四")}};
    table.rows[1][0].row_span = 2;
    table.rows[0][0].column_span = 2;
    table.rows[2][0].content.push_back(document_paragraph{{{"五", text_mark::none, ""}}});
    table.rows[2].emplace_back();
    paper.blocks.emplace_back(table);
    CHECK(body_of(paper).find(
              "<caption>表</caption>\n<thead>\n"
              "<tr><th scope=\"colgroup\" colspan=\"2\">甲</th><th scope=\"col\">乙</th></tr>\n"
              "</thead>\n<tbody>\n<tr><td rowspan=\"2\">一</td><td>二<br>三</td></tr>\n"
              "<tr><td><p>四</p><p>五</p></td><td></td></tr>\n</tbody>\n</table>\n") !=
          std::string::npos);
}

TEST_CASE("HTML gives a column room by the root of its longest line") {
    document paper;
    document_table table;
    table.rows = {{cell("短"), cell("長")},
                  {cell("1234567890123456789012345"), cell(std::string(400, 'x'))}};
    paper.blocks.emplace_back(table);
    // 5 : 20
    CHECK(holds(body_of(paper),
                "<colgroup><col style=\"width:20%\"><col style=\"width:80%\"></colgroup>"));
}

TEST_CASE("HTML survives empty documents, odd levels, empty and headless tables") {
    CHECK(body_of(document()).empty());
    document paper;
    paper.blocks.emplace_back(document_heading{0, {}, ""});
    paper.blocks.emplace_back(document_heading{99, {}, ""});
    document_table table;
    table.head_rows = 7;
    paper.blocks.emplace_back(table);
    table.head_rows = 0;
    table.rows = {{}, {cell("x")}};
    paper.blocks.emplace_back(table);
    const std::string body = body_of(paper);
    CHECK(holds(body, "<h1></h1>"));
    CHECK(holds(body, "<h6></h6>"));
    CHECK(holds(body, "<tbody>\n<tr></tr>\n<tr><td>x</td></tr>"));
}

TEST_CASE("HTML does not depend on the locale") {
    document paper;
    document_table table;
    for (int i = 0; i != 3; ++i) {
        table.rows.push_back({cell("甲"), cell(std::string(37, 'y')), cell("乙")});
    }
    paper.blocks.emplace_back(table);
    const std::string in_c = to_html(paper);
    for (const char* name : {"de_DE.UTF-8", "de_DE", "ja_JP.UTF-8", "C.UTF-8"}) {
        std::setlocale(LC_ALL, name);
        CHECK(to_html(paper) == in_c);
    }
    std::setlocale(LC_ALL, "C");
}
