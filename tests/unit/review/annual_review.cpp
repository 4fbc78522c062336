#include "unit/trace/building.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>

#include <doctest/doctest.h>

#include <string>
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
         {"実8",
          {{"2",
            "通信相手を確認できる仕組みが必要である。パスキー認証を利用することも考えられる"
            "。"}}},
         {"実9",
          {{"2", "機器及びユーザーの認証情報を適切に管理することが必要である。"}},
          "IDの不正防止機能を設けること。"}});
}

checklist both_items() {
    return make_checklist({make_item("21", "実1"), make_item("22", "実1、実8")});
}

reviewer_answer incorporate(const std::string& clause, const std::string& number) {
    reviewer_answer one;
    one.clause = clause;
    one.path = "2";
    one.items = {number};
    one.said = answer::incorporate;
    return one;
}

} // namespace

TEST_CASE("a review concludes that a revision is needed when a change is taken in") {
    const edition before = old_edition();
    const edition after = new_edition();
    const checklist items = both_items();
    review_file file;
    file.year = "2025";

    const annual_review open = hold_review(file, before, after, items, {}, {});
    CHECK(open.file.year == "2025");
    CHECK_FALSE(open.conclusion.needs_revision);
    CHECK(open.conclusion.open_questions == 1);
    CHECK(open.conclusion.revised_items.empty());
    CHECK(open.rows.size() == 2);

    const ledger book =
        take_in(
            {}, {incorporate("実9", "22"), incorporate("実8", "22")}, "", open.effects, items)
            .value;
    const annual_review held = hold_review(file, before, after, items, {}, book);
    CHECK(held.conclusion.needs_revision);
    CHECK(held.conclusion.open_questions == 0);
    REQUIRE(held.conclusion.revised_items.size() == 1);
    const revised_item& row = held.conclusion.revised_items[0];
    CHECK(row.number == "22");
    CHECK(row.incorporated.size() == 2);
    // 実8 it cites already.
    CHECK(row.new_clauses == std::vector<std::string>{"実9"});
    CHECK(held.rows[1].items == std::vector<std::string>{"22"});
}

TEST_CASE("a review of nothing is held and needs nothing") {
    const annual_review held = hold_review({}, {}, {}, {}, {}, {});
    CHECK_FALSE(held.conclusion.needs_revision);
    CHECK(held.rows.empty());
}
