// What the comparison tells, case by case. Each case is two editions and the changes in one
// line each.

#include "support/edition_text.hpp"
#include "support/told_lines.hpp"

#include <kijun/diff/diff.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kijun::change;
using kijun::test::edition_of;
using kijun::test::lines;
using kijun::test::told;

TEST_CASE("an edition has no difference from itself") {
    const std::string text = "実1 題名を定めること。\n  1 本文である。\n    (1) 項目\n    (2) "
                             "項目\n  - 無番の段落\n実2\n";
    CHECK(told(text, text).empty());
    CHECK(told("", "").empty());
}

TEST_CASE("added and deleted subtrees are told once, at their roots") {
    CHECK(told("実1 題名\n  1 方針を定めることが必要である。\n",
               "実1 題名\n  1 方針を定めることが必要である。\n  2 "
               "機器及び利用者の識別情報を管理する。\n    (1) 初期設定の変更\n    (2) "
               "強度の要件\n") == lines{"added  > 実1/2"});
    CHECK(told("実1 題名\n  1 方針を定める。\n  2 機器を管理する。\n    (1) 設定の変更\n実2 "
               "別の題名\n  1 文\n",
               "実1 題名\n  1 方針を定める。\n") ==
          lines{"deleted 実1/2 > ", "deleted 実2 > "});
}

TEST_CASE("wording is compared at the paragraph's own text") {
    CHECK(
        told("実1 題名\n  4 業務としては、以下がある。\n    (5) データ利用状況の管理\n",
             "実1 題名\n  4 業務としては、以下の項目がある。\n    (5) "
             "データ利用状況の管理（利用者を特定できる措置を講じ、処理内容を記録する等）\n") ==
        lines{"modified* 実1/4 > 実1/4", "modified* 実1/4/(5) > 実1/4/(5)"});
}

TEST_CASE("typesetting, spelling and okurigana are editorial") {
    CHECK(told("実1 題名\n  1 ＡＰＩ 接続の手続を定める。\n",
               "実1 題名\n  1 API接続の手続を定める。\n") ==
          lines{"modified 実1/1 > 実1/1 (typesetting)"});
    CHECK(told("実1 題名\n  1 サーバ及び端末の管理\n",
               "実1 題名\n  1 サーバーおよび端末の管理\n") ==
          lines{"modified* 実1/1 > 実1/1 (spelling)"});
    CHECK(told("実1 題名\n  1 取扱いの手続を定める。\n",
               "実1 題名\n  1 取り扱いの手続きを定める。\n") ==
          lines{"modified* 実1/1 > 実1/1 (okurigana)"});
}

TEST_CASE("siblings that changed places are told once, with their map") {
    const std::string before = "実27 権限\n  2 注意点としては、以下の項目がある。\n    (4) "
                               "一覧の作成\n    (5) 定期的な見直し\n"
                               "    (6) 利用のない識別子の棚卸し\n    (7) "
                               "委託先の要員の期限の設定\n    (8) 緊急時の権限の取消し\n";
    const std::string after =
        "実27 権限\n  2 注意点としては、以下の項目がある。\n    (4) 一覧の作成\n    (5) "
        "委託先の要員の期限の設定\n"
        "    (6) 緊急時の権限の取消し\n    (7) 職務分離に反する組合せの検出\n    (8) "
        "定期的な見直し\n    (9) 利用のない識別子の棚卸し\n";
    CHECK(told(before, after) ==
          lines{"renumbered 実27/2/(5),実27/2/(6),実27/2/(7),実27/2/(8) > "
                "実27/2/(8),実27/2/(9),実27/2/(5),実27/2/(6)",
                "added  > 実27/2/(7)"});
}

TEST_CASE("an inserted sibling is one addition and one renumbering") {
    CHECK(told("実1 題名\n  1 第一の事項を定める。\n  2 第二の方針を示す。\n  3 "
               "第三の記録を残す。\n",
               "実1 題名\n  1 第一の事項を定める。\n  2 新規に監査を受ける。\n  3 "
               "第二の方針を示す。\n  4 第三の記録を残す。\n") ==
          lines{"added  > 実1/2", "renumbered 実1/2,実1/3 > 実1/3,実1/4"});
}

TEST_CASE("a lone paragraph under another number and with other words is a move") {
    CHECK(told("実30 暗号鍵\n  2 "
               "暗号鍵の生成、配布、保管、失効、更新、廃棄等の手続きを明確にすることが必要であ"
               "る。\n    (3) 作業の記録を残すこと。\n  参考 指針がある。\n",
               "実30 暗号鍵\n  2 "
               "採用している方式の適切性を維持し、危殆化時の対応を定めることが必要である。\n"
               "  3 "
               "暗号鍵の生成、配布、保管、失効、更新、廃棄等の手続きを明確にするに当たり、以下"
               "に留意することが必要である。\n    (3) "
               "作業の記録を残すこと。役席者が保管すること。\n  参考 指針がある。\n") ==
          lines{"added  > 実30/2",
                "moved* 実30/2 > 実30/3",
                "modified* 実30/2/(3) > 実30/3/(3)"});
}

TEST_CASE(
    "paragraphs that moved to other clauses are told as moves, what they left as a deletion") {
    CHECK(told("統5 態勢\n  1 態勢を整備する。\n  6 "
               "攻撃の発生直後は障害と区別できない可能性を考慮することが必要である。\n  7 "
               "以下の対策を講ずる。\n    ① 顧客の利用環境を踏まえて限度額を設定する。\n"
               "実71 復旧手順\n  1 手順を定める。\n実112 不正使用\n  2 以下の例がある。\n    "
               "(1) 利用者に関する対策\n",
               "統5 態勢\n  1 態勢を整備する。\n"
               "実71 復旧手順\n  1 手順を定める。\n  3 "
               "攻撃の発生直後は障害と区別できない可能性を考慮することが必要である。\n実112 "
               "不正使用\n  2 以下の例がある。\n    (1) 利用者に関する対策\n      ⑪ "
               "顧客の利用環境を踏まえて限度額を設定する。\n") ==
          lines{"deleted 統5/7 > ", "moved 統5/6 > 実71/3", "moved 統5/7/① > 実112/2/(1)/⑪"});
}

TEST_CASE("a heading of the same words goes with its list, though no list stayed as it was") {
    const auto doors = [](const std::string& last) {
        return "以下の例がある。\n    (1) 入口の施錠\n    (2) 鍵の台帳の点検\n    (3) " + last +
               "\n";
    };
    const auto power = [](const std::string& last) {
        return "以下の例がある。\n    (1) 予備の電源\n    (2) 燃料の備蓄の確認\n    (3) " +
               last + "\n";
    };
    CHECK(told("設3 設備\n  1 方針を定める。\n  2 " + doors("立会人を毎回記録する。") + "  3 " +
                   power("発電機を毎月起動する。"),
               "設3 設備\n  1 " + doors("立会人を二名記録する。") + "  2 " +
                   power("発電機を毎週起動する。") + "  3 方針を定める。\n") ==
          lines{"renumbered 設3/1,設3/2,設3/3 > 設3/3,設3/1,設3/2",
                "modified* 設3/2/(3) > 設3/1/(3)",
                "modified* 設3/3/(3) > 設3/2/(3)"});
}

TEST_CASE("a short entry that cites is known again though all that it cites was renumbered") {
    CHECK(told("実1 甲\n  1 設備を点検する。\n実2 乙\n  1 部品を換える。\n実9 通信\n  1 "
               "次による。\n"
               "    (1) 経路【実1、実2】\n    (2) 経路【実2】\n",
               "実5 甲\n  1 設備を点検する。\n実6 乙\n  1 部品を換える。\n実9 通信\n  1 "
               "次による。\n"
               "    (1) 経路【実6】\n    (2) 経路【実5、実6】\n") ==
          lines{"renumbered 実1 > 実5",
                "renumbered 実2 > 実6",
                "renumbered 実9/1/(1),実9/1/(2) > 実9/1/(2),実9/1/(1)",
                "modified 実9/1/(2) > 実9/1/(1) (citation)",
                "modified 実9/1/(1) > 実9/1/(2) (citation)"});
}

TEST_CASE("a clause under another number is one renumbering") {
    CHECK(told("実99 機器の監視を行うこと。\n  1 "
               "現金自動設備の稼働状況を遠隔で監視することが必要である。\n  2 "
               "異常を検知したときの連絡先を掲示することが望ましい。\n実100 別の題名である。\n "
               " 1 帳票の保管期限を台帳で管理する。\n",
               "実100 別の題名である。\n  1 帳票の保管期限を台帳で管理する。\n実103-1 "
               "機器の監視を行うこと。\n  1 "
               "現金自動設備の稼働状況を遠隔で監視することが必要である。\n  2 "
               "異常を検知したときの連絡先を掲示することが望ましい。\n") ==
          lines{"renumbered 実99 > 実103-1"});
}

TEST_CASE("a reused number does not hide that the clause is another one") {
    CHECK(told("第十九条の二 虚偽の表示の禁止\n  1 "
               "何人も商品の原産地について誤認させるような表示をしてはならない。\n",
               "第十九条の二 国外の行為への適用\n  1 "
               "日本国外において秘密を取得した者についても罰則を適用する。\n第十九条の四 "
               "虚偽の表示の禁止\n  1 "
               "何人も商品の原産地について誤認させるような表示をしてはならない。\n") ==
          lines{"added  > 第十九条の二", "renumbered 第十九条の二 > 第十九条の四"});
}

TEST_CASE("one paragraph that became two is a split, two that became one a merger") {
    const std::string whole = "実10 記録\n  2 "
                              "操作の記録を取得し、改ざんを防ぐ措置を講ずることが必要である。記"
                              "録は責任者が月に一度点検し、結果を報告することが必要である。\n";
    const std::string parts =
        "実10 記録\n  2 操作の記録を取得し、改ざんを防ぐ措置を講ずることが必要である。\n  3 "
        "記録は責任者が月に一度点検し、結果を報告することが必要である。\n";
    CHECK(told(whole, parts) == lines{"split 実10/2 > 実10/2,実10/3"});
    CHECK(told(parts, whole) == lines{"merged 実10/2,実10/3 > 実10/2"});
}

TEST_CASE("a term replaced throughout is editorial, a single replacement is not") {
    const std::string before = "設1 立地\n  1 コンピュータセンターの立地を選ぶ。\n設2 扉\n  1 "
                               "コンピュータセンターの扉に錠を付ける。\n設3 空調\n  1 "
                               "コンピュータセンターに予備の空調を置く。\n";
    const std::string after =
        "設1 立地\n  1 データセンターの立地を選ぶ。\n設2 扉\n  1 "
        "データセンターの扉に錠を付ける。\n設3 空調\n  1 データセンターに予備の空調を置く。\n";
    CHECK(told(before, after) == lines{"modified* 設1/1 > 設1/1 (term)",
                                       "modified* 設2/1 > 設2/1 (term)",
                                       "modified* 設3/1 > 設3/1 (term)"});
    CHECK(told("設1 立地\n  1 コンピュータセンターの立地を選ぶ。\n",
               "設1 立地\n  1 データセンターの立地を選ぶ。\n") ==
          lines{"modified* 設1/1 > 設1/1"});
}

TEST_CASE("titles and grades of clauses are compared too") {
    CHECK(told("実1 方針を定めること。\n  1 文\n",
               "実1 方針及び体制を定めること。\n  1 文\n") == lines{"modified* 実1 > 実1"});
}

TEST_CASE("obligations and citations that changed are named") {
    const auto found = kijun::diff(
        edition_of(
            "実3 題名\n実20 対策\n実34 接続\n  2 経路を暗号化することが望ましい。【実3】\n"),
        edition_of("実3 題名\n実20 対策\n実34 接続\n  2 "
                   "経路を暗号化することが必要である。【実20】\n"));
    REQUIRE(found.changes.size() == 1);
    const change& what = found.changes.front();
    REQUIRE(what.strength.has_value());
    CHECK(what.strength->before == kijun::obligation::should);
    CHECK(what.strength->after == kijun::obligation::must);
    CHECK(what.citations_added == std::vector<std::string>{"実20"});
    CHECK(what.citations_removed == std::vector<std::string>{"実3"});
    CHECK(mark_of(what) == "変更");
}

TEST_CASE("a comparison that spent its budget says so") {
    std::string before = "実1 題名\n";
    std::string after = before;
    for (int i = 0; i < 40; ++i) {
        before += "  - 旧い" + std::to_string(i) + "番目の文章を置く。\n";
        after += "  - 新しい" + std::to_string(i * 7) + "件目の記述である。\n";
    }
    const auto old_rules = edition_of(before);
    const auto new_rules = edition_of(after, "第2版");
    const kijun::difference coarse = diff(old_rules, new_rules, {.comparison_budget = 1});
    REQUIRE(coarse.coarse);
    const auto told = findings_of(coarse);
    REQUIRE(told.size() == 1);
    CHECK(told.front().id == kijun::code::budget_spent);
    CHECK(told.front().details == std::vector<std::string>{"第1版 → 第2版"});
    CHECK(findings_of(diff(old_rules, new_rules)).empty());
}
