#include "unit/trace/building.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/report/review_papers.hpp>
#include <kijun/report/review_report.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

edition old_edition() {
    return make_edition("第12版",
                        {{"実1", {{"1", "暗証番号の管理方法を定めることが必要である。"}}},
                         {"実8", {{"2", "通信相手を確認できる仕組みが必要である。"}}},
                         {"実9", {}, "IDの不正防止機能を設けること。"}});
}

edition new_edition() {
    return make_edition(
        "第13版",
        {{"実1", {{"1", "暗証番号の管理方法を定めることが必要である。"}}},
         {"実8", {{"2", "通信相手を確認できる仕組みが必要である。"}}},
         {"実9",
          {{"2", "機器が用いる鍵その他の認証情報を適切に管理することが必要である。"}},
          "IDの不正防止機能を設けること。"}});
}

checklist both_items() {
    checklist items = make_checklist({make_item("21", "実1"), make_item("22", "実8")});
    items.items[0].goal = "鍵その他の認証情報を管理している。";
    items.items[1].goal = "鍵その他の認証情報を適切に管理している。";
    return items;
}

stated_relation stated(const std::string& item, relationship type) {
    stated_relation one;
    one.item = item;
    one.clause = "実9";
    one.type = type;
    one.reviewed = true;
    one.reason = "鍵の扱い";
    return one;
}

annual_review hold(relation_set relations, const ledger& book = {}) {
    return hold_review(
        {}, old_edition(), new_edition(), both_items(), {}, book, std::move(relations));
}

bool says(const document& paper, std::string_view words) {
    return to_text(paper).find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a review asks about what is stated to be related as about what is cited") {
    const annual_review without = hold({});
    CHECK(without.conclusion.open_questions == 0);

    relation_set relations;
    relations.relations = {stated("22", relationship::subset_of)};
    const annual_review held = hold(relations);
    CHECK(held.relations.relations.size() == 1);
    REQUIRE(held.effects.links.size() == 1);
    CHECK(held.effects.links[0].item == "22");
    CHECK(held.effects.links[0].method == "relation");
    CHECK(held.conclusion.open_questions == 1);

    SUBCASE("the papers show the statement") {
        CHECK(says(answer_paper(held), "規定の一部を求める"));
        CHECK(says(answer_paper(held), "鍵の扱い"));
        CHECK(says(answer_paper(held, language::en), "part of the place"));
        CHECK(to_html(report_of(held)).find("規定の一部を求める") != std::string::npos);
        CHECK(to_json(held).find("\"subset-of\"") != std::string::npos);
        CHECK(says(trace_matrix(trace_of(held).graph), "○"));
    }
    SUBCASE("what is taken in is a new citation, because the list does not cite it yet") {
        reviewer_answer one;
        one.clause = "実9";
        one.path = "2";
        one.items = {"22"};
        one.said = answer::incorporate;
        const ledger book = take_in({}, {one}, "", held.effects, both_items()).value;
        const annual_review answered = hold(relations, book);
        REQUIRE(answered.conclusion.revised_items.size() == 1);
        CHECK(answered.conclusion.revised_items[0].new_clauses ==
              std::vector<std::string>{"実9"});
        CHECK(answered.conclusion.open_questions == 0);
    }
}

TEST_CASE("a review tells what it does not propose because nothing is in common") {
    relation_set relations;
    relations.relations = {stated("22", relationship::no_relationship)};
    const annual_review held = hold(relations);
    CHECK(held.effects.proposed.empty());
    REQUIRE(held.effects.refused.size() == 1);
    CHECK(held.effects.refused[0].item == "22");
    CHECK(says(settlement_paper(held), "候補に挙げなかったもの"));
    CHECK_FALSE(says(settlement_paper(hold({})), "候補に挙げなかったもの"));

    const review_report report = report_of(held);
    for (const reported_change& told : report.changes) {
        CHECK(std::ranges::none_of(told.links, [](const reported_link& each) {
            return each.proposed && each.link.item == "22";
        }));
    }
}

TEST_CASE("the changes under an item have an order in the papers, likeliest first") {
    const edition before = make_edition(
        "第12版",
        {{"実8",
          {{"1", "記録を残すことが必要である。"}, {"2", "相手を確かめることが必要である。"}}},
         {"実9", {{"1", "鍵を守ることが必要である。"}}}});
    const edition after =
        make_edition("第13版",
                     {{"実8",
                       {{"1", "記録を残すことが必要である。例えば写しの保存も考えられる。"},
                        {"2", "機器の鍵により相手を確かめることが必要である。"}}},
                      {"実9", {{"1", "鍵を守ることが必要である。"}}}});
    checklist items = make_checklist({make_item("22", "実8")});
    items.items[0].goal = "機器の鍵により相手を確かめている。";
    const annual_review held = hold_review({}, before, after, items, {}, {});
    REQUIRE(held.effects.items[0].ranked.size() == 2);
    CHECK(held.effects.items[0].ranked[0] == held.effects.changes.changes[1].id);
    const std::string order = to_text(reference_paper(held));
    const std::size_t caption = order.find("通番ごとの見る順");
    REQUIRE(caption != std::string::npos);
    CHECK(order.find("1. 実8 2", caption) < order.find("2. 実8 1", caption));
    CHECK(says(answer_paper(held), "見る順"));
}

TEST_CASE("a reviewer's own link is ranked by what is at stake, too") {
    const annual_review first = hold({});
    reviewer_answer one;
    one.clause = "実9";
    one.path = "2";
    one.items = {"22"};
    one.said = answer::incorporate;
    const ledger book = take_in({}, {one}, "", first.effects, both_items()).value;
    impact found = first.effects;
    apply_verdicts(found, both_items(), book);
    REQUIRE(found.links.size() == 1);
    CHECK(found.links[0].method == "reviewer");
    CHECK(found.links[0].relevance >= 0.5);
}

TEST_CASE("what was withdrawn has its own title, whatever bears its number now") {
    const edition before =
        make_edition("第12版",
                     {{"実11", {{"1", "番号を二人で確かめる。"}}, "誤送信を防ぐこと。"},
                      {"実12", {{"1", "離れた場所に複製を置く。"}}, "複製を取ること。"}});
    const edition after = make_edition(
        "第13版", {{"実11", {{"1", "離れた場所に複製を置く。"}}, "複製を取ること。"}});
    const checklist items = make_checklist({make_item("7", "実11")});
    const annual_review held = hold_review({}, before, after, items, {}, {});
    const std::string reference = to_text(reference_paper(held));
    CHECK(reference.find("実11 誤送信を防ぐこと。") != std::string::npos);
    const std::string page = to_json(held);
    CHECK(page.find("\"title\": \"誤送信を防ぐこと。\"") != std::string::npos);
    const std::vector<reported_change> changes = report_of(held).changes;
    REQUIRE(changes.size() == 2);
    CHECK(std::ranges::count(changes, "誤送信を防ぐこと。", &reported_change::title) == 1);
    const std::string revised = to_text(revised_rows_paper(held));
    CHECK(revised.find("改める引用") != std::string::npos);
    CHECK(revised.find("廃止された（その番号は今は別のもの）") != std::string::npos);
}
