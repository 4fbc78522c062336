#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

TEST_CASE("a ledger is read with all that a verdict holds, texts as written") {
    const auto read = read_ledger(
        {"ledger.xml",
         "<ledger>\n"
         "  <verdict change=\"0123456789abcdef\" item=\"fedcba9876543210\" "
         "relation=\"suggested\""
         " answer=\"incorporate\" reviewer=\"基準\" date=\"2025-11-20\" clause=\"実9\" "
         "path=\"2\""
         " number=\"22\" superseded=\"yes\">\n"
         "    <reason> 一\n二 </reason><change-text>c</change-text><item-text>i</item-text>\n"
         "  </verdict>\n"
         "  <verdict change=\"0123456789abcdef\" item=\"\" relation=\"direct\""
         " answer=\"not-related\" superseded=\"no\"/>\n"
         "</ledger>"});
    REQUIRE(read);
    CHECK(shown_all(read->findings) == std::vector<std::string>{});
    REQUIRE(read->value.verdicts.size() == 2);
    CHECK(read->value.file == "ledger.xml");
    const verdict& first = read->value.verdicts[0];
    CHECK(first.change == "0123456789abcdef");
    CHECK(first.item == "fedcba9876543210");
    CHECK(first.how == relation::suggested);
    CHECK(first.said == answer::incorporate);
    CHECK(first.reviewer == "基準");
    CHECK(first.date == "2025-11-20");
    CHECK(first.clause == "実9");
    CHECK(first.path == "2");
    CHECK(first.number == "22");
    CHECK(first.superseded);
    CHECK(first.reason == " 一\n二 ");
    CHECK(first.change_text == "c");
    CHECK(first.item_text == "i");
    CHECK(first.at.line == 2);
    CHECK_FALSE(read->value.verdicts[1].superseded);
    CHECK(read->value.verdicts[1].item == "");
}

TEST_CASE("a verdict that cannot be used is found and left out") {
    const std::string good = "change='0123456789abcdef' relation='direct' answer='no-impact'";
    struct row {
        std::string content;
        std::vector<std::string> findings;
        std::size_t kept;
    };
    const row rows[] = {
        {"<verdict " + good + "/>", {}, 1},
        {"<verdict change='0123456789ABCDEF' relation='direct' answer='no-impact'/>",
         {"KJ0505 2:1 0123456789ABCDEF"},
         0},
        {"<verdict " + good + " item='22'/>", {"KJ0505 2:1 22"}, 0},
        {"<verdict " + good + " superseded='maybe'/>", {"KJ0505 2:1 maybe"}, 0},
        {"<verdict change='0123456789abcdef' relation='near' answer='no-impact'/>",
         {"KJ0505 2:1 near"},
         0},
        {"<verdict change='0123456789abcdef' relation='direct' answer='maybe'/>",
         {"KJ0502 2:1 maybe"},
         0},
        {"<verdict/>",
         {"KJ0103 2:1 verdict change",
          "KJ0103 2:1 verdict relation",
          "KJ0103 2:1 verdict answer",
          "KJ0502 2:1 "},
         0},
        {"<verdict " + good + " x=''>\n<reason>a</reason><reason>b</reason>c</verdict><y/>",
         {"KJ0105 2:1 x verdict",
          "KJ0104 3:19 reason verdict",
          "KJ0106 3:37 c verdict",
          "KJ0104 3:48 y ledger"},
         1},
    };
    for (const row& each : rows) {
        CAPTURE(each.content);
        const auto read = read_ledger({"", "<ledger>\n" + each.content + "</ledger>"});
        REQUIRE(read);
        CHECK(shown_all(read->findings) == each.findings);
        CHECK(read->value.verdicts.size() == each.kept);
    }
}

TEST_CASE("a ledger over a limit or of another root is refused") {
    const std::string one = "change='0123456789abcdef' relation='direct' answer='no-impact'/>";
    const std::string two = "<ledger><verdict " + one + "\n<verdict " + one + "</ledger>";
    CHECK(failure_of(read_ledger, two, {.places = 2}) == "");
    CHECK(failure_of(read_ledger, two, {.places = 1}) == "KJ0006 2:1 1");
    CHECK(failure_of(read_ledger, "<edition/>") == "KJ0102 1:1 edition ledger");
}
