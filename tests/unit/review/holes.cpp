#include "unit/review/small_case.hpp"

#include <kijun/review/holes.hpp>

#include <doctest/doctest.h>

#include <array>
#include <span>

using namespace kijun;
using namespace kijun::test;

namespace {

struct traced {
    std::array<edition, 1> editions{
        make_edition("第13版", {{"実1"}, {"実2", {{"1", "点検する。"}}}, {"実8"}})};
    std::array<checklist, 1> lists{
        make_checklist({make_item("1", "実1"), make_item("2", ""), make_item("22", "実8")})};

    [[nodiscard]] std::vector<traced_hole> holes(const ledger& book) const {
        return holes_of(link(editions, lists).graph, editions, lists, book);
    }
    [[nodiscard]] reading<ledger> take(const ledger& book,
                                       const std::vector<answered_hole>& answers) const {
        return take_in_holes(book, answers, "sheet.xlsx", editions, lists);
    }
};

answered_hole answered_on(const std::string& asked, const std::string& reason = "対象外") {
    return {asked, hole_answer::justified, "甲", "2025-11-20", reason, "対応表!E3"};
}

lines states(const std::vector<traced_hole>& holes) {
    lines all;
    for (const traced_hole& one : holes) {
        all.push_back(one.name + (one.state == hole_state::open        ? " open"
                                  : one.state == hole_state::justified ? " justified"
                                                                       : " stale"));
        all.back() += one.reason.empty() ? "" : ": " + one.reason;
    }
    return all;
}

} // namespace

TEST_CASE("holes are clauses that no item cites and items that cite none") {
    const traced of;
    const std::vector<traced_hole> holes = of.holes({});
    CHECK(states(holes) == lines{"実2 open", "2 open"});
    CHECK_FALSE(holes[0].is_item);
    CHECK(holes[1].is_item);
}

TEST_CASE(
    "a hole that somebody justified stays so, with the reason, as long as its text does") {
    traced of;
    const std::vector<traced_hole> holes = of.holes({});
    const reading<ledger> taken =
        of.take({}, {answered_on(holes[0].asked), answered_on(holes[1].asked, "社内で確認")});
    CHECK(taken.findings.empty());
    REQUIRE(taken.value.holes.size() == 2);
    CHECK(taken.value.holes[0].clause == "実2");
    CHECK(taken.value.holes[1].number == "2");
    CHECK(states(of.holes(taken.value)) ==
          lines{"実2 justified: 対象外", "2 justified: 社内で確認"});
    CHECK(of.take(taken.value, {answered_on(holes[0].asked)}).value.holes.size() == 2);

    of.editions[0] =
        make_edition("第14版", {{"実1"}, {"実2", {{"1", "毎日点検する。"}}}, {"実8"}});
    CHECK(states(of.holes(taken.value))[0] == "実2 stale: 対象外");
    CHECK(told(of.take(taken.value, {answered_on(holes[0].asked, "今も対象外")}).findings) ==
          lines{"0 KJ0534 実2"});
}

TEST_CASE("a later answer on a hole supersedes the earlier, and may withdraw it") {
    const traced of;
    const std::string asked = of.holes({})[0].asked;
    const ledger first = of.take({}, {answered_on(asked)}).value;
    answered_hole other = answered_on(asked, "やはり要る");
    other.said = hole_answer::withdrawn;
    const ledger second = of.take(first, {other}).value;
    REQUIRE(second.holes.size() == 2);
    CHECK(second.holes[0].superseded);
    CHECK(states(of.holes(second))[0] == "実2 open");
}

TEST_CASE("an answer on a hole that says not who, when or why is told by its cell") {
    const traced of;
    answered_hole one = answered_on(of.holes({})[0].asked, "");
    const reading<ledger> taken = of.take({}, {one, answered_on("何か")});
    CHECK(taken.value.holes.empty());
    CHECK(told(taken.findings) == lines{"0 KJ0532 実2 - 理由（reason）", "0 KJ0534 何か"});
    CHECK(taken.findings[0].where.cell == "対応表!E3");
}
