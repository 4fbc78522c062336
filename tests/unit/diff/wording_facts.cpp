#include "diff/wording_facts.hpp"

#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using kijun::test::edition_of;
using texts = std::vector<std::string>;

TEST_CASE("numbers are read with what they count, those that name a place are not") {
    CHECK(kijun::numbers_in("30日以内に5名で1.5%を") == texts{"30日以内", "5名", "1.5%"});
    CHECK(kijun::numbers_in("2割以上上回る、3日未満経過") == texts{"2割以上", "3日未満"});
    CHECK(kijun::numbers_in("実28、第3条、注1、参考2、通番4").empty());
    const auto [gone, come] = kijun::different_numbers("年1回、30日", "年2回、30日");
    CHECK(gone == texts{"1回"});
    CHECK(come == texts{"2回"});
}

TEST_CASE("a negation that came or went is seen, an obligation is none") {
    CHECK(kijun::negation_differs("持ち出すことができる", "持ち出すことができない"));
    CHECK_FALSE(kijun::negation_differs("定める", "定めなければならない"));
}

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

TEST_CASE("a negation is seen wherever texts differ, and only there") {
    // Against the slow, obvious reference: words counted in the whole of both.
    const std::vector<std::string> pieces{"ない",
                                          "なければならない",
                                          "少ない",
                                          "せず",
                                          "れ",
                                          "ず",
                                          "あ",
                                          "漢字",
                                          "a",
                                          " not ",
                                          "では",
                                          "か",
                                          "ません"};
    std::uint32_t seed = 3;
    const auto drawn = [&](std::size_t most) {
        std::string all;
        seed = seed * 1664525U + 1013904223U;
        for (std::size_t left = (seed >> 16U) % most; left > 0; --left) {
            seed = seed * 1664525U + 1013904223U;
            all += pieces[(seed >> 16U) % pieces.size()];
        }
        return all;
    };
    const auto count = [](const std::string& text, std::string_view word) {
        std::ptrdiff_t found = 0;
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
            ++found;
        }
        return found;
    };
    const auto denials = [&](const std::string& text) {
        std::ptrdiff_t all = 0;
        for (const char* word : {"ない",
                                 "なかった",
                                 "せず",
                                 "れず",
                                 "きず",
                                 "えず",
                                 "ません",
                                 " not ",
                                 " no ",
                                 "cannot"}) {
            all += count(text, word);
        }
        for (const char* word : {"なければならない",
                                 "ねばならない",
                                 "なければいけない",
                                 "差し支えない",
                                 "差支えない",
                                 "少ない",
                                 "ではないか"}) {
            all -= count(text, word);
        }
        return all;
    };
    for (int round = 0; round < 5000; ++round) {
        const std::string head = drawn(12);
        const std::string tail = drawn(12);
        const std::string one = head + drawn(5) + tail;
        const std::string other = head + drawn(5) + tail;
        CAPTURE(one);
        CAPTURE(other);
        REQUIRE(kijun::negation_differs(one, other) == (denials(one) != denials(other)));
    }
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
