#include "read/xml_wellformed.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

TEST_CASE("what XML forbids is found where it stands") {
    struct row {
        std::string text;
        std::optional<std::size_t> at;
    };
    const row rows[] = {
        {"<a/>", {}},
        {" \n<a>&amp;&lt;&gt;&quot;&apos;&#9;&#x5B9F;</a>\n", {}},
        {"<a>x\x0By</a>", 4},
        {std::string("<a>\0</a>", 8), 3},
        {"<a>\xEF\xBF\xBF</a>", 3},
        {"<a>\xEF\xBF\xBD</a>", {}},
        {"<a>x & y</a>", 5},
        {"<a>&nbsp;</a>", 3},
        {"<a>&amp</a>", 3},
        {"<a>&;</a>", 3},
        {"<a>&#;</a>", 3},
        {"<a>&#x;</a>", 3},
        {"<a>&#0;</a>", 3},
        {"<a>&#11;</a>", 3},
        {"<a>&#xD800;</a>", 3},
        {"<a>&#x110000;</a>", 3},
        {"<a>&#99999999999999999999;</a>", 3},
        {"<a>&#x10FFFF;</a>", {}},
        {"<a>&#12a;</a>", 3},
        {"<a b=\"&x;\"/>", 6},
        {"<a><!-- & --><![CDATA[ & ]]><?p & ?></a>", {}},
        {"<!DOCTYPE a [<!ENTITY b \"&c;>\"> <!-- don't ] > --> ]><a>&amp;</a>", {}},
        {"<!DOCTYPE a [<!ENTITY b \"x\">]><a>&b;</a>", 33},
        {"", {}},
    };
    for (const row& each : rows) {
        CAPTURE(each.text);
        CHECK(first_ill_formed(each.text) == each.at);
    }
}

TEST_CASE("text around the root element is found") {
    CHECK_FALSE(first_text_outside(""));
    CHECK_FALSE(first_text_outside(" \n<a>x</a>\n "));
    CHECK(first_text_outside(" words <a/>") == std::size_t{1});
    CHECK(first_text_outside("<a/>\nwords") == std::size_t{5});
    CHECK(first_text_outside("words") == std::size_t{0});
}
