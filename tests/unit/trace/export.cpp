#include "unit/trace/building.hpp"

#include <kijun/trace/graph.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <array>
#include <string>

using namespace kijun;
using namespace kijun::test;

namespace {

trace_graph nasty_graph() {
    const std::array editions{
        make_edition("第12版", {{"実1", {}, "\"引用\"と<山括弧>&\\"}}),
        make_edition("第13版", {{"実1", {{"1", "【実1】"}}, "改\n行\x01"}})};
    const std::array lists{make_checklist({make_item("1", "実1")})};
    return link(editions, lists).graph;
}

std::size_t count(const std::string& in, const std::string& what) {
    std::size_t found = 0;
    for (std::size_t at = in.find(what); at != std::string::npos; at = in.find(what, at + 1)) {
        ++found;
    }
    return found;
}

} // namespace

TEST_CASE("GraphML is well-formed XML with every vertex and edge, whatever the texts hold") {
    const trace_graph graph = nasty_graph();
    const std::string written = to_graphml(graph);
    pugi::xml_document document;
    REQUIRE(document.load_string(written.c_str()));
    const pugi::xml_node root = document.child("graphml").child("graph");
    std::size_t nodes = 0;
    std::size_t edges = 0;
    bool quoted = false;
    for (const pugi::xml_node& child : root.children()) {
        nodes += child.name() == std::string("node") ? 1 : 0;
        edges += child.name() == std::string("edge") ? 1 : 0;
        for (const pugi::xml_node& value : child.children("data")) {
            quoted = quoted || value.text().get() == std::string("\"引用\"と<山括弧>&\\");
        }
    }
    CHECK(nodes == graph.vertices().size());
    CHECK(edges == graph.edges().size());
    CHECK(quoted);
    CHECK(written == to_graphml(nasty_graph()));
}

TEST_CASE("DOT tells vertices of one name apart and closes every quotation mark") {
    const trace_graph graph = nasty_graph();
    const std::string written = to_dot(graph);
    CHECK(count(written, "->") == graph.edges().size());
    CHECK(written.find("n1") != std::string::npos);
    // Both editions have 実1.
    CHECK(count(written, "label=\"実1\"") + count(written, "label=実1") >= 2);
    CHECK(written.find("\\\"引用\\\"") != std::string::npos);
    CHECK(written.find("&\\\\\"") != std::string::npos);
    std::size_t marks = 0;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if (written[i] == '\\') {
            ++i;
        } else if (written[i] == '"') {
            ++marks;
        }
    }
    CHECK(marks % 2 == 0);
    CHECK(written == to_dot(nasty_graph()));
}

TEST_CASE("an empty graph is exported too") {
    pugi::xml_document document;
    CHECK(document.load_string(to_graphml(trace_graph()).c_str()));
    CHECK(to_dot(trace_graph()).find("digraph") != std::string::npos);
}
