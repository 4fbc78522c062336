#include "unit/review/small_case.hpp"

#include <doctest/doctest.h>

using namespace kijun;
using namespace kijun::test;

TEST_CASE("a verdict answers its link, and the item is asked no more") {
    const small_case of;
    const reading<ledger> taken =
        take({},
             of,
             {answered("実1", "1", {"1", "22"}, answer::no_impact, "影響なし"),
              answered("実8", "7", {"22"}, answer::incorporate)});
    CHECK(taken.findings.empty());
    CHECK(told(taken.value) ==
          lines{"実1/1 1 no-impact", "実1/1 22 no-impact", "実8/7 22 incorporate"});
    CHECK(taken.value.verdicts[0].how == relation::direct);
    CHECK(taken.value.verdicts[0].change_text == "旧: い\n新: ろ");
    CHECK(taken.value.verdicts[0].item_text == "区分\n目標1\nAPI接続先");
    const impact over = laid(of, taken.value);
    CHECK(told(over) == lines{"c1 1 no-impact answered: 影響なし",
                              "c1 22 no-impact answered: 影響なし",
                              "c2 22 incorporate answered"});
    CHECK(over.links[0].reviewer == "甲");
    CHECK(over.links[0].date == "2025-11-20");
    CHECK(over.items[0].skipped == "answered");
    CHECK(over.items[1].skipped == "unchanged");
    CHECK(over.items[2].needs_review);
    CHECK(over.unlinked_changes == lines{"c3"});
}

TEST_CASE("a verdict on a pair that nothing links makes the link") {
    const small_case of;
    const reading<ledger> taken =
        take({},
             of,
             {answered("実9", "2", {"22"}, answer::incorporate, "認証に関わる"),
              answered("実8", "7", {"1"}, answer::no_impact),
              answered("実8", "7", {"2"}, answer::not_related)});
    const impact over = laid(of, taken.value);
    CHECK(told(over) == lines{"c1 1 open",
                              "c1 22 open",
                              "c2 1 no-impact by reviewer answered",
                              "c2 22 open",
                              "c3 22 incorporate by reviewer answered: 認証に関わる"});
    CHECK(over.links[4].how == relation::suggested);
    CHECK(over.unlinked_changes.empty());
    CHECK(over.items[2].changes == lines{"c1", "c2", "c3"});
}

TEST_CASE("laying the same ledger over again changes nothing, another one starts afresh") {
    const small_case of;
    const ledger book = take({},
                             of,
                             {answered("実9", "2", {"22"}, answer::incorporate),
                              answered("実1", "1", {}, answer::not_related)})
                            .value;
    impact over = laid(of, book);
    const lines once = told(over);
    apply_verdicts(over, of.items, book);
    CHECK(told(over) == once);
    CHECK(over.judged.size() == 1);
    apply_verdicts(over, of.items, ledger());
    CHECK(told(over) == told(of.assessed()));
    CHECK(over.judged.empty());
    CHECK(over.unlinked_changes == lines{"c3"});
    CHECK(over.items[1].skipped == "unchanged");
}

TEST_CASE("an answer for all items settles the links there are and is remembered without any") {
    const small_case of;
    const ledger book = take({},
                             of,
                             {answered("実1", "1", {}, answer::no_impact, "表現のみ"),
                              answered("実1", "1", {"22"}, answer::incorporate),
                              answered("実9", "2", {}, answer::not_related)})
                            .value;
    const impact over = laid(of, book);
    // The answer about 22 is the more particular one.
    CHECK(told(over) == lines{"c1 1 not-related answered: 表現のみ",
                              "c1 22 incorporate answered",
                              "c2 22 open"});
    REQUIRE(over.judged.size() == 2);
    CHECK(over.judged[0].change == "c1");
    CHECK(over.judged[0].verdict == verdict_state::no_impact);
    CHECK(over.judged[1].change == "c3");
    CHECK(over.unlinked_changes == lines{"c3"});
}

TEST_CASE("what changed since the verdict makes it stale, with its reason kept") {
    small_case of;
    ledger book = take({},
                       of,
                       {answered("実1", "1", {"1"}, answer::no_impact, "理由"),
                        answered("実8", "7", {}, answer::not_related, "全体")})
                      .value;
    small_case next = of;
    next.changes[0] = modified("実1/1", "い", "は");
    next.changes[1] = added("実8/7", "認証と認可。");
    const impact over = laid(next, book);
    CHECK(told(over) == lines{"c1 1 stale: 理由", "c1 22 open", "c2 22 stale: 全体"});
    CHECK(over.items[0].needs_review);
    CHECK(told(over.findings).size() == 2);
    CHECK(over.findings[0].id == code::ledger_stale);
    CHECK(over.findings[0].details == lines{"実1/1", "1"});
    CHECK(over.judged.empty());

    // The item was rewritten.
    small_case rewritten = of;
    rewritten.items.items[0].goal = "別の目標";
    CHECK(told(laid(rewritten, book))[0] == "c1 1 stale: 理由");

    // A text that comes back gets its verdict back.
    CHECK(told(laid(of, book))[0] == "c1 1 no-impact answered: 理由");

    // Superseded verdicts make nothing stale.
    for (verdict& one : book.verdicts) {
        one.superseded = true;
    }
    CHECK(told(laid(next, book))[0] == "c1 1 open");
}

TEST_CASE("the same content under another number is not asked about again") {
    const small_case of;
    const ledger book = take({}, of, {answered("実1", "1", {"1"}, answer::no_impact)}).value;
    small_case next = of;
    next.changes[0] = modified("実1/5", "い", "ろ");
    next.items.items[0].number = "7";
    CHECK(told(laid(next, book))[0] == "c1 7 no-impact answered");
}

TEST_CASE("items and changes of equal wording keep their own verdicts") {
    small_case of;
    of.items.items[2].goal = of.items.items[0].goal;     // 1 and 22 ask the same
    of.changes.push_back(modified("実1/2", "い", "ろ")); // and say the same as 実1/1
    const reading<ledger> taken =
        take({},
             of,
             {answered("実1", "1", {"1"}, answer::no_impact, "1-1"),
              answered("実1", "1", {"22"}, answer::incorporate, "1-22"),
              answered("実1", "2", {"1"}, answer::incorporate, "2-1"),
              answered("実9", "2", {"22"}, answer::incorporate, "3-22")});
    CHECK(taken.findings.empty());
    CHECK(taken.value.verdicts.size() == 4);
    const lines over = told(laid(of, taken.value));
    CHECK(over[0] == "c1 1 no-impact answered: 1-1");
    CHECK(over[1] == "c1 22 incorporate answered: 1-22");
    CHECK(over[3] == "c3 22 incorporate by reviewer answered: 3-22");
    CHECK(over[4] == "c4 1 incorporate answered: 2-1");
}

TEST_CASE("empty ledgers, answers and impacts are nothing special") {
    const small_case of;
    CHECK(take({}, of, {}).value.verdicts.empty());
    CHECK(told(laid(of, {})) == told(of.assessed()));
    impact empty;
    apply_verdicts(empty, checklist(), ledger());
    CHECK(empty.links.empty());
    CHECK(take_in({}, {answered("実1", "", {}, answer::no_impact)}, "", empty, checklist())
              .findings.size() == 1);
}

TEST_CASE("ten thousand items answered one by one are laid over in time") {
    small_case of;
    of.items.items.clear();
    std::vector<std::string> numbers;
    for (int i = 1; i <= 10'000; ++i) {
        numbers.push_back(std::to_string(i));
        of.items.items.push_back(make_item(numbers.back(), "実1"));
    }
    const ledger book = take({}, of, {answered("実1", "1", numbers, answer::no_impact)}).value;
    CHECK(book.verdicts.size() == 10'000);
    const impact over = laid(of, book);
    CHECK(over.items[5'000].skipped == "answered");
}
