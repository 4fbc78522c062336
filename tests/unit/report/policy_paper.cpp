#include "unit/report/hand_made.hpp"

#include <kijun/report/papers.hpp>

#include <doctest/doctest.h>

#include <algorithm>

using namespace kijun;
using hand_made::make_review;
using hand_made::paragraphs_of;
using hand_made::shown;

namespace {

/// Headings and paragraphs, a line each; tables by their captions.
std::vector<std::string> lines_of(const document& paper) {
    std::vector<std::string> lines;
    for (const document_block& block : paper.blocks) {
        if (const auto* heading = std::get_if<document_heading>(&block)) {
            lines.push_back(std::string(heading->level, '#') + " " + shown(heading->runs));
        } else if (const auto* made = std::get_if<document_paragraph>(&block)) {
            lines.push_back((made->kind == paragraph_kind::footnote ? "note: " : "") +
                            shown(made->runs));
        } else {
            lines.push_back("table: " + std::get<document_table>(block).caption);
        }
    }
    return lines;
}

bool has_line(const document& paper, const std::string& line) {
    const std::vector<std::string> lines = lines_of(paper);
    return std::find(lines.begin(), lines.end(), line) != lines.end();
}

} // namespace

TEST_CASE("the paper has the published sections in their order, with the facts of the review") {
    const document paper = policy_paper(make_review());
    CHECK(paper.title == "2025年度の見直し");
    CHECK(
        lines_of(paper) ==
        std::vector<std::string>{
            "2025年12月4日",
            "事務局",
            "# 2025年度の見直し",
            "*【対応方針】API接続チェックリストの見直しは「要」とする。*",
            "安全対策基準第13版における改訂のうち1件を取り込むため、通番22の関連規定箇所を改め"
            "る。",
            "「使用状況」については、見直しを要する事項はない。",
            "## 1 見直しに関するルール",
            "API接続チェックリストの見直しの要否は、次の事項を踏まえて判断する。",
            "(1) 使用状況",
            "あわせて、次の事項の動向を確認する。",
            "・関連規定の改訂",
            "## 2 各検討事項の評価",
            "### (1) 使用状況",
            "要望はない。（見直しは要しない。）",
            "### (2) 関連規定の改訂",
            "「安全対策基準」は、第12版が第13版に改訂された。",
            "主な改訂は8件であり、うち2件がAPI接続チェックリストの通番に紐づく（［参考］）。",
            "〔図表1〕のとおり、実9の2（追加）の改訂を通番22（開発・運用）に取り込み、"
            "関連規定箇所に実9を加える。",
            "table: "
            "〔図表1〕関連規定とされている安全対策基準第13版の改訂のうち、取り込みが必要なもの",
            "## 3 2025年度のチェックリスト見直し方針",
            "以上により、〔図表2〕のとおり2025年度のAPI接続チェックリストを見直す。",
            "table: 〔図表2〕チェックリスト改訂内容（赤字が追加）",
            "## ［参考］API接続チェックリストの関連規定 安全対策基準（第13版） の主な改訂内容",
            "改訂 8 件、うち通番に紐づくもの 2 "
            "件。下線は追加された文言、「-」は紐づく通番がない"
            "ことを示す。",
            "table: ",
            "以上"});
}

TEST_CASE(
    "the tables are those of the papers of their own, with other anchors where both are") {
    const annual_review review = make_review();
    const document paper = policy_paper(review);
    const auto tables = hand_made::tables_of(paper);
    REQUIRE(tables.size() == 3);
    const document figure_1 = incorporation_paper(review);
    const document figure_2 = revised_rows_paper(review);
    const document reference = reference_paper(review);
    CHECK(tables[0]->rows == hand_made::tables_of(figure_1).at(0)->rows);
    CHECK(shown(tables[1]->rows.at(1)) ==
          shown(hand_made::tables_of(figure_2).at(0)->rows.at(1)));
    CHECK(tables[0]->rows.at(1).at(0).anchor == "item-22");
    CHECK(tables[1]->rows.at(1).at(0).anchor == "revised-22");
    CHECK(tables[2]->rows == hand_made::tables_of(reference).at(0)->rows);
}

TEST_CASE("what the review file says is printed as it is, a line a paragraph") {
    annual_review review = make_review();
    review.file.rule =
        review_rule{"進め方", "手引き 2ページ", "年に一度確かめる。\n  (1) 使用状況\n"};
    review.file.related.push_back(
        {"安全対策基準", "https://x.invalid/13", std::nullopt, "加筆がある。", {}});
    review.file.related.push_back({"報告書", "資料室", false, "改訂はない。\n照会した。", {}});
    review.file.decision = "反映する。\n\n ほかはない。 ";
    review.file.policy = "次のとおり改める。";
    review.file.watched.push_back({"", "更新系の状況", true, "", {}});
    const document paper = policy_paper(review);
    for (const char* line :
         {"反映する。",
          "ほかはない。",
          "API接続チェックリストの見直しについては、手引き 2ページに次のとおり定められている。",
          "*進め方*",
          "年に一度確かめる。",
          "加筆がある。",
          "note: https://x.invalid/13",
          "「報告書」：改訂はない。",
          "note: 資料室",
          "照会した。（見直しは要しない。）",
          "所見は記されていない。（見直しを要する。）",
          "次のとおり改める。"}) {
        CHECK_MESSAGE(has_line(paper, line), line);
    }
    // The decision stands for our own grounds, the rule for the list of factors; the policy
    // for our own sentence.
    for (const char* line :
         {"「使用状況」については、見直しを要する事項はない。",
          "以上により、〔図表2〕のとおり2025年度のAPI接続チェックリストを見直す。"}) {
        CHECK_FALSE_MESSAGE(has_line(paper, line), line);
    }
    const std::vector<std::string> lines = lines_of(paper);
    CHECK(std::count(lines.begin(), lines.end(), "(1) 使用状況") == 1);
}

TEST_CASE("the comparison stands under the matter that says that it is about the standards") {
    annual_review review = make_review();
    review.file.watched.push_back({"", "版の改め", true, "改められた。", {}, true});
    const std::vector<std::string> lines = lines_of(policy_paper(review));
    const auto at = std::find(lines.begin(), lines.end(), "### (3) 版の改め");
    REQUIRE(at != lines.end());
    CHECK(*(at + 1) == "改められた。");
    CHECK(*(at + 2) == "「安全対策基準」は、第12版が第13版に改訂された。");
    // The other one, whose title would do, is a matter like others.
    CHECK(has_line(policy_paper(review),
                   "所見は記されていない。（見直しの要否は記されていない。）"));

    review.file.watched.clear();
    CHECK(has_line(policy_paper(review), "### (2) 関連規定の改訂"));
}

TEST_CASE(
    "a review that takes in nothing says so, and one with open questions that it may change") {
    annual_review review = make_review();
    review.conclusion.needs_revision = false;
    review.conclusion.revised_items.clear();
    review.conclusion.open_questions = 3;
    review.file.factors.clear();
    review.file.watched.clear();
    const document paper = policy_paper(review);
    for (const char* line :
         {"*【対応方針】API接続チェックリストの見直しは「否」（暫定）とする。*",
          "暫定：判定されていない問いが3件残っており、結論は確定していない。",
          "安全対策基準第13版における改訂に、これまでの判定で取り込みが必要とされたものは"
          "ない。",
          "見直しのルールは記されていない。",
          "これまでの判定で取り込みが必要とされた改訂はない。",
          "以上により、2025年度のAPI接続チェックリストの見直しは行わない（暫定）。"}) {
        CHECK_MESSAGE(has_line(paper, line), line);
    }
    CHECK(hand_made::tables_of(paper).size() == 1);
    for (const document& alone :
         {incorporation_paper(review), revised_rows_paper(review), reference_paper(review)}) {
        CHECK(has_line(alone,
                       "暫定：判定されていない問いが3件残っており、結論は確定していない。"));
    }
    review.conclusion.open_questions = 0;
    const document settled = policy_paper(review);
    for (const char* line :
         {"*【対応方針】API接続チェックリストの見直しは「否」とする。*",
          "安全対策基準第13版における改訂に、取り込みが必要なものはない。",
          "取り込みが必要な改訂はない。",
          "以上により、2025年度のAPI接続チェックリストの見直しは行わない。"}) {
        CHECK_MESSAGE(has_line(settled, line), line);
    }
}

TEST_CASE("an item that takes in without citing more, and a date that is none, are printed") {
    annual_review review = make_review();
    review.conclusion.revised_items.at(0).new_clauses.clear();
    review.file.issued = "師走";
    const document paper = policy_paper(review);
    CHECK(has_line(paper, "師走"));
    CHECK(has_line(
        paper, "〔図表1〕のとおり、実9の2（追加）の改訂を通番22（開発・運用）に取り込む。"));
}
