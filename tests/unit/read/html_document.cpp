#include "read/html_look.hpp"
#include "unit/read/shown_blocks.hpp"

#include <kijun/read/read_document.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace kijun;
using kijun::test::shown;
using list = std::vector<std::string>;

namespace {

list blocks_of(std::string_view html) {
    const auto read = read_document({"page.html", std::string(html)});
    REQUIRE(read);
    return shown(read->value);
}

std::optional<failure> refused(std::string_view html, const limits& bounds = {}) {
    const auto read = read_document({"page.html", std::string(html)}, {.bounds = bounds});
    return read ? std::nullopt : std::optional(read.error());
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string out;
    out.reserve(text.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        out += text;
    }
    return out;
}

} // namespace

TEST_CASE("headings, paragraphs and what ends them") {
    CHECK(blocks_of("<!doctype html>\n<title>題 <x></title>\n<h1 "
                    "id=a>章</h1>\n<p>一\n<p>二<div>三</div>四"
                    "<h6>節</h6>") ==
          list{"3 h1 章", "4 p 一", "5 p 二", "5 p 三", "5 p 四", "5 h6 節"});
    CHECK(blocks_of("<html><body>裸の<b>文</b>です</body>") == list{"1 p 裸の[b:文]です"});
    CHECK(blocks_of("<p>一<br>二<br></p><br><p></p><p> <hr>三") == list{"1 p 一⏎二", "1 p 三"});
    CHECK(blocks_of("<P>大文字</P><unknown>知らない</unknown>") ==
          list{"1 p 大文字", "1 p 知らない"});
}

TEST_CASE("blanks are one space, and none where a line of Japanese was broken") {
    CHECK(blocks_of("<p>  金融\n  機関  は\r\n API を\n<b>使う</b> ") ==
          list{"1 p 金融機関 は API を[b:使う]"});
    CHECK(blocks_of("<p>a<b> b</b>\n<i>c</i></p>") == list{"1 p a[b: b] c"});
    CHECK(blocks_of("<pre>\n一\n  二\n\n\t三 四</pre>") ==
          list{"2 p 一", "3 p 210>二", "5 p 840>三 四"});
    CHECK(blocks_of("<p>実<wbr>1<WBR/>の</p>後") == list{"1 p 実1の", "1 p 後"});
}

TEST_CASE("marks come from tags, styles and our own class") {
    CHECK(blocks_of("<p><u>a</u><ins>b</ins><s>c</s><del>d</del><strike>e</strike><b>f</b>"
                    "<strong>g</strong>h</p>") == list{"1 p [u:ab][s:cde][b:fg]h"});
    CHECK(blocks_of("<p><span style='TEXT-DECORATION: underline line-through'>a</span>"
                    "<span style='color:#FF0000;font-weight:700'>b</span>"
                    "<font color=red>c</font><span class=red>d</span>"
                    "<span style='color:rgb(192, 0,0) !important'>e</span>"
                    "<span style='color:#c00'>f</span><span style='color:#000'>g</span>") ==
          list{"1 p [us:a][br:b][r:cdef]g"});
    CHECK(blocks_of("<h2 id=c1>甲</h2><p><a href='#c1'>乙</a><a href=x.html>丙</a>"
                    "<a href='#%E5%AE%9F1'>丁</a>"
                    "<a href='#c2'>戊</a><table><td id=実1></table>") ==
          list{"1 h2 甲", "1 p [#c1:乙]丙[#実1:丁]戊", "1 t0 | "});
}

TEST_CASE("what nobody sees is no text, and furigana are none") {
    CHECK(blocks_of(
              "<html><head><title>題</title><style>p{}</style></head><script>'<p>x'</script>"
              "<template><p>y</template><p hidden>z</p><div style='display:none'><p>w</div>"
              "<!-- v --><p><ruby>基準<rp>(</rp><rt>きじゅん</rt><rp>)</rp></ruby>と"
              "<ruby>実<rt>じつ<rb>務<rt>む</ruby>") == list{"1 p 基準と実務"});
    const auto read = read_document({"p", "<html lang=en><title> A\n</title><p>x"});
    REQUIRE(read);
    CHECK(read->value.content.title == "A");
    CHECK(read->value.content.language == "en");
}

TEST_CASE("ordered lists count, bullets do not, and nesting indents") {
    CHECK(blocks_of("<ol><li>一<li>二<ul><li>甲</ul><li "
                    "value=7><p>七</p><p>続き</p></li><li>八</ol>") == list{"1 p 600>(1) 一",
                                                                            "1 p 600>(2) 二",
                                                                            "1 p 1200>甲",
                                                                            "1 p 600>(7) 七",
                                                                            "1 p 600>続き",
                                                                            "1 p 600>(8) 八"});
    CHECK(
        blocks_of(
            "<ol type=a start=26><li>x<li>y</ol><ol type=I reversed start=4><li>z<li>w</ol>") ==
        list{"1 p 600>(z) x", "1 p 600>(aa) y", "1 p 600>(IV) z", "1 p 600>(III) w"});
    CHECK(blocks_of("<ol><li><b>太字<li>次</ol>") ==
          list{"1 p 600>(1) [b:太字]", "1 p 600>(2) 次"});
    CHECK(blocks_of(
              "<blockquote><p style='margin-left:2em'>引用</blockquote><dl><dt>語<dd>意味</dl>"
              "<p style='margin:0 0 0 10pt'>x<p style='padding: 1px 15px'>y") ==
          list{"1 p 1020>引用", "1 p 語", "1 p 600>意味", "1 p 200>x", "1 p 225>y"});
    CHECK(
        blocks_of("<ol><li><h2>題</h2><li>x</ol><table><td><ol><li><h2>題</h2></ol></table>") ==
        list{"1 h2 (1) 題", "1 p 600>(2) x", "1 t0 | 600>(1) 題"});
    CHECK(list_label(3999, "i") == "mmmcmxcix");
    CHECK(list_label(0, "a") == "0");
    CHECK(list_label(-1, "i") == "-1");
}

TEST_CASE("tables keep spans, captions and which rows head them") {
    CHECK(blocks_of(
              "<table>\n<caption>図表1<br>続き</caption>\n<thead><tr><th rowspan=2>番<th "
              "colspan=2>甲</tr>\n<tr><th>乙<th>丙</thead>\n<tr><td>1<td><td>x<p>y</table>") ==
          list{"1 t2 図表1\n続き | 番{2x1} | 甲{1x2} // | 乙 | 丙 // | 1 |  | x¶y"});
    CHECK(blocks_of("<table><tr><th>番<th>名<tr><th>1<td>甲<tr><th>2<th>乙</table>") ==
          list{"1 t1 | 番 | 名 // | 1 | 甲 // | 2 | 乙"});
    CHECK(blocks_of("<table><tr><td>番</td></tr></table>") == list{"1 t0 | 番"});
    CHECK(blocks_of("<table><thead><tr><th>番<tbody><tr><th>1</table>") ==
          list{"1 t1 | 番 // | 1"});
    const auto read =
        read_document({"p", "<table>\n<tr><td>一\n<tr>\n<td rowspan=9>二</table>"});
    REQUIRE(read);
    CHECK(read->value.origins.at(0).rows == std::vector<std::size_t>{2, 3});
    CHECK(std::get<document_table>(read->value.content.blocks[0]).rows[1][0].row_span == 1);
}

TEST_CASE("a table in a cell is text there, and text between rows stands before the table") {
    CHECK(
        blocks_of(
            "<table><tr><td>外<table><tr><td>a<td>b<tr><td>c<td>d</table>後<td>隣</table>末") ==
        list{"1 t0 | 外¶a⇥b¶c⇥d¶後 | 隣", "1 p 末"});
    CHECK(blocks_of("<table>迷子<tr><td>1</table>") == list{"1 p 迷子", "1 t0 | 1"});
    CHECK(blocks_of("<table></table><p>後") == list{"1 p 後"});
    CHECK(blocks_of("<div><td>単独</td><h3>見出し</h3>") == list{"1 p 単独", "1 h3 見出し"});
}

TEST_CASE("entities are characters, and unknown ones stay as written") {
    CHECK(blocks_of("<p>&lt;b&gt; &amp;#9312; &#x2460; &nosuch; &yen;&#0;") ==
          list{"1 p <b> &#9312; ① &nosuch; ¥"});
}

TEST_CASE("the declared encoding is used; one that is wrong is told") {
    const auto read =
        read_document({"p", "<html><meta charset=\"Shift_JIS\"><p>\x8E\xC0\x31</p>"});
    REQUIRE(read);
    CHECK(shown(read->value) == list{"1 p 実1"});
    CHECK(read->findings.empty());
    const auto euc = read_document({"p",
                                    "<html><meta http-equiv=content-type content='text/html; "
                                    "charset=EUC-JP'><p>\xBC\xC2\x31"});
    REQUIRE(euc);
    CHECK(shown(euc->value) == list{"1 p 実1"});
    const auto wrong = read_document({"p", "<html><meta charset=sjis><p>実1"});
    REQUIRE(wrong);
    CHECK(shown(wrong->value) == list{"1 p 実1"});
    REQUIRE(wrong->findings.size() == 1);
    CHECK(wrong->findings[0].id == code::encoding_contradicted);
    CHECK(wrong->findings[0].details == std::vector<std::string>{"sjis", "UTF-8"});
    const auto none = read_document({"p", "<html><meta charset=utf-8><p>\x82\xCD\x82\xA2"});
    REQUIRE(none);
    CHECK(shown(none->value) == list{"1 p はい"});
    CHECK(none->findings.at(0).details == std::vector<std::string>{"utf-8", "Shift_JIS"});
    const auto xhtml = read_document(
        {"p",
         "<?xml version='1.0' "
         "encoding='Shift_JIS'?><html><body><p>\x8E\xC0<br/>x</p></body></html>"});
    REQUIRE(xhtml);
    CHECK(shown(xhtml->value) == list{"1 p 実⏎x"});
}

TEST_CASE(
    "ISO-8859-1 is read as browsers read it, and Japanese that only says so as what it is") {
    const auto latin = read_document(
        {"p", "<html><meta charset=ISO-8859-1><p>\x93 r\xE9sum\xE9\xA0\x94 \xA7 4.5 \x96 4.6"});
    REQUIRE(latin);
    CHECK(shown(latin->value) == list{"1 p “ résumé\u00A0” § 4.5 – 4.6"});
    CHECK(latin->findings.empty());
    const auto docbook = read_document({"p",
                                        "<?xml version='1.0' encoding='ISO-8859-1'?>"
                                        "<html><body><p>\xA9 2024</p></body></html>"});
    REQUIRE(docbook);
    CHECK(shown(docbook->value) == list{"1 p © 2024"});
    // 実施すること。 in Shift_JIS
    const auto japanese =
        read_document({"p",
                       "<html><meta charset=iso-8859-1><p>"
                       "\x8E\xC0\x8E\x7B\x82\xB7\x82\xE9\x82\xB1\x82\xC6\x81\x42"});
    REQUIRE(japanese);
    CHECK(shown(japanese->value) == list{"1 p 実施すること。"});
    CHECK(japanese->findings.at(0).id == code::encoding_contradicted);
}

TEST_CASE("ways through a site are none of its text, and told") {
    for (const char* const site :
         {"<body>\n<nav><ul><li>目次</li><li>索引</li></ul></nav><h1>章</h1><p>本文である。</"
          "p>",
          "<body>\n<div role=\"navigation\"><a>目次</a><script>go()</script><b>索引</b></div>"
          "<h1>章</h1><p>本文である。</p>"}) {
        CAPTURE(site);
        const auto read = read_document({"p.html", site});
        REQUIRE(read);
        CHECK(shown(read->value) == list{"2 h1 章", "2 p 本文である。"});
        REQUIRE(read->findings.size() == 1);
        CHECK(read->findings[0].id == code::margins_left_out);
        CHECK(read->findings[0].details == list{"2", "目次"});
        CHECK(read->findings[0].where.at.line == 2);
    }
    const auto empty =
        read_document({"p.html", "<body><nav> </nav><p hidden>無</p><p>本文</p>"});
    REQUIRE(empty);
    CHECK(shown(empty->value) == list{"1 p 本文"});
    CHECK(empty->findings.empty());
    // What holds most of the text is no way through it: a tag that nobody closed.
    const auto open =
        read_document({"p.html", "<body><nav>目次<h1>章</h1><p>本文である。</p>"});
    REQUIRE(open);
    CHECK(shown(open->value) == list{"1 p 目次", "1 h1 章", "1 p 本文である。"});
    CHECK(open->findings.empty());
    // Nor are tags in the text of Markdown.
    const auto markdown = read_document({"p.md", "# 章\n\n要素 <nav> を使う。\n\n本文\n"});
    REQUIRE(markdown);
    CHECK(markdown->value.content.blocks.size() == 4);
    CHECK(markdown->findings.empty());
}

TEST_CASE("nesting over the limit is refused at once, whatever nests") {
    for (const std::string_view tag :
         {"<div>", "<b>", "<table><tr><td>", "<ol><li>", "<x>", "<span>a"}) {
        CAPTURE(tag);
        const auto why = refused("<html>\n" + repeated(tag, 1'000'000));
        REQUIRE(why);
        CHECK(why->id == code::too_deep);
        CHECK(why->where.at.line == 2);
    }
    CHECK_FALSE(refused("<html><body>" + repeated("<div>", 50), {.depth = 52}));
    CHECK(refused("<html><body>" + repeated("<div>", 51), {.depth = 52})->id == code::too_deep);
}

TEST_CASE("hostile files cost no more than they are long") {
    CHECK(refused("<p>" + repeated("<source>", 200'000))->id == code::too_deep);
    CHECK_FALSE(refused("<p>" + repeated("</div>", 1'000'000)));
    CHECK_FALSE(refused("<p>" + repeated("<p>x", 300'000)));
    CHECK_FALSE(refused("<p>" + repeated("<", 1'000'000)));
    CHECK_FALSE(refused("<p>" + repeated("<!--", 1'000'000)));
    CHECK_FALSE(refused("<p>" + repeated("&", 1'000'000)));
    CHECK_FALSE(refused("<p>" + repeated("<br>", 1'000'000) + "x"));
    CHECK(refused("<p " + repeated("a1 ", 1'000'000) + ">x")->id == code::too_many_places);
    CHECK(refused("<table><tr>" + repeated("<td colspan=1000 rowspan=60000>", 5'000))->id ==
          code::too_many_places);
    CHECK(refused("<table>" + repeated("<tr><td>1", 100), {.places = 150})->id ==
          code::too_many_places);
    CHECK_FALSE(refused("<p>" + repeated("金融機関は、", 3'000'000))); // one line of 54 MB
}
