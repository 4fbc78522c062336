#include <kijun/base/limit_words.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

TEST_CASE("limits are set by their names over the usual ones") {
    const limits usual;
    const auto none = parse_limits("");
    REQUIRE(none);
    CHECK(none->file_bytes == usual.file_bytes);
    const auto some = parse_limits("file-bytes=2G,places=8000000,depth=1k");
    REQUIRE(some);
    CHECK(some->file_bytes == std::size_t{2} << 30U);
    CHECK(some->places == 8'000'000);
    CHECK(some->depth == 1'024);
    CHECK(some->parts == usual.parts);
}

TEST_CASE("every limit has a name, and each name its own limit") {
    limits all;
    for (const limit_word& one : limit_words) {
        const auto set = parse_limits(std::string(one.name) + "=7");
        REQUIRE(set);
        CHECK((*set).*(one.place) == 7);
        all.*(one.place) = 7;
    }
    CHECK(limit_words.size() * sizeof(std::size_t) == sizeof all);
}

TEST_CASE("what is no limit is refused") {
    for (const char* const wrong : {"places",
                                    "places=",
                                    "places=0",
                                    "places=-1",
                                    "places=1x",
                                    "places=G",
                                    "place=1",
                                    "=1",
                                    ",",
                                    "places=1,,depth=2",
                                    "places=99999999999999999999",
                                    "places=99999999999999999G"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_limits(wrong));
    }
}
