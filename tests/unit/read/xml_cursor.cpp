#include "read/xml_cursor.hpp"

#include "unit/read/shown.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

std::string fails(const std::string& bytes, const limits& bounds = {}) {
    const source input{"in.xml", bytes};
    const auto opened = xml_cursor::open(input, "edition", bounds);
    return opened ? "" : shown(opened.error());
}

} // namespace

TEST_CASE("a file that is not our XML is refused at its line and column") {
    struct row {
        std::string name;
        std::string bytes;
        std::string failure;
    };
    const row rows[] = {
        {"good", "<edition/>", ""},
        {"empty", "", "KJ0009"},
        {"blank", "\xEF\xBB\xBF \r\n\t\xE3\x80\x80", "KJ0009"},
        {"a comment alone", "<!-- -->\n", "KJ0101 2:1 EOF"},
        {"plain text", "通番,区分", "KJ0101 1:1 通番,区分"},
        {"another root", "<!-- -->\n <checklist/>", "KJ0102 2:2 checklist edition"},
        {"two roots", "<edition/>\n<edition/>", "KJ0101 2:1 <edition/>"},
        {"text after the root", "<edition/>\n実", "KJ0101 2:1 実"},
        {"bare ampersand", "<edition>\n実&amp;実&実", "KJ0101 2:8 &実"},
        {"unknown entity", "<edition>\n  &nbsp;", "KJ0101 2:3 &nbsp;"},
        {"control character", "<edition>実\x0B", "KJ0101 1:11 \x0B"},
        {"attribute twice",
         "<edition>\n<clause id='1' id='2'/></edition>",
         "KJ0101 2:1 <clause id='1' id='2"},
    };
    for (const row& each : rows) {
        CAPTURE(each.name);
        CHECK(fails(each.bytes) == each.failure);
    }
}

TEST_CASE("bad syntax is told near the place where it shows") {
    for (const std::string bytes : {"<edition>\n<clause></para></edition>",
                                    "<edition>\n<clause id=9/></edition>",
                                    "<edition>\n<clause id=\"9></edition>",
                                    "<edition>\n<clause",
                                    "<edition>\n< /edition>",
                                    "<edition>\n<!-- "}) {
        CAPTURE(bytes);
        CHECK(fails(bytes).starts_with("KJ0101 2:"));
    }
    CHECK(fails("<edition>\n").starts_with("KJ0101 "));
}

TEST_CASE("what is not UTF-8 is refused with the encoding or the byte") {
    struct row {
        std::string name;
        std::string bytes;
        std::string failure;
    };
    const row rows[] = {
        {"Shift_JIS, declared",
         "<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><edition name=\"\x8E\xC0\"/>",
         "KJ0004 1:31 Shift_JIS"},
        {"single quotes",
         "<?xml version='1.0' encoding='EUC-JP'?><edition/>",
         "KJ0004 1:31 EUC-JP"},
        {"Shift_JIS, not declared", "<edition>\n実\x8E\xC0", "KJ0004 2:2 0x8E"},
        {"UTF-16, little end first", std::string("\xFF\xFE<\0e\0", 6), "KJ0004 UTF-16"},
        {"UTF-16, big end first", std::string("\xFE\xFF\0<\0e", 6), "KJ0004 UTF-16"},
        {"UTF-16 without a mark", std::string("<\0e\0", 4), "KJ0004 UTF-16"},
        {"UTF-8, declared", "<?xml version=\"1.0\" encoding=\"utf-8\"?><edition/>", ""},
        {"no encoding declared", "<?xml version=\"1.0\"?><edition encoding=\"x\"/>", ""},
        {"an overlong form", "<edition>\xC0\xAF", "KJ0004 1:10 0xC0"},
        {"cut in a character", "<edition>\xE5\xAE", "KJ0004 1:10 0xE5"},
        {"a workbook", "PK\x03\x04rest", "KJ0005 ZIP"},
        {"a PDF", "%PDF-1.7", "KJ0005 PDF"},
    };
    for (const row& each : rows) {
        CAPTURE(each.name);
        CHECK(fails(each.bytes) == each.failure);
    }
}

TEST_CASE("limits hold for bytes and for levels of elements") {
    CHECK(fails("<edition/>", {.file_bytes = 10}) == "");
    CHECK(fails("<edition/>", {.file_bytes = 9}) == "KJ0003 9");
    const std::string nested = "<edition><a>\n<b>実</b></a><a/></edition>";
    CHECK(fails(nested, {.depth = 3}) == "");
    CHECK(fails(nested, {.depth = 2}) == "KJ0007 2:1 2");
    std::string deep = "<edition>";
    for (int i = 0; i < 200'000; ++i) {
        deep += "<a>";
    }
    for (int i = 0; i < 200'000; ++i) {
        deep += "</a>";
    }
    CHECK(fails(deep + "</edition>") == "KJ0007 1:3007 1000");
}

TEST_CASE("places count code points and are right after a byte order mark and entities") {
    const source input{"in.xml",
                       "\xEF\xBB\xBF<edition a=\"&amp;実\"><a>&lt;実</a><b/>\r\n"
                       "<c><![CDATA[実]]></c></edition>"};
    const auto opened = xml_cursor::open(input, "edition", {});
    REQUIRE(opened);
    const xml_cursor& cursor = *opened;
    CHECK(cursor.at(cursor.root()) == position{1, 1, 3});
    CHECK(cursor.at(cursor.root().child("a")) == position{1, 21, 25});
    CHECK(cursor.text_at(cursor.root().child("a")) == position{1, 24, 28});
    CHECK(cursor.at(cursor.root().child("b")) == position{1, 33, 39});
    CHECK(cursor.text_at(cursor.root().child("b")) == position{1, 33, 39});
    CHECK(cursor.at(cursor.root().child("c")) == position{2, 1, 45});
    CHECK(cursor.text_at(cursor.root().child("c")) == position{2, 13, 57});
}

TEST_CASE("text is joined over comments and CDATA, blanks kept, entities decoded") {
    const source input{"in.xml",
                       "<edition><a>実 <!-- x --> <![CDATA[<9>]]> &amp;&#10;</a>"
                       "<b> </b><c>x<u>y</u>z</c></edition>"};
    auto opened = xml_cursor::open(input, "edition", {});
    REQUIRE(opened);
    CHECK(opened->text(opened->root().child("a")) == "実  <9> &\n");
    CHECK(opened->text(opened->root().child("b")) == " ");
    CHECK(opened->text(opened->root().child("c")) == "xz");
    CHECK(shown_all(opened->take_findings()) == std::vector<std::string>{"KJ0104 1:68 u c"});
}

TEST_CASE("attributes of namespaces are passed over, others are findings") {
    const source input{"in.xml",
                       "<edition xmlns='k' xmlns:x='y' x:a='' xml:lang='ja' b=''>"
                       "<a\nb='' c=''/></edition>"};
    auto opened = xml_cursor::open(input, "edition", {});
    REQUIRE(opened);
    opened->expect_attributes(opened->root(), {});
    opened->expect_attributes(opened->root().child("a"), {"c"});
    CHECK(shown_all(opened->take_findings()) ==
          std::vector<std::string>{"KJ0105 1:1 b edition", "KJ0105 1:58 b a"});
}

TEST_CASE("a document type is ignored, and what it declares is not expanded") {
    CHECK(fails("<!DOCTYPE edition SYSTEM \"x.dtd\">\n<edition/>") == "");
    CHECK(fails("<!DOCTYPE edition [<!ENTITY a \"b\">]>\n<edition>&a;</edition>") ==
          "KJ0101 2:10 &a;</edition>");
}
