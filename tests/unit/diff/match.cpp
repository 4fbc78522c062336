#include "support/edition_text.hpp"

#include <kijun/diff/diff.hpp>

#include <doctest/doctest.h>

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
