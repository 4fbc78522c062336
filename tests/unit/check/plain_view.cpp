#include "check/plain_view.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using kijun::checking::plain_view;

TEST_CASE("markup is read as a reader sees it, other text as it is") {
    struct row {
        std::string raw;
        std::string text;
    };
    const std::vector<row> rows = {
        {"a < b & c", "a < b & c"},
        {"<p>実<b>8</b></p>", "\t実8\t"},
        {"<p a='>' b=\">\">x</p>", "\tx\t"},
        {"<p>a &lt; b &amp;&nbsp;&#x41;&#66; &no; &</p>", "\ta < b &\u00A0AB &no; &\t"},
        {"<p>a<!-- <b> -->b<script>x<y</script>c<STYLE>d</STYLE></p>", "\tabc\t"},
        {"<ruby>実<rt>じつ</rt></ruby>", "実"},
        {"<?xml version='1.0'?><a><![CDATA[<実8>]]></a>", "\t<実8>"},
        {"<p>unclosed <b", "\tunclosed "},
        {"<p>x</p", "\tx\t"},
        {"見よ https://example.jp/a?b=実8、実9", "見よ https://xxxxxxxxxxxxxxxxxxx、実9"},
        {"http://a.jp/を見よ", "http://xxxxxを見よ"},
    };
    for (const row& one : rows) {
        CAPTURE(one.raw);
        CHECK(std::string(plain_view(one.raw).text()) == one.text);
    }
}

TEST_CASE("every byte leads back to the byte of the file that it came from") {
    const std::string raw = "<p>あ<b>い</b>&amp;う</p>";
    const plain_view view(raw);
    const std::string text(view.text());
    for (const std::string_view sign : {"あ", "い", "う"}) {
        CAPTURE(sign);
        CHECK(view.original(text.find(sign)) == raw.find(sign));
    }
    CHECK(view.original(text.find('&')) == raw.find('&'));
}
