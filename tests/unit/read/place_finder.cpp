#include "read/place_finder.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

TEST_CASE("lines and columns count from 1, columns in code points") {
    const std::string text = "a実\n\nb";
    const place_finder places(text);
    CHECK(places.at(0) == position{1, 1, 0});
    CHECK(places.at(1) == position{1, 2, 1});
    CHECK(places.at(4) == position{1, 3, 4});
    CHECK(places.at(5) == position{2, 1, 5});
    CHECK(places.at(6) == position{3, 1, 6});
    CHECK(places.at(7) == position{3, 2, 7});
    CHECK(places.at(99) == position{3, 2, 7});
    CHECK(place_finder("").at(0) == position{1, 1, 0});
}

TEST_CASE("a byte order mark moves offsets, not columns") {
    CHECK(place_finder("ab", 3).at(1) == position{1, 2, 4});
}

TEST_CASE("the notes on the way agree with counting from the begin") {
    std::string text;
    for (int i = 0; text.size() < 2'100; ++i) {
        text += i % 7 == 0 ? "\n" : i % 3 == 0 ? "実" : "x";
    }
    for (const std::size_t size : {text.size(), std::size_t{256}, std::size_t{512}}) {
        const std::string_view part = std::string_view(text).substr(0, size);
        const place_finder places(part);
        position slow{1, 1, 0};
        for (std::size_t i = 0; i <= part.size(); ++i) {
            slow.offset = i;
            CHECK(places.at(i) == slow);
            if (i < part.size() && part[i] == '\n') {
                slow = {slow.line + 1, 1, i};
            } else if (i < part.size() &&
                       (static_cast<unsigned char>(part[i]) & 0xC0) != 0x80) {
                ++slow.column;
            }
        }
    }
}
