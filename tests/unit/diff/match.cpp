#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>

#include <doctest/doctest.h>

#include <string>

using kijun::test::edition_of;

TEST_CASE("the likeliest successor of a clause comes first, under whatever number") {
    const auto before = edition_of(
        "ac-2 Account management\n  a The organization reviews accounts every month.\nac-3 "
        "Access enforcement\n  a The system enforces approved authorizations.\nac-9 Gone for "
        "good\n  a Nothing of this stays anywhere.\n");
    const auto after = edition_of(
        "ac-3 Account management\n  a The organization reviews accounts every quarter.\nac-4 "
        "Access enforcement\n  a The system enforces approved authorizations.\n");
    const auto found = match(before, after, 2);
    REQUIRE(found.size() == 3);
    CHECK(found[0].clause == "ac-2");
    CHECK(found[0].chosen == std::vector<std::string>{"ac-3"});
    REQUIRE_FALSE(found[0].candidates.empty());
    CHECK(found[0].candidates.front().clause == "ac-3");
    CHECK(found[1].chosen == std::vector<std::string>{"ac-4"});
    CHECK(found[2].chosen.empty());
    for (const auto& one : found) {
        for (std::size_t i = 0; i < one.candidates.size(); ++i) {
            CHECK(one.candidates[i].score >= 0.0);
            CHECK(one.candidates[i].score <= 1.0);
        }
    }
}

TEST_CASE("no more candidates than asked for, though the number kept is the least likely one") {
    std::string before;
    std::string after;
    for (int number = 1; number <= 8; ++number) {
        const std::string text = " 見直し\n  1 規程の見直しを年" + std::to_string(number) +
                                 "回行うことが必要である。\n";
        before += "実" + std::to_string(number) + text;
        after += "実" + std::to_string(number + 1) + text;
    }
    after += "実1 金庫\n  1 鍵の貸出しは台帳に記す。\n";
    const auto found = match(edition_of(before), edition_of(after), 3);
    REQUIRE(found.size() == 8);
    for (const auto& one : found) {
        CHECK(one.candidates.size() == 3);
    }
    CHECK(match(edition_of(before), edition_of(after), 1).front().candidates.size() == 1);
}

TEST_CASE(
    "the same number and boilerplate make no pair of clauses while a better one is left") {
    const auto found = match(
        edition_of("実1 書庫の鍵\n  1 書庫の鍵について、管理の手順を定めることが必要である。\n"
                   "実2 来訪者の受付\n  1 "
                   "来訪者の受付について、記録の様式を定めることが必要である。\n"),
        edition_of(
            "実1 来訪者の案内\n  1 来訪者の案内について、記録の様式を定めることが必要である。\n"
            "実2 予備電源\n  1 予備電源の燃料について、備蓄の量を定めることが必要である。\n"),
        4);
    REQUIRE(found.size() == 2);
    CHECK(found[0].chosen.empty());
    CHECK(found[1].chosen == std::vector<std::string>{"実1"});
}

TEST_CASE("a clause that was written anew under its number is still that clause") {
    const auto found = match(
        edition_of("実1 書庫の鍵\n  1 書庫の鍵は、責任者が金庫で保管すること。\n"
                   "実2 予備電源\n  1 燃料を三日分備えること。\n"),
        edition_of("実1 書庫の鍵の取扱い\n  1 鍵の貸出しは台帳に記し、当日中に戻させること。\n"
                   "実2 予備電源\n  1 燃料を三日分備えること。\n"),
        4);
    REQUIRE(found.size() == 2);
    CHECK(found[0].chosen == std::vector<std::string>{"実1"});
}

TEST_CASE("a clause that was withdrawn is still its number and title, though its text moved") {
    const auto found = match(
        edition_of("rk-2 Disposal\n  a Dispose of records whose period has ended.\n"),
        edition_of("rk-2 Disposal\n  a [Withdrawn: Moved to RK-3.]\n"
                   "rk-3 Records at rest\n  a Dispose of records whose period has ended.\n"
                   "  b Encrypt the records that are kept.\n"),
        4);
    REQUIRE(found.size() == 1);
    CHECK(found[0].chosen == std::vector<std::string>{"rk-2"});
    CHECK(found[0].candidates.front().clause == "rk-3");
}
