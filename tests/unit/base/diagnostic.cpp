#include <kijun/base/diagnostic.hpp>

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("a code is written as KJ and four digits") {
    CHECK(to_string(code::cannot_open) == "KJ0001");
    CHECK(to_string(code::clause_duplicate) == "KJ0202");
}

TEST_CASE("a finding is described in one line: place, number, what was found, what to do") {
    const diagnostic found{
        code::clause_duplicate, {"edition.xml", {12, 5, 300}, {}}, {"実9", "実9~2"}};
    CHECK(describe(found, language::ja) ==
          "edition.xml:12:5: [KJ0202] エラー: "
          "基準小項目「実9」が重複しています。後のものを「実9~2」としました。"
          "番号の誤りがないか確かめてください。");
    CHECK(describe(found, language::en) ==
          "edition.xml:12:5: [KJ0202] error: Clause \"実9\" is there more than once; the later "
          "one was named \"実9~2\". Check the numbers.");
}

TEST_CASE("warnings and notes say so, in both languages") {
    const diagnostic warning{code::edition_empty, {}, {}};
    CHECK(describe(warning, language::ja).starts_with("[KJ0205] 警告: "));
    CHECK(describe(warning, language::en).starts_with("[KJ0205] warning: "));
    const diagnostic note{code::column_unknown, {}, {"メモ"}};
    CHECK(describe(note, language::ja).starts_with("[KJ0304] 注意: "));
    CHECK(describe(note, language::en).starts_with("[KJ0304] note: "));
}

TEST_CASE("a failure is described as a finding is, with its cell") {
    const failure why{code::column_missing, {"list.tsv", {3, 1, 0}, "通番"}, {"通番"}};
    CHECK(describe(why, language::en) == "list.tsv:3:1 (通番): [KJ0303] error: There is no "
                                         "column \"通番\". Name the column in the header row.");
}

TEST_CASE("a missing detail shows as a question mark") {
    CHECK(describe(diagnostic{code::item_duplicate, {}, {}}, language::en) ==
          "[KJ0302] error: Item ? is there more than once. Check the item numbers.");
}

TEST_CASE("braces in a detail are not filled again") {
    CHECK(describe(diagnostic{code::bad_option, {}, {"{0}{1}"}}, language::en) ==
          "[KJ0008] error: \"{0}{1}\" cannot be used here. Check how it is to be given.");
}

TEST_CASE("control characters of a document neither break the line nor reach the terminal") {
    const diagnostic found{code::label_unknown,
                           {},
                           {"a\nb\x1B[31m\xC2\x9B"
                            "1m",
                            "実\t9"}};
    const std::string line = describe(found, language::en);
    CHECK(line.starts_with("[KJ0203] warning: Label \"a b [31m 1m\" in 実 9 is in no"));
}
