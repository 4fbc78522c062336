// Tables as Excel saves them in Japan.

#include <kijun/read/published_review.hpp>
#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace kijun;
using namespace std::string_view_literals;

namespace {

// 通番,関連規定箇所⏎1,実1⏎①,実8 in code page 932.
const std::string
    shift_jis_table("\x92\xCA\x94\xD4,\x8A\xD6\x98\x41\x8B\x4B\x92\xE8\x89\xD3\x8F\x8A\r\n"
                    "1,\x8E\xC0\x31\r\n\x87\x40,\x8E\xC0\x38,x\r\n");

std::string utf16(std::u16string_view text) {
    std::string bytes("\xFF\xFE");
    for (const char16_t unit : text) {
        bytes += static_cast<char>(unit & 0xFF);
        bytes += static_cast<char>(unit >> 8U);
    }
    return bytes;
}

} // namespace

TEST_CASE("a checklist that Excel saved as CSV in Japan is read, and the guess told") {
    const source input{"list.csv", shift_jis_table};
    CHECK(kind_of(input) == file_kind::checklist_table);
    const auto read = read_checklist(input);
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 2);
    CHECK(read->value.items[0].number == "1");
    CHECK(read->value.items[0].related.at(0).text == "実1");
    CHECK(read->value.items[1].at.line == 3);
    REQUIRE(read->findings.size() == 2);
    CHECK(read->findings[0].id == code::row_ragged);
    CHECK(read->findings[1].id == code::encoding_guessed); // of the file as a whole: last
}

TEST_CASE("columns of findings count characters, not the bytes of the encoding") {
    const auto read = read_checklist(
        {"list.csv", "\x92\xCA\x94\xD4,\x94\xF5\x8D\x6C,\x8C\xC3\x82\xA2\n1,,\n"});
    REQUIRE(read);
    bool seen = false;
    for (const diagnostic& found : read->findings) {
        seen = seen || (found.id == code::column_unknown && found.where.at.column == 7);
    }
    CHECK(seen);
}

TEST_CASE("what Excel calls Unicode text is UTF-16 with tabulators") {
    const source input{"list.txt", utf16(u"通番\t関連規定箇所\r\n1\t\"実1、\n実8\"\r\n")};
    CHECK(kind_of(input) == file_kind::checklist_table);
    const auto read = read_checklist(input);
    REQUIRE(read);
    CHECK(read->findings.empty());
    CHECK(read->value.items.at(0).related.at(0).text == "実1、\n実8");
}

TEST_CASE("answers come in these encodings, too") {
    const std::string bytes(
        "clause,path,items,verdict,rationale\n\x8E\xC0\x31,,-,no-impact,\x82\xC8\x82\xB5\n");
    const auto read = read_answers({"answers.csv", bytes});
    REQUIRE(read);
    CHECK(read->value.at(0).clause == "実1");
    CHECK(read->value.at(0).reason == "なし");
    REQUIRE(read->findings.size() == 1);
    CHECK(read->findings[0].id == code::encoding_guessed);
    const auto wide =
        read_answers({"a", utf16(u"clause\tpath\titems\tverdict\n実1\t\t-\tno-impact\n")});
    REQUIRE(wide);
    CHECK(wide->value.at(0).clause == "実1");
}

TEST_CASE("the text of a published paper is known in UTF-16") {
    const source input{"paper.txt", utf16(u"統1\t1(1)\t委託先を管理する。【変更】\t-\n")};
    CHECK(kind_of(input) ==
          kind_of({"paper.txt", "統1\t1(1)\t委託先を管理する。【変更】\t-\n"}));
}

TEST_CASE("XML in another encoding is refused as before, and so is what no encoding fits") {
    CHECK(read_checklist({"x", utf16(u"<checklist name=''/>")}).error().id == code::not_utf8);
    CHECK(read_checklist({"x", "<?xml version='1.0' encoding='Shift_JIS'?><checklist/>"})
              .error()
              .id == code::not_utf8);
    CHECK(read_checklist({"x", "caf\xE9,r\xE9sum\xE9\n"}).error().id == code::not_utf8);
    CHECK(read_checklist({"x", std::string("\x89PNG\0\0\0\1\2", 9)}).error().id ==
          code::unknown_format);
}
