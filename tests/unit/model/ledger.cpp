#include <kijun/model/ledger.hpp>

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("relations and answers have their names in files") {
    CHECK(to_string(relation::direct) == "direct");
    CHECK(to_string(relation::inherited) == "inherited");
    CHECK(to_string(relation::indirect) == "indirect");
    CHECK(to_string(relation::suggested) == "suggested");
    CHECK(to_string(answer::incorporate) == "incorporate");
    CHECK(to_string(answer::no_impact) == "no-impact");
    CHECK(to_string(answer::not_related) == "not-related");
}
