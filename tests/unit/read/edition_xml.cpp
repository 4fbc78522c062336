#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

reading<edition> read_good(const std::string& bytes) {
    auto read = read_edition({"in.xml", bytes});
    REQUIRE(read);
    return *read;
}

/// Findings of an edition whose content begins in line 2.
std::vector<std::string> findings_in(const std::string& content) {
    return shown_all(
        read_good("<edition standard='s' name='e'>\n" + content + "</edition>").findings);
}

} // namespace

TEST_CASE("an edition is read with its groups, clauses and paragraphs") {
    const auto read =
        read_good("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<edition standard=\"安全対策基準\" name=\"第13版\" date=\"2025-03\">\n"
                  "  <group title=\"実務基準\">\n"
                  "    <clause id=\"実9\" title=\"…を設けること。\" grade=\"基礎\">\n"
                  "      <para label=\"２\"><text>項番2\n二行目</text>\n"
                  "        <para label=\"（１）\"><text>A &amp; B</text></para>\n"
                  "        <para><text> </text></para>\n"
                  "      </para>\n"
                  "    </clause>\n"
                  "  </group>\n"
                  "  <clause id=\"監1\" title=\"\"/>\n"
                  "</edition>\n");
    CHECK(read.findings.empty());
    const edition& e = read.value;
    CHECK(e.standard() == "安全対策基準");
    CHECK(e.name() == "第13版");
    CHECK(e.date() == "2025-03");
    CHECK(e.file() == "in.xml");
    REQUIRE(e.clause_count() == 2);
    CHECK(e.clause_at(0).grade() == "基礎");
    CHECK(e.clause_at(0).groups() == std::vector<std::string_view>{"実務基準"});
    CHECK(e.clause_at(1).groups().empty());
    REQUIRE(e.paragraph_count() == 3);
    CHECK(e.paragraph_at(0).label() == "2");
    CHECK(e.paragraph_at(0).text() == "項番2\n二行目");
    CHECK(e.paragraph_at(1).place() == address{"実9", {"2", "(1)"}});
    CHECK(e.paragraph_at(1).text() == "A & B");
    CHECK(e.paragraph_at(2).label() == "#1");
    CHECK(e.paragraph_at(2).text() == " ");
    const auto place = [](position at) {
        return std::to_string(at.line) + ':' + std::to_string(at.column);
    };
    CHECK(place(e.clause_at(0).at()) == "4:5");
    CHECK(place(e.paragraph_at(0).at()) == "5:7");
    CHECK(place(e.paragraph_at(0).text_at()) == "5:29");
    CHECK(place(e.paragraph_at(1).text_at()) == "7:33");
}

TEST_CASE("what is wrong with an edition is found at its line and column") {
    struct row {
        std::string content;
        std::vector<std::string> findings;
    };
    const row rows[] = {
        {"<clause id='1' title='t'/>", {}},
        {"", {"KJ0205"}},
        {"<clause title='t'/>", {"KJ0201 2:1 #1"}},
        {"<clause id='1'/>", {"KJ0103 2:1 clause title"}},
        {"<group>\n<clause id='1' title=''/></group>", {"KJ0103 2:1 group title"}},
        {"<clause id='1' titel='t' title=''/>", {"KJ0105 2:1 titel clause"}},
        {"<clause id='実9' title=''/>\n <clause id='実9' title=''/>", {"KJ0202 3:2 実9 実9~2"}},
        {"<clause id='1' title=''><para label='1'>本文</para></clause>",
         {"KJ0106 2:41 本文 para"}},
        {"<clause id='1' title=''>\n見出し</clause>", {"KJ0106 2:25 見出し clause"}},
        {"<clause id='1' title=''><paragraph><para/></paragraph></clause>",
         {"KJ0104 2:25 paragraph clause"}},
        {"<para label='1'/><clause id='1' title=''/>", {"KJ0104 2:1 para edition"}},
        {"<clause id='1' title=''><group title='g'/></clause>", {"KJ0104 2:25 group clause"}},
        {"<clause id='1' title=''><para><text>a</text><text>b</text></para></clause>",
         {"KJ0104 2:45 text para"}},
        {"<clause id='1' title=''><para><para/><text>a<u>b</u></text></para></clause>",
         {"KJ0104 2:45 u text"}},
        {"<clause id='1' title=''>\n<para label='2'/>\n<para label='２'/>\n</clause>",
         {"KJ0204 4:1 2 2~2 1"}},
        {"<clause id='1' title=''>\n<para label='(5)'/><para label='(3)'/>\n</clause>",
         {"KJ0207 3:20 (3) (5) 1"}},
        {"<clause id='1' title=''><para label='別 紙'/>\n</clause>", {"KJ0203 2:25 別紙 1"}},
        // findings of the file and of the labels stand in one order
        {"<clause id='1' title=''><para label='別紙'/><x/><para label='別添'/></clause>",
         {"KJ0203 2:25 別紙 1", "KJ0104 2:43 x clause", "KJ0203 2:47 別添 1"}},
    };
    for (const row& each : rows) {
        CAPTURE(each.content);
        CHECK(findings_in(each.content) == each.findings);
    }
}

TEST_CASE("text after children belongs to its paragraph; unknown elements take nothing along") {
    const auto read = read_good("<edition standard='s' name='e'><clause id='1' title=''>"
                                "<para label='1'><para label='(1)'/><text>a</text></para>"
                                "<x><para label='2'/></x></clause></edition>");
    REQUIRE(read.value.paragraph_count() == 2);
    CHECK(read.value.paragraph_at(0).text() == "a");
    CHECK(read.value.paragraph_at(1).text() == "");
    CHECK(read.findings.size() == 1);
}

TEST_CASE("an edition that cannot be read whole is refused") {
    const auto fails = [](const std::string& bytes, const limits& bounds = {}) {
        return failure_of(read_edition, bytes, bounds);
    };
    CHECK(fails("<edition name='e'/>") == "KJ0103 1:1 edition standard");
    CHECK(fails("\n<edition standard='s'/>") == "KJ0103 2:1 edition name");
    CHECK(fails("<checklist/>") == "KJ0102 1:1 checklist edition");
    const std::string three = "<edition standard='s' name='e'>\n<clause id='1' title=''>\n"
                              "<para/><para/></clause></edition>";
    CHECK(fails(three, {.places = 3}) == "");
    CHECK(fails(three, {.places = 2}) == "KJ0006 3:8 2");
    CHECK(fails(three, {.depth = 2}) == "KJ0007 3:1 2");
    CHECK(fails(three, {.file_bytes = 20}) == "KJ0003 20");
}

TEST_CASE("an edition of one long line is read in linear time") {
    std::string bytes = "<edition standard='s' name='e'><clause id='1' title=''>";
    for (int i = 1; i <= 50'000; ++i) {
        bytes += "<para label='" + std::to_string(i) + "'><text>本文</text></para>";
    }
    const auto read = read_good(bytes + "</clause></edition>");
    CHECK(read.value.paragraph_count() == 50'000);
    CHECK(read.value.paragraph_at(49'999).at().line == 1);
}

TEST_CASE("the published editions are read without a finding") {
    struct row {
        const char* file;
        std::string name;
        std::size_t clauses;
    };
    for (const row& each : {row{"edition-12-rebuilt.xml", "第12版", 43},
                            row{"edition-13-excerpt.xml", "第13版", 61}}) {
        const source input = real_data(each.file);
        if (input.bytes.empty()) {
            return;
        }
        CHECK(kind_of(input) == file_kind::edition_xml);
        auto read = read_edition(input);
        REQUIRE(read);
        CHECK(read->value.name() == each.name);
        CHECK(read->value.clause_count() == each.clauses);
        CHECK(shown_all(read->findings) == std::vector<std::string>{});
    }
}

TEST_CASE("text_at points at the text in the real file") {
    const source input = real_data("edition-13-excerpt.xml");
    if (input.bytes.empty()) {
        return;
    }
    auto read = read_edition(input);
    REQUIRE(read);
    for (std::size_t i = 0; i < read->value.paragraph_count(); ++i) {
        const paragraph each = read->value.paragraph_at(i);
        CHECK(input.bytes.compare(each.text_at().offset, each.text().size(), each.text()) == 0);
    }
}
