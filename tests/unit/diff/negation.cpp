#include "diff/negation.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

TEST_CASE("a negation that came or went is seen, an obligation is none") {
    CHECK(kijun::negation_differs("持ち出すことができる", "持ち出すことができない"));
    CHECK_FALSE(kijun::negation_differs("定める", "定めなければならない"));
}

TEST_CASE("a negation is seen wherever texts differ, and only there") {
    // Against the slow, obvious reference: words counted in the whole of both.
    const std::vector<std::string> pieces{"ない",
                                          "なければならない",
                                          "少ない",
                                          "せず",
                                          "れ",
                                          "ず",
                                          "あ",
                                          "漢字",
                                          "a",
                                          " not ",
                                          "では",
                                          "か",
                                          "ません"};
    std::uint32_t seed = 3;
    const auto drawn = [&](std::size_t most) {
        std::string all;
        seed = seed * 1664525U + 1013904223U;
        for (std::size_t left = (seed >> 16U) % most; left > 0; --left) {
            seed = seed * 1664525U + 1013904223U;
            all += pieces[(seed >> 16U) % pieces.size()];
        }
        return all;
    };
    const auto count = [](const std::string& text, std::string_view word) {
        std::ptrdiff_t found = 0;
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
            ++found;
        }
        return found;
    };
    const auto denials = [&](const std::string& text) {
        std::ptrdiff_t all = 0;
        for (const char* word : {"ない",
                                 "なかった",
                                 "せず",
                                 "れず",
                                 "きず",
                                 "えず",
                                 "ません",
                                 " not ",
                                 " no ",
                                 "cannot"}) {
            all += count(text, word);
        }
        for (const char* word : {"なければならない",
                                 "ねばならない",
                                 "なければいけない",
                                 "差し支えない",
                                 "差支えない",
                                 "少ない",
                                 "ではないか"}) {
            all -= count(text, word);
        }
        return all;
    };
    for (int round = 0; round < 5000; ++round) {
        const std::string head = drawn(12);
        const std::string tail = drawn(12);
        const std::string one = head + drawn(5) + tail;
        const std::string other = head + drawn(5) + tail;
        CAPTURE(one);
        CAPTURE(other);
        REQUIRE(kijun::negation_differs(one, other) == (denials(one) != denials(other)));
    }
}
