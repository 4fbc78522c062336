#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

TEST_CASE("reviewers' answers are read by column name") {
    const auto read =
        read_answers({"answers.csv",
                      "verdict,items,clause,path,rationale,date,reviewer\n"
                      "incorporate,22,実9,２/（１）,\"理由,\n二行\",2025-11-20,基準\n"
                      "no-impact,\"1、３ 5\", 統4 ,5,,,\n"
                      "not-related,－,統3,参考2,,,\n"
                      "not-related,-,統1-1,,,,\n"});
    REQUIRE(read);
    CHECK(shown_all(read->findings) == std::vector<std::string>{});
    REQUIRE(read->value.size() == 4);
    const reviewer_answer& first = read->value[0];
    CHECK(first.clause == "実9");
    CHECK(first.path == "2/(1)");
    CHECK(first.items == std::vector<std::string>{"22"});
    CHECK(first.said == answer::incorporate);
    CHECK(first.reason == "理由,\n二行");
    CHECK(first.date == "2025-11-20");
    CHECK(first.reviewer == "基準");
    CHECK(first.at.line == 2);
    CHECK(read->value[1].clause == "統4");
    CHECK(read->value[1].items == std::vector<std::string>{"1", "3", "5"});
    CHECK(read->value[1].at.line == 4);
    CHECK(read->value[2].items.empty());
    CHECK(read->value[2].path == "参考2");
    CHECK(read->value[3].path == "");
}

TEST_CASE("an answer that cannot be used is found at its cell and left out") {
    const auto read = read_answers({"a.tsv",
                                    "row\tclause\tpath\titems\tverdict\n"
                                    "1\t\t2\t22\tno-impact\n"
                                    "2\t実9\t2//3\t22\tno-impact\n"
                                    "3\t実9\t2\t \tno-impact\n"
                                    "4\t実9\t2\t22\tmaybe\n"
                                    "5\t実9\t2\t22\tno-impact\n"});
    REQUIRE(read);
    CHECK(read->value.size() == 1);
    CHECK(shown_all(read->findings) == std::vector<std::string>{"KJ0304 1:1 row",
                                                                "KJ0505 2:3 ",
                                                                "KJ0505 3:6 2//3",
                                                                "KJ0505 4:8 ",
                                                                "KJ0502 5:11 maybe"});
    CHECK(to_string(read->findings[4].where) == "a.tsv:5:11 (verdict)");
}

TEST_CASE("answers without a needed column are refused") {
    const auto fails = [](const std::string& bytes, const limits& bounds = {}) {
        return failure_of(read_answers, bytes, bounds);
    };
    CHECK(fails("") == "KJ0009");
    CHECK(fails("x") == "KJ0303 1:1 clause");
    CHECK(fails("x\npath,items,verdict\n") == "KJ0303 2:1 clause");
    CHECK(fails("x\nclause,items,verdict\n") == "KJ0303 2:1 path");
    CHECK(fails("clause,path,verdict\n") == "KJ0303 1:1 items");
    CHECK(fails("clause,path,items\n") == "KJ0303 1:1 verdict");
    CHECK(fails("clause,path,items,verdict\n実9,2,\"22,no-impact\n") == "KJ0309 2:6");
    CHECK(fails("clause,path,items,verdict\n1,,1,no-impact\n2,,1,no-impact\n", {.places = 1}) ==
          "KJ0006 3:1 1");
}

TEST_CASE("the published answers are read, all 86") {
    const source input = real_data("decisions-2025.csv");
    if (input.bytes.empty()) {
        return;
    }
    const auto read = read_answers(input);
    REQUIRE(read);
    CHECK(read->value.size() == 86);
    CHECK(shown_all(read->findings) == std::vector<std::string>{"KJ0304 1:1 row"});
}
