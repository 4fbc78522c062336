#include "unit/trace/building.hpp"

#include <kijun/impact/impact.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

revision_notes make_notes(const std::vector<std::pair<std::string, std::string>>& drawn) {
    revision_notes notes;
    notes.file = "notes.xml";
    std::uint32_t line = 3;
    for (const auto& [place, text] : drawn) {
        notes.notes.push_back({parse_address(place).value(), text, {line++, 3, 0}});
    }
    return notes;
}

lines told(const impact& of) {
    lines all;
    for (const explained_change& one : of.reasons) {
        all.push_back(one.change + " " + std::to_string(one.note) + " " + one.place);
    }
    return all;
}

} // namespace

TEST_CASE("the nearest note at or above explains a change") {
    const edition before = make_edition(
        "第12版",
        {{"実14", {{"3"}, {"3/(4)"}, {"3/(5)"}}}, {"実15", {{"1"}}}, {"実1", {{"1"}}}});
    const revision_notes notes =
        make_notes({{"実14/3", "理由1"}, {"実14/3/(4)", "理由2"}, {"実1", "理由3"}});
    const impact of = assess(make_difference({modified("実14/3"),
                                              modified("実14/3/(4)"),
                                              modified("実14/3/(5)"),
                                              modified("実15/1"),
                                              modified("実1/1")}),
                             before,
                             before,
                             checklist(),
                             &notes);
    CHECK(told(of) == lines{"c1 0 実14/3", "c2 1 実14/3/(4)", "c3 0 実14/3", "c5 2 実1"});
    CHECK(of.findings.empty());
}

TEST_CASE("a note speaks of what stands at its place now, not of what stood there") {
    const edition before = make_edition("第12版", {{"実30", {{"2"}, {"2/(4)"}}}});
    const edition after = make_edition("第13版", {{"実30", {{"2"}, {"3"}}}});
    const difference changes =
        make_difference({added("実30/2"), moved("実30/2", "実30/3"), deleted("実30/2/(4)")});
    {
        const revision_notes notes = make_notes({{"実30/2", "新しい項について"}});
        CHECK(told(assess(changes, before, after, checklist(), &notes)) ==
              lines{"c1 0 実30/2"});
    }
    {
        const revision_notes notes = make_notes({{"実30/3", "移した項について"}});
        CHECK(told(assess(changes, before, after, checklist(), &notes)) ==
              lines{"c2 0 実30/3", "c3 0 実30/3"});
    }
}

TEST_CASE("a note at an old place that is gone explains what was deleted or moved away") {
    const edition before = make_edition("第12版", {{"統5", {{"6"}, {"7"}}}, {"実71"}});
    const edition after = make_edition("第13版", {{"統5"}, {"実71", {{"3"}}}});
    const revision_notes notes = make_notes({{"統5/6", "移した"}, {"統5/7", "消した"}});
    const impact of = assess(make_difference({deleted("統5/7"), moved("統5/6", "実71/3")}),
                             before,
                             after,
                             checklist(),
                             &notes);
    CHECK(told(of) == lines{"c1 1 統5/7", "c2 0 統5/6"});
}

TEST_CASE("siblings renumbered together are explained at their parent") {
    const edition before = make_edition("第12版", {{"実27", {{"2"}, {"2/(5)"}, {"2/(6)"}}}});
    const revision_notes notes = make_notes({{"実27/2/(5)", "一つ"}, {"実27/2", "全体"}});
    const impact of = assess(make_difference({renumbered({"実27/2/(5)", "実27/2/(6)"},
                                                         {"実27/2/(6)", "実27/2/(5)"})}),
                             before,
                             before,
                             checklist(),
                             &notes);
    CHECK(told(of) == lines{"c1 1 実27/2"});
    CHECK(of.findings.empty());
}

TEST_CASE("a note inside what was added belongs to the addition") {
    const edition before = make_edition("第12版", {{"実1"}});
    const edition after = make_edition("第13版", {{"実1"}, {"実2", {{"1"}}}});
    change clause = added("実2");
    clause.subtree = {line("実2", "", "題", 0), line("実2/1", "1", "文", 1)};
    const revision_notes notes = make_notes({{"実2/1", "理由"}});
    const impact of = assess(make_difference({clause}), before, after, checklist(), &notes);
    CHECK(told(of) == lines{"c1 0 実2/1"});
    CHECK(of.findings.empty());
}

TEST_CASE("a note at a place without changes is a finding") {
    const edition before = make_edition("第12版", {{"実8", {{"2"}, {"20"}}}});
    const revision_notes notes =
        make_notes({{"実8/2", "空振り"}, {"実8/20", "当たり"}, {"実99", "ない"}});
    const impact of =
        assess(make_difference({modified("実8/20")}), before, before, checklist(), &notes);
    REQUIRE(of.findings.size() == 2);
    CHECK(of.findings[0].id == code::note_for_nothing);
    CHECK(of.findings[0].where.file == "notes.xml");
    CHECK(of.findings[0].where.at.line == 3);
    CHECK(of.findings[0].details == lines{"実8/2"});
    CHECK(of.findings[1].details == lines{"実99"});
}
