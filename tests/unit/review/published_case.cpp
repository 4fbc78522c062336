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
    // Six linked items are named in no row: each is told once and is not related.
    CHECK(taken.findings.size() == 6);
    for (const diagnostic& found : taken.findings) {
        CHECK(found.id == code::ledger_item_unnamed);
    }
    const reading<ledger> again =
        take_in(taken.value, answers->value, "decisions-2025.csv", the.of, the.items);
    CHECK(again.value.verdicts.size() == taken.value.verdicts.size());
    CHECK(again.findings.empty());

    const auto file = read_review_file(published("review-2025.xml"));
    REQUIRE(file.has_value());
    const annual_review held =
        hold_review(file->value, the.before, the.after, the.items, the.notes, taken.value);
    CHECK(held.conclusion.needs_revision);
    REQUIRE(held.conclusion.revised_items.size() == 1);
    CHECK(held.conclusion.revised_items[0].number == "22");
    CHECK(held.conclusion.revised_items[0].new_clauses == std::vector<std::string>{"実9"});
    CHECK(held.rows.size() == 87);

    // Exactly the published 通番 stand beside each row, 実9 and 22 among them, and nobody is
    // asked any more.
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
        std::vector<std::string> numbers;
        for (const boost::json::value& number : expected.as_object().at("items").as_array()) {
            numbers.push_back(std::to_string(number.as_int64()));
        }
        published_pairs += numbers.size();
        CHECK(row->items == numbers);
    }
    CHECK(published_pairs == 25);
    CHECK(held.conclusion.open_questions == 0);
}
