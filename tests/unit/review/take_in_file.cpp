#include "support/edition_text.hpp"

#include <kijun/review/take_in_file.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

annual_review small_review() {
    checklist items{"一覧", "2024", "list.xml", {}};
    for (const char* const number : {"1", "2"}) {
        items.items.emplace_back().number = number;
        items.items.back().goal = std::string("目標") + number;
        items.items.back().related.push_back({"", "", "実8", {}, ""});
    }
    return hold_review({},
                       edition_of("実8 題名\n  1 旧い文を置く。\n"),
                       edition_of("実8 題名\n  1 新しい文を置く。\n", "第2版"),
                       items,
                       {},
                       {});
}

reviewer_answer answer_for(const std::string& item, const std::string& reviewer) {
    reviewer_answer one;
    one.clause = "実8";
    one.path = "1";
    one.items = {item};
    one.reviewer = reviewer;
    one.reason = "理由";
    return one;
}

std::vector<std::string> told(const ledger& book) {
    std::vector<std::string> all;
    for (const verdict& one : book.verdicts) {
        all.push_back(one.number + " " + std::string(to_string(one.said)) + " " + one.reviewer +
                      " " + one.date);
    }
    return all;
}

} // namespace

TEST_CASE("what an answer leaves out is filled in, what it says stays") {
    const annual_review review = small_review();
    const answer_file file{"a.csv", {{answer_for("1", ""), answer_for("2", "乙")}, {}}, {}};
    const reading<ledger> taken =
        take_in_file({}, file, review, {"甲", "2025-11-20", unnamed_items::left_open});
    CHECK(told(taken.value) ==
          std::vector<std::string>{"1 no-impact 甲 2025-11-20", "2 no-impact 乙 2025-11-20"});
}

TEST_CASE("items that no answer names are closed or left, as is said") {
    const annual_review review = small_review();
    const answer_file file{"a.csv", {{answer_for("1", "甲")}, {}}, {}};
    CHECK(take_in_file({}, file, review).value.verdicts.size() == 2);
    CHECK(take_in_file({}, file, review, {"", "", unnamed_items::left_open})
              .value.verdicts.size() == 1);
}

TEST_CASE("answers about holes follow those about changes, with the findings of both") {
    const annual_review review = small_review();
    answered_hole hole;
    hole.asked = "clause|0000000000000000|実99";
    hole.cell = "対応表!E2";
    const answer_file file{"a.xlsx", {{answer_for("9", "甲")}, {hole}}, {}};
    const reading<ledger> taken = take_in_file({}, file, review, {"甲", "2025-11-20"});
    REQUIRE(taken.findings.size() == 2);
    CHECK(taken.findings[0].id == code::ledger_no_such_item);
    CHECK(taken.findings[1].where.cell == "対応表!E2");
}
