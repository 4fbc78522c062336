#include "unit/trace/building.hpp"

#include <kijun/review/fingerprint.hpp>
#include <kijun/review/verdicts.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

/// The case of 2025 in small: 実8 is cited by 22, 実9 by nobody, 実1 by 1 and 22.
struct small_case {
    checklist items = make_checklist(
        {make_item("1", "実1"), make_item("2", "実2"), make_item("22", "実1、実8")});
    edition both = make_edition("第12版", {{"実1"}, {"実2"}, {"実8"}, {"実9"}});
    std::vector<change> changes{
        modified("実1/1", "い", "ろ"), added("実8/7", "認証。"), added("実9/2", "機器。")};

    [[nodiscard]] impact assessed() const {
        return assess(make_difference(changes), both, both, items);
    }
};

reviewer_answer answered(const std::string& clause,
                         const std::string& path,
                         std::vector<std::string> numbers,
                         answer said,
                         const std::string& reason = "",
                         const std::string& reviewer = "甲") {
    reviewer_answer one;
    one.clause = clause;
    one.path = path;
    one.items = std::move(numbers);
    one.said = said;
    one.reviewer = reviewer;
    one.reason = reason;
    one.date = "2025-11-20";
    return one;
}

/// Numbers the answers' lines, as in a file.
std::vector<reviewer_answer> in_file(std::vector<reviewer_answer> answers) {
    std::uint32_t line = 2;
    for (reviewer_answer& one : answers) {
        one.at = {line, 1, std::size_t{10} * line};
        ++line;
    }
    return answers;
}

reading<ledger>
take(const ledger& book, const small_case& of, std::vector<reviewer_answer> answers) {
    return take_in(book, in_file(std::move(answers)), "answers.csv", of.assessed(), of.items);
}

lines told(const impact& of) {
    lines all;
    for (const impact_link& one : of.links) {
        all.push_back(one.change + " " + one.item + " " + std::string(to_string(one.verdict)) +
                      (one.method == "citation" ? "" : " by " + one.method) +
                      (one.skipped.empty() ? "" : " " + one.skipped) +
                      (one.rationale.empty() ? "" : ": " + one.rationale));
    }
    return all;
}

lines told(const ledger& book) {
    lines all;
    for (const verdict& one : book.verdicts) {
        all.push_back(one.clause + "/" + one.path + " " +
                      (one.number.empty() ? "-" : one.number) + " " +
                      std::string(to_string(one.said)) + (one.superseded ? " superseded" : ""));
    }
    return all;
}

lines told(const std::vector<diagnostic>& findings) {
    lines all;
    for (const diagnostic& one : findings) {
        std::string line = std::to_string(one.where.at.line) + " " + to_string(one.id);
        for (const std::string& detail : one.details) {
            line += " " + detail;
        }
        all.push_back(line);
    }
    return all;
}

impact laid(const small_case& of, const ledger& book) {
    impact over = of.assessed();
    apply_verdicts(over, of.items, book);
    return over;
}

} // namespace

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
