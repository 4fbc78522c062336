#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

TEST_CASE("a checklist is read from XML with all that an item holds") {
    const auto read = read_checklist(
        {"list.xml",
         "<checklist name=\"API接続チェックリスト\" version=\"2024\">\n"
         "  <item number=\"２２\" category=\"c\" goal=\"一&#10;二\" subject=\"s\" status=\"st\""
         " issue=\"i\" plan=\"p\">\n"
         "    <related standard=\"安全対策基準\" label=\"FISC・対応基準\">実1、\n "
         "実8</related>\n"
         "    <related label=\"全銀協\"/>\n"
         "    <note>注</note>\n"
         "  </item>\n"
         "</checklist>"});
    REQUIRE(read);
    CHECK(read->findings.empty());
    CHECK(read->value.name == "API接続チェックリスト");
    CHECK(read->value.version == "2024");
    CHECK(read->value.file == "list.xml");
    REQUIRE(read->value.items.size() == 1);
    const checklist_item& item = read->value.items[0];
    CHECK(item.number == "22");
    CHECK(item.category == "c");
    CHECK(item.goal == "一\n二");
    CHECK(item.subject == "s");
    CHECK(item.status == "st");
    CHECK(item.issue == "i");
    CHECK(item.plan == "p");
    CHECK(item.note == "注");
    CHECK(item.at.line == 2);
    CHECK(item.at.column == 3);
    REQUIRE(item.related.size() == 2);
    CHECK(item.related[0].standard == "安全対策基準");
    CHECK(item.related[0].text == "実1、\n 実8");
    CHECK(item.related[0].at.line == 3);
    CHECK(item.related[0].at.column == 50);
    CHECK(item.related[1].standard == "");
    CHECK(item.related[1].text == "");
}

TEST_CASE("what is wrong with a checklist is found at its line and column") {
    struct row {
        std::string content;
        std::vector<std::string> findings;
    };
    const row rows[] = {
        {"<item number='1'/>", {}},
        {"", {"KJ0307 1:1"}},
        {"<item goal='x'/>\n<item number=' '/>", {"KJ0301 2:1 #1", "KJ0301 3:1 #2"}},
        {"<item number='1'/>\n<item number='１'/>", {"KJ0302 3:1 1"}},
        {"<items/>\n<item number='1'>実1</item>",
         {"KJ0104 2:1 items checklist", "KJ0106 3:18 実1 item"}},
        {"<item number='1'><related lable='x'>実1<b/></related></item>",
         {"KJ0105 2:18 lable related", "KJ0104 2:39 b related"}},
        {"<item number='1'><note/><note>x</note></item>", {"KJ0104 2:25 note item"}},
    };
    for (const row& each : rows) {
        CAPTURE(each.content);
        const auto read = read_checklist(
            {"", "<checklist name='n' version='v'>\n" + each.content + "</checklist>"});
        REQUIRE(read);
        CHECK(shown_all(read->findings) == each.findings);
    }
    const auto nameless = read_checklist({"", "<checklist><item number='1'/></checklist>"});
    REQUIRE(nameless);
    CHECK(
        shown_all(nameless->findings) ==
        std::vector<std::string>{"KJ0103 1:1 checklist name", "KJ0103 1:1 checklist version"});
}

TEST_CASE("a checklist over a limit or of another root is refused") {
    const std::string two = "<checklist name='n' version='v'>\n<item/> <item/></checklist>";
    CHECK(failure_of(read_checklist, two, {.places = 2}) == "");
    CHECK(failure_of(read_checklist, two, {.places = 1}) == "KJ0006 2:9 1");
    CHECK(failure_of(read_checklist, two, {.depth = 1}) == "KJ0007 2:1 1");
    CHECK(failure_of(read_checklist, "<edition/>") == "KJ0102 1:1 edition checklist");
}
