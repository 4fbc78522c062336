#include "report/row_places.hpp"

#include "unit/report/hand_made.hpp"

using hand_made::make_change;

namespace {

/// "place (state) old > new < where from" for each place of the first row.
std::vector<std::string> told(const kijun::annual_review& review) {
    constexpr const char* states[] = {
        "added", "deleted", "modified", "moved", "relabelled", "regrouped"};
    std::vector<std::string> lines;
    for (const kijun::row_place& place :
         kijun::place_teller(review).places_of(review.rows.at(0))) {
        lines.push_back(to_string(place.place) + " (" +
                        states[static_cast<std::size_t>(place.state)] + ") " +
                        place.before.value_or("-") + " > " + place.after.value_or("-") +
                        (place.moved_from.empty() ? "" : " < " + place.moved_from));
    }
    return lines;
}

kijun::annual_review review_of(std::vector<hand_made::clause_spec> before,
                               std::vector<hand_made::clause_spec> after,
                               std::vector<kijun::change> changes,
                               std::vector<std::size_t> row) {
    kijun::annual_review review;
    review.before = hand_made::make_edition("旧", before);
    review.after = hand_made::make_edition("新", after);
    review.effects.changes.changes = std::move(changes);
    review.rows.resize(1);
    review.rows[0].changes = std::move(row);
    return review;
}

using lines = std::vector<std::string>;

} // namespace

TEST_CASE("what went along with a move is found under its old label, even when a change in "
          "another row gave it a new one") {
    const std::vector<hand_made::clause_spec> before = {
        {"実1",
         "題",
         {{0, "2", "親"}, {1, "(1)", "甲"}, {1, "(2)", "乙"}, {2, "①", "乙の子"}},
         ""}};
    const std::vector<hand_made::clause_spec> after = {{"実1",
                                                        "題",
                                                        {{0, "5", "親"},
                                                         {1, "(1)", "新顔"},
                                                         {1, "(2)", "甲"},
                                                         {1, "(3)", "乙"},
                                                         {2, "①", "乙の子"}},
                                                        ""}};
    kijun::change move = make_change("c1", kijun::change_kind::moved, {"実1/2"}, {"実1/5"});
    move.subtree = {{"実1/5", "5", "親", 0, ""},
                    {"実1/5/(2)", "(2)", "甲", 1, ""},
                    {"実1/5/(3)", "(3)", "乙", 1, ""},
                    {"実1/5/(3)/①", "①", "乙の子", 2, ""}};
    const kijun::change shift = make_change("c2",
                                            kijun::change_kind::renumbered,
                                            {"実1/2/(1)", "実1/2/(2)"},
                                            {"実1/5/(2)", "実1/5/(3)"});
    kijun::change fresh = make_change("c3", kijun::change_kind::added, {}, {"実1/5/(1)"});
    fresh.subtree = {{"実1/5/(1)", "(1)", "新顔", 0, ""}};
    const lines expected = {"実1/5 (moved) 親 > 親 < 実1/2",
                            "実1/5/(2) (moved) 甲 > 甲 < 実1/2/(1)",
                            "実1/5/(3) (moved) 乙 > 乙 < 実1/2/(2)",
                            "実1/5/(3)/① (moved) 乙の子 > 乙の子 < 実1/2/(2)/①"};
    CHECK(told(review_of(before, after, {move, shift, fresh}, {0})) == expected);
    // In one row with the shift and the new sibling, each place is still told once.
    lines with_new = expected;
    with_new.insert(with_new.begin() + 1, "実1/5/(1) (added) - > 新顔");
    CHECK(told(review_of(before, after, {move, shift, fresh}, {0, 1, 2})) == with_new);
    CHECK(told(review_of(before, after, {move, shift, fresh}, {2, 1, 0})) == with_new);
}

TEST_CASE("a place that got another label and other words is told as modified") {
    const std::vector<hand_made::clause_spec> before = {
        {"実1", "題", {{0, "1", "甲"}, {0, "2", "乙"}}, ""}};
    const std::vector<hand_made::clause_spec> after = {
        {"実1", "題", {{0, "2", "甲"}, {0, "3", "乙と丙"}}, ""}};
    const kijun::change shift = make_change(
        "c1", kijun::change_kind::renumbered, {"実1/1", "実1/2"}, {"実1/2", "実1/3"});
    kijun::change edit = make_change("c2", kijun::change_kind::modified, {"実1/2"}, {"実1/3"});
    edit.runs = {{kijun::run_op::equal, "乙"}, {kijun::run_op::insert, "と丙"}};
    const lines expected = {"実1/2 (relabelled) 甲 > 甲 < 実1/1",
                            "実1/3 (modified) 乙 > 乙と丙 < 実1/2"};
    CHECK(told(review_of(before, after, {shift, edit}, {0, 1})) == expected);
    CHECK(told(review_of(before, after, {shift, edit}, {1, 0})) == expected);
}

TEST_CASE("a deleted place and a new one may bear the same address") {
    kijun::change gone = make_change("c1", kijun::change_kind::deleted, {"実1/2"}, {});
    gone.subtree = {{"実1/2", "2", "旧い文", 0, ""}};
    kijun::change come = make_change("c2", kijun::change_kind::added, {}, {"実1/2"});
    come.subtree = {{"実1/2", "2", "新しい文", 0, ""}};
    CHECK(told(review_of({{"実1", "題", {{0, "2", "旧い文"}}, ""}},
                         {{"実1", "題", {{0, "2", "新しい文"}}, ""}},
                         {gone, come},
                         {0, 1})) ==
          lines{"実1/2 (deleted) 旧い文 > -", "実1/2 (added) - > 新しい文"});
}

TEST_CASE("the pieces of a split have their own texts, and a merger both old ones") {
    kijun::change split =
        make_change("c1", kijun::change_kind::split, {"実1/1"}, {"実1/1", "実1/2"});
    split.subtree = {{"実1/1", "1", "前", 0, ""}, {"実1/2", "2", "後", 0, ""}};
    const std::vector<hand_made::clause_spec> whole = {{"実1", "題", {{0, "1", "前後"}}, ""}};
    const std::vector<hand_made::clause_spec> parts = {
        {"実1", "題", {{0, "1", "前"}, {0, "2", "後"}}, ""}};
    CHECK(told(review_of(whole, parts, {split}, {0})) ==
          lines{"実1/1 (regrouped) 前後 > 前", "実1/2 (regrouped) 前後 > 後 < 実1/1"});
    const kijun::change merger =
        make_change("c1", kijun::change_kind::merged, {"実1/1", "実1/2"}, {"実1/1"});
    CHECK(told(review_of(parts, whole, {merger}, {0})) ==
          lines{"実1/1 (regrouped) 前\n後 > 前後"});
}
