#include <kijun/model/edition.hpp>
#include <kijun/model/edition_builder.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

edition sample() {
    edition_builder builder("安全対策基準", "第13版", "2025-03", "edition-13.xml");
    builder.open_group("実務基準");
    builder.open_group("開発");
    builder.open_clause("実9", "…を設けること。", "基礎", {3, 5, 60});
    builder.open_paragraph("2", "項番2", {4, 7, 90}, {4, 30, 120});
    builder.open_paragraph("(1)", "項番(1)");
    builder.close_paragraph();
    builder.open_paragraph("", "項番なし");
    builder.close_paragraph();
    builder.close_paragraph();
    builder.open_paragraph("3", "");
    builder.close_paragraph();
    builder.close_clause();
    builder.close_group();
    builder.open_clause("実10", "…すること。");
    builder.close_clause();
    builder.close_group();
    builder.open_clause("監1", "");
    builder.open_paragraph("2", "別の基準小項目の 2");
    builder.close_paragraph();
    builder.close_clause();
    auto made = builder.build();
    REQUIRE(made);
    CHECK(made->findings.empty());
    return made->value;
}

} // namespace

TEST_CASE("an edition knows its names and its clauses in document order") {
    const edition e = sample();
    CHECK(e.standard() == "安全対策基準");
    CHECK(e.name() == "第13版");
    CHECK(e.date() == "2025-03");
    CHECK(e.file() == "edition-13.xml");
    REQUIRE(e.clause_count() == 3);
    CHECK(e.clause_at(0).id() == "実9");
    CHECK(e.clause_at(0).title() == "…を設けること。");
    CHECK(e.clause_at(0).grade() == "基礎");
    CHECK(e.clause_at(0).at() == position{3, 5, 60});
    CHECK(e.clause_at(0).groups() == std::vector<std::string_view>{"実務基準", "開発"});
    CHECK(e.clause_at(1).groups() == std::vector<std::string_view>{"実務基準"});
    CHECK(e.clause_at(2).groups().empty());
    CHECK(e.find_clause("監1") == e.clause_at(2));
    CHECK_FALSE(e.find_clause("監2"));
    CHECK(e.clauses().ids().size() == 3);
}

TEST_CASE("paragraphs form a tree in preorder") {
    const edition e = sample();
    const clause c = e.clause_at(0);
    CHECK(c.first_paragraph() == 0);
    CHECK(c.end_paragraph() == 4);
    CHECK(e.clause_at(1).paragraphs().empty());
    const std::vector<paragraph> top = c.paragraphs();
    REQUIRE(top.size() == 2);
    CHECK(top[0].label() == "2");
    CHECK(top[0].text() == "項番2");
    CHECK(top[0].depth() == 0);
    CHECK_FALSE(top[0].parent());
    CHECK(top[0].at() == position{4, 7, 90});
    CHECK(top[0].text_at() == position{4, 30, 120});
    CHECK(top[0].subtree_end() == 3);
    CHECK(top[1].label() == "3");
    const std::vector<paragraph> below = top[0].children();
    REQUIRE(below.size() == 2);
    CHECK(below[0].label() == "(1)");
    CHECK(below[1].label() == "#1");
    CHECK(below[1].depth() == 1);
    CHECK(below[1].parent() == top[0]);
    CHECK(below[1].of_clause() == c);
    CHECK(below[1].children().empty());
}

TEST_CASE("every paragraph is found again at its address") {
    const edition e = sample();
    for (std::size_t i = 0; i < e.paragraph_count(); ++i) {
        CHECK(e.find_paragraph(e.paragraph_at(i).place()) == e.paragraph_at(i));
    }
    CHECK(e.paragraph_at(2).place() == address{"実9", {"2", "#1"}});
    CHECK_FALSE(e.find_paragraph({"実9", {}}));
    CHECK_FALSE(e.find_paragraph({"実9", {"2", "(2)"}}));
    CHECK_FALSE(e.find_paragraph({"実9", {"(1)"}}));
    CHECK_FALSE(e.find_paragraph({"実8", {"2"}}));
}

TEST_CASE("copies of an edition share their handles' arena") {
    const edition first = sample();
    std::string_view title;
    {
        const edition copy = first; // NOLINT(performance-unnecessary-copy-initialization)
        title = copy.clause_at(0).title();
        CHECK(copy.clause_at(0) == first.clause_at(0));
    }
    CHECK(title == "…を設けること。");
}

TEST_CASE("an edition by default is empty and has no name") {
    const edition none;
    CHECK(none.clause_count() == 0);
    CHECK(none.paragraph_count() == 0);
    CHECK(none.name().empty());
    CHECK_FALSE(none.find_clause("実9"));
    CHECK_FALSE(none.find_paragraph({"実9", {"1"}}));
    CHECK(none.clauses().ids().empty());
}
