#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

using lines = std::vector<std::string>;

/// One statement with these attributes besides item, clause and type.
reading<relation_set> read_one(const std::string& more) {
    auto read =
        read_relations({"r.xml",
                        "<relations>\n<relation item=\"22\" clause=\"実9\" type=\"equal\" " +
                            more + "/>\n</relations>"});
    REQUIRE(read);
    return std::move(read).value();
}

} // namespace

TEST_CASE("stated relations are read with all that they hold") {
    const auto read = read_relations(
        {"r.xml",
         "<relations checklist=\"一覧\" version=\"2024\" standard=\"基準\" "
         "edition=\"第13版\">\n"
         "  <relation item=\" 22 \" clause=\"実9\" path=\"2/（１）\" type=\"subset-of\" "
         "rationale=\"functional\" method=\"hybrid\" author=\"甲\" date=\"2025-11-20\" "
         "confidence=\"0.75\" reviewed=\"yes\" reviewer=\"乙\" review-date=\"2025-11-21\">\n"
         "  鍵の管理\n  </relation>\n"
         "  <relation item=\"3\" clause=\"実1\" type=\"no-relationship\" reviewed=\"no\"/>\n"
         "</relations>"});
    REQUIRE(read);
    CHECK(shown_all(read->findings) == lines{});
    const relation_set& set = read->value;
    CHECK(set.file == "r.xml");
    CHECK(set.checklist == "一覧");
    CHECK(set.version == "2024");
    CHECK(set.standard == "基準");
    CHECK(set.edition == "第13版");
    CHECK(set.at.line == 1);
    REQUIRE(set.relations.size() == 2);
    const stated_relation& first = set.relations[0];
    CHECK(first.item == "22");
    CHECK(place_of(first) == "実9/2/(1)");
    CHECK(first.type == relationship::subset_of);
    CHECK(first.rationale == matching_rationale::functional);
    CHECK(first.method == relating_method::hybrid);
    CHECK(first.author == "甲");
    CHECK(first.date == "2025-11-20");
    CHECK(first.confidence == 0.75);
    CHECK(first.reviewed);
    CHECK(first.reviewer == "乙");
    CHECK(first.review_date == "2025-11-21");
    CHECK(first.reason == "鍵の管理");
    CHECK(first.at.line == 2);
    const stated_relation& second = set.relations[1];
    CHECK(second.path.empty());
    CHECK(second.rationale == matching_rationale::semantic);
    CHECK(second.method == relating_method::human);
    CHECK_FALSE(second.confidence.has_value());
    CHECK_FALSE(second.reviewed);
}

TEST_CASE("a statement with a word that nobody knows is set aside, with its place") {
    struct row {
        std::string more;
        lines findings;
    };
    const std::vector<row> table{
        {"rationale=\"taste\"", {"KJ0541 2:1 rationale taste"}},
        {"method=\"magic\"", {"KJ0541 2:1 method magic"}},
        {"date=\"2025-02-29\"", {"KJ0541 2:1 date 2025-02-29"}},
        {"date=\"2025/11/20\"", {"KJ0541 2:1 date 2025/11/20"}},
        {"review-date=\"soon\"", {"KJ0541 2:1 review-date soon"}},
        {"confidence=\"1.5\"", {"KJ0541 2:1 confidence 1.5"}},
        {"confidence=\"-0\"", {"KJ0541 2:1 confidence -0"}},
        {"confidence=\"nan\"", {"KJ0541 2:1 confidence nan"}},
        {"confidence=\"1e-1\"", {"KJ0541 2:1 confidence 1e-1"}},
        {"reviewed=\"maybe\"", {"KJ0541 2:1 reviewed maybe"}},
        {"path=\"2//1\"", {"KJ0541 2:1 path 2//1"}},
        {"method=\"magic\" confidence=\"x\"",
         {"KJ0541 2:1 method magic", "KJ0541 2:1 confidence x"}},
    };
    for (const row& each : table) {
        CAPTURE(each.more);
        const auto read = read_one(each.more);
        CHECK(read.value.relations.empty());
        CHECK(shown_all(read.findings) == each.findings);
    }
    CHECK(read_one("date=\"2024-02-29\" confidence=\"1\"").value.relations.size() == 1);
}

TEST_CASE("what is missing or strange in a file of relations is told, and the rest stands") {
    const auto read = read_relations({"r.xml",
                                      "<relations owner=\"x\">\n"
                                      "<relation clause=\"実9\" type=\"equal\"/>\n"
                                      "<relation item=\"\" clause=\" \" type=\"equal\"/>\n"
                                      "<relation item=\"1\" clause=\"実1\" type=\"similar\"/>\n"
                                      "<note/>\n"
                                      "<relation item=\"1\" clause=\"実1\" type=\"equal\"/>\n"
                                      "</relations>"});
    REQUIRE(read);
    CHECK(shown_all(read->findings) == lines{"KJ0105 1:1 owner relations",
                                             "KJ0103 2:1 relation item",
                                             "KJ0541 3:1 item ",
                                             "KJ0541 3:1 clause  ",
                                             "KJ0541 4:1 type similar",
                                             "KJ0104 5:1 note relations"});
    CHECK(read->value.relations.size() == 1);
}

TEST_CASE("more statements than the limit are refused") {
    limits few;
    few.places = 1;
    const auto read = read_relations({"r.xml",
                                      "<relations>"
                                      "<relation item=\"1\" clause=\"実1\" type=\"equal\"/>"
                                      "<relation item=\"2\" clause=\"実1\" type=\"equal\"/>"
                                      "</relations>"},
                                     few);
    REQUIRE_FALSE(read);
    CHECK(read.error().id == code::too_many_places);
}
