#include "unit/trace/building.hpp"

#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

// 実1 stays, 実2 is spelt in another way, 実8 says more, 実20 stays under another number.
edition was() {
    return make_edition(
        "第12版",
        {{"実1", {{"1", "暗証番号の管理方法を定めることが必要である。"}}},
         {"実2", {{"1", "記録の取り扱いを定めることが必要である。"}}},
         {"実8", {{"1", "通信相手を確認できる仕組みが必要である。"}}},
         {"実20", {{"1", "媒体は施錠できる保管庫に収めることが必要である。"}}}});
}

edition is() {
    return make_edition(
        "第13版",
        {{"実1", {{"1", "暗証番号の管理方法を定めることが必要である。"}}},
         {"実2", {{"1", "記録の取扱いを定めることが必要である。"}}},
         {"実8", {{"1", "通信相手を確認できる仕組みを二つ以上備えることが必要である。"}}},
         {"実21", {{"1", "媒体は施錠できる保管庫に収めることが必要である。"}}}});
}

checklist items() {
    return make_checklist(
        {make_item("1", "実1、実8"), make_item("2", "実2、実1"), make_item("3", "実8")});
}

reviewer_answer no_impact(const std::string& number, const std::string& date) {
    reviewer_answer one;
    one.clause = "実8";
    one.path = "1";
    one.items = {number};
    one.said = answer::no_impact;
    one.reviewer = "甲";
    one.reason = "含まれる";
    one.date = date;
    return one;
}

annual_review held(const std::vector<reviewer_answer>& answers, const std::string& since = "") {
    review_file file;
    file.year = "2025";
    file.since = since;
    const annual_review first = hold_review(file, was(), is(), items(), {}, {});
    const reading<ledger> book = take_in(
        {}, answers, "answers.csv", first.effects, first.items, unnamed_items::left_open);
    REQUIRE(book.findings.empty());
    return hold_review(file, was(), is(), items(), {}, book.value);
}

lines told(const review_settlement& of) {
    lines all;
    for (const settled_pair& one : of.settled) {
        std::string line = one.item + " " + one.clause + " " + std::string(to_string(one.why));
        line += one.why == settled_why::unchanged   ? one.fingerprint.empty() ? " ?" : " same"
                : one.why == settled_why::editorial ? " " + one.proof
                                                    : " " + one.reviewer + " " + one.date;
        all.push_back(line);
    }
    return all;
}

} // namespace

TEST_CASE("at first all that changed in substance is to be answered") {
    const review_settlement open = held({}).settlement;
    CHECK(open.since == "2025-04-01");
    CHECK(told(open) ==
          lines{"1 実1 unchanged same", "2 実2 editorial okurigana", "2 実1 unchanged same"});
    CHECK(open.to_answer == 2);
    CHECK(open.pairs() == 5);
    CHECK(open.share_without_look() == doctest::Approx(0.6));
}

TEST_CASE("answers of before the review are carried over, later ones are its own") {
    const annual_review review =
        held({no_impact("1", "2025-03-31"), no_impact("3", "2025-04-01")});
    CHECK(told(review.settlement) == lines{"1 実8 carried-over 甲 2025-03-31",
                                           "1 実1 unchanged same",
                                           "2 実2 editorial okurigana",
                                           "2 実1 unchanged same",
                                           "3 実8 answered 甲 2025-04-01"});
    CHECK(review.settlement.carried_over == 1);
    CHECK(review.settlement.answered == 1);
    CHECK(review.settlement.to_answer == 0);
    CHECK(review.settlement.share_without_look() == doctest::Approx(0.8));
}

TEST_CASE("an answer without a date is not taken for one of earlier years") {
    const annual_review review = held({no_impact("1", "")});
    CHECK(review.settlement.carried_over == 0);
    CHECK(review.settlement.answered == 1);
}

TEST_CASE("the review file may say when the review began") {
    const annual_review review =
        held({no_impact("1", "2025-06-30"), no_impact("3", "2025-07-01")}, "2025-07-01");
    CHECK(review.settlement.since == "2025-07-01");
    CHECK(review.settlement.carried_over == 1);
    CHECK(review.settlement.answered == 1);
}

TEST_CASE("a question that is asked of an item twice is one pair, and a stale answer asks") {
    review_file file;
    file.year = "2025";
    const checklist twice = make_checklist({make_item("1", "実8、実8 1")});
    const annual_review once = hold_review(file, was(), is(), twice, {}, {});
    CHECK(once.settlement.pairs() == 1);
    CHECK(once.settlement.to_answer == 1);

    annual_review before = held({no_impact("3", "2025-03-31")});
    checklist reworded = items();
    reworded.items[2].goal += "毎年見直す。";
    const annual_review after = hold_review(file, was(), is(), reworded, {}, before.book);
    CHECK(after.settlement.carried_over == 0);
    CHECK(after.settlement.to_answer == 2);
}

TEST_CASE("a clause that only has another number is the same in content") {
    review_file file;
    file.year = "2025";
    const checklist moved = make_checklist({make_item("7", "実20")});
    const annual_review review = hold_review(file, was(), is(), moved, {}, {});
    REQUIRE(review.settlement.pairs() == 1);
    for (const settled_pair& one : review.settlement.settled) {
        CHECK(one.now == "実21");
    }
}

TEST_CASE("nothing to ask is nothing left to look at") {
    const annual_review none = hold_review({}, was(), is(), make_checklist({}), {}, {});
    CHECK(none.settlement.pairs() == 0);
    CHECK(none.settlement.share_without_look() == 1.0);
    CHECK(none.settlement.since.empty());
}
