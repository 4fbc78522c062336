#include "read/markdown.hpp"

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
using namespace std::string_literals;

namespace {

list blocks_of(std::string_view text, const std::string& name = "notes.md") {
    const auto read = read_document({name, std::string(text)});
    REQUIRE(read);
    return shown(read->value);
}

std::optional<failure> refused(std::string_view text, const limits& bounds = {}) {
    const auto read = read_document({"notes.md", std::string(text)}, {.bounds = bounds});
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

TEST_CASE("headings, paragraphs and their lines") {
    CHECK(blocks_of("# 表題 #\r\n\r\n金融機関は、\r\n委託先を 管理  "
                    "する。\r\n\r\n節\r\n---\r\n### 目 `実1`\r\nend") ==
          list{"1 h1 表題",
               "3 p 金融機関は、委託先を 管理 する。",
               "6 h2 節",
               "8 h3 目 実1",
               "9 p end"});
    CHECK(blocks_of("一  \n二\\\n三\n四\n\n***\n\n五") == list{"1 p 一⏎二⏎三四", "8 p 五"});
    CHECK(blocks_of("a\rb\r\rc") == list{"1 p a b", "4 p c"});
}

TEST_CASE("marks, links, escapes and entities") {
    CHECK(blocks_of("**太** ~~消~~ *斜* __太__ <u>下線</u><ins>x</ins> `**実**` "
                    "[文言](http://example.com) ![絵](x.png) <http://a.b>") ==
          list{"1 p [b:太] [s:消] 斜 [b:太] [u:下線x] **実** 文言 http://a.b"});
    CHECK(blocks_of("\\*\\# &lt;b&gt; &#9312; &nosuch; <!-- 見えない -->後") ==
          list{"1 p *# <b> ① &nosuch; 後"});
    CHECK(blocks_of("# <a id=\"c&amp;1\"></a>甲\n\n[乙](#c%261)") ==
          list{"1 h1 甲", "3 p [#c&1:乙]"});
    CHECK(blocks_of("[丙][r]\n\n[r]: http://x \"題\"") == list{"1 p 丙"});
    CHECK(blocks_of("x<br>y<BR/>z <span style='color:red'>赤</span>") ==
          list{"1 p x⏎y⏎z [r:赤]"});
}

TEST_CASE("an ordered item's number is its label, and nesting indents") {
    CHECK(blocks_of("1. 一\n2. 二\n   - 甲\n     続き\n   - 乙\n4. 四\n\n   段落\n") ==
          list{"1 p 600>(1) 一",
               "2 p 600>(2) 二",
               "3 p 1200>甲続き",
               "5 p 1200>乙",
               "6 p 600>(4) 四",
               "8 p 600>段落"});
    CHECK(blocks_of("3) a\n3) b\n9) **c**\n12) d") ==
          list{"1 p 600>(3)) a", "2 p 600>(4)) b", "3 p 600>(5)) [b:c]", "4 p 600>(12)) d"});
    CHECK(blocks_of("> 引用\n> > 二重\n\n本文") ==
          list{"1 p 600>引用", "2 p 1200>二重", "4 p 本文"});
    CHECK(blocks_of("2026. 年\n- [ ] 課題") == list{"1 p 600>(2026) 年", "2 p 600>[ ] 課題"});
}

TEST_CASE("code stays line by line") {
    CHECK(blocks_of("```c\n# 実1\n  **x**\n\n<b>\n```\n後\n\n    字下げ\n      二\n") ==
          list{"2 p # 実1", "3 p 210>**x**", "5 p <b>", "7 p 後", "9 p 字下げ", "10 p 210>二"});
}

TEST_CASE("tables of GitHub, with the line of each row") {
    const std::string text =
        "前\n\n| 番 | 名 |\n|:--|--:|\n| 1 | **甲**\\| |\n|  |  |\n| 3 | a<br>b | 余り |\n\n後";
    CHECK(blocks_of(text) ==
          list{"1 p 前", "3 t1 | 番 | 名 // | 1 | [b:甲]| // |  |  // | 3 | a⏎b", "9 p 後"});
    const auto read = read_document({"n.md", text});
    REQUIRE(read);
    CHECK(read->value.origins.at(1).rows == std::vector<std::size_t>{3, 5, 6, 7});
    const auto headless = read_document({"n.md", "x\n\n|  |  |\n|--|--|\n|  |  |\n| y |"});
    REQUIRE(headless);
    CHECK(headless->value.origins.at(1).rows == std::vector<std::size_t>{3, 5, 6});
}

TEST_CASE("one dash is enough under the head of a table, and code is left alone") {
    CHECK(blocks_of("|a|b|\n|-|:-:|\n|c|d|\n\n- x\n\n  a | b\n  --|--\n  c | "
                    "d\n\n```\n|a|\n|-|\n```") == list{"1 t1 | a | b // | c | d",
                                                       "5 p 600>x",
                                                       "7 t1 | a | b // | c | d",
                                                       "12 p |a|",
                                                       "13 p |-|"});
}

TEST_CASE("blocks of HTML are read as HTML") {
    CHECK(blocks_of("# a\n\n<table>\n<tr><th>番<td rowspan=2>x\n<tr><td>1\n</table>\n\n"
                    "<!--\n見えない\n-->\n\n<div>\n枠 **内**\n</div>\n\n末") ==
          list{"1 h1 a", "3 t0 | 番 | x{2x1} // | 1", "13 p 枠 **内**", "16 p 末"});
}

TEST_CASE(
    "Markdown is known by its signs, and by its name only where nothing speaks against it") {
    struct row {
        std::string_view text;
        bool unnamed;
        bool named;
    };
    const row rows[] = {
        {"# 表題\n\n本文", true, true},
        {"本文だけ\n二行目", false, true},
        {"| a | b |\n|---|---|\n| 1 | 2 |", true, true},
        {"a | b\n--- | ---\n1 | 2", true, true},
        {"+---+\n| a |\n+---+", false, true},
        {"```\nx\n```", true, true},
        {"# comment one\n# comment two\nkey = 1", false, false},
        {"#!/bin/sh\n# run\nls", false, true},
        {"#include <x>\n#define A\n# define B", false, false},
        {"# 表題\n\n## 節\n\n本文", true, true},
        {"# 表題\n## 節\n本文", true, true},
        {"#1 目的\n#2 範囲", false, false},
        {"＃ 表題", false, true},
        {"    # 字下げ", false, true},
        {"####### 七", false, true},
        {"# 控え\n通番\t区分\n1\tx\n2\ty", false, false},
        {"- 一\n- 二", false, true},
        {"表題\n====", false, true},
        {"", false, true},
    };
    for (const row& each : rows) {
        CAPTURE(each.text);
        CHECK(is_markdown(each.text, "notes.txt") == each.unnamed);
        CHECK(is_markdown(each.text, "notes.md") == each.named);
    }
    CHECK(blocks_of("本文\n二行", "a.txt") == list{"1 p 本文", "2 p 二行"});
    CHECK(blocks_of("\x81\x94\n\n# \x95\x5C", "a.txt") ==
          list{"1 p ＃", "3 h1 表"}); // Shift_JIS
}

TEST_CASE("nesting over the limit is refused, whatever nests") {
    for (const std::string& text : {repeated(">", 1'000'000) + "x",
                                    repeated("- ", 1'000'000) + "x",
                                    repeated("1. ", 1'000'000) + "x",
                                    repeated("*a ", 100'000) + repeated("a* ", 100'000),
                                    "a\n\n<div>\n" + repeated("<div>", 1'000'000),
                                    repeated("<u>", 100'000) + "x"}) {
        CAPTURE(text.substr(0, 10));
        const auto why = refused(text);
        REQUIRE(why);
        CHECK(why->id == code::too_deep);
    }
    std::string steps;
    for (std::size_t i = 0; i < 60; ++i) {
        steps += std::string(2 * i, ' ') + "- x\n";
    }
    CHECK_FALSE(refused(steps, {.depth = 200}));
    CHECK(refused(steps, {.depth = 100})->id == code::too_deep);
}

TEST_CASE("hostile Markdown costs no more than it is long") {
    CHECK_FALSE(refused(repeated("[", 200'000)));
    CHECK_FALSE(refused(repeated("![", 100'000)));
    CHECK_FALSE(refused(repeated("**x", 200'000)));
    CHECK_FALSE(refused(repeated("a**b*c ", 200'000)));
    CHECK_FALSE(refused(repeated("`", 200'000) + "x"));
    CHECK_FALSE(refused(repeated("&", 1'000'000)));
    CHECK_FALSE(refused(repeated("<", 200'000)));
    CHECK_FALSE(refused(repeated("|", 200'000)));
    CHECK_FALSE(refused(repeated("金融機関は、", 1'000'000)));
    CHECK_FALSE(refused("- a\n" + repeated("\n", 1'000'000)));
    CHECK_FALSE(refused(repeated("x", 200) + "\0y\n"s));
    CHECK(
        refused("[a]: /" + repeated("&", 1'000'000) + "\n\n" + repeated("[a] ", 200'000))->id ==
        code::too_many_places);
    CHECK(refused(repeated("| a ", 3'000) + "\n" + repeated("| --- ", 3'000) + "\n" +
                  repeated("| b\n", 3'000))
              ->id == code::too_many_places);
}
