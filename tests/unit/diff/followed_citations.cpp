// What is told of the whole edition: citations that followed their clauses, those that did not,
// and terms that were replaced.

#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kijun::test::edition_of;
using texts = std::vector<std::string>;

TEST_CASE("citations follow their clauses, and those that stayed behind are named") {
    const std::string rules = " 機器の監視を行うこと。\n  1 稼働状況を遠隔で監視することが必要"
                              "である。\n";
    const auto found = kijun::diff(
        edition_of("実28" + rules +
                   "実30 記録\n  1 監視は【実28】による。\n  2 "
                   "点検の手順は【実28】を踏まえて定める。\n"),
        edition_of("実28 暗号鍵の管理を行うこと。\n  1 鍵の生成の手順を定めることが望ましい。"
                   "\n実29" +
                   rules +
                   "実30 記録\n  1 監視は【実29】による。\n  2 "
                   "点検の手順は【実28】を踏まえて定める。\n"));
    REQUIRE(found.followed.size() == 1);
    CHECK(found.followed.front().before == "実28");
    CHECK(found.followed.front().after == "実29");
    CHECK(found.followed.front().changes.size() == 1);
    REQUIRE(found.stale.size() == 1);
    CHECK(found.stale.front().place == "実30/2");
    CHECK(found.stale.front().clause == "実28");
    CHECK(found.stale.front().now == "実29");
}

TEST_CASE("a term replaced throughout is told once with its changes") {
    const auto found = kijun::diff(
        edition_of("設1 立地\n  1 電算機室の立地を選ぶ。\n  2 電算機室の扉に錠を付ける。\n  3 "
                   "電算機室に予備の空調を置く。\n"),
        edition_of("設1 立地\n  1 サーバー室の立地を選ぶ。\n  2 サーバー室の扉に錠を付ける。\n "
                   " 3 サーバー室に予備の空調を置く。\n"));
    REQUIRE(found.terms.size() == 1);
    CHECK(found.terms.front().changes.size() == 3);
}

TEST_CASE("a term ends where another word is joined to it: 及び, 又は, 等") {
    const auto found = kijun::diff(
        edition_of(
            "設1 立地\n  1 防災管理室及び書庫の立地を選ぶ。\n  2 防災管理室等の扉に錠を付け"
            "る。\n  3 防災管理室又は金庫に予備の空調を置く。\n"),
        edition_of(
            "設1 立地\n  1 危機対策室及び書庫の立地を選ぶ。\n  2 危機対策室等の扉に錠を付"
            "ける。\n  3 危機対策室又は金庫に予備の空調を置く。\n"));
    REQUIRE(found.terms.size() == 1);
    CHECK(found.terms.front().before == "防災管理室");
    CHECK(found.terms.front().after == "危機対策室");
    CHECK(found.terms.front().changes.size() == 3);
}

TEST_CASE("a term that was replaced beside other edits speaks for the replacement, too") {
    const auto found = kijun::diff(
        edition_of("設1 立地\n  1 電算機室の立地を選ぶ。\n  2 電算機室の扉に錠を付ける。\n  3 "
                   "電算機室に予備の空調を置く。\n"),
        edition_of("設1 立地\n  1 サーバー室の立地を選ぶ。\n  2 サーバー室の扉に電気錠を付ける"
                   "。\n  3 サーバー室に予備の空調を二台置く。\n"));
    REQUIRE(found.terms.size() == 1);
    // Editorial is only what nothing else was changed in.
    REQUIRE(found.terms.front().changes.size() == 1);
    REQUIRE(found.changes.size() == 3);
    CHECK(found.changes[0].grade_reason == "term");
    CHECK(found.changes[1].grade == kijun::change_grade::substantive);
    CHECK(found.changes[2].grade == kijun::change_grade::substantive);
}

TEST_CASE("citations of a place inside a clause follow it, too") {
    const std::string other = "実9 点検を行うこと。\n  1 点検は実5 2によって行い、記録する。\n";
    const std::string first =
        "実5 鍵を管理すること。\n  1 鍵の台帳を作り、責任者が保管する。\n";
    const auto told = [](const std::string& before, const std::string& after) {
        texts all;
        for (const auto& one : kijun::diff(edition_of(before), edition_of(after)).changes) {
            if (one.kind == kijun::change_kind::modified) {
                all.push_back(one.new_places.front() + " " + one.grade_reason);
            }
        }
        return all;
    };
    const std::string lent = " 鍵の貸出しは帳簿に記し、その日のうちに返却を確かめる。\n";
    const std::string before = first + "  2" + lent + other;
    const std::string after = first + "  2 予備の鍵は別の建物の金庫に置く。\n  3" + lent;
    CHECK(told(before,
               after + "実9 点検を行うこと。\n  1 点検は実5 3によって行い、記録する。\n") ==
          texts{"実9/1 citation"});
    // Another place is another rule.
    CHECK(told(before,
               after + "実9 点検を行うこと。\n  1 点検は実5 1によって行い、記録する。\n") ==
          texts{"実9/1 "});
}

TEST_CASE("citations of a place inside a clause that stayed behind are named") {
    const std::string first =
        "実5 鍵を管理すること。\n  1 鍵の台帳を作り、責任者が保管する。\n";
    const std::string lent = " 鍵の貸出しは帳簿に記し、その日のうちに返却を確かめる。\n";
    const std::string citing =
        "実9 点検を行うこと。\n  1 点検は実5 2によって行い、記録する。\n";
    const auto found = kijun::diff(
        edition_of(first + "  2" + lent + citing),
        edition_of(first + "  2 予備の鍵は別の建物の金庫に置く。\n  3" + lent + citing));
    REQUIRE(found.stale.size() == 1);
    CHECK(found.stale[0].place == "実9/1");
    CHECK(found.stale[0].clause == "実5/2");
    CHECK(found.stale[0].now == "実5/3");
    CHECK(found.stale[0].why == "renumbered");
    CHECK(found.stale[0].reused);
    // What is cited there now came along with its own place.
    const std::string both =
        "実9 点検を行うこと。\n  1 実5 1及び実5 2によって点検し、記録する。\n";
    CHECK(
        kijun::diff(
            edition_of(first + "  2" + lent + both),
            edition_of("実5 鍵を管理すること。\n  1 予備の鍵は別の建物の金庫に置く。\n"
                       "  2 鍵の台帳を作り、責任者が保管する。\n  3" +
                       lent +
                       "実9 点検を行うこと。\n  1 実5 2及び実5 3によって点検し、記録する。\n"))
            .stale.empty());
    CHECK(
        kijun::diff(edition_of(first + "  2" + lent + citing),
                    edition_of(first + "  2" + lent + "  3 予備の鍵は金庫に置く。\n" + citing))
            .stale.empty());
}

TEST_CASE("marks of notes follow their notes") {
    const auto grades = [](const std::string& before, const std::string& after) {
        std::string all;
        for (const auto& one : kijun::diff(edition_of(before), edition_of(after)).changes) {
            if (one.kind == kijun::change_kind::modified) {
                all +=
                    one.new_places.front() + (one.grade_reason == "citation" ? " e " : " s ");
            }
        }
        return all;
    };
    const std::string body = "実5 鍵を管理すること。\n  1 鍵の台帳を作り、責任者が保管する";
    const std::string old_notes =
        "\n  [1] 台帳の様式は各社が定める。\n  [2] 電子の台帳を含む。\n";
    const std::string new_notes =
        "\n  [1] 責任者は部門ごとに置く。\n  [2] 台帳の様式は各社が定める。\n"
        "  [3] 電子の台帳を含む。\n";
    CHECK(grades(body + "[1]。" + old_notes, body + "[2]。" + new_notes) == "実5/1 e ");
    CHECK(grades(body + "[1]。" + old_notes, body + "[3]。" + new_notes) == "実5/1 s ");
}

TEST_CASE("another number, an opposite and another rule are no other name of a thing") {
    const auto grades = [](const std::string& was, const std::string& is) {
        const auto edition_with = [](const std::string& word) {
            return edition_of("設1 立地\n  1 帳簿は" + word + "に保存する。\n  2 図面は" +
                              word + "に点検する。\n  3 鍵の台帳は" + word + "に照合する。\n");
        };
        std::string all;
        for (const auto& one : kijun::diff(edition_with(was), edition_with(is)).changes) {
            all += one.grade == kijun::change_grade::editorial ? "e" : "s";
        }
        return all;
    };
    CHECK(grades("電算機室", "サーバー室") == "eee");
    CHECK(grades("三年間", "五年間") == "sss");
    CHECK(grades("第三号様式", "第五号様式") == "sss");
    CHECK(grades("AES128方式", "AES256方式") == "sss");
    CHECK(grades("許可場所", "禁止場所") == "sss");
}

TEST_CASE("a citation of what was withdrawn, split or merged stayed behind, too") {
    const std::string kept =
        "実30 記録\n  1 監視は【実28】による。\n  2 鍵は【実29】による。\n";
    const std::string keys =
        " 暗号鍵の管理を行うこと。\n  1 鍵の生成の手順を定めることが望ましい。\n";
    const std::string rules =
        " 機器の監視を行うこと。\n  1 稼働状況を遠隔で監視することが必要である。\n";
    const auto told = [](const kijun::difference& found) {
        texts all;
        for (const kijun::stale_citation& each : found.stale) {
            all.push_back(each.place + " " + each.clause + " " + each.why + " " + each.now +
                          (each.reused ? " reused" : ""));
        }
        return all;
    };
    CHECK(told(kijun::diff(edition_of("実28" + rules + "実29" + keys + kept),
                           edition_of("実29" + keys + kept))) ==
          texts{"実30/1 実28 withdrawn "});
    // The number was given again: it is there, and means something else.
    CHECK(told(kijun::diff(edition_of("実28" + rules + "実29" + keys + kept),
                           edition_of("実28 来訪者を案内すること。\n  1 受付に控えを置く。\n"
                                      "実29" +
                                      keys + kept))) == texts{"実30/1 実28 withdrawn  reused"});
    CHECK(told(kijun::diff(edition_of("実28" + rules + "実29" + keys + kept),
                           edition_of("実28" + rules + "実29" + keys + kept))) == texts{});

    const std::string watch = "  1 稼働状況を遠隔で監視することが必要である。\n"
                              "  2 異常を見つけたときは当番の者に知らせることが必要である。\n";
    const std::string door = "  3 入口に守衛を置き、来訪者の名を控えることが望ましい。\n"
                             "  4 搬入口は常に施錠し、鍵は金庫に収めることが望ましい。\n";
    const std::string cites = "実30 記録\n  1 監視は【実28】による。\n";
    CHECK(told(kijun::diff(edition_of("実28 監視と入退\n" + watch + door + cites),
                           edition_of(cites + "実31 監視\n" + watch + "実32 入退\n" + door))) ==
          texts{"実30/1 実28 renumbered 実31、実32"});
    CHECK(told(kijun::diff(edition_of("実28 監視\n" + watch + "実29 入退\n" + door + cites),
                           edition_of(cites + "実31 監視と入退\n" + watch + door))) ==
          texts{"実30/1 実28 renumbered 実31"});
}
