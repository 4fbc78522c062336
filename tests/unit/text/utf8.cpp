#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace std::string_literals;

TEST_CASE("ill-formed UTF-8 is found at its first byte") {
    struct row {
        std::string text;
        std::size_t at;
    };
    const std::vector<row> rows = {
        {"abc\xFF", 3},
        {"\xE3\x81", 0},           // cut short
        {"a\xC0\x80", 1},          // overlong
        {"\xED\xA0\x80", 0},       // a surrogate
        {"あ\xF4\x90\x80\x80", 3}, // above U+10FFFF
        {"\x80", 0},
    };
    for (const auto& [text, at] : rows) {
        CAPTURE(at);
        REQUIRE(kijun::first_invalid_utf8(text).has_value());
        CHECK(*kijun::first_invalid_utf8(text) == at);
    }
    CHECK_FALSE(kijun::first_invalid_utf8("実9 ①\U00020BB7\0"s).has_value());
}

TEST_CASE("decoding keeps the byte offset of every character") {
    const auto decoded = kijun::decode_utf8("a実\U00020BB7");
    CHECK(decoded.text == U"a実\U00020BB7");
    CHECK(decoded.offsets == std::vector<std::uint32_t>{0, 1, 4, 8});
    CHECK(kijun::to_utf8(decoded.text) == "a実\U00020BB7");
}

TEST_CASE("lines and columns count from one, columns in code points") {
    const std::string text = "実9\n監1-1\r\n\nend";
    const kijun::line_index lines(text);
    CHECK(lines.at(0) == kijun::position{1, 1, 0});
    CHECK(lines.at(3) == kijun::position{1, 2, 3});
    CHECK(lines.at(text.find("1-1")) == kijun::position{2, 2, text.find("1-1")});
    CHECK(lines.at(text.find("end")) == kijun::position{4, 1, text.find("end")});
    CHECK(lines.at(999).offset == text.size());
}
