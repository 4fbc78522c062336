#include "unit/report/hand_made.hpp"

#include <kijun/report/papers.hpp>

using hand_made::make_review;
using hand_made::shown;
using hand_made::tables_of;
using row = std::vector<std::string>;

namespace {

kijun::document paper_of(const kijun::annual_review& review,
                         kijun::language in = kijun::language::ja) {
    return kijun::impact_paper(review.effects, review.items, in);
}

} // namespace

TEST_CASE("the impact paper counts, lists every item, and links to the items that are asked") {
    const kijun::document paper = paper_of(make_review());
    const auto tables = tables_of(paper);
    REQUIRE(tables.size() == 7);
    CHECK(shown(tables[0]->rows.at(1)) == row{"変更の総数", "11"});
    CHECK(shown(tables[0]->rows.at(2)) == row{"通番に紐づく変更", "2"});
    CHECK(shown(tables[0]->rows.at(4)) == row{"確認が必要な通番", "1"});
    const auto& items = tables[1]->rows;
    REQUIRE(items.size() == 3);
    CHECK(shown(items[1]) == row{"1", "管理態勢", "規程を整備する。", "否", "1", "回答済み"});
    CHECK(shown(items[2]) == row{"22", "開発・運用", "認証を実施する。", "*要*", "1", ""});
    CHECK(items[2][0].content.at(0).runs.at(0).target == "item-22");
}

TEST_CASE("each link tells change, wording, relation, path, evidence and verdict") {
    const kijun::document paper = paper_of(make_review());
    const auto tables = tables_of(paper);
    const kijun::annual_review review = make_review();
    CHECK(shown(tables.at(2)->rows.at(1)) ==
          row{"c1",
              std::string(mark_of(review.effects.changes.changes[0])),
              "統1-1",
              "{+基本方針を定めること。+}",
              "枝番（親の基準から）\n経路：統1",
              "",
              "影響なし\n現行の目標で足りる\n甲 2025-11-20",
              "1"});
    CHECK(shown(tables.at(3)->rows.at(1)) ==
          row{"c4",
              std::string(mark_of(review.effects.changes.changes[3])),
              "実9 2",
              "{+機器のIDも管理することが必要である。+}",
              "候補\n担当者の判断による紐づけ",
              "ID、認証",
              "*取り込む*",
              "1"});
}

TEST_CASE("what nothing is linked to, what dangles and what was skipped is told as well") {
    const kijun::document paper = paper_of(make_review());
    const auto tables = tables_of(paper);
    REQUIRE(tables.at(4)->rows.size() == 3);
    REQUIRE(tables[4]->rows[1].size() == 5);
    CHECK(shown(tables[4]->rows[1])[3] == "業務は以下{+の項目+}である。");
    CHECK(shown(tables[4]->rows[1])[4].empty());
    CHECK(shown(tables[4]->rows[2])[3] == "[-磁気テープを点検する。-]");
    CHECK(shown(tables[4]->rows[2])[4] == "関係なし\n媒体は対象外\n乙 2025-11-21");
    CHECK(shown(tables.at(5)->rows.at(1)) ==
          row{"22", "実200", "実200", "存在しない", "", "list.tsv:3:5 (関連規定箇所)"});
    REQUIRE(tables.at(6)->rows.size() == 3);
    CHECK(shown(tables[6]->rows[1]) == row{"1", "", "回答済み"});
    CHECK(shown(tables[6]->rows[2]) == row{"1", "c1", "回答済み"});
}

TEST_CASE("an impact of nothing has no empty tables") {
    const kijun::document paper =
        kijun::impact_paper(kijun::impact(), kijun::checklist(), kijun::language::en);
    CHECK(tables_of(paper).size() == 2);
    CHECK(hand_made::paragraphs_of(paper) == row{"Every change is linked to some item.",
                                                 "No citation points nowhere.",
                                                 "Nothing was skipped."});
}

TEST_CASE("a link to a change that is not there keeps its row") {
    kijun::annual_review review = make_review();
    review.effects.links[0].change = "c99";
    CHECK(shown(tables_of(paper_of(review)).at(2)->rows.at(1))[0] == "c99");
}

TEST_CASE("a citation that is not simply the path is told, and why a link was skipped") {
    kijun::annual_review review = make_review();
    review.effects.links[0].citation = "統1～統4";
    review.effects.links[0].skipped = "editorial";
    const row cells = shown(tables_of(paper_of(review)).at(2)->rows.at(1));
    CHECK(cells[4].ends_with("引用（記載のまま）：統1～統4"));
    CHECK(cells[6].ends_with("表記のみの変更"));
}
