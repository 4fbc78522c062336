#include "unit/impact/published.hpp"

#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

TEST_CASE("the published answers give the published conclusion: item 22 takes in 実9") {
    if (!has_published_case()) {
        return;
    }
    const published_case the;
    const auto answers = read_answers(published("decisions-2025.csv"));
    REQUIRE(answers.has_value());
    REQUIRE(answers->value.size() == 86);
    const reading<ledger> taken =
        take_in({}, answers->value, "decisions-2025.csv", the.of, the.items);
    CHECK(taken.findings.empty());
    const reading<ledger> again =
        take_in(taken.value, answers->value, "decisions-2025.csv", the.of, the.items);
    CHECK(again.value.verdicts.size() == taken.value.verdicts.size());

    const auto file = read_review_file(published("review-2025.xml"));
    REQUIRE(file.has_value());
    const annual_review held =
        hold_review(file->value, the.before, the.after, the.items, the.notes, taken.value);
    CHECK(held.conclusion.needs_revision);
    REQUIRE(held.conclusion.revised_items.size() == 1);
    CHECK(held.conclusion.revised_items[0].number == "22");
    CHECK(held.conclusion.revised_items[0].new_clauses == std::vector<std::string>{"実9"});
    CHECK(held.rows.size() == 87);

    // Every published 通番 stands beside its row now, 実9 and 22 among them; what stands there
    // besides was asked about and not answered.
    std::size_t beside = 0;
    std::size_t published_pairs = 0;
    for (const boost::json::value& expected : the.expected) {
        const std::string clause = text_of(expected, "clause");
        const std::string path = text_of(expected, "path");
        CAPTURE(clause);
        CAPTURE(path);
        const auto row = std::ranges::find_if(held.rows, [&](const reference_row& r) {
            return r.clause == clause && r.path == path;
        });
        REQUIRE(row != held.rows.end());
        for (const boost::json::value& number : expected.as_object().at("items").as_array()) {
            ++published_pairs;
            const std::string item = std::to_string(number.as_int64());
            CHECK(std::ranges::find(row->items, item) != row->items.end());
        }
        beside += row->items.size();
    }
    CHECK(published_pairs == 25);
    CHECK(beside >= published_pairs);
    CHECK(held.conclusion.open_questions > 0);
}
