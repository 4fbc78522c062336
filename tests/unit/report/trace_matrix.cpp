#include "unit/report/hand_made.hpp"

#include <kijun/report/papers.hpp>

#include <array>

using hand_made::shown;
using hand_made::tables_of;
using row = std::vector<std::string>;

namespace {

kijun::trace_graph small_graph() {
    const std::array editions = {hand_made::make_edition("第13版",
                                                         {{"統1", "規程", {}, ""},
                                                          {"実8", "確認", {}, ""},
                                                          {"実9", "不正", {}, ""},
                                                          {"設1", "立地", {}, ""}})};
    kijun::checklist list;
    list.name = "表";
    list.version = "2024";
    for (const auto& [number, text] :
         {std::pair("1", "実9、統1"), std::pair("2", "実8、実99")}) {
        kijun::checklist_item item;
        item.number = number;
        item.goal = std::string("目標") + number;
        item.related.push_back({"安全対策基準", "", text, {}});
        list.items.push_back(item);
    }
    const std::array lists = {list};
    return kijun::link(editions, lists).graph;
}

} // namespace

TEST_CASE("the matrix has a column for each cited clause, in the edition's order, by series") {
    const kijun::document paper = kijun::trace_matrix(small_graph());
    const auto tables = tables_of(paper);
    REQUIRE(tables.size() == 2);
    const auto& rows = tables[0]->rows;
    CHECK(tables[0]->head_rows == 2);
    CHECK(tables[0]->caption == "表 2024 × 安全対策基準 第13版");
    REQUIRE(rows.size() == 4);
    CHECK(shown(rows[0]) == row{"通番", "セキュリティ対応目標", "統", "実"});
    CHECK(rows[0][3].column_span == 2);
    CHECK(shown(rows[1]) == row{"統1", "実8", "実9"});
    CHECK(shown(rows[2]) == row{"1", "目標1", "●", "", "●"});
    CHECK(shown(rows[3]) == row{"2", "目標2", "", "●", ""});
}

TEST_CASE("under the matrix stand the clauses nobody cites and the citations of nothing") {
    const kijun::document paper = kijun::trace_matrix(small_graph());
    CHECK(hand_made::paragraphs_of(paper) == row{"1 件：設1"});
    const auto& rows = tables_of(paper).at(1)->rows;
    REQUIRE(rows.size() == 2);
    CHECK(shown(rows[1])[1] == "実99");
    CHECK(shown(rows[1])[2] == "実99");
}

TEST_CASE("the matrix of an empty graph says that there is nothing") {
    const kijun::document paper =
        kijun::trace_matrix(kijun::trace_graph(), kijun::language::en);
    CHECK(tables_of(paper).empty());
    CHECK(hand_made::paragraphs_of(paper) == row{"No item cites a clause.",
                                                 "Every clause is cited by some item.",
                                                 "No citation points nowhere."});
}

TEST_CASE("columns of several standards say at their head whose they are") {
    const std::array editions = {
        hand_made::make_edition("第13版", {{"実8", "確認", {}, ""}}),
        hand_made::make_edition("v5", {{"ac-2", "accounts", {}, ""}}, "controls")};
    kijun::checklist list;
    list.name = "表";
    list.items.resize(1);
    list.items[0].number = "1";
    list.items[0].related = {{"安全対策基準", "", "実8", {}}, {"controls", "", "ac-2", {}}};
    const std::array lists = {list};
    const kijun::document paper = kijun::trace_matrix(kijun::link(editions, lists).graph);
    const auto& table = *tables_of(paper).at(0);
    CHECK(table.caption == "表");
    CHECK(shown(table.rows[0])[2] == "安全対策基準 第13版 実");
}

TEST_CASE("a citation of nothing that stands in two editions is told once, as people cite") {
    const std::vector<hand_made::clause_spec> clauses = {
        {"実8", "確認", {{0, "1", "別に定める【実99】。"}}, ""}};
    const std::array editions = {hand_made::make_edition("第12版", clauses),
                                 hand_made::make_edition("第13版", clauses)};
    const kijun::trace_graph graph = kijun::link(editions, {}).graph;
    REQUIRE(graph.dangling().size() == 2);
    const kijun::document paper = kijun::trace_matrix(graph);
    const auto& rows = tables_of(paper).at(0)->rows;
    REQUIRE(rows.size() == 2);
    CHECK(shown(rows[1]) == row{"実8 1", "実99", "実99"});
}
