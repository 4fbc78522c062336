#include "unit/report/hand_made.hpp"

#include <kijun/report/papers.hpp>

using hand_made::make_review;
using hand_made::shown;
using hand_made::tables_of;
using row = std::vector<std::string>;

TEST_CASE("図表2 has the ten published columns, with the new citation red and in its place") {
    const kijun::document paper = kijun::revised_rows_paper(make_review());
    const auto& rows = tables_of(paper).at(0)->rows;
    REQUIRE(rows.size() == 3);
    CHECK(shown(rows[0]) == row{"通番",
                                "区分",
                                "セキュリティ対応目標",
                                "対象者",
                                "現在の対応状況",
                                "課題認識",
                                "課題への対応計画",
                                "関連規定",
                                "関連規定箇所",
                                "備考"});
    CHECK(shown(rows[1]) == row{"22",
                                "開発・運用",
                                "認証を実施する。",
                                "API接続先",
                                "",
                                "",
                                "",
                                "FISC・対応基準",
                                "実1、実8、<実9、>実16、実26",
                                "備考欄"});
    // The second related standard is a row of its own beside the same item.
    CHECK(rows[1][0].row_span == 2);
    CHECK(shown(rows[2]) == row{"全銀協", "3.2"});
}

TEST_CASE("図表2 puts citations of a standard that the item did not relate to in a new red "
          "cell") {
    kijun::annual_review review = make_review();
    review.items.items[1].related = {{"報告書", "全銀協", "3.2", {}}};
    const kijun::document paper = kijun::revised_rows_paper(review);
    const auto& rows = tables_of(paper).at(0)->rows;
    REQUIRE(rows.size() == 3);
    CHECK(shown(rows[1][8]) == "3.2");
    CHECK(shown(rows[2]) == row{"<安全対策基準>", "<実9>"});
}

TEST_CASE("図表2 prefers the cell of the standard under review, then one that names none") {
    kijun::annual_review review = make_review();
    review.items.items[1].related = {{"", "", "実1", {}}, {"安全対策基準", "", "実2", {}}};
    CHECK(shown(tables_of(kijun::revised_rows_paper(review)).at(0)->rows[2][1]) ==
          "実2<、実9>");
    review.items.items[1].related = {{"報告書", "", "3.2", {}}, {"", "", "実1", {}}};
    CHECK(shown(tables_of(kijun::revised_rows_paper(review)).at(0)->rows[2][1]) ==
          "実1<、実9>");
}

TEST_CASE("図表2 says so when no row changes") {
    kijun::annual_review review = make_review();
    review.conclusion.revised_items.clear();
    CHECK(tables_of(kijun::revised_rows_paper(review)).size() == 1); // citations to mend
    review.effects.dangling.clear();
    CHECK(tables_of(kijun::revised_rows_paper(review)).empty());
    CHECK(hand_made::paragraphs_of(kijun::revised_rows_paper(review)) ==
          row{"改訂する行はない。"});
}
