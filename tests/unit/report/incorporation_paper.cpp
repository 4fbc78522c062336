#include "unit/report/hand_made.hpp"

#include <kijun/report/papers.hpp>

using hand_made::make_review;
using hand_made::shown;
using hand_made::tables_of;
using row = std::vector<std::string>;

TEST_CASE("図表1 tells what an item takes in, as [参考] tells it") {
    const kijun::document paper = kijun::incorporation_paper(make_review());
    const auto tables = tables_of(paper);
    REQUIRE(tables.size() == 1);
    REQUIRE(tables[0]->rows.size() == 2);
    CHECK(shown(tables[0]->rows[0]) ==
          row{"チェックリストの通番", "安全対策基準", "主な改訂内容"});
    CHECK(shown(tables[0]->rows[1]) ==
          row{"通番 22 開発・運用",
              "実9 IDの不正を防ぐこと。",
              "{+2 機器のIDも管理することが必要である。+}\n{+(1) 初期値の変更+}\n"
              "{+(2) 自動失効+}\n【追加】\n・指針に関する改訂"});
}

TEST_CASE("図表1 leaves out the changes of a row that the item does not take in, and spans the "
          "item over its rows") {
    kijun::annual_review review = make_review();
    review.conclusion.revised_items = {{"22", {"c3", "c4"}, {}}};
    const kijun::document paper = kijun::incorporation_paper(review);
    const auto& rows = tables_of(paper).at(0)->rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].size() == 3);
    CHECK(rows[1][0].row_span == 2);
    CHECK(rows[2].size() == 2);
    CHECK(shown(rows[1][2]) ==
          "4-(5) 利用状況の管理{+（記録を含む）+}\n【追加】\n・分かりやすい表現に見直し");
}

TEST_CASE("図表1 tells a change that no row of [参考] tells, too") {
    kijun::annual_review review = make_review();
    review.rows.clear();
    const kijun::document paper = kijun::incorporation_paper(review);
    const auto& rows = tables_of(paper).at(0)->rows;
    REQUIRE(rows.size() == 2);
    CHECK(shown(rows[1][1]) == "実9 IDの不正を防ぐこと。");
    CHECK(shown(rows[1][2]).ends_with("【追加】"));
}

TEST_CASE("図表1 says so when nothing is taken in") {
    kijun::annual_review review = make_review();
    review.conclusion.revised_items.clear();
    CHECK(tables_of(kijun::incorporation_paper(review)).empty());
    CHECK(hand_made::paragraphs_of(kijun::incorporation_paper(review)) ==
          row{"取り込みが必要な改訂はない。"});
}
