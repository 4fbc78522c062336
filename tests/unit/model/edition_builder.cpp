#include <kijun/model/edition_builder.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace kijun;

namespace {

struct built {
    std::vector<std::string> labels; ///< of the top-level paragraphs of 実9
    std::vector<std::string> findings;
};

/// Labels of siblings in 実9 as the builder makes them, and "KJ0204 2 2~2 実9" for findings.
built build_siblings(const std::vector<std::string>& labels) {
    edition_builder builder("安全対策基準", "第13版");
    builder.open_clause("実9", "…を設けること。");
    for (const std::string& label : labels) {
        builder.open_paragraph(label, "本文");
        builder.close_paragraph();
    }
    builder.close_clause();
    auto made = builder.build();
    REQUIRE(made);
    built shown;
    for (const paragraph& each : made->value.clause_at(0).paragraphs()) {
        shown.labels.emplace_back(each.label());
    }
    for (const diagnostic& found : made->findings) {
        std::string line = to_string(found.id);
        for (const std::string& detail : found.details) {
            line += ' ' + detail;
        }
        shown.findings.push_back(line);
    }
    return shown;
}

} // namespace

TEST_CASE("labels become canonical and unique among their siblings") {
    struct row {
        std::vector<std::string> written;
        std::vector<std::string> labels;
        std::vector<std::string> findings;
    };
    const std::vector<row> rows{
        {{"１", "（１）", "2.", "⑧"}, {"1", "(1)", "2", "⑧"}, {}},
        {{"", "1", " ", ""}, {"#1", "1", "#2", "#3"}, {}},
        {{"2", "2", "２"}, {"2", "2~2", "2~3"}, {"KJ0204 2 2~2 実9", "KJ0204 2 2~3 実9"}},
        {{"第一 の一"}, {"第一の一"}, {"KJ0203 第一の一 実9"}},
        // what an edition calls its own may be handed in again and stays the same
        {{"#1", "2", "#2", "2~2"}, {"#1", "2", "#2", "2~2"}, {"KJ0204 2 2~2 実9"}},
        {{"2", "2~7"}, {"2", "2~2"}, {"KJ0204 2 2~2 実9"}},
        {{"2~2"}, {"2~2"}, {"KJ0203 2~2 実9"}},
        {{"2~2", "2", "2"}, {"2~2", "2", "2~3"}, {"KJ0203 2~2 実9", "KJ0204 2 2~3 実9"}},
    };
    for (const row& each : rows) {
        const built made = build_siblings(each.written);
        CHECK(made.labels == each.labels);
        CHECK(made.findings == each.findings);
    }
}

TEST_CASE("a label that goes back in its series is noted, a gap is not") {
    using strings = std::vector<std::string>;
    CHECK(build_siblings({"1", "4", "参考1", "参考6", "(注1)"}).findings == strings{});
    CHECK(build_siblings({"(3)", "(5)", "(3)", "(4)"}).findings ==
          strings{"KJ0207 (3) (5) 実9", "KJ0204 (3) (3)~2 実9"});
    CHECK(build_siblings({"(5)", "(3)", "(4)"}).findings == strings{"KJ0207 (3) (5) 実9"});
    // each series counts for itself
    CHECK(build_siblings({"5", "(1)", "①", "6", "(2)", "②"}).findings == strings{});
    // 2-1 follows 2, 1-4 does not follow 2
    CHECK(build_siblings({"2", "2-1", "2-2"}).findings == strings{});
    CHECK(build_siblings({"2", "1-4"}).findings == strings{"KJ0207 1-4 2 実9"});
}

TEST_CASE("kana labels may ascend as ア イ ウ or as イ ロ ハ, with gaps") {
    using strings = std::vector<std::string>;
    CHECK(build_siblings({"ア", "イ", "ウ", "エ"}).findings == strings{});
    CHECK(build_siblings({"イ", "ロ", "ハ", "ニ", "ホ"}).findings == strings{});
    CHECK(build_siblings({"ロ", "ニ", "ト"}).findings == strings{});
    CHECK(build_siblings({"ハ", "ロ"}).findings.size() == 0); // ascends in gojuon order
    CHECK(build_siblings({"ニ", "イ"}).findings == strings{"KJ0207 イ ニ 実9"});
}

TEST_CASE("many siblings with one label cost no more than few") {
    const built made = build_siblings(std::vector<std::string>(20'000, "1"));
    CHECK(made.labels.back() == "1~20000");
    CHECK(made.findings.size() == 19'999);
}

TEST_CASE("clause ids are opaque, trimmed and unique") {
    edition_builder builder("s", "e", "", "e.xml");
    for (const char* id : {"実9", " ac-2.1 ", "実9", "", "実9", "#7", "x~2", "\xE3\x80\x80"}) {
        builder.open_clause(id, "", "", {7, 3, 100});
        builder.close_clause();
    }
    auto made = builder.build();
    REQUIRE(made);
    const edition& read = made->value;
    const char* ids[] = {"実9", "ac-2.1", "実9~2", "#1", "実9~3", "#2", "x~2", "#3"};
    REQUIRE(read.clause_count() == std::size(ids));
    for (std::size_t i = 0; i < std::size(ids); ++i) {
        CHECK(read.clause_at(i).id() == ids[i]);
        REQUIRE(read.find_clause(ids[i]));
        CHECK(read.find_clause(ids[i])->index() == i);
    }
    const std::vector<diagnostic> expected{
        {code::clause_duplicate, {"e.xml", {7, 3, 100}, ""}, {"実9", "実9~2"}},
        {code::clause_without_id, {"e.xml", {7, 3, 100}, ""}, {"#1"}},
        {code::clause_duplicate, {"e.xml", {7, 3, 100}, ""}, {"実9", "実9~3"}},
        {code::clause_without_id, {"e.xml", {7, 3, 100}, ""}, {"#2"}},
        {code::clause_without_id, {"e.xml", {7, 3, 100}, ""}, {"#3"}},
    };
    CHECK(made->findings == expected);
    CHECK(read.clauses().find("実9~3") == std::size_t{4});
}

TEST_CASE("an edition without clauses is a finding, not a failure") {
    auto made = edition_builder("s", "e", "", "empty.xml").build();
    REQUIRE(made);
    CHECK(made->value.clause_count() == 0);
    CHECK(made->findings ==
          std::vector<diagnostic>{{code::edition_empty, {"empty.xml", {}, ""}, {}}});
}

TEST_CASE("a limit of places counts clauses and paragraphs together") {
    for (const std::size_t places : {3U, 2U}) {
        edition_builder builder("s", "e", "", "f.xml", {.places = places});
        builder.open_clause("1", "", "", {1, 1, 0});
        builder.open_paragraph("1", "", {2, 1, 9});
        builder.open_paragraph("1", "", {3, 1, 19});
        builder.close_paragraph(); // after a limit was passed, calls are ignored
        builder.close_paragraph();
        builder.close_clause();
        auto made = builder.build();
        CHECK(made.has_value() == (places == 3));
        if (!made) {
            CHECK(made.error() ==
                  failure{code::too_many_places, {"f.xml", {3, 1, 19}, ""}, {"2"}});
        }
    }
}

TEST_CASE("a limit of depth counts levels of paragraphs, and of groups") {
    for (const std::size_t depth : {2U, 1U}) {
        edition_builder builder("s", "e", "", "f.xml", {.depth = depth});
        builder.open_clause("1", "");
        builder.open_paragraph("1", "");
        builder.open_paragraph("1", "", {5, 2, 40});
        builder.close_paragraph();
        builder.close_paragraph();
        builder.close_clause();
        auto made = builder.build();
        CHECK(made.has_value() == (depth == 2));
        if (!made) {
            CHECK(made.error() == failure{code::too_deep, {"f.xml", {5, 2, 40}, ""}, {"1"}});
        }
    }
    edition_builder builder("s", "e", "", "", {.depth = 1});
    builder.open_group("a");
    builder.open_group("b");
    builder.close_group();
    builder.close_group();
    CHECK(builder.build().error().id == code::too_deep);
}

TEST_CASE("a builder is empty after building") {
    edition_builder builder("s", "e");
    builder.open_clause("1", "");
    builder.close_clause();
    REQUIRE(builder.build());
    auto again = builder.build();
    REQUIRE(again);
    CHECK(again->value.clause_count() == 0);
    CHECK(again->value.name().empty());
}

TEST_CASE("an edition of a million paragraphs is built in one arena") {
    edition_builder builder("s", "e");
    for (int c = 0; c < 1'000; ++c) {
        builder.open_clause(std::to_string(c), "");
        for (int p = 0; p < 100; ++p) {
            builder.open_paragraph(std::to_string(p + 1), "本文");
            for (int q = 0; q < 9; ++q) {
                builder.open_paragraph('(' + std::to_string(q + 1) + ')', "本文");
                builder.close_paragraph();
            }
            builder.close_paragraph();
        }
        builder.close_clause();
    }
    auto made = builder.build();
    REQUIRE(made);
    CHECK(made->findings.empty());
    CHECK(made->value.paragraph_count() == 1'000'000);
    const auto last = made->value.find_paragraph({"999", {"100", "(9)"}});
    REQUIRE(last);
    CHECK(last->index() == 999'999);
}
