#include <kijun/model/relations.hpp>

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("a relation leads to a place in address form") {
    stated_relation one;
    one.clause = "実9";
    CHECK(place_of(one) == "実9");
    one.path = "2/(1)";
    CHECK(place_of(one) == "実9/2/(1)");
    one.clause = "a/b"; // ids are opaque; a slash in one is no step
    CHECK(place_of(one) == "a\\/b/2/(1)");
}

TEST_CASE("the provenance of a relation leaves out what nobody said") {
    stated_relation one;
    one.type = relationship::subset_of;
    CHECK(provenance_of(one) == "subset-of、semantic、human");
    one.rationale = matching_rationale::functional;
    one.method = relating_method::hybrid;
    one.author = "事務局";
    one.date = "2025-11-20";
    one.reason = "鍵の管理";
    CHECK(provenance_of(one) == "subset-of、functional、hybrid、事務局、2025-11-20: 鍵の管理");
}
