#include "read/text_walker.hpp"

#include "read/place_finder.hpp"
#include "read/xml_wellformed.hpp"

#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

using namespace kijun;

namespace {

/// Walks as far as it goes, checking every place on the way.
std::size_t walk(const std::string& text) {
    CAPTURE(text);
    text_walker walker(text, 0);
    const place_finder places(text);
    for (;;) {
        const auto at = static_cast<std::size_t>(walker.here() - text.data());
        CHECK(walker.place() == places.at(at));
        walker.skip_blanks();
        walker.skip_plain();
        if (walker.at_end() || !walker.skip_special()) {
            return static_cast<std::size_t>(walker.here() - text.data());
        }
    }
}

} // namespace

TEST_CASE("a walker goes as far as the text is characters that XML allows") {
    constexpr std::string_view signs[] = {"a",
                                          " ",
                                          "\n",
                                          "\r",
                                          "\t",
                                          "<",
                                          "&",
                                          "'",
                                          "\"",
                                          ">",
                                          "é",
                                          "あ",
                                          "\uFFFD",
                                          "𠮷",
                                          "\xEE\x80\x80"};
    constexpr std::string_view bad[] = {"\x01",
                                        "\x7F\x1F",
                                        "\x80",
                                        "\xC1\xBF",
                                        "\xE0\x9F\xBF",
                                        "\xED\xA0\x80",
                                        "\xEF\xBF\xBE",
                                        "\xEF\xBF\xBF",
                                        "\xF0\x8F\xBF\xBF",
                                        "\xF4\x90\x80\x80",
                                        "\xF5\x80\x80\x80",
                                        "\xE3\x81",
                                        "\xF0\xA0\xAE"};
    std::mt19937 random(11);
    for (int round = 0; round < 3'000; ++round) {
        std::string text;
        const std::size_t length = random() % 12;
        for (std::size_t i = 0; i < length; ++i) {
            text += signs[random() % std::size(signs)];
        }
        CHECK(walk(text) == text.size());
        text_walker any(text, 0);
        CHECK(any.skip_any(text.size()));
        CHECK(any.place() == place_finder(text).at(text.size()));

        const std::string_view wrong = bad[random() % std::size(bad)];
        const std::size_t stop = text.size() + (wrong.front() == '\x7F' ? 1 : 0);
        text += wrong;
        text += signs[random() % 2];
        CAPTURE(text);
        CHECK(walk(text) == stop);
        CHECK_FALSE(text_walker(text, 0).skip_any(text.size()));
    }
}

TEST_CASE("a walker follows a text that moves") {
    std::string text = "ab\nあいう";
    text_walker walker(text, 3);
    CHECK(walker.skip_any(6));
    const std::string moved = text;
    walker.follow(moved);
    CHECK(walker.rest() == "いう");
    CHECK(walker.place() == position{2, 2, 9});
    CHECK_FALSE(text_walker(moved, 0).skip_any(4)); // inside a character
}

TEST_CASE("a reference is read only when it is good and whole") {
    CHECK(leading_reference("&amp;x")->character == U'&');
    CHECK(leading_reference("&amp;x")->size == 5);
    CHECK(leading_reference("&#x3042;")->character == U'あ');
    CHECK(leading_reference("&#12354;")->character == U'あ');
    for (const char* const bad :
         {"", "&", "&amp", "amp;", "&nbsp;", "&#0;", "&#xD800;", "&#X41;"}) {
        CAPTURE(bad);
        CHECK_FALSE(leading_reference(bad));
    }
}
