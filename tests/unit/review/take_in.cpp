#include "unit/review/small_case.hpp"

#include <doctest/doctest.h>

using namespace kijun;
using namespace kijun::test;

TEST_CASE("a later answer for all items supersedes the earlier ones on single items") {
    const small_case of;
    const ledger first =
        take({}, of, {answered("実1", "1", {"1", "22"}, answer::incorporate)}).value;
    const ledger second =
        take(first, of, {answered("実1", "1", {}, answer::not_related)}).value;
    CHECK(told(second) == lines{"実1/1 1 incorporate superseded",
                                "実1/1 22 incorporate superseded",
                                "実1/1 - not-related"});
    const ledger third =
        take(second, of, {answered("実1", "1", {"22"}, answer::incorporate)}).value;
    // The first file again is an answer given anew; the one for all items again is not.
    CHECK(told(take(third, of, {answered("実1", "1", {}, answer::not_related)}).value) ==
          told(third));
    CHECK(told(laid(of, third)) ==
          lines{"c1 1 not-related answered", "c1 22 incorporate answered", "c2 22 open"});
}

TEST_CASE("nothing is dropped: a new answer supersedes, the same answer is not added twice") {
    const small_case of;
    const std::vector<reviewer_answer> file{
        answered("実1", "1", {"1"}, answer::no_impact, "理由"),
        answered("実9", "2", {}, answer::not_related)};
    const ledger once = take({}, of, file).value;
    CHECK(told(take(once, of, file).value) == told(once));
    const ledger other =
        take(once, of, {answered("実1", "1", {"1"}, answer::incorporate)}).value;
    CHECK(told(other) ==
          lines{"実1/1 1 no-impact superseded", "実9/2 - not-related", "実1/1 1 incorporate"});
    const ledger reason =
        take(once, of, {answered("実1", "1", {"1"}, answer::no_impact, "別の理由")}).value;
    CHECK(told(reason) ==
          lines{"実1/1 1 no-impact superseded", "実9/2 - not-related", "実1/1 1 no-impact"});
    const ledger back = take(other, of, file).value;
    CHECK(told(back).back() == "実1/1 1 no-impact");
    CHECK(back.verdicts.size() == 4);
}

TEST_CASE("answers of one file that contradict each other leave the question open") {
    const small_case of;
    const std::vector<reviewer_answer> file{
        answered("実1", "1", {"1"}, answer::no_impact, "", "甲"),
        answered("実1", "1", {"1"}, answer::incorporate, "", "乙")};
    const reading<ledger> taken = take({}, of, file);
    CHECK(told(taken.findings) == lines{"3 KJ0506 実1/1 1"});
    CHECK(told(taken.value) == lines{"実1/1 1 no-impact", "実1/1 1 incorporate"});
    const impact over = laid(of, taken.value);
    CHECK(told(over)[0] ==
          "c1 1 open: 回答が食い違っています: no-impact（甲）、incorporate（乙）");
    CHECK(over.items[0].needs_review);
    REQUIRE(over.findings.size() == 1);
    CHECK(over.findings[0].id == code::ledger_conflict);

    // Taken in again it is the same contradiction; one clear answer ends it.
    const reading<ledger> again = take(taken.value, of, file);
    CHECK(told(again.value) == told(taken.value));
    CHECK(again.findings.size() == 1);
    const reading<ledger> clear = take(taken.value, of, {file[0]});
    CHECK(told(clear.value) == lines{"実1/1 1 no-impact", "実1/1 1 incorporate superseded"});
    CHECK(clear.findings.empty());
    CHECK(told(laid(of, clear.value))[0] == "c1 1 no-impact answered");
}

TEST_CASE("an answer at a row's place stands for every change of the row") {
    small_case of;
    of.changes = {moved("実1/2", "実8/3"),
                  modified("実8/3/(3)", "い", "ろ"),
                  added("実9/参考1/1-3", "い"),
                  added("実9/参考1/1-4", "ろ")};
    CHECK(told(take({}, of, {answered("実8", "3", {"22"}, answer::no_impact)}).value) ==
          lines{"実8/3 22 no-impact", "実8/3/(3) 22 no-impact"});
    CHECK(told(take({}, of, {answered("実8", "3/(3)", {"22"}, answer::no_impact)}).value) ==
          lines{"実8/3/(3) 22 no-impact"});
    CHECK(told(take({}, of, {answered("実9", "参考1/1-3", {}, answer::not_related)}).value)
              .size() == 2);
    CHECK(told(take({}, of, {answered("実8", "３/（３）", {"22"}, answer::no_impact)}).value) ==
          lines{"実8/3/(3) 22 no-impact"});
}

TEST_CASE("an answer may name a change by any of its places") {
    small_case of;
    of.changes = {renumbered({"実1/1/(5)", "実1/1/(6)"}, {"実1/1/(6)", "実1/1/(5)"}),
                  moved("実8/7", "実9/2")};
    for (const std::string path : {"1", "1/(5)", "1/(6)"}) {
        CAPTURE(path);
        CHECK(told(take({}, of, {answered("実1", path, {}, answer::not_related)}).value) ==
              lines{"実1/1 - not-related"});
    }
    CHECK(told(take({}, of, {answered("実8", "7", {}, answer::not_related)}).value) ==
          lines{"実9/2 - not-related"});

    // What only typesetting changed is in no row of [参考], and may be answered all the same.
    of.changes = {modified("実1/1", "い", "い")};
    of.changes[0].grade = change_grade::editorial;
    of.changes[0].grade_reason = "typesetting";
    CHECK(told(take({}, of, {answered("実1", "1", {}, answer::not_related)}).value) ==
          lines{"実1/1 - not-related"});
}

TEST_CASE("answers about nothing are findings in file order, the others are taken in") {
    const small_case of;
    const reading<ledger> taken = take({},
                                       of,
                                       {answered("実1", "9", {"1"}, answer::no_impact),
                                        answered("実1", "1", {"1", "99"}, answer::no_impact),
                                        answered("実99", "", {}, answer::not_related),
                                        answered("実8", "7", {}, answer::incorporate)});
    CHECK(told(taken.findings) == lines{"2 KJ0503 実1/9",
                                        "3 KJ0504 99",
                                        "4 KJ0503 実99",
                                        "5 KJ0505 実8/7 - incorporate"});
    CHECK(taken.findings[0].where.file == "answers.csv");
    CHECK(told(taken.value) == lines{"実1/1 1 no-impact"});
}

TEST_CASE("a row lists the items that it concerns: the other linked ones are not related") {
    const small_case of; // c1 is linked to 1 and 22, c2 to 22
    const std::vector<reviewer_answer> file{
        answered("実1", "1", {"22"}, answer::no_impact, "表現のみ")};
    const reading<ledger> taken = take_rows({}, of, file);
    CHECK(told(taken.value) == lines{"実1/1 22 no-impact", "実1/1 1 not-related"});
    CHECK(taken.value.verdicts[1].reason == "回答に挙げられた通番: 22");
    CHECK(taken.value.verdicts[1].reviewer == "甲");
    CHECK(taken.value.verdicts[1].how == relation::direct);
    CHECK(told(taken.findings) == lines{"2 KJ0509 実1/1 1"});
    CHECK(told(laid(of, taken.value)) ==
          lines{"c1 1 not-related answered: 回答に挙げられた通番: 22",
                "c1 22 no-impact answered: 表現のみ",
                "c2 22 open"});

    // Taken in again it changes nothing and has nothing more to tell.
    const reading<ledger> again = take_rows(taken.value, of, file);
    CHECK(told(again.value) == told(taken.value));
    CHECK(again.findings.empty());
}

TEST_CASE("several rows about one change list its items together") {
    const small_case of;
    const reading<ledger> taken =
        take_rows({},
                  of,
                  {answered("実1", "1", {"1"}, answer::no_impact),
                   answered("実1", "1", {"22"}, answer::incorporate)});
    CHECK(told(taken.value) == lines{"実1/1 1 no-impact", "実1/1 22 incorporate"});
    CHECK(taken.findings.empty());
}

TEST_CASE(
    "an item that somebody answered for keeps its answer when a later row leaves it out") {
    const small_case of;
    const ledger book = take({}, of, {answered("実1", "1", {"1"}, answer::incorporate)}).value;
    const reading<ledger> taken =
        take_rows(book, of, {answered("実1", "1", {"22"}, answer::no_impact, "", "乙")});
    CHECK(told(taken.value) == lines{"実1/1 1 incorporate", "実1/1 22 no-impact"});
    CHECK(taken.findings.empty());

    // One that was only left out is answered for at any time.
    const ledger without =
        take_rows({}, of, {answered("実1", "1", {"22"}, answer::no_impact)}).value;
    const ledger later =
        take_rows(without, of, {answered("実1", "1", {"1"}, answer::incorporate)}).value;
    CHECK(told(later) ==
          lines{"実1/1 22 no-impact", "実1/1 1 not-related superseded", "実1/1 1 incorporate"});
}

TEST_CASE("a row answers for no other item when it is not clear which ones it concerns") {
    const small_case of;
    // 99 may be a slip for 1.
    CHECK(told(take_rows({}, of, {answered("実1", "1", {"22", "99"}, answer::no_impact)})
                   .value) == lines{"実1/1 22 no-impact"});
    // Not related to 22: to which, then?
    CHECK(told(take_rows({}, of, {answered("実1", "1", {"22"}, answer::not_related)}).value) ==
          lines{"実1/1 22 not-related"});
    // Two answers for 22 that contradict each other, and none of them for 1.
    const ledger both = take_rows({},
                                  of,
                                  {answered("実1", "1", {"22"}, answer::no_impact, "", "甲"),
                                   answered("実1", "1", {"22"}, answer::incorporate, "", "乙")})
                            .value;
    CHECK(told(both) ==
          lines{"実1/1 22 no-impact", "実1/1 22 incorporate", "実1/1 1 not-related"});
    CHECK(told(laid(of, both))[1].starts_with("c1 22 open: 回答が食い違っています"));
}

TEST_CASE("an item whose verdict went stale is not related when the new row leaves it out") {
    small_case of;
    const ledger book =
        take({}, of, {answered("実1", "1", {"1"}, answer::no_impact, "理由")}).value;
    of.changes[0] = modified("実1/1", "い", "は");
    const reading<ledger> taken =
        take_rows(book, of, {answered("実1", "1", {"22"}, answer::no_impact)});
    CHECK(told(taken.value) ==
          lines{"実1/1 1 no-impact", "実1/1 22 no-impact", "実1/1 1 not-related"});
    CHECK(told(taken.findings) == lines{"2 KJ0509 実1/1 1"});
}

TEST_CASE("a row of several changes tells once which items it leaves out") {
    small_case of;
    of.changes = {moved("実1/2", "実8/3"), modified("実8/3/(3)", "い", "ろ")};
    const reading<ledger> taken =
        take_rows({}, of, {answered("実8", "3", {"2"}, answer::no_impact)});
    CHECK(taken.value.verdicts.size() == 2 + 3); // 実8/3 comes from 実1, which 1 cites, too
    CHECK(told(taken.findings) == lines{"2 KJ0509 実8/3 1、22"});
}
