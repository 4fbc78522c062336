#include "support/edition_text.hpp"
#include "unit/trace/building.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/impact/impact.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

/// "c1 22 direct 実8 (実8)", with the score where it is not 1 and what is skipped.
lines told(const impact& of) {
    lines all;
    for (const impact_link& one : of.links) {
        std::string line = one.change + " " + one.item + " " + std::string(to_string(one.how));
        for (const std::string& via : one.via) {
            line += " " + via;
        }
        line += " (" + one.citation + ")";
        line += one.score < 1 ? " half" : "";
        line += one.skipped.empty() ? "" : " " + one.skipped;
        all.push_back(line);
    }
    return all;
}

lines told(const std::vector<dangling_link>& dangling) {
    lines all;
    for (const dangling_link& one : dangling) {
        all.push_back(one.item + " " + one.citation + " [" + one.clause + "] " + one.why +
                      (one.now.empty() ? "" : " → " + one.now));
    }
    return all;
}

lines told(const std::vector<impacted_item>& items) {
    lines all;
    for (const impacted_item& one : items) {
        std::string line = one.number + (one.needs_review ? " review" : " " + one.skipped);
        for (const std::string& id : one.changes) {
            line += " " + id;
        }
        all.push_back(line);
    }
    return all;
}

} // namespace

TEST_CASE("an item is linked to every change in a clause that it cites, and to no other") {
    const edition before = make_edition("第12版", {{"実8", {{"2"}}}, {"実9"}, {"実10"}});
    const edition after = make_edition("第13版", {{"実8", {{"2"}, {"7"}}}, {"実9"}, {"実10"}});
    const checklist items = make_checklist({make_item("1", "実9"),
                                            make_item("22", "実8、実1～実3"),
                                            make_item("23", "同上"),
                                            make_item("24", "")});
    const impact of =
        assess(make_difference({modified("実8/2"), added("実8/7"), modified("実10")}),
               before,
               after,
               items);
    CHECK(told(of) == lines{"c1 22 direct 実8 (実8)", "c2 22 direct 実8 (実8)"});
    CHECK(told(of.items) ==
          lines{"1 unchanged", "22 review c1 c2", "23 not-linked", "24 not-linked"});
    CHECK(of.unlinked_changes == lines{"c3"});
    CHECK(of.checklist == "API接続チェックリスト");
    CHECK(of.version == "2024");
}

TEST_CASE("a moved paragraph concerns those who cite either clause") {
    const edition before = make_edition("第12版", {{"統5", {{"6"}}}, {"実71"}});
    const edition after = make_edition("第13版", {{"統5"}, {"実71", {{"3"}}}});
    const checklist items = make_checklist(
        {make_item("1", "統5"), make_item("2", "実71"), make_item("3", "実71、統5")});
    const impact of = assess(make_difference({moved("統5/6", "実71/3")}), before, after, items);
    CHECK(told(of) ==
          lines{"c1 1 direct 統5 (統5)", "c1 2 direct 実71 (実71)", "c1 3 direct 実71 (実71)"});
}

TEST_CASE("a new branch is inherited from the parent, unless the branch itself is cited") {
    const edition before = make_edition("第12版", {{"統4"}, {"統4-1"}, {"実14"}, {"ac-2"}});
    const edition after = make_edition("第13版",
                                       {{"統4"},
                                        {"統4-1", {{"1"}}},
                                        {"実14"},
                                        {"実14-1"},
                                        {"実14-2", {{"1"}}},
                                        {"ac-2"},
                                        {"ac-2.1"}});
    const checklist items = make_checklist({make_item("1", "統4"),
                                            make_item("2", "実14"),
                                            make_item("3", "実14、実14-1"),
                                            make_item("4", "ac-2")});
    const impact of = assess(make_difference({added("統4-1/1"),
                                              added("実14-1"),
                                              added("実14-2"),
                                              added("実14-2/1"),
                                              added("ac-2.1")}),
                             before,
                             after,
                             items);
    // 統4-1 was there before: who cites 統4 only is not asked.
    CHECK(told(of) == lines{"c2 2 inherited 実14 (実14)",
                            "c2 3 direct 実14-1 (実14-1)",
                            "c3 2 inherited 実14 (実14)",
                            "c3 3 inherited 実14 (実14)",
                            "c4 2 inherited 実14 (実14)",
                            "c4 3 inherited 実14 (実14)",
                            "c5 4 inherited ac-2 (ac-2)"});
}

TEST_CASE("a citation with a locator is concerned at, under and above it, else by half") {
    const edition before = make_edition("第12版", {{"実8", {{"2"}, {"参考1"}, {"参考1/1-1"}}}});
    const edition after = before;
    const checklist items =
        make_checklist({make_item("1", "実8 参考1"), make_item("2", "実8 参考1、実8")});
    const impact of = assess(make_difference({modified("実8/2"),
                                              modified("実8/参考1"),
                                              added("実8/参考1/1-3"),
                                              modified("実8"),
                                              added("実8/参考10")}),
                             before,
                             after,
                             items);
    CHECK(told(of) == lines{"c1 1 direct 実8 (実8 参考1) half",
                            "c1 2 direct 実8 (実8)",
                            "c2 1 direct 実8 (実8 参考1)",
                            "c2 2 direct 実8 (実8 参考1)",
                            "c3 1 direct 実8 (実8 参考1)",
                            "c3 2 direct 実8 (実8 参考1)",
                            "c4 1 direct 実8 (実8 参考1)",
                            "c4 2 direct 実8 (実8 参考1)",
                            "c5 1 direct 実8 (実8 参考1) half",
                            "c5 2 direct 実8 (実8)"});
}

TEST_CASE(
    "a clause found under another number carries its links, and its old number does not") {
    // 実10 became 実11, and what was 実11 became 実12.
    const edition before = make_edition("第12版", {{"実10", {{"1"}}}, {"実11"}});
    const edition after =
        make_edition("第13版", {{"実10"}, {"実11", {{"1"}, {"2"}}}, {"実12"}});
    const checklist items = make_checklist(
        {make_item("1", "実10"), make_item("2", "実11"), make_item("3", "実12")});
    const impact of = assess(make_difference({added("実10"),
                                              renumbered({"実10"}, {"実11"}),
                                              added("実11/2"),
                                              renumbered({"実11"}, {"実12"})}),
                             before,
                             after,
                             items);
    CHECK(told(of) == lines{"c2 1 direct 実10 (実10)",
                            "c3 1 direct 実10 (実10)",
                            "c4 2 direct 実11 (実11)",
                            "c4 3 direct 実12 (実12)"});
    CHECK(told(of.dangling) ==
          lines{"1 実10 [実10] renumbered → 実11", "2 実11 [実11] renumbered → 実12"});
    CHECK(of.unlinked_changes == lines{"c1"});
}

TEST_CASE("what cannot be found is told with its reason and, when certain, its place now") {
    const edition before = make_edition(
        "第12版",
        {{"実1"}, {"実2"}, {"実3", {{"1"}, {"2"}, {"2/(1)"}, {"3"}}}, {"実4"}, {"実5"}});
    const edition after = make_edition(
        "第13版", {{"実1"}, {"実3", {{"1"}, {"4"}, {"4/(1)"}}}, {"実6"}, {"実7"}, {"実8"}});
    const checklist items = make_checklist({make_item("1", "実1、実2、実200"),
                                            make_item("2", "実3 2-(1)、実3 3、実3 9、実3 1"),
                                            make_item("3", "実4、実5、実8、実8 7"),
                                            make_item("4", "別紙")});
    const impact of =
        assess(make_difference({deleted("実2"),
                                moved("実3/2", "実3/4"),
                                deleted("実3/3"),
                                make_change(change_kind::split, {"実4"}, {"実6", "実7"}),
                                make_change(change_kind::merged, {"実5"}, {"実8"})}),
               before,
               after,
               items);
    CHECK(told(of.dangling) == lines{"1 実2 [実2] withdrawn",
                                     "1 実200 [実200] dangling",
                                     "2 実3 2-(1) [実3/2/(1)] renumbered → 実3 4-(1)",
                                     "2 実3 3 [実3/3] withdrawn",
                                     "2 実3 9 [実3/9] dangling",
                                     "3 実4 [実4] renumbered → 実6、実7",
                                     "3 実5 [実5] renumbered → 実8",
                                     "3 実8 7 [実8/7] dangling",
                                     "4 別紙 [] unreadable"});
    CHECK(of.dangling[1].where.at.column == 5 + 6);
    CHECK(of.dangling[1].where.file == "checklist.xml");
    lines found;
    for (const diagnostic& one : of.findings) {
        found.push_back(to_string(one.id) + " " + one.details.front());
    }
    CHECK(found == lines{"KJ0401 実200", "KJ0401 実3 9", "KJ0401 実8 7", "KJ0305 4"});
}

TEST_CASE(
    "a number given again to another clause leaves the old citation withdrawn and linked") {
    const edition before = make_edition("第12版", {{"実2"}});
    const edition after = make_edition("第13版", {{"実2"}});
    const checklist items = make_checklist({make_item("1", "実2")});
    const impact of =
        assess(make_difference({deleted("実2"), added("実2")}), before, after, items);
    CHECK(told(of) == lines{"c1 1 direct 実2 (実2)", "c2 1 direct 実2 (実2)"});
    CHECK(told(of.dangling) == lines{"1 実2 [実2] withdrawn"});
}

TEST_CASE("editorial changes are linked and ask nobody") {
    const edition before = make_edition("第12版", {{"実8", {{"1"}, {"2"}}}, {"実9", {{"1"}}}});
    change spelling = modified("実8/1");
    spelling.grade = change_grade::editorial;
    spelling.grade_reason = "kana";
    change other = modified("実9/1");
    other.grade = change_grade::editorial;
    const checklist items =
        make_checklist({make_item("1", "実8"), make_item("2", "実9"), make_item("3", "実9")});
    const impact of =
        assess(make_difference({spelling, modified("実8/2"), other}), before, before, items);
    CHECK(told(of) == lines{"c1 1 direct 実8 (実8) editorial",
                            "c2 1 direct 実8 (実8)",
                            "c3 2 direct 実9 (実9) editorial",
                            "c3 3 direct 実9 (実9) editorial"});
    CHECK(told(of.items) == lines{"1 review c1 c2", "2 editorial c3", "3 editorial c3"});
    CHECK(of.unlinked_changes.empty());
}

TEST_CASE("cells about another standard are no citations of this one, which is told once") {
    const edition before = make_edition("第12版", {{"実8"}});
    const checklist items = make_checklist({make_item("1", "実8", "オープンAPI報告書"),
                                            make_item("2", "", "別の報告書"),
                                            make_item("3", "2.1", "オープンAPI報告書")});
    const impact of = assess(make_difference({modified("実8")}), before, before, items);
    CHECK(of.links.empty());
    CHECK(of.dangling.empty());
    CHECK(told(of.items) == lines{"1 not-linked", "2 not-linked", "3 not-linked"});
    REQUIRE(of.findings.size() == 1);
    CHECK(of.findings[0].id == code::citation_other_standard);
    CHECK(of.findings[0].details == lines{"オープンAPI報告書"});
    CHECK(of.findings[0].where.cell == "関連規定箇所");
}

TEST_CASE("rows of one number count as one item") {
    const edition before = make_edition("第12版", {{"実8"}, {"実9"}});
    const checklist items = make_checklist(
        {make_item("1", "実8"), make_item("2", "実1"), make_item("1", "実8、実9")});
    const impact of =
        assess(make_difference({modified("実8"), modified("実9")}), before, before, items);
    CHECK(told(of) == lines{"c1 1 direct 実8 (実8)", "c2 1 direct 実9 (実9)"});
    CHECK(told(of.items) == lines{"1 review c1 c2", "2 not-linked", "1 review c1 c2"});
}

TEST_CASE("what the old edition reads as a branch stays one though the new edition could not") {
    const edition before = make_edition("第12版", {{"統4"}, {"統4-5"}, {"統5"}});
    const edition after = make_edition("第13版", {{"統4"}, {"統5"}});
    const checklist items = make_checklist({make_item("1", "統4-5")});
    const impact of =
        assess(make_difference({modified("統4"), deleted("統4-5")}), before, after, items);
    CHECK(told(of) == lines{"c2 1 direct 統4-5 (統4-5)"});
    CHECK(told(of.dangling) == lines{"1 統4-5 [統4-5] withdrawn"});
}

TEST_CASE("nothing in is nothing out") {
    const impact of = assess(difference(), edition(), edition(), checklist());
    CHECK(of.links.empty());
    CHECK(of.items.empty());
    CHECK(of.findings.empty());
}

TEST_CASE("ten thousand items that cite everything are linked once for each change") {
    std::vector<drawn_clause> clauses;
    for (int i = 1; i <= 30; ++i) {
        clauses.push_back({"実" + std::to_string(i), {{"1"}}});
    }
    const edition before = make_edition("第12版", clauses);
    std::vector<checklist_item> rows;
    for (int i = 1; i <= 10'000; ++i) {
        rows.push_back(make_item(std::to_string(i), "実1～実30"));
    }
    const checklist items = make_checklist(rows);
    const impact of = assess(
        make_difference({modified("実1/1"), moved("実2/1", "実3/1")}), before, before, items);
    CHECK(of.links.size() == 20'000);
    CHECK(of.items[9'999].changes.size() == 2);
}

TEST_CASE("a citation whose number now means another clause says so, and what it should read") {
    const edition before = edition_of("実1 暗号鍵の保管\n  1 暗号鍵は金庫に保管すること。\n"
                                      "実2 来訪者の記録\n  1 来訪者の氏名を台帳に残すこと。\n");
    const edition after =
        edition_of("実1 映像の監視\n  1 監視カメラの映像を九十日保存すること。\n"
                   "実2 暗号鍵の保管\n  1 暗号鍵は金庫に保管すること。\n"
                   "実3 来訪者の記録\n  1 来訪者の氏名を台帳に残すこと。\n",
                   "第2版");
    checklist_item item;
    item.number = "1";
    item.related.push_back({"", "", "実1、実2", {}, ""});
    const checklist list{"一覧", "2024", "list.xml", {item}};
    const impact of = assess(diff(before, after), before, after, list);
    REQUIRE(of.dangling.size() == 2);
    CHECK(of.dangling[0].why == "renumbered");
    CHECK(of.dangling[0].now == "実2");
    CHECK(of.dangling[0].reused);
    CHECK(of.dangling[1].now == "実3");
    CHECK(of.dangling[1].reused);
}

TEST_CASE("a label that one part of the clause alone bears means that part") {
    const edition before = make_edition(
        "第12版",
        {{"実1", {{"1", "次による。"}, {"1/(1)", "鍵を定める。"}, {"1/(2)", "鍵を替える。"}}},
         {"実2", {{"1", "甲。"}, {"1/(1)", "乙。"}, {"2", "丙。"}, {"2/(1)", "丁。"}}}});
    const edition after = make_edition(
        "第13版",
        {{"実1",
          {{"1", "次による。"},
           {"1/(1)", "鍵を定めることが必要である。"},
           {"1/(2)", "鍵を替える。"}}},
         {"実2", {{"1", "甲。"}, {"1/(1)", "乙。"}, {"2", "丙。"}, {"2/(1)", "戊。"}}}});
    const checklist items = make_checklist({make_item("1", "実1(1)"),
                                            make_item("2", "実1(2)"),
                                            make_item("3", "実2(1)"),
                                            make_item("4", "実1(3)")});
    const impact of = assess(diff(before, after), before, after, items);
    // 実2(1) may be either, so it is the clause; 実1(3) is nowhere.
    CHECK(told(of.dangling) == lines{"4 実1(3) [実1/(3)] dangling"});
    CHECK(told(of) == lines{"c1 1 direct 実1 (実1(1))",
                            "c1 2 direct 実1 (実1(2)) half",
                            "c1 4 direct 実1 (実1(3)) half",
                            "c2 3 direct 実2 (実2(1))"});
}
