#include <kijun/base/limits.hpp>
#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kijun::cited_clauses;
using kijun::clause_list;
using kijun::numbering_scheme;
using names = std::vector<std::string>;

TEST_CASE("most ids of a list say which scheme it is numbered in") {
    CHECK(clause_list().scheme() == numbering_scheme::fisc);
    CHECK(clause_list({"統1", "実14-1", "第十二条"}).scheme() == numbering_scheme::fisc);
    CHECK(clause_list({"第一条", "第十二条の二", "附則第一条", "別表第一", "実8"}).scheme() ==
          numbering_scheme::law);
    CHECK(clause_list({"第1条", "第12条の2"}).scheme() == numbering_scheme::law);
    CHECK(clause_list({"ac-1", "ac-2", "ac-2.1", "前文"}).scheme() ==
          numbering_scheme::control);
    CHECK(clause_list({"AC-1", "AC-2(1)", "SI-04"}).scheme() == numbering_scheme::control);
    CHECK(clause_list({"4.1.1.1", "A.5.1", "第1章"}).scheme() == numbering_scheme::section);
    CHECK(clause_list({"序文", "用語", "第1章"}).scheme() == numbering_scheme::fisc);
    CHECK(clause_list({"第一条", "ac-1", "実8"}).scheme() == numbering_scheme::fisc);
}

TEST_CASE("of controls a list knows the families and whether there are enhancements") {
    const clause_list base({"ac-1", "si-4"});
    CHECK(base.has_series("ac"));
    CHECK_FALSE(base.has_series("sha"));
    CHECK_FALSE(base.has_branches());
    CHECK(clause_list({"ac-2", "ac-2.1"}).has_branches());
    CHECK_FALSE(clause_list({"実14", "実14-1"}).has_series("実"));
}

TEST_CASE("the clauses that a text cites are named once each, in the order of the text") {
    const clause_list fisc({"実1", "実2", "実3", "実8", "実14", "実14-1", "統4", "統4-1"});
    CHECK(cited_clauses("", fisc).empty());
    CHECK(cited_clauses("実施状況を確認する（第13版、2025年）。", fisc).empty());
    CHECK(cited_clauses("実8、実1～3、実2、統4-1", fisc) ==
          names{"実8", "実1", "実2", "実3", "統4-1"});
    CHECK(cited_clauses("実8 2-(1)と実8 3、通番22、（参考6）", fisc) == names{"実8"});
    CHECK(cited_clauses("実200と実8と実200", fisc) == names{"実200", "実8"});
    CHECK(cited_clauses("実14の1、実8の2", fisc) == names{"実14-1", "実8"});

    const clause_list law({"第一条", "第二条", "第三条"});
    CHECK(cited_clauses("第三条及び第一条", law) == names{"第三条", "第一条"});
    CHECK(cited_clauses("前条", law, {"第二条", {}}) == names{"第一条"});
    CHECK(cited_clauses("前項", law, {"第二条", {"2"}}).empty());
    CHECK(cited_clauses("AC-2(1)", clause_list({"ac-2", "ac-2.1"})) == names{"ac-2.1"});
}
