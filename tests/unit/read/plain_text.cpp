#include <kijun/read/read_document.hpp>
#include <kijun/text/encoding.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace kijun;
using namespace std::string_view_literals;

namespace {

/// "line:indent:text" of each block.
std::vector<std::string> shown(const located_document& in) {
    std::vector<std::string> lines;
    REQUIRE(in.origins.size() == in.content.blocks.size());
    for (std::size_t i = 0; i < in.origins.size(); ++i) {
        const auto& paragraph = std::get<document_paragraph>(in.content.blocks[i]);
        lines.push_back(std::to_string(in.origins[i].line) + ":" +
                        std::to_string(paragraph.indent / 105) + ":" +
                        plain_text(paragraph.runs));
    }
    return lines;
}

std::vector<std::string> lines_of(std::string_view bytes) {
    const auto read = read_document({"notes.txt", std::string(bytes)});
    REQUIRE(read);
    return shown(read->value);
}

std::optional<failure> refused(std::string_view bytes, const limits& bounds = {}) {
    const auto read = read_document({"notes.txt", std::string(bytes)}, {.bounds = bounds});
    return read ? std::nullopt : std::optional(read.error());
}

} // namespace

TEST_CASE("each line that is not blank is a paragraph, with its line and its indent") {
    using list = std::vector<std::string>;
    CHECK(lines_of("実1 目的\n\n  (1) 甲　\r\n　① 乙\t丙 \r\tａ\n \t丁") ==
          list{"1:0:実1 目的", "3:2:(1) 甲", "4:2:① 乙\t丙", "5:8:ａ", "6:8:丁"});
    CHECK(lines_of("a\rb\r\rc") == list{"1:0:a", "2:0:b", "4:0:c"});
    CHECK(lines_of("\xEF\xBB\xBF"
                   "a\fb\vc\nd\x1A") == list{"1:0:a", "1:0:b", "1:0:c", "2:0:d"});
    CHECK(lines_of("a\xE2\x80\xA8"
                   "b\xE2\x80\xA9"
                   "c…\nd") == list{"1:0:a", "1:0:b", "1:0:c…", "2:0:d"});
    CHECK(lines_of("| 列 | 列 |\n+----+") == list{"1:0:| 列 | 列 |", "2:0:+----+"});
}

TEST_CASE("a NUL in a text becomes U+FFFD") {
    const std::string text = std::string(200, 'x') + std::string(1, '\0') + "y";
    CHECK(lines_of(text) ==
          std::vector<std::string>{"1:0:" + std::string(200, 'x') + "\uFFFDy"});
}

TEST_CASE("a guess of the encoding is told, a byte order mark is none") {
    const auto read = read_document({"n.txt", "\x8E\xC0\x31\x82\xCD\n\x8A\xEE\x8F\x80"});
    REQUIRE(read);
    CHECK(shown(read->value) == std::vector<std::string>{"1:0:実1は", "2:0:基準"});
    REQUIRE(read->findings.size() == 1);
    CHECK(read->findings[0].id == code::encoding_guessed);
    CHECK(read->findings[0].details == std::vector<std::string>{"Shift_JIS"});

    const auto wide =
        read_document({"n.txt", std::string("\xFF\xFE\x9F\x5B\x31\0\x0A\0\0\xD8"sv)});
    REQUIRE(wide);
    CHECK(shown(wide->value) == std::vector<std::string>{"1:0:実1", "2:0:\uFFFD"});
    REQUIRE(wide->findings.size() == 1);
    CHECK(wide->findings[0].id == code::bytes_undecodable);
    CHECK(wide->findings[0].details == std::vector<std::string>{"1", "UTF-16LE"});
    CHECK(wide->findings[0].where.at.line == 2);
    CHECK(wide->findings[0].where.at.column == 1);
}

TEST_CASE("what is no text is refused") {
    CHECK(refused("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1"sv)->id == code::unknown_format);
    CHECK(refused(std::string(500, '\x01'))->id == code::unknown_format);
    CHECK(refused("")->id == code::file_empty);
    CHECK(refused("<edition><clause id='実1'/></edition>")->id == code::unknown_format);
    CHECK(refused("caf\xE9 r\xE9sum\xE9 na\xEFve")->id == code::not_utf8);
    CHECK(refused("a\nb\nc", {.places = 2})->id == code::too_many_places);
    CHECK(refused("a\nb\nc", {.places = 2})->where.at.line == 3);
    CHECK_FALSE(refused("a\nb", {.places = 2}));
    CHECK(refused("abc", {.file_bytes = 2})->id == code::file_too_large);
}

TEST_CASE("text, HTML and other markup are told apart by the first tag") {
    struct row {
        std::string_view bytes;
        document_kind kind;
    };
    const row rows[] = {
        {"<参考>\n本文", document_kind::text},
        {"<1> 目的", document_kind::text},
        {"< 5 件", document_kind::text},
        {"本文に <html> と書く", document_kind::text},
        {"# 表題\n`<!doctype html>`", document_kind::text},
        {"<!-- 控え -->\n# 表題", document_kind::text},
        {"<html>", document_kind::html},
        {" \n<!DOCTYPE  HTML PUBLIC \"x\">", document_kind::html},
        {"<!-- x --><!doctype html>", document_kind::html},
        {"<?xml version='1.0'?>\n<!DOCTYPE html><html/>", document_kind::html},
        {"<H1>題</H1>", document_kind::html},
        {"<table border=1>", document_kind::html},
        {"<p\n>", document_kind::html},
        {"<edition>", document_kind::none},
        {"<para>", document_kind::none},
        {"<p:sld>", document_kind::none},
        {"<!DOCTYPE edition><edition/>", document_kind::none},
        {"<!-- never closed", document_kind::none},
        {"<?xml version='1.0'?> text", document_kind::none},
        {"<", document_kind::none},
        {"<!", document_kind::none},
        {" \n", document_kind::none},
        {"", document_kind::none},
        {"\xFF\xFE<\0h\0t\0m\0l\0>\0"sv, document_kind::html},
        {"\xFF\xFE\x9F\x5B"sv, document_kind::text},
        {"\xFE\xFF\0<\0L\0a\0w\0>"sv, document_kind::none},
        {"\0\0\0\0\1\2\3\4", document_kind::none},
    };
    for (const row& each : rows) {
        CAPTURE(each.bytes);
        CHECK(document_kind_of({"misleading.xlsx", std::string(each.bytes)}) == each.kind);
    }
}

TEST_CASE("a line of 50 MB and many short ones are read in one pass") {
    std::string text;
    while (text.size() < std::size_t{50} << 20U) {
        text += "金融機関は、委託先を管理すること。";
    }
    CHECK(lines_of(text).size() == 1);
    std::string many;
    for (int i = 0; i < 500'000; ++i) {
        many += "\xE2\x80\xA6\n";
    }
    CHECK(lines_of(many).size() == 500'000);
}

TEST_CASE("a no-break space at the front of a line is a column of its indent") {
    CHECK(lines_of("\u00A0\u00A0 甲\n 乙\n") == std::vector<std::string>{"1:3:甲", "2:1:乙"});
}
