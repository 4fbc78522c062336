#include "read/written_place.hpp"

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("places as people write them become canonical") {
    const auto place = read_written_place("実112", "２/（１）/⑧");
    REQUIRE(place);
    CHECK(*place == address{"実112", {"2", "(1)", "⑧"}});
    CHECK(path_of(*place) == "2/(1)/⑧");
    CHECK(path_of(address{"実112", {}}) == "");
}

TEST_CASE("what an edition calls its own stays as it is") {
    const auto place = read_written_place("a/b", "#1/2~2");
    REQUIRE(place);
    CHECK(*place == address{"a/b", {"#1", "2~2"}});
    CHECK(path_of(*place) == "#1/2~2");
}

TEST_CASE("a place without a clause or with an empty label is none") {
    CHECK_FALSE(read_written_place("", ""));
    CHECK_FALSE(read_written_place("", "2"));
    CHECK_FALSE(read_written_place("実9", "2//3"));
    CHECK_FALSE(read_written_place("実9", "/"));
}
