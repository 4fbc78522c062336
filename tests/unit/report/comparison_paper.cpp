// 新旧対照表: every place of both editions is accounted for, in the words of the office.

#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/report/comparison_paper.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace {

using namespace kijun;
using test::edition_of;

std::string shown(const table_cell& cell) {
    std::string all;
    for (const document_paragraph& paragraph : cell.content) {
        all += all.empty() ? "" : "/";
        for (const document_run& run : paragraph.runs) {
            all += has(run.marks, text_mark::underline) ? "_" + run.text + "_" : run.text;
        }
    }
    return all;
}

std::vector<std::string>
rows(const char* before, const char* after, const comparison_options& chosen = {}) {
    const edition old = edition_of(before, "第1版");
    const edition now = edition_of(after, "第2版");
    const document paper = comparison_paper(diff(old, now), old, now, chosen);
    std::vector<std::string> all;
    for (const auto& row : std::get<document_table>(paper.blocks.at(1)).rows) {
        REQUIRE(row.size() == 2);
        all.push_back(shown(row[0]) + " | " + shown(row[1]));
    }
    return all;
}

using list = std::vector<std::string>;

} // namespace

TEST_CASE("changed wording is underlined on its side, the rest of the clause is left out") {
    CHECK(
        rows("実1 題名\n  1 鍵を守ることが必要である。\n  2 記録を3年間残すことが必要である。\n"
             "  3 点検の結果を報告することが必要である。\n  4 体制を整えることが必要である。\n"
             "実2 別の題名\n  1 別の文である。\n",
             "実1 題名\n  1 鍵を守ることが必要である。\n  2 記録を5年間残すことが必要である。\n"
             "  3 点検の結果を報告することが必要である。\n  4 体制を整えることが必要である。\n"
             "実2 別の題名\n  1 別の文である。\n") ==
        list{"改正後（第2版） | 改正前（第1版）",
             "実1　題名 | 実1　題名",
             "（略） | （略）",
             "2　記録を_5_年間残すことが必要である。 | 2　記録を_3_年間残すことが必要である。",
             "（略） | （略）"});
}

TEST_CASE("new and removed places, and only numbers that changed") {
    const list all =
        rows("実1 題名\n  1 一つ目の文を守ること。\n  2 二つ目の事柄を記録すること。\n"
             "  3 三つ目の者に知らせること。\n",
             "実1 題名\n  1 一つ目の文を守ること。\n  2 全く新しい決まりを設けること。\n"
             "    (1) 細かな内容\n  3 二つ目の事柄を記録すること。\n"
             "  4 三つ目の者に知らせること。\n");
    CHECK(all == list{"改正後（第2版） | 改正前（第1版）",
                      "実1　題名 | 実1　題名",
                      "（略） | （略）",
                      "_2_　_全く新しい決まりを設けること。_ | （新設）",
                      "　_(1)_　_細かな内容_ | （新設）",
                      "_3_　（略） | _2_　（略）",
                      "_4_　（略） | _3_　（略）"});
    const list back =
        rows("実1 題名\n  1 一つ目の文を守ること。\n  2 全く新しい決まりを設けること。\n"
             "    (1) 細かな内容\n",
             "実1 題名\n  1 一つ目の文を守ること。\n");
    CHECK(back.back() ==
          "（削る） | _2_　_全く新しい決まりを設けること。_/　_(1)_　_細かな内容_");
}

TEST_CASE("clauses: new, gone, renumbered and with another title or grade") {
    const char* const before = "実1 守るべき事柄\n  1 鍵を金庫に保管することが必要である。\n"
                               "実2 消える決まり\n  1 紙の台帳に印を押して回覧すること。\n"
                               "実3 知らせる相手\n  1 責任者と利用者に速やかに知らせること。\n";
    const char* const after = "実1 守るべき規則\n  1 鍵を金庫に保管することが必要である。\n"
                              "実4 知らせる相手\n  1 責任者と利用者に速やかに知らせること。\n"
                              "実5 新しい題名\n  1 予備の電源を年二回試験すること。\n";
    CHECK(rows(before, after) ==
          list{"改正後（第2版） | 改正前（第1版）",
               "実1　守るべき_規則_ | 実1　守るべき_事柄_",
               "（略） | （略）",
               "（削る） | _実2　消える決まり_/_1_　_紙の台帳に印を押して回覧すること。_",
               "_実4_　知らせる相手 | _実3_　知らせる相手",
               "（略） | （略）",
               "_実5　新しい題名_ | （新設）",
               "_1_　_予備の電源を年二回試験すること。_ | （新設）"});
}

TEST_CASE("a place that went to another clause is told on both sides") {
    const char* const before = "実1 一つ目\n  1 鍵を金庫に保管することが必要である。\n"
                               "  2 原因の分からない停止が生じたときは加害の線も調べること。\n"
                               "実2 二つ目\n  1 責任者と利用者に速やかに知らせること。\n";
    const char* const after = "実1 一つ目\n  1 鍵を金庫に保管することが必要である。\n"
                              "実2 二つ目\n  1 責任者と利用者に速やかに知らせること。\n"
                              "  2 原因の分からない停止が生じたときは加害の線も調べること。\n";
    const list all = rows(before, after);
    CHECK(all.at(3) == "〔移設先 実2 2〕 | "
                       "_2_　_原因の分からない停止が生じたときは加害の線も調べること。_");
    CHECK(all.back().ends_with("| 2　〔実1 2〕（略）"));
}

TEST_CASE("the old side first, and nothing left out") {
    const list all = rows("実1 題名\n  1 甲の決まりを守ること。\n  2 乙の決まりを守ること。\n",
                          "実1 題名\n  1 甲の決まりを守ること。\n  2 乙の規則に従うこと。\n",
                          {.old_first = true, .show_unchanged = true});
    CHECK(all.front() == "改正前（第1版） | 改正後（第2版）");
    CHECK(all.at(2) == "1　甲の決まりを守ること。 | 1　甲の決まりを守ること。");
    CHECK(rows("実1 題名\n", "実1 題名\n").back() == "変更はない。 | ");
}
