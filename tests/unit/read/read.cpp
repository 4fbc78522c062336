#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace kijun;

TEST_CASE("a file's kind is told by its content, not by its name") {
    struct row {
        std::string bytes;
        file_kind kind;
    };
    const row rows[] = {
        {"<edition/>", file_kind::edition_xml},
        {"\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- <checklist> -->\n<edition\nname=''>",
         file_kind::edition_xml},
        {"<!DOCTYPE checklist>\n<checklist name=''/>", file_kind::checklist_xml},
        {"<revision>", file_kind::revision_xml},
        {"<review year='2025'>", file_kind::review_xml},
        {"<ledger>", file_kind::ledger_xml},
        {"<relations>", file_kind::relations_xml},
        {"<Law>", file_kind::law_xml},
        {"<DataRoot>", file_kind::law_xml},
        {"<law_data_response>", file_kind::law_xml},
        {"<LawBody>", file_kind::unknown},
        {"<editions/>", file_kind::unknown},
        {"<!-- never closed <edition/>", file_kind::unknown},
        {"<", file_kind::unknown},
        {"", file_kind::unknown},
        {"通番\t区分\n", file_kind::checklist_table},
        {"\xEF\xBB\xBF\"通 番\",備考\r\n", file_kind::checklist_table},
        {"表題\n\n区分;通番\n", file_kind::checklist_table},
        {"通番\n1\n", file_kind::unknown},
        {"区分\t備考\n", file_kind::unknown},
        {"PK\x03\x04", file_kind::unknown},
        {"clause,path,items,verdict\n", file_kind::unknown},
    };
    for (const row& each : rows) {
        CAPTURE(each.bytes);
        CHECK(kind_of({"misleading.tsv", each.bytes}) == each.kind);
    }
}

TEST_CASE("compound files are told apart: old Word, old Excel, and under a password") {
    const auto compound = [](std::string_view stream) {
        std::string bytes("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
        bytes.append(600, '\0');
        for (const char letter : stream) {
            bytes += letter;
            bytes += '\0';
        }
        return kijun::source{"file", bytes};
    };
    const auto why = [](const kijun::source& input) {
        return kijun::read_checklist(input).error();
    };
    CHECK(why(compound("WordDocument")).details == std::vector<std::string>{".doc"});
    CHECK(why(compound("Workbook")).details == std::vector<std::string>{".xls"});
    CHECK(why(compound("EncryptedPackage")).id == kijun::code::encrypted);
    CHECK(kijun::read_edition(compound("WordDocument")).error().id ==
          kijun::code::legacy_office);
}

TEST_CASE("a text that shows tags in its first lines is no broken XML") {
    const std::string manual =
        "---\ntitle: A Specification\n---\n\n# Introduction\n\n"
        "## What is it?\n\nIt was made by <a href=\"x\">somebody</a>.\n\n"
        "1. one\n2. two\n\n```\n<div>\n*hello*\n</div>\n```\n\nMore.\n";
    for (const char* const name : {"spec.md", "spec.txt"}) {
        const auto read = read_edition({name, manual});
        REQUIRE_FALSE(read);
        CHECK(read.error().id == code::no_clauses);
    }
    const auto broken =
        read_edition({"e.xml", "x <edition>\n  <clause id='1'/>\n</edition>\n"});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().id != code::no_clauses);
}
