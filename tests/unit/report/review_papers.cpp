#include "support/edition_text.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/report/review_papers.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

TEST_CASE(
    "the papers of a review are those that the functions make, in the order of the verb") {
    checklist items{"一覧", "2024", "list.xml", {}};
    items.items.emplace_back().number = "1";
    items.items.back().related.push_back({"", "", "実8", {}, ""});
    const annual_review review =
        hold_review({},
                    edition_of("実8 題名\n  1 旧い文を置く。\n"),
                    edition_of("実8 題名\n  1 新しい文を置く。\n", "第2版"),
                    items,
                    {},
                    {});
    const linked_trace trace = trace_of(review);
    CHECK(trace.graph.items_of("実8").size() == 1);
    std::vector<std::string> names;
    for (const review_paper& paper : review_papers()) {
        names.push_back(paper.name);
        const document made = paper.make({review, trace, language::en});
        CHECK_FALSE(made.blocks.empty());
        if (paper.name == "changes") {
            CHECK(made == change_list(review.effects.changes, language::en));
        }
        if (paper.name == "reference") {
            CHECK(made == reference_paper(review));
        }
    }
    CHECK(names == std::vector<std::string>{"policy",
                                            "reference",
                                            "figure-1",
                                            "figure-2",
                                            "changes",
                                            "settlement",
                                            "comparison",
                                            "trace-matrix"});
}
