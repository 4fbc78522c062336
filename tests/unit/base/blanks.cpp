#include "base/blanks.hpp"

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("blanks at both ends are trimmed, the ideographic space among them") {
    CHECK(trimmed("\xE3\x80\x80 実 9\t\xE3\x80\x80\r\n") == "実 9");
    CHECK(trimmed("\xE3\x80\x80").empty());
    CHECK(trimmed("").empty());
    CHECK(trimmed("\xE3\x80") == "\xE3\x80");
}
