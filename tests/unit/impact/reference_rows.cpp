#include "unit/trace/building.hpp"

#include <kijun/impact/reference_rows.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

/// Rows as "実8/2 c1 c2 追加: reasons", from changes and notes alone.
lines rows_of(const std::vector<change>& changes,
              const std::vector<std::pair<std::string, std::string>>& notes = {},
              const edition& after = edition()) {
    revision_notes drawn;
    for (const auto& [place, text] : notes) {
        drawn.notes.push_back({parse_address(place).value(), text, {}});
    }
    const impact of = assess(make_difference(changes), edition(), after, checklist(), &drawn);
    lines all;
    for (const reference_row& row : reference_rows(of, checklist(), &drawn)) {
        std::string line = row.clause + (row.path.empty() ? "" : "/" + row.path);
        for (const std::size_t i : row.changes) {
            line += " " + of.changes.changes[i].id;
        }
        line += " " + row.mark;
        for (const std::string& reason : row.reasons) {
            line += (&reason == &row.reasons.front() ? ": " : " + ") + reason;
        }
        all.push_back(line);
    }
    return all;
}

change grown(const std::string& place) {
    change one = modified(place);
    one.runs = {{run_op::equal, "前の文。"}, {run_op::insert, "足した文。"}};
    return one;
}

} // namespace

TEST_CASE("one note's changes are one row, filed at the note") {
    CHECK(rows_of({grown("統7/4"), modified("統7/4/(5)"), modified("統7/6")},
                  {{"統7/4", "改訂"}}) == lines{"統7/4 c1 c2 追加: 改訂", "統7/6 c3 変更"});
    CHECK(rows_of({modified("統7/4/(5)"), modified("統7/4/(7)")}, {{"統7/4", "改訂"}}) ==
          lines{"統7/4 c1 c2 変更: 改訂"});
}

TEST_CASE("a row stands before the rows of what is inside its place") {
    CHECK(rows_of({modified("実14/3/(4)"), modified("実14/3/(5)")},
                  {{"実14/3", "外"}, {"実14/3/(4)", "内"}}) ==
          lines{"実14/3 c2 変更: 外", "実14/3/(4) c1 変更: 内"});
}

TEST_CASE("what follows directly and is of the same kind continues a row") {
    CHECK(rows_of({added("実8/参考1/1-3"), added("実8/参考1/1-4"), added("実8/参考1/1-6")},
                  {{"実8/参考1/1-3", "例"}}) ==
          lines{"実8/参考1/1-3 c1 c2 追加: 例", "実8/参考1/1-6 c3 追加"});
    CHECK(rows_of({modified("実112/2/(2)/①"), modified("実112/2/(2)/②")},
                  {{"実112/2/(2)/①", "表現"}}) == lines{"実112/2/(2)/① c1 c2 変更: 表現"});
    // An edit continues what a note explains; with no note each edit stands alone.
    CHECK(rows_of({modified("実1/1"), modified("実1/2")}) ==
          lines{"実1/1 c1 変更", "実1/2 c2 変更"});
    // Other kind, other series, other parent.
    CHECK(rows_of({added("実14/9"),
                   modified("実14/10"),
                   added("実14/参考1"),
                   added("実15/1"),
                   added("実16/2")})
              .size() == 5);
    // A part of the one before does not break the sequence.
    CHECK(rows_of({added("実1/①"), modified("実1/①/a"), added("実1/②")}) ==
          lines{"実1/① c1 c2 c3 追加"});
}

TEST_CASE("new clauses never continue each other") {
    CHECK(rows_of({added("統5-1"), added("統5-2")}) ==
          lines{"統5-1 c1 追加: 基準小項目の新設", "統5-2 c2 追加: 基準小項目の新設"});
    CHECK(rows_of({added("統5-1"), deleted("統6")}, {{"統5-1", "取込みに伴う新設"}}) ==
          lines{"統5-1 c1 追加: 取込みに伴う新設", "統6 c2 削除: 基準小項目の廃止"});
}

TEST_CASE("an edited part of a moved paragraph joins its row, a deleted part too") {
    const edition after = make_edition("第13版", {{"実30", {{"2"}, {"3"}}}});
    CHECK(rows_of({added("実30/2"),
                   moved("実30/2", "実30/3"),
                   modified("実30/3/(3)"),
                   deleted("実30/2/(4)")},
                  {{"実30/2", "改訂"}},
                  after) ==
          lines{"実30/2 c1 追加: 改訂", "実30/3 c2 c3 c4 追加: 項目2から移設"});
}

TEST_CASE("moves from another clause are told with it; only neighbours of one origin join") {
    CHECK(rows_of({moved("統5/7/①", "実112/2/(1)/⑪"), moved("統5/7/②", "実112/2/(1)/⑯")}) ==
          lines{"実112/2/(1)/⑪ c1 追加: 統5から移設", "実112/2/(1)/⑯ c2 追加: 統5から移設"});
    CHECK(
        rows_of({moved("統5/1", "実1/①"), moved("統5/2", "実1/②"), moved("統6/1", "実1/③")}) ==
        lines{"実1/① c1 c2 追加: 統5から移設", "実1/③ c3 追加: 統6から移設"});
    CHECK(rows_of({moved("実1/2/(1)", "実1/3/(1)")}) ==
          lines{"実1/3/(1) c1 追加: 項目2-(1)から移設"});
}

TEST_CASE("a renumbering is told with its map, once, and with additions it is a change") {
    const change permuted =
        renumbered({"実27/2/(5)", "実27/2/(6)", "実27/2/(7)", "実27/2/(8)"},
                   {"実27/2/(8)", "実27/2/(9)", "実27/2/(5)", "実27/2/(6)"});
    CHECK(rows_of({permuted, added("実27/2/(7)")}) ==
          lines{"実27/2 c1 c2 変更: 項番の振直し（順序の入れ替え）(5)→(8) (6)→(9) (7)→(5) "
                "(8)→(6)"});
    CHECK(rows_of({added("実27/2/(7)"), permuted}, {{"実27/2", "項番の振直し"}}) ==
          lines{"実27/2 c1 c2 変更: 項番の振直し"});
    CHECK(rows_of({renumbered({"実1/(3)", "実1/(4)"}, {"実1/(4)", "実1/(5)"})},
                  {{"実1", "改訂"}}) ==
          lines{"実1 c1 変更: 改訂 + 項番の振直し (3)→(4) (4)→(5)"});
    // (10) counts more than (9).
    CHECK(rows_of({renumbered({"実1/(9)", "実1/(10)"}, {"実1/(10)", "実1/(11)"})}) ==
          lines{"実1 c1 変更: 項番の振直し (9)→(10) (10)→(11)"});
}

TEST_CASE("a clause with another title or number holds no rows together") {
    CHECK(rows_of({modified("実8"),
                   modified("実8/2"),
                   renumbered({"実10"}, {"実11"}),
                   modified("実11/1")}) == lines{"実8 c1 変更",
                                                 "実8/2 c2 変更",
                                                 "実11 c3 変更: 項番の振直し 実10→実11",
                                                 "実11/1 c4 変更"});
}

TEST_CASE("typesetting is in no row, other editorial changes are") {
    change set = modified("実8/1");
    set.grade = change_grade::editorial;
    set.grade_reason = "typesetting";
    change term = modified("実8/2");
    term.grade = change_grade::editorial;
    term.grade_reason = "term";
    CHECK(rows_of({set, term}, {{"実8", "用語の見直し"}}) ==
          lines{"実8 c2 変更: 用語の見直し"});
}

TEST_CASE("a row names the items of its changes in checklist order") {
    const edition both = make_edition("第12版", {{"実8", {{"1"}, {"2"}}}});
    const checklist items = make_checklist(
        {make_item("10", "実8"), make_item("2", "実8 2"), make_item("1", "実9")});
    impact of = assess(make_difference({added("実8/1"), added("実8/2")}), both, both, items);
    std::vector<reference_row> rows = reference_rows(of, items);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].items == lines{"10", "2"});
    CHECK(rows[0].needs_review);
    for (impact_link& link : of.links) {
        link.verdict = link.item == "2" ? verdict_state::not_related : verdict_state::no_impact;
        link.skipped = "answered";
    }
    rows = reference_rows(of, items);
    CHECK(rows[0].items == lines{"10"});
    CHECK_FALSE(rows[0].needs_review);
    of.links[0].verdict = verdict_state::incorporate;
    CHECK(reference_rows(of, items)[0].needs_review);
}

TEST_CASE("no changes are no rows, and thirty thousand are told in time") {
    CHECK(rows_of({}).empty());
    std::vector<change> many;
    for (int i = 1; i <= 30'000; ++i) {
        many.push_back(added("実1/" + std::to_string(i)));
    }
    CHECK(rows_of(many).size() == 1);
}
