// Lists inside lists that count in the same way, told apart by their indents alone.

#include "outline.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

std::string outline_of(const std::string& text) {
    const auto read = read_edition({"基準.txt", text});
    REQUIRE(read);
    for (const diagnostic& each : read->findings) {
        CHECK(each.id == code::edition_unnamed);
    }
    return outline(read->value);
}

} // namespace

TEST_CASE("a list further to the right is inside the item before, though it counts alike") {
    CHECK(outline_of(
              "実1　題名を定めること。\n1. 次のことを行うこと。\n  1. 一つ目。\n"
              "  2. 二つ目。\n2. 記録を残すこと。\n  1. 日時を書くこと。\n3. 見直すこと。\n"
              "実2　次の題名を定めること。\n1. 行うこと。\n2. 続けること。\n") ==
          "実1 題名を定めること。\n  1 次のことを行うこと。\n    1 一つ目。\n    2 二つ目。\n"
          "  2 記録を残すこと。\n    1 日時を書くこと。\n  3 見直すこと。\n"
          "実2 次の題名を定めること。\n  1 行うこと。\n  2 続けること。\n");
}

TEST_CASE("a list of one item ends where the outer list goes on") {
    CHECK(outline_of("実1　題名。\n（１）甲。\n　　（１）乙。\n（２）丙。\n　　（１）丁。\n"
                     "　　（２）戊。\n　　　　（１）己。\n（３）庚。\n") ==
          "実1 題名。\n  (1) 甲。\n    (1) 乙。\n  (2) 丙。\n    (1) 丁。\n    (2) 戊。\n"
          "      (1) 己。\n  (3) 庚。\n");
}

TEST_CASE("indents that no list goes on behind say nothing") {
    CHECK(
        outline_of("実1　題名。\n1. 甲。\n 2. 乙。\n3. 丙。\n(1) 丁。\n(2) 戊。\n4. 己。\n") ==
        "実1 題名。\n  1 甲。\n  2 乙。\n  3 丙。\n    (1) 丁。\n    (2) 戊。\n  4 己。\n");
}

TEST_CASE("what has no label holds nothing, however far in the next paragraph stands") {
    const std::string rules =
        "実1　題名。\n前書き。\n    一つ目。\n    二つ目。\n    1. 甲。\n"
        "        (1) 乙。\n後書き。\n        2. 丙。\n            (1) 丁。\n";
    CHECK(outline_of(rules) ==
          "実1 題名。\n  #1 前書き。\n  #2 一つ目。\n  #3 二つ目。\n  1 甲。\n    (1) 乙。\n"
          "    #1 後書き。\n  2 丙。\n    (1) 丁。\n");
}

TEST_CASE("where paragraphs hang under their labels the last item of a list has its own, too") {
    CHECK(outline_of(
              "実1　題名。\n  1. 甲。\n     甲の続き。\n  2. 乙。\n     乙の続き。\n後書き。\n"
              "実2　題名。\n  1. 丙。\n     丙の続き。\n") ==
          "実1 題名。\n  1 甲。⏎甲の続き。\n  2 乙。⏎乙の続き。\n  #1 後書き。\n"
          "実2 題名。\n  1 丙。⏎丙の続き。\n");
    CHECK(outline_of("実1　題名。\n  1. 甲。\n甲の続き。\n  2. 乙。\n     後書き。\n") ==
          "実1 題名。\n  1 甲。⏎甲の続き。\n  2 乙。\n  #1 後書き。\n");
}
