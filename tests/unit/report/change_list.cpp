#include "unit/report/hand_made.hpp"

#include <kijun/report/papers.hpp>

using hand_made::make_change;
using hand_made::make_review;
using hand_made::shown;
using hand_made::tables_of;
using row = std::vector<std::string>;

namespace {

row listed(const kijun::change& what, kijun::language in = kijun::language::ja) {
    kijun::difference one;
    one.changes = {what};
    const kijun::document paper = kijun::change_list(one, in);
    const auto tables = tables_of(paper);
    REQUIRE(tables.size() == 2);
    return shown(tables[1]->rows.at(1));
}

} // namespace

TEST_CASE("the summary counts both levels, every kind among them") {
    const kijun::document paper = kijun::change_list(make_review().effects.changes);
    const auto& rows = tables_of(paper).at(0)->rows;
    REQUIRE(rows.size() == 11);
    CHECK(shown(rows[0]) == row{"", "基準小項目", "項"});
    CHECK(shown(rows[1]) == row{"旧版の数", "8", "11"});
    CHECK(shown(rows[2]) == row{"新版の数", "10", "16"});
    CHECK(shown(rows[3]) == row{"変更なし", "8", "4"});
    CHECK(shown(rows[4]) == row{"追加", "2", "2"});
    CHECK(shown(rows[5]) == row{"削除", "0", "0"});
    CHECK(paper.title.find("第12版 → 安全対策基準 第13版") != std::string::npos);
}

TEST_CASE("a modified paragraph strikes what went and underlines what came") {
    kijun::change what = make_change("c1", kijun::change_kind::modified, {"実8/2"}, {"実8/2"});
    what.runs = {{kijun::run_op::equal, "確認"},
                 {kijun::run_op::remove, "が望ましい"},
                 {kijun::run_op::insert, "が必要である"}};
    what.strength =
        kijun::obligation_change{kijun::obligation::should, kijun::obligation::must};
    what.citations_added = {"実20", "実21"};
    what.citations_removed = {"実3"};
    CHECK(listed(what) ==
          row{"c1",
              std::string(mark_of(what)),
              "実8 2",
              "実8 2",
              "確認[-が望ましい-]",
              "確認{+が必要である+}",
              "規定の強さ：望ましい→必要である\n引用の追加：実20、実21\n引用の削除：実3"});
    CHECK(listed(what, kijun::language::en)[6] ==
          "Obligation: should→must\nNow cites: 実20, 実21\nNo longer cites: 実3");
    CHECK(listed(what, kijun::language::en)[1] == "Modified");
}

TEST_CASE("subtrees list all their lines, each with its own label") {
    const kijun::annual_review review = make_review();
    const auto& changes = review.effects.changes.changes;
    CHECK(listed(changes[3])[4].empty());
    CHECK(listed(changes[3])[5] ==
          "{+2 機器のIDも管理することが必要である。+}\n{+(1) 初期値の変更+}\n"
          "{+(2) 自動失効+}");
    CHECK(listed(changes[8])[4] == "[-3 磁気テープを点検する。-]");
    CHECK(listed(changes[8])[5].empty());
}

TEST_CASE("a move tells whether the wording stayed") {
    const kijun::annual_review review = make_review();
    const row same = listed(review.effects.changes.changes[9]);
    CHECK(same[2] == "統5 6");
    CHECK(same[3] == "実71 3");
    CHECK(same[4] == "（同文）");
    CHECK(same[5] == "3 発生直後は障害と区別がつかないことがある。");
    const row edited = listed(review.effects.changes.changes[6]);
    CHECK(edited[4] == "手続き[-が必要である。-]");
    CHECK(edited[5] == "3 手続き{+では以下に留意する。+}\n(3) 記録を残す。厳重に管理する。");
}

TEST_CASE("a renumbering is one cell with its map: labels among siblings, else addresses") {
    const kijun::annual_review review = make_review();
    const row siblings = listed(review.effects.changes.changes[4]);
    REQUIRE(siblings.size() == 6);
    CHECK(siblings[4] == "(5)→(6) (6)→(5)");
    CHECK(listed(make_change("c1",
                             kijun::change_kind::renumbered,
                             {"実1/1/(1)", "実1/2"},
                             {"実1/2", "実1/3"}))[4] == "実1 1-(1)→実1 2\n実1 2→実1 3");
    kijun::change clause = make_change("c1", kijun::change_kind::renumbered, {"実8"}, {"実9"});
    clause.level = kijun::change_level::clause;
    clause.runs = {{kijun::run_op::equal, "確認"}, {kijun::run_op::insert, "機能"}};
    CHECK(listed(clause)[4] == "実8→実9\n確認{+機能+}");
}

TEST_CASE("the notes say why a change is editorial, and a clause's grade") {
    kijun::change what = make_change("c1", kijun::change_kind::modified, {"実8"}, {"実8"});
    what.grade = kijun::change_grade::editorial;
    what.grade_reason = "okurigana";
    what.old_class = "付加";
    what.new_class = "基礎";
    CHECK(listed(what)[6] == "表記のみ：送り仮名\n区分：付加→基礎");
    what.grade_reason = "of another kind";
    what.old_class.clear();
    CHECK(listed(what)[6] == "表記のみ：of another kind\n区分：基礎");
}

TEST_CASE("each change can be linked to by its id") {
    const kijun::document paper = kijun::change_list(make_review().effects.changes);
    CHECK(tables_of(paper).at(1)->rows.at(4).at(0).anchor == "c4");
}

TEST_CASE("a difference without changes says so") {
    const kijun::document paper = kijun::change_list(kijun::difference(), kijun::language::en);
    CHECK(paper.language == "en");
    CHECK(tables_of(paper).size() == 1);
    CHECK(hand_made::paragraphs_of(paper) == row{"Nothing changed."});
}
