// Lists and standards that a ranking could stumble over: nothing to go by, everything cited,
// nothing that is there. No score is ever anything but a number in [0, 1].

#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/assessor.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

checklist_item item_of(std::string number, std::string goal, std::string cites) {
    checklist_item item;
    item.number = std::move(number);
    item.goal = std::move(goal);
    item.related.push_back({"", "", std::move(cites), {1, 1, 0}, ""});
    return item;
}

bool is_share(double value) {
    return std::isfinite(value) && value >= 0 && value <= 1;
}

/// Assessed, with every number looked at.
list_impact assessed(const edition& before,
                     const edition& after,
                     const std::vector<checklist_item>& items) {
    const assessor by(diff(before, after), before, after);
    const list_impact of = by.assess({"一覧", "2024", "list.xml", items});
    for (const std::vector<impact_link>* links : {&of.links, &of.proposed}) {
        for (const impact_link& link : *links) {
            CHECK(is_share(link.score));
            CHECK(is_share(link.relevance));
            for (const link_signal& signal : link.signals) {
                CHECK(is_share(signal.score));
            }
        }
    }
    CHECK(of.items.size() == items.size());
    return of;
}

/// Clauses 実1 … 実N; each cites all others where they are to, and the last one gets a second
/// paragraph in the new edition.
edition rules_of(int clauses, bool with_citations, bool is_new) {
    std::string text;
    for (int i = 1; i <= clauses; ++i) {
        text += "実" + std::to_string(i) + " 規律その" + std::to_string(i) + "\n  1 記録" +
                std::to_string(i) + "を残す。";
        for (int j = 1; with_citations && j <= clauses; ++j) {
            text += j == i ? "" : "【実" + std::to_string(j) + "】";
        }
        text += "\n";
        if (is_new && i == clauses) {
            text += "  2 認証の鍵を新たに定めて管理することが必要である。\n";
        }
    }
    return edition_of(text, is_new ? "第2版" : "第1版");
}

} // namespace

TEST_CASE("items without goals and without citations are told as not linked") {
    const list_impact of =
        assessed(rules_of(4, true, false),
                 rules_of(4, true, true),
                 {item_of("1", "", ""), item_of("2", "　", "－"), item_of("3", "", "なし")});
    CHECK(of.links.empty());
    CHECK(of.proposed.empty());
    for (const impacted_item& item : of.items) {
        CHECK(item.skipped == "not-linked");
    }
}

TEST_CASE("an item that cites only what is not there is dangling, and suggested by its words") {
    const list_impact of = assessed(rules_of(4, true, false),
                                    rules_of(4, true, true),
                                    {item_of("1", "認証の鍵を管理する。", "実100、実200")});
    CHECK(of.links.empty());
    REQUIRE(of.dangling.size() == 2);
    CHECK(of.dangling[0].why == "dangling");
    CHECK_FALSE(of.items[0].cites);
    REQUIRE(of.proposed.size() == 1);
    CHECK(of.proposed[0].how == relation::suggested);
}

TEST_CASE("a standard whose clauses cite none has no indirect links") {
    const list_impact of = assessed(
        rules_of(4, false, false), rules_of(4, false, true), {item_of("1", "", "実1、実2")});
    for (const impact_link& link : of.proposed) {
        CHECK(link.how != relation::indirect);
        CHECK(link.ways.empty());
    }
}

TEST_CASE(
    "an indirect link has every way along citations, shortest first, none with a circle") {
    const std::string rules = "実1 甲\n  1 記録を残す。\n実2 乙\n  1 【実1】による。\n"
                              "実3 丙\n  1 【実2】と【実1】による。\n"
                              "実4 丁\n  1 【実3】、【実4】と【実2】による。\n";
    const std::string later =
        "実1 甲\n  1 記録を残す。\n  2 鍵を管理する。\n"
        "実2 乙\n  1 【実1】による。\n実3 丙\n  1 【実2】と【実1】による。\n"
        "実4 丁\n  1 【実3】、【実4】と【実2】による。\n";
    const list_impact of = assessed(edition_of(rules, "第1版"),
                                    edition_of(later, "第2版"),
                                    {item_of("3", "", "実3"), item_of("4", "", "実4")});
    REQUIRE(of.proposed.size() == 2);
    CHECK(of.proposed[0].score == 0.5);
    CHECK(of.proposed[0].ways == std::vector<lines>{{"実3", "実1"}, {"実3", "実2", "実1"}});
    CHECK(of.proposed[0].via == of.proposed[0].ways.front());
    CHECK(of.proposed[1].score == 0.25);
    CHECK(of.proposed[1].ways ==
          std::vector<lines>{{"実4", "実2", "実1"}, {"実4", "実3", "実1"}});
}

TEST_CASE("where all clauses cite all, every item is linked and the ways are bounded") {
    constexpr int clauses = 60;
    std::vector<checklist_item> items;
    std::string all;
    for (int i = 1; i < clauses; ++i) {
        all += "実" + std::to_string(i) + "、";
        items.push_back(item_of(std::to_string(i), "", "実" + std::to_string(i)));
    }
    items.push_back(item_of("全部", "", all));
    proposal_options far;
    far.steps = 6;
    const edition before = rules_of(clauses, true, false);
    const edition after = rules_of(clauses, true, true);
    const assessor by(
        diff(before, after), before, after, nullptr, proposal_scope::indirect, far);
    const list_impact of = by.assess({"一覧", "2024", "list.xml", items});
    REQUIRE(of.proposed.size() == clauses);
    for (const impact_link& link : of.proposed) {
        CHECK(link.score == 0.5);
        CHECK(link.ways.size() == (link.item == "全部" ? far.ways : link.ways.size()));
        CHECK(link.ways.size() <= far.ways);
        for (const lines& way : link.ways) {
            CHECK(std::set<std::string>(way.begin(), way.end()).size() == way.size());
            CHECK(way.back() == "実60");
        }
    }
}

TEST_CASE("many items that cite everything cost what there is of links, and rank alike") {
    constexpr int clauses = 20;
    std::vector<checklist_item> items;
    for (int i = 0; i < 200; ++i) {
        items.push_back(item_of(std::to_string(i), "鍵を管理する。", "実1～実20"));
    }
    const list_impact of =
        assessed(rules_of(clauses, true, false), rules_of(clauses, true, true), items);
    CHECK(of.links.size() == 200);
    CHECK(of.proposed.empty());
    for (const impact_link& link : of.links) {
        CHECK(link.relevance == of.links.front().relevance);
    }
}
