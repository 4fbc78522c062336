#include "unit/trace/building.hpp"

#include <kijun/trace/graph.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

std::vector<std::string> names_of(const trace_graph& graph) {
    std::vector<std::string> names;
    for (const vertex& one : graph.vertices()) {
        names.push_back(one.name);
    }
    return names;
}

/// "from -kind-> to" for edges of one kind.
std::vector<std::string> arrows(const trace_graph& graph, edge_kind kind) {
    std::vector<std::string> told;
    for (const edge& one : graph.edges()) {
        if (one.kind == kind) {
            told.push_back(graph.vertices()[one.from].name + " > " +
                           graph.vertices()[one.to].name);
        }
    }
    return told;
}

linked_trace link_one(const edition& to, const std::string& cell) {
    const std::array editions{to};
    const std::array lists{make_checklist({make_item("1", cell)})};
    return link(editions, lists);
}

using names = std::vector<std::string>;

} // namespace

TEST_CASE("vertices stand in document order, then items, then other documents") {
    const std::array editions{
        make_edition("第13版", {{"実1"}, {"実8", {{"2"}, {"2/(1)"}, {"3"}}}, {"実9"}})};
    const std::array lists{
        make_checklist({make_item("1", "実8"), make_item("2", "2.1", "オープンAPI報告書")})};
    const linked_trace linked = link(editions, lists);
    CHECK(names_of(linked.graph) == names{"安全対策基準 第13版",
                                          "実1",
                                          "実8",
                                          "実8/2",
                                          "実8/2/(1)",
                                          "実8/3",
                                          "実9",
                                          "API接続チェックリスト 2024",
                                          "1",
                                          "2",
                                          "オープンAPI報告書"});
    CHECK(arrows(linked.graph, edge_kind::contains) == names{"安全対策基準 第13版 > 実1",
                                                             "安全対策基準 第13版 > 実8",
                                                             "実8 > 実8/2",
                                                             "実8/2 > 実8/2/(1)",
                                                             "実8 > 実8/3",
                                                             "安全対策基準 第13版 > 実9",
                                                             "API接続チェックリスト 2024 > 1",
                                                             "API接続チェックリスト 2024 > 2"});
    CHECK(arrows(linked.graph, edge_kind::relates) ==
          names{"1 > 実8", "2 > オープンAPI報告書"});
    CHECK(linked.graph.edges().back().note == "2.1");
    REQUIRE(linked.findings.size() == 1);
    CHECK(linked.findings[0].id == code::citation_other_standard);
    CHECK(linked.findings[0].details == names{"オープンAPI報告書"});
}

TEST_CASE("a cell resolves against the last edition of the standard that it names") {
    const std::array editions{make_edition("第12版", {{"実1"}, {"実8"}}),
                              make_edition("第13版", {{"実1"}}),
                              make_edition("2020", {{"実8"}}, "別の基準")};
    struct row {
        const char* standard;
        std::size_t target; ///< vertex, 0 when dangling
    };
    for (const row& one : {row{"安全対策基準", 0}, row{"別の基準", 6}, row{"", 6}}) {
        CAPTURE(one.standard);
        const std::array lists{make_checklist({make_item("1", "実8", one.standard)})};
        const linked_trace linked = link(editions, lists);
        const edge& last = linked.graph.edges().back();
        if (one.target == 0) {
            REQUIRE(linked.graph.dangling().size() == 1);
            CHECK(linked.graph.dangling()[0].clause == "実8");
            CHECK(linked.findings.size() == 1);
        } else {
            CHECK(last.kind == edge_kind::relates);
            CHECK(last.to == one.target);
        }
    }
}

TEST_CASE("a citation of nothing is told where it stands, over line breaks too") {
    const edition to = make_edition("第13版", {{"実1"}});
    const linked_trace linked = link_one(to, "実1、\n実1、実200");
    REQUIRE(linked.findings.size() == 1);
    const diagnostic& found = linked.findings[0];
    CHECK(found.id == code::citation_dangling);
    CHECK(found.where.file == "checklist.xml");
    CHECK(found.where.cell == "関連規定箇所");
    CHECK(found.where.at.line == 21);
    CHECK(found.where.at.column == 4);
    CHECK(found.where.at.offset == 200 + std::string("実1、\n実1、").size());

    const linked_trace on_first = link_one(to, "実1、実200");
    REQUIRE(on_first.findings.size() == 1);
    CHECK(on_first.findings[0].where.at.line == 20);
    CHECK(on_first.findings[0].where.at.column == 5 + 3);
    REQUIRE(on_first.graph.dangling().size() == 1);
    CHECK(on_first.graph.dangling()[0].from == "通番1");
    CHECK(on_first.graph.dangling()[0].citation == "実200");
}

TEST_CASE("a cell without a citation is a finding unless it says that there is none") {
    const edition to = make_edition("第13版", {{"実1"}});
    struct row {
        const char* text;
        bool readable;
    };
    for (const row& one : {row{"同上", false},
                           row{"別紙1を参照", false},
                           row{"", true},
                           row{" \n", true},
                           row{"－", true},
                           row{"-", true},
                           row{"なし", true}}) {
        CAPTURE(one.text);
        const linked_trace linked = link_one(to, one.text);
        CHECK(linked.findings.empty() == one.readable);
        if (!one.readable && !linked.findings.empty()) {
            CHECK(linked.findings[0].id == code::related_unreadable);
            CHECK(linked.findings[0].where.at.line == 20);
            CHECK(linked.findings[0].where.at.column == 5);
        }
        CHECK(arrows(linked.graph, edge_kind::relates).empty());
    }
}

TEST_CASE("a citation with a locator leads to the paragraph, or to the clause with a finding") {
    const edition to = make_edition("第13版", {{"実112", {{"2"}, {"2/(1)"}, {"2/(1)/⑧"}}}});
    CHECK(arrows(link_one(to, "実112 2-(1)⑧").graph, edge_kind::relates) ==
          names{"1 > 実112/2/(1)/⑧"});
    const linked_trace lost = link_one(to, "実112 2-(1)⑨");
    CHECK(arrows(lost.graph, edge_kind::relates) == names{"1 > 実112"});
    REQUIRE(lost.findings.size() == 1);
    CHECK(lost.findings[0].id == code::citation_dangling);
    REQUIRE(lost.graph.dangling().size() == 1);
    CHECK(lost.graph.dangling()[0].clause == "実112/2/(1)/⑨");
    CHECK(lost.graph.items_of("実112").size() == 1);
}

TEST_CASE("brackets of a label may be others than the edition's, where one part can be meant") {
    const edition to = make_edition("1",
                                    {{"6.1", {{"a)"}, {"a)/1)"}, {"b)"}}},
                                     {"6.2", {{"ア"}, {"(ア)"}, {"1"}, {"1/(2)"}}},
                                     {"6.3", {{"(a)"}, {"a"}}},
                                     {"6.4", {{"1"}, {"2"}, {"2/(a)"}, {"2/(b)"}}}});
    const auto place = [&](const std::string& cell) {
        const linked_trace found = link_one(to, cell);
        const names told = arrows(found.graph, edge_kind::relates);
        REQUIRE(told.size() == 1);
        return told.front() + (found.findings.empty() ? "" : "!");
    };
    CHECK(place("section 6.1 a) 1)") == "1 > 6.1/a)/1)");
    CHECK(place("section 6.1(a)(1)") == "1 > 6.1/a)/1)");
    CHECK(place("section 6.1(b)") == "1 > 6.1/b)");
    CHECK(place("section 6.3(a)") == "1 > 6.3/(a)");
    CHECK(place("section 6.3 a)") == "1 > 6.3!"); // (a) or a
    CHECK(place("section 6.2(1)") == "1 > 6.2!"); // 1 is another level
    CHECK(place("section 6.2(2)") == "1 > 6.2/1/(2)");
    CHECK(place("section 6.4(2)") == "1 > 6.4/2"); // where nothing else is in brackets
    CHECK(place("section 6.4(2)(b)") == "1 > 6.4/2/(b)");
    CHECK(place("section 6.4(3)") == "1 > 6.4!");
}

TEST_CASE("clause ids that no grammar knows are read as whole words") {
    const edition to =
        make_edition("rev5", {{"ac-2"}, {"ac-2.1"}, {"第十二条の二"}}, "安全対策基準");
    const linked_trace linked = link_one(to, "ac-2.1、第十二条の二 / ac-99");
    CHECK(arrows(linked.graph, edge_kind::relates) == names{"1 > ac-2.1", "1 > 第十二条の二"});
    REQUIRE(linked.graph.dangling().size() == 1);
    CHECK(linked.graph.dangling()[0].clause == "ac-99");
    REQUIRE(linked.findings.size() == 1);
    CHECK(linked.findings[0].where.at.column ==
          5 + std::u32string(U"ac-2.1、第十二条の二 / ").size());
}

TEST_CASE("text cites clauses and parts of its own edition") {
    const std::array editions{make_edition("第13版",
                                           {{"実3",
                                             {{"1", "範囲は別に定める（参考6）。（注1）"},
                                              {"1/(注1)", "一つ目の注。"},
                                              {"2", "【実9】による。（注1）"},
                                              {"2/(注1)", "二つ目の注。"},
                                              {"参考6", "例。"},
                                              {"参考6/①", "（参考7）を見よ。"}}},
                                            {"実9", {{"1", "【実3、実99】"}}}})};
    const linked_trace linked = link(editions, {});
    CHECK(arrows(linked.graph, edge_kind::cites) == names{"実3/1 > 実3/参考6",
                                                          "実3/1 > 実3/1/(注1)",
                                                          "実3/2 > 実9",
                                                          "実3/2 > 実3/2/(注1)",
                                                          "実9/1 > 実3"});
    REQUIRE(linked.graph.dangling().size() == 2);
    CHECK(linked.graph.dangling()[0].from == "実3/参考6/①");
    CHECK(linked.graph.dangling()[0].clause == "実3/参考7");
    CHECK_FALSE(linked.graph.dangling()[0].from_item);
    CHECK(linked.graph.dangling()[1].clause == "実99");
    REQUIRE(linked.findings.size() == 2);
    CHECK(linked.findings[0].where.file == "第13版.xml");
    CHECK(linked.findings[0].where.at.line == 7);
    CHECK(linked.findings[1].where.at.column == 10 + 4);
}

TEST_CASE("a clause becomes the clause of its number in the next edition of its standard") {
    const std::array editions{make_edition("第11版", {{"実1"}, {"実2"}}),
                              make_edition("他", {{"実1"}}, "別の基準"),
                              make_edition("第12版", {{"実2"}, {"実3"}}),
                              make_edition("第13版", {{"実3"}})};
    const linked_trace linked = link(editions, {});
    std::vector<std::pair<std::size_t, std::size_t>> joined;
    for (const edge& one : linked.graph.edges()) {
        if (one.kind == edge_kind::becomes) {
            joined.emplace_back(one.from, one.to);
        }
    }
    CHECK(joined == std::vector<std::pair<std::size_t, std::size_t>>{{2, 6}, {7, 9}});
}

TEST_CASE("nothing given is an empty graph, and empty editions and checklists are vertices") {
    const linked_trace nothing = kijun::link({}, {});
    CHECK(nothing.graph.vertices().empty());
    CHECK(nothing.graph.uncovered().empty());
    CHECK(nothing.graph.find(vertex_kind::clause, "実1").empty());
    const std::array editions{edition()};
    const std::array lists{make_checklist({})};
    const linked_trace empty = link(editions, lists);
    CHECK(empty.graph.vertices().size() == 2);
    CHECK(empty.graph.edges().empty());
    CHECK(trace_graph().vertices().empty());
}
