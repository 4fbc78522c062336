#include "unit/review/small_case.hpp"

#include <kijun/review/asked_question.hpp>

#include <doctest/doctest.h>

using namespace kijun;
using namespace kijun::test;

namespace {

/// An answer on the worksheet that is made of a case and a ledger.
reviewer_answer asked_of(const small_case& of,
                         const ledger& book,
                         std::size_t change,
                         const std::string& number,
                         answer said,
                         const std::string& reviewer = "甲",
                         const std::string& reason = "理由") {
    const impact effects = of.assessed();
    const asked_questions questions(effects, of.items, book);
    reviewer_answer one =
        answered("", "", number.empty() ? lines{} : lines{number}, said, reason, reviewer);
    one.asked = to_string(questions.of(change, number));
    one.change_text = judged_text(of.changes[change]);
    one.cell = "回答!M" + std::to_string(change + 2);
    return one;
}

reading<ledger> take_sheet(const ledger& book,
                           const small_case& of,
                           const std::vector<reviewer_answer>& answers) {
    return take_in(book, answers, "answers.xlsx", of.assessed(), of.items);
}

} // namespace

TEST_CASE("what a question is asked for is written and read back") {
    const asked_question one{"0123456789abcdef", "fedcba9876543210", "", "22", "実9/2/(1)"};
    CHECK(to_string(one) == "0123456789abcdef|fedcba9876543210|-|22|実9/2/(1)");
    CHECK(parse_asked(to_string(one)) == one);
    const asked_question all{"0123456789abcdef", "", "0000000000000000", "", "実9|2"};
    CHECK(parse_asked(to_string(all)) == all);
    for (const char* bad : {"",
                            "-",
                            "0123456789abcdef",
                            "0123456789abcdef|-|-|22|",
                            "0123456789ABCDEF|-|-|22|実9",
                            "0123456789abcdef|x|-|22|実9",
                            "0123456789abcdef|-|y|22|実9"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_asked(bad));
    }
}

TEST_CASE("an answer on a worksheet is a verdict on its question alone") {
    const small_case of;
    const reading<ledger> taken =
        take_sheet({}, of, {asked_of(of, {}, 0, "1", answer::incorporate)});
    CHECK(taken.findings.empty());
    CHECK(told(taken.value) == lines{"実1/1 1 incorporate"});
    CHECK(told(laid(of, taken.value)) ==
          lines{"c1 1 incorporate answered: 理由", "c1 22 open", "c2 22 open"});
    CHECK(taken.value.verdicts[0].how == relation::direct);
    CHECK(taken.value.verdicts[0].reviewer == "甲");
    CHECK(taken.value.verdicts[0].date == "2025-11-20");

    const ledger again =
        take_sheet(taken.value, of, {asked_of(of, {}, 0, "1", answer::incorporate)}).value;
    CHECK(told(again) == told(taken.value));
}

TEST_CASE("the question of no item is answered for all, or for the item written there") {
    const small_case of;
    reviewer_answer none = asked_of(of, {}, 2, "", answer::not_related);
    CHECK(told(take_sheet({}, of, {none}).value) == lines{"実9/2 - not-related"});
    reviewer_answer one = asked_of(of, {}, 2, "", answer::incorporate);
    CHECK(told(take_sheet({}, of, {one}).findings) == lines{"0 KJ0505 実9/2 - incorporate"});
    one.items = {"22"};
    const ledger taken = take_sheet({}, of, {one}).value;
    CHECK(told(taken) == lines{"実9/2 22 incorporate"});
    CHECK(told(laid(of, taken)).back() == "c3 22 incorporate by reviewer answered: 理由");
    one.items = {"99"};
    CHECK(told(take_sheet({}, of, {one}).findings) == lines{"0 KJ0504 99"});
}

TEST_CASE("an answer without reviewer, date or reason is not taken in, and its cell is told") {
    const small_case of;
    reviewer_answer no_name = asked_of(of, {}, 0, "1", answer::no_impact, "");
    reviewer_answer no_date = asked_of(of, {}, 0, "1", answer::no_impact);
    no_date.date.clear();
    reviewer_answer no_reason = asked_of(of, {}, 0, "1", answer::no_impact, "甲", "");
    reviewer_answer changed = asked_of(of, {}, 0, "1", answer::no_impact);
    changed.asked = "消えた";
    const reading<ledger> taken = take_sheet({}, of, {no_name, no_date, no_reason, changed});
    CHECK(taken.value.verdicts.empty());
    CHECK(told(taken.findings) == lines{"0 KJ0532 実1/1 1 判定者（reviewer）",
                                        "0 KJ0532 実1/1 1 日付（date）",
                                        "0 KJ0532 実1/1 1 理由（reason）",
                                        "0 KJ0505 消えた"});
    for (const diagnostic& found : taken.findings) {
        CHECK(found.where.cell == "回答!M2");
        CHECK(found.where.file == "answers.xlsx");
    }
}

TEST_CASE(
    "an answer to a wording that is no more is kept, told with the difference, and stale") {
    const small_case before;
    const reviewer_answer one = asked_of(before, {}, 0, "1", answer::no_impact);
    small_case after;
    after.changes[0] = modified("実1/1", "い", "は");
    const reading<ledger> taken = take_sheet({}, after, {one});
    REQUIRE(taken.findings.size() == 1);
    CHECK(told(taken.findings)[0] == "0 KJ0531 実1/1 1 旧: い 新: [-ろ-]{+は+}");
    CHECK(told(taken.value) == lines{"実1/1 1 no-impact"});
    CHECK(taken.value.verdicts[0].change_text == judged_text(before.changes[0]));
    const impact over = laid(after, taken.value);
    CHECK(told(over)[0] == "c1 1 stale: 理由");
    CHECK(over.items[0].needs_review);
    // A text that comes back has its verdict back.
    CHECK(told(laid(before, taken.value))[0] == "c1 1 no-impact answered: 理由");
    // The same sheet again adds nothing.
    CHECK(told(take_sheet(taken.value, after, {one}).value) == told(taken.value));
}

TEST_CASE("an answer to an item that says something else now is stale, too") {
    const small_case before;
    reviewer_answer one = asked_of(before, {}, 0, "1", answer::no_impact);
    one.item_text = judged_text(before.items.items[0]);
    small_case after;
    after.items.items[0].goal = "別の目標。";
    const reading<ledger> taken = take_sheet({}, after, {one});
    REQUIRE(taken.findings.size() == 1);
    CHECK(taken.findings[0].id == code::answer_outdated);
    CHECK(taken.findings[0].details[2].find("別の") != std::string::npos);
    CHECK(taken.value.verdicts[0].item == fingerprint_of(before.items.items[0]));
    CHECK(told(laid(after, taken.value))[0] == "c1 1 stale: 理由");
}

TEST_CASE("an item that only bears another number now is answered under it") {
    const small_case before;
    const reviewer_answer one = asked_of(before, {}, 1, "22", answer::incorporate);
    small_case after;
    after.items.items[2].number = "23";
    const reading<ledger> taken = take_sheet({}, after, {one});
    CHECK(taken.findings.empty());
    CHECK(told(taken.value) == lines{"実8/7 23 incorporate"});
}

TEST_CASE("two people who contradict each other on two sheets are both kept") {
    const small_case of;
    const ledger empty;
    const reviewer_answer first = asked_of(of, empty, 0, "1", answer::incorporate, "甲");
    const reviewer_answer second = asked_of(of, empty, 0, "1", answer::no_impact, "乙");

    // Of one file:
    const reading<ledger> both = take_sheet({}, of, {first, second});
    CHECK(told(both.findings) == lines{"0 KJ0506 実1/1 1"});
    CHECK(both.findings[0].where.cell == "回答!M2");
    CHECK(told(both.value) == lines{"実1/1 1 incorporate", "実1/1 1 no-impact"});

    // Of two files, the second of whom did not know the first:
    const ledger one = take_sheet({}, of, {first}).value;
    const reading<ledger> two = take_sheet(one, of, {second});
    CHECK(told(two.findings) == lines{"0 KJ0506 実1/1 1"});
    CHECK(told(two.value) == lines{"実1/1 1 incorporate", "実1/1 1 no-impact"});
    CHECK(told(laid(of, two.value))[0] ==
          "c1 1 open: 回答が食い違っています: incorporate（甲）、no-impact（乙）");
    CHECK(told(take_sheet(two.value, of, {second}).value) == told(two.value));

    // A sheet made since has both before its reviewer, who settles it; the old sheets do not
    // unsettle it.
    const ledger settled =
        take_sheet(two.value, of, {asked_of(of, two.value, 0, "1", answer::no_impact, "丙")})
            .value;
    CHECK(told(settled) == lines{"実1/1 1 incorporate superseded",
                                 "実1/1 1 no-impact superseded",
                                 "実1/1 1 no-impact"});
    CHECK(told(take_sheet(settled, of, {first}).value) == told(settled));
    CHECK(told(laid(of, settled))[0] == "c1 1 no-impact answered: 理由");
}

TEST_CASE(
    "whoever changes their own mind supersedes themselves; whoever agrees contradicts nobody") {
    const small_case of;
    const ledger first =
        take_sheet({}, of, {asked_of(of, {}, 0, "1", answer::incorporate)}).value;
    const reading<ledger> changed = take_sheet(
        first, of, {asked_of(of, {}, 0, "1", answer::no_impact, "甲", "考え直した")});
    CHECK(changed.findings.empty());
    CHECK(told(changed.value) == lines{"実1/1 1 incorporate superseded", "実1/1 1 no-impact"});
    const reading<ledger> agreed =
        take_sheet(first, of, {asked_of(of, {}, 0, "1", answer::incorporate, "乙")});
    CHECK(agreed.findings.empty());
    CHECK(told(agreed.value) == lines{"実1/1 1 incorporate", "実1/1 1 incorporate"});
    CHECK(told(laid(of, agreed.value))[0] == "c1 1 incorporate answered: 理由");
}
