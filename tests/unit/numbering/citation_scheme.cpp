#include "support/letter_scheme.hpp"

#include <kijun/numbering/citation_scheme.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

using namespace kijun;
using kijun::test::letter_scheme;

TEST_CASE("a list that is given a scheme is cited by it alone") {
    const clause_list known({"A~1", "A~2", "実8"}, std::make_shared<letter_scheme>());
    CHECK(known.scheme() == numbering_scheme::own);
    const resolution found = resolve_citations("§A~2 と §B~9 と実8と A~1", &known);
    REQUIRE(found.citations.size() == 2);
    CHECK(found.citations[0].clauses == std::vector<std::string>{"A~2"});
    CHECK(found.citations[0].source.span == text_span{0, 5});
    CHECK(found.citations[1].clauses == std::vector<std::string>{"B~9"});
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].id == code::citation_dangling);
    CHECK(cited_clauses("§A~1、§A~1、§A~2", known) == std::vector<std::string>{"A~1", "A~2"});
}

TEST_CASE("a list without a scheme of its own has none") {
    CHECK(clause_list({"実8"}).own_scheme() == nullptr);
    CHECK(clause_list({"実8"}, nullptr).scheme() == numbering_scheme::fisc);
}
