// What is known again though words, numbers and neighbours changed at once, and what is not.

#include "support/told_lines.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using kijun::test::lines;
using kijun::test::told;

TEST_CASE("a short entry is known by what it stands between, though it shifted") {
    CHECK(told("実1 管理\n  1 次を定める。\n    (1) 保守の台帳\n    (2) 認証版数の影響範囲\n"
               "    (3) 監視の記録\n",
               "実1 管理\n  1 次を定める。\n    (1) 保守の台帳\n    (2) 連絡先\n"
               "    (3) 特権通知の影響範囲\n    (4) 監視の記録\n") ==
          lines{"added  > 実1/1/(2)",
                "renumbered 実1/1/(2),実1/1/(3) > 実1/1/(3),実1/1/(4)",
                "modified* 実1/1/(2) > 実1/1/(3)"});
}

TEST_CASE("entries that are as many as before under their labels were reworded in place") {
    CHECK(told("実1 管理\n  1 次を定める。\n    (1) 保守の台帳\n    (2) 情報系の許諾処理\n"
               "    (3) 情報系の設定方式\n    (4) 監視の記録\n",
               "実1 管理\n  1 次を定める。\n    (1) 保守の台帳\n    (2) 情報系の電源設定\n"
               "    (3) 情報系の苦情署名\n    (4) 監視の記録\n") ==
          lines{"modified* 実1/1/(2) > 実1/1/(2)", "modified* 実1/1/(3) > 実1/1/(3)"});
}

TEST_CASE("a sentence that stands in several places goes with the paragraph above it") {
    const std::string kept =
        "    (1) 対象とならない場合は、その判断の根拠を残すことが望ましい。\n";
    const std::string keys = "実3 丙\n  1 鍵の台帳を金庫に保管する。\n";
    const std::string air = "実4 丁\n  1 空調の点検を月一回行う。\n";
    CHECK(
        told("実1 甲\n  1 貸金庫の開扉は二人で行う。\n"
             "  2 委託先の選定に当たり、財務の状況を年一回調べることが必要である。\n" +
                 kept +
                 "実2 乙\n  1 来客に名札を渡す。\n"
                 "  2 機器の廃棄に当たり、記録媒体の消去を業者に証明させること。\n" +
                 kept + keys + air,
             "実1 甲\n  1 貸金庫の開扉は二人で行う。\n実2 乙\n  1 来客に名札を渡す。\n" + keys +
                 "  2 機器の廃棄に当たり、記録媒体の消去を二名で確かめること。\n" + kept + air +
                 "  2 委託先の選定に当たり、財務の状況を半年ごとに調べることが必要である。\n" +
                 kept) == lines{"moved* 実2/2 > 実3/2", "moved* 実1/2 > 実4/2"});
}

TEST_CASE("equal paragraphs without labels keep their order, whatever came before them") {
    CHECK(told("実1 一覧\n  - 甲の一覧は次のとおり。\n  - ...\n  - 乙の一覧は次のとおり。\n  - "
               "...\n"
               "  - 丙の一覧は次のとおり。\n  - ...\n  - 丁の一覧は次のとおり。\n  - ...\n",
               "実1 一覧\n  - 鍵を先に配る。\n  - 帳簿は後に配る。\n  - "
               "甲の一覧は次のとおり。\n  - ...\n"
               "  - 乙の一覧は次のとおり。\n  - ...\n  - 丙の一覧は次のとおり。\n  - ...\n"
               "  - 丁の一覧は次のとおり。\n  - ...\n") ==
          lines{"added  > 実1/#1", "added  > 実1/#2"});
}

TEST_CASE("a heading goes with its list, though it was written anew") {
    CHECK(told("実4 無線\n  1 方針を定める。\n  参考1 "
               "構内で無線を使うときは、次の点に気を付けるとよい。\n"
               "    (1) 登録\n    (2) 来客用の網\n    (3) 暗号の更新\n",
               "実4 無線\n  1 方針を定める。\n  参考1 検討しておきたい点を示す。\n"
               "    (1) 登録\n    (2) 来客用の網\n    (3) 暗号の更新\n") ==
          lines{"modified* 実4/参考1 > 実4/参考1"});
}

TEST_CASE("a clause keeps its title, however much of another one moved into it") {
    const std::string list =
        "    (1) 予備の電源を二系統で引き込み、切替えの試験を年一回行うことが必要である。\n"
        "    (2) 燃料の備蓄を三日分とし、補給の契約を結んでおくことが必要である。\n"
        "    (3) 蓄電池の劣化を測り、容量が八割を切ったものは直ちに換えることが必要である。\n";
    CHECK(told("設1 電源の確保を行うこと。\n  1 電源を確保する。\n"
               "  2 停電に備え、次を定める。\n" +
                   list +
                   "  3 電源室の扉に錠を付けることが必要である。\n"
                   "設2 照明の点検を行うこと。\n  1 照明の点検を月一回行う。\n"
                   "  2 非常灯は消防の検査を受ける。\n",
               "設7 電源の確保を行うこと。\n  1 電源を確保する。\n"
               "  2 電源室の扉に錠を付けることが必要である。\n"
               "設8 照明の点検を行うこと。\n  1 照明の点検を月一回行う。\n"
               "  2 停電に備え、次を定める。\n" +
                   list + "  3 非常灯は消防の検査を受ける。\n") ==
          lines{"renumbered 設1 > 設7",
                "renumbered 設1/3 > 設7/2",
                "renumbered 設2 > 設8",
                "moved 設1/2 > 設8/2",
                "renumbered 設2/2 > 設8/3"});
}

TEST_CASE("a clause is known by a title of its own, though all below it was written anew") {
    CHECK(told("設1 扉\n  1 扉に錠を付ける。\n設2 持込品の検査を行うこと。\n  1 "
               "荷物は係員が開けて確かめる。\n設3 照明\n  1 照明を月一回点検する。\n",
               "設5 扉\n  1 扉に錠を付ける。\n設6 持込品の検査を行うこと。\n  1 "
               "探知機に通し、記録は一年残す。\n設7 照明\n  1 照明を月一回点検する。\n") ==
          lines{"renumbered 設1 > 設5",
                "renumbered 設2 > 設6",
                "modified* 設2/1 > 設6/1",
                "renumbered 設3 > 設7"});
}

TEST_CASE("clauses without titles are known by their texts alone, whatever their numbers") {
    const std::string keys = "\n  1 鍵の台帳を金庫に保管し、二人で開ける。\n";
    const std::string air = "\n  1 空調の点検を月一回行い、記録を残す。\n";
    const std::string fire = "\n  1 消火の訓練を夏と冬に行うこと。\n";
    CHECK(told("設1" + keys + "設2" + air + "設3" + fire,
               "設1" + fire + "設2" + keys + "設3" + air) ==
          lines{"renumbered 設3 > 設1", "renumbered 設1 > 設2", "renumbered 設2 > 設3"});
}

TEST_CASE("a clause that was written anew between its old neighbours is that clause") {
    CHECK(
        told("設1 扉\n  1 扉に錠を付ける。\n設2 持込品\n  1 "
             "荷物は係員が開けて確かめる。\n  2 検査の記録は守衛室に保管する。\n設3 照明\n  1 "
             "照明を月一回点検する。\n",
             "設5 扉\n  1 扉に錠を付ける。\n設6 荷物の検査\n  1 "
             "探知機に通し、不審な物は預かる。\n  2 検査の記録は守衛室に一年間保管する。\n設7 "
             "照明\n  1 "
             "照明を月一回点検する。\n")
            .at(1) == "renumbered* 設2 > 設6");
}

TEST_CASE(
    "what any two clauses share does not make one of a clause that went and one that came") {
    const auto clause = [](const char* id, const char* title, const char* text) {
        return std::string(id) + " " + title + "\n  1 " + text +
               "\n  2 記録は定期的に見直すことが望ましい。\n";
    };
    const std::string door =
        clause("設1", "扉", "出入口には二重の錠を付け、鍵を金庫にしまう。");
    const std::string light = clause("設3", "照明", "停電に備えて蓄電池の残量を毎朝測る。");
    CHECK(told(door + clause("設2", "荷物", "宅配業者は守衛所で受け渡しを済ませる。") + light,
               door + clause("設4", "学習", "モデルの偏りを試験データで評価する。") + light) ==
          lines{"deleted 設2 > ", "added  > 設4"});
}

TEST_CASE("what is editorial each by itself is editorial together") {
    const std::string was = "実5 甲の管理を行うこと。\n  1 設備を点検する。\n実9 乙\n  1 ";
    const std::string is = "実6 甲の管理を行うこと。\n  1 設備を点検する。\n実9 乙\n  1 ";
    CHECK(told(was + "対策本部は、記録を封印することが必要である。【実5】\n",
               is + "対策本部は記録を封印することが必要である。【実6】\n") ==
          lines{"renumbered 実5 > 実6", "modified* 実9/1 > 実9/1 (spelling)"});
    CHECK(told("設1 立地\n  1 電算機室の立地を選ぶ。\n  2 電算機室の扉に錠を付ける。\n  3 "
               "責任者は、電算機室に予備の空調を置く。\n",
               "設1 立地\n  1 サーバー室の立地を選ぶ。\n  2 サーバー室の扉に錠を付ける。\n  3 "
               "責任者は、 サーバー室に予備の空調を置く。\n") ==
          lines{"modified* 設1/1 > 設1/1 (term)",
                "modified* 設1/2 > 設1/2 (term)",
                "modified* 設1/3 > 設1/3 (term)"});
}

TEST_CASE("short entries go along with the block that they stand in") {
    const std::string keys = "  1 鍵の台帳には、置き場所と責任者と点検の日を記す。\n  2 例\n"
                             "  3 鍵の貸出しは、相手と日時を帳簿に記して責任者が確かめる。\n";
    const std::string kept = "  1 保守の委託先は、毎年一回、名簿と照らし合わせる。\n  2 例\n";
    const auto edition = [&kept](const std::string& first, const std::string& last) {
        return "実1 鍵を管理すること。\n" + first + "実2 委託先を管理すること。\n" + kept +
               "実3 記録を残すこと。\n" + last;
    };
    const std::string own = "  4 予備の鍵は、別の建物にある金庫の中に置く。\n  5 "
                            "失くした鍵の錠は、その日のうちに取り替える。\n";
    const std::string other = "  4 入退室の記録は、磁気媒体に写して一年間保存する。\n  5 "
                              "記録の媒体は、耐火の保管庫に納めて施錠する。\n";
    const auto changes = told(edition(keys + own, other), edition(own, keys + other));
    CHECK(std::ranges::count(changes, "moved 実1/2 > 実3/2") == 1);
}
