// Clauses that were split or merged, as their paragraphs tell.

#include "diff/pair_clauses.hpp"
#include "diff/pairing.hpp"
#include "diff/place_tree.hpp"
#include "support/edition_text.hpp"

#include <doctest/doctest.h>

using namespace kijun;
using kijun::test::edition_of;

TEST_CASE("clauses that only their paragraphs know again are one clause, and no split") {
    const edition before = edition_of("実1 罰則\n  1 施行の前にした行為は従前の例による。\n"
                                      "実2 鍵\n  1 鍵を金庫に置く。\n");
    const edition after =
        edition_of("実5 経過措置\n  1 施行日の前にした行為は従前の例による。\n"
                   "実6 鍵\n  1 鍵を金庫に置く。\n",
                   "第2版");
    const place_tree olds(before);
    const place_tree news(after);
    pairing pairs(olds, news);
    pairs.join(1, 1); // 実1/1 and 実5/1, though nothing joined the clauses
    find_clause_splits(pairs);
    CHECK(pairs.to_new[0] == 0);
    CHECK(pairs.splits.empty());
    CHECK(pairs.mergers.empty());
}

TEST_CASE("a clause whose paragraphs went to two clauses was split, each named once") {
    const edition before = edition_of("実1 罰則\n  1 施行の前にした行為は従前の例による。\n"
                                      "  2 施行の後にした行為は新しい例による。\n");
    const edition after = edition_of("実5 経過措置\n  1 施行の前にした行為は従前の例による。\n"
                                     "実6 適用\n  1 施行の後にした行為は新しい例による。\n",
                                     "第2版");
    const place_tree olds(before);
    const place_tree news(after);
    pairing pairs(olds, news);
    pairs.join(1, 1);
    pairs.join(2, 3);
    find_clause_splits(pairs);
    REQUIRE(pairs.splits.size() == 1);
    CHECK(pairs.splits.front().one == 0);
    CHECK(pairs.splits.front().many == std::vector<place_index>{0, 2});
    CHECK(pairs.mergers.empty());
}

TEST_CASE("a sentence that is repeated elsewhere counts for the part that it went along with") {
    const std::string repeated = "担当者が交代する際は、引継ぎの内容を書面で残すこと。";
    const edition before = edition_of("実1 対策\n  1 鍵を金庫に置く。\n  2 " + repeated +
                                      "\n  3 点検の結果を毎月報告すること。\n");
    const edition after = edition_of("実1 対策\n  1 鍵を金庫に置く。\n"
                                     "実2 点検\n  1 " +
                                         repeated +
                                         "\n  2 点検の結果を毎月報告すること。\n"
                                         "  3 外から来た文をここに置く。\n",
                                     "第2版");
    const place_tree olds(before);
    const place_tree news(after);
    pairing pairs(olds, news);
    pairs.join(0, 0);
    pairs.join(1, 1);
    pairs.join(3, 4); // the sentence before it has no partner yet
    find_clause_splits(pairs);
    REQUIRE(pairs.splits.size() == 1);
    CHECK(pairs.splits.front().one == 0);
    CHECK(pairs.splits.front().many == std::vector<place_index>{0, 2});
}
