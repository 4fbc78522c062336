#include <kijun/base/location.hpp>

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("a location says what is known of it") {
    struct row {
        location where;
        const char* text;
    };
    const row rows[] = {
        {{"review.xml", {12, 7, 400}, ""}, "review.xml:12:7"},
        {{"list.tsv", {3, 1, 90}, "関連規定箇所"}, "list.tsv:3:1 (関連規定箇所)"},
        {{"review.xml", {}, ""}, "review.xml"},
        {{"", {4, 2, 9}, ""}, "4:2"},
        {{"book.xlsx", {}, "Sheet1!H12"}, "book.xlsx (Sheet1!H12)"},
        {{"", {}, "A1"}, "(A1)"},
        {{}, ""},
    };
    for (const row& each : rows) {
        CHECK(to_string(each.where) == each.text);
    }
}
