#include "unit/trace/building.hpp"

#include <kijun/trace/graph.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

std::vector<std::string> told(const std::vector<item_link>& links) {
    std::vector<std::string> lines;
    for (const item_link& one : links) {
        lines.push_back(one.checklist + " " + one.item + ": " + one.clause + " (" +
                        one.citation + ")");
    }
    return lines;
}

std::vector<std::string> told(const trace_graph& graph, const std::vector<trace_path>& paths) {
    std::vector<std::string> lines;
    for (const trace_path& path : paths) {
        std::string line;
        for (const std::size_t at : path) {
            line += (line.empty() ? "" : " < ") + graph.vertices()[at].name;
        }
        lines.push_back(line);
    }
    return lines;
}

using lines = std::vector<std::string>;

std::vector<trace_path>
paths_from(const trace_graph& graph, vertex_kind kind, std::string_view name) {
    return graph.paths_to_items(graph.find(kind, name).at(0));
}

} // namespace

TEST_CASE("items of a clause and clauses of an item are told in checklist order") {
    const std::array editions{
        make_edition("第13版", {{"実1"}, {"実2"}, {"実8", {{"2"}}}, {"実9"}})};
    const std::array lists{
        make_checklist({make_item("1", "実1"), make_item("2", "実8")}, "2023"),
        make_checklist(
            {make_item("2", "実9、実8 2"), make_item("1", "実1～実8"), make_item("3", "実50")},
            "2024")};
    const trace_graph graph = link(editions, lists).graph;
    CHECK(told(graph.items_of("実8")) == lines{"API接続チェックリスト 2023 2: 実8 (実8)",
                                               "API接続チェックリスト 2024 2: 実8 (実8 2)",
                                               "API接続チェックリスト 2024 1: 実8 (実1～実8)"});
    CHECK(told(graph.clauses_of("2")) == lines{"API接続チェックリスト 2024 2: 実9 (実9)",
                                               "API接続チェックリスト 2024 2: 実8 (実8 2)"});
    CHECK(told(graph.history_of("2")) == lines{"API接続チェックリスト 2023 2: 実8 (実8)",
                                               "API接続チェックリスト 2024 2: 実9 (実9)",
                                               "API接続チェックリスト 2024 2: 実8 (実8 2)"});
    CHECK(told(graph.history_of("3")) == lines{"API接続チェックリスト 2024 3: 実50 (実50)"});
    CHECK(graph.clauses_of("3").empty());
    CHECK(graph.items_of("実50").empty());
}

TEST_CASE("uncovered clauses are those that the newest checklist does not cite") {
    const std::array editions{make_edition("第12版", {{"実1"}, {"実2"}, {"実3"}}),
                              make_edition("第13版", {{"実1"}, {"実3", {{"1"}}}, {"実4"}})};
    const std::array lists{make_checklist({make_item("1", "実4")}, "2023"),
                           make_checklist({make_item("1", "実3 1")}, "2024")};
    CHECK(link(editions, lists).graph.uncovered() == lines{"実1", "実4"});
}

TEST_CASE("a path leads from a place to who cites it, directly and through other clauses") {
    const std::array editions{make_edition("第13版",
                                           {{"実1", {{"1", "鍵。"}, {"1/(1)", "長さ。"}}},
                                            {"実2", {{"1", "概要。"}, {"1/①", "【実1】"}}},
                                            {"実3", {{"1", "【実2】"}}}})};
    const std::array lists{make_checklist(
        {make_item("1", "実1"), make_item("2", "実2"), make_item("3", "実3、実1 1")})};
    const trace_graph graph = link(editions, lists).graph;
    CHECK(told(graph, paths_from(graph, vertex_kind::paragraph, "実1/1/(1)")) ==
          lines{"実1/1/(1) < 実1/1 < 実1 < 1",
                "実1/1/(1) < 実1/1 < 3",
                "実1/1/(1) < 実1/1 < 実1 < 実2/1/① < 実2/1 < 実2 < 2",
                "実1/1/(1) < 実1/1 < 実1 < 実2/1/① < 実2/1 < 実2 < 実3/1 < 実3 < 3"});
    const std::size_t start = graph.find(vertex_kind::clause, "実1").at(0);
    CHECK(graph.paths_to_items(start, 1).size() == 1);
    CHECK(graph.paths_to_items(start, 2).size() == 2);
    CHECK(graph.paths_to_items(start, 0).empty());
    CHECK(graph.paths_to_items(start, 4, 1).size() == 1);
    CHECK(graph.paths_to_items(start, 4, 0).empty());
}

TEST_CASE("citations in a circle end, and each simple path is told once") {
    const std::array editions{make_edition("第13版",
                                           {{"実1", {{"1", "【実2】【実2】、【実1】"}}},
                                            {"実2", {{"1", "【実3】"}}},
                                            {"実3", {{"1", "【実1】"}}}})};
    const std::array lists{make_checklist({make_item("1", "実1、実1")})};
    const trace_graph graph = link(editions, lists).graph;
    CHECK(told(graph, paths_from(graph, vertex_kind::clause, "実1")) == lines{"実1 < 1"});
    CHECK(told(graph, paths_from(graph, vertex_kind::clause, "実2")) ==
          lines{"実2 < 実1/1 < 実1 < 1"});
    CHECK(told(graph, paths_from(graph, vertex_kind::clause, "実3")) ==
          lines{"実3 < 実2/1 < 実2 < 実1/1 < 実1 < 1"});
}

TEST_CASE(
    "a clique of citations far from every item costs nothing, one near an item is bounded") {
    std::vector<drawn_clause> clauses;
    std::string all = "【実1～実60】";
    for (int i = 1; i <= 60; ++i) {
        clauses.push_back({"実" + std::to_string(i), {{"1", all}}});
    }
    clauses.push_back({"実99"});
    const std::array editions{make_edition("第13版", clauses)};
    {
        const std::array lists{make_checklist({make_item("1", "実99")})};
        const trace_graph graph = link(editions, lists).graph;
        CHECK(paths_from(graph, vertex_kind::clause, "実1").empty());
    }
    const std::array lists{make_checklist({make_item("1", "実60")})};
    const trace_graph graph = link(editions, lists).graph;
    const std::size_t start = graph.find(vertex_kind::clause, "実1").at(0);
    CHECK(graph.paths_to_items(start, 30, 1000).size() == 1000);
    CHECK(graph.paths_to_items(start, 2).size() == 1);
    CHECK(graph.paths_to_items(start, 3).size() == 1 + 58);
}

TEST_CASE("paragraphs a thousand deep need no deep stack") {
    std::vector<para> chain;
    std::string path;
    for (int i = 1; i <= 900; ++i) {
        path += (path.empty() ? "" : "/") + std::to_string(i);
        chain.push_back({path});
    }
    const std::array editions{make_edition("第13版", {{"実1", chain}})};
    const std::array lists{make_checklist({make_item("1", "実1")})};
    const trace_graph graph = link(editions, lists).graph;
    const std::size_t deepest = graph.find(vertex_kind::paragraph, "実1/" + path).at(0);
    const std::vector<trace_path> paths = graph.paths_to_items(deepest);
    REQUIRE(paths.size() == 1);
    CHECK(paths[0].size() == 902);
}

TEST_CASE("many items that all cite everything make as many edges and no more work") {
    std::vector<drawn_clause> clauses;
    for (int i = 1; i <= 50; ++i) {
        clauses.push_back({"実" + std::to_string(i)});
    }
    std::vector<checklist_item> items;
    for (int i = 1; i <= 2000; ++i) {
        items.push_back(make_item(std::to_string(i), "実1～実50"));
    }
    const std::array editions{make_edition("第13版", clauses)};
    const std::array lists{make_checklist(items)};
    const trace_graph graph = link(editions, lists).graph;
    CHECK(graph.edges().size() == 50 + 2000 + 2000 * 50);
    CHECK(graph.items_of("実25").size() == 2000);
    CHECK(graph.clauses_of("1999").size() == 50);
    CHECK(graph.uncovered().empty());
}
