#include "unit/read/shown.hpp"

#include <kijun/read/answer_file.hpp>
#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

// A paper with one row whose clause is printed without its kind, as papers do.
const source published{"paper.txt",
                       "通番\t安全対策基準\t主な改訂内容\n"
                       "1 22\t実9 題名\t2 <u>機器の情報を加える。</u>【追加】\n"
                       "\t\t（改訂要因）規程の見直し\n"};

} // namespace

TEST_CASE("notes come from our XML or from the reasons of a published paper") {
    const source ours{"notes.xml",
                      R"(<revision standard="安全対策基準" from="第12版" to="第13版">)"
                      R"(<note clause="実9" path="2">要因</note></revision>)"};
    CHECK_FALSE(is_review_paper(ours));
    const auto read = read_notes(ours);
    REQUIRE(read);
    REQUIRE(read->value.notes.size() == 1);
    CHECK(read->value.notes[0].text == "要因");

    REQUIRE(is_review_paper(published));
    const auto printed = read_notes(published);
    REQUIRE(printed);
    CHECK(printed->value.file == "paper.txt");
    CHECK(shown(read_notes(source{"x.xml", "<edition/>"}).error()) ==
          "KJ0102 1:1 edition revision");
}

TEST_CASE("answers come from a table or from the paper that holds them") {
    const source table{"a.csv",
                       "clause,path,items,verdict,rationale\n実9,2,22,incorporate,理由\n"};
    const auto read = read_answer_file(table);
    REQUIRE(read);
    CHECK_FALSE(read->value.paper);
    CHECK(read->value.file == "a.csv");
    const answered_sheets given = read->value.settled(nullptr);
    REQUIRE(given.answers.size() == 1);
    CHECK(given.answers[0].clause == "実9");
    CHECK(given.answers[0].said == answer::incorporate);

    const auto paper = read_answer_file(published);
    REQUIRE(paper);
    REQUIRE(paper->value.paper);
    CHECK(paper->value.answers.answers.empty());
    CHECK(paper->value.settled(nullptr).answers.size() ==
          answers_of(*paper->value.paper).size());
}

TEST_CASE("what is no table of answers fails as its reader does") {
    CHECK(shown(read_answer_file(source{"a.csv", "a,b\n1,2\n"}).error()) ==
          shown(read_answers(source{"a.csv", "a,b\n1,2\n"}).error()));
}
