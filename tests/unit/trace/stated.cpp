#include "unit/trace/building.hpp"

#include <kijun/trace/graph.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

stated_relation
stated(const std::string& item, const std::string& clause, const std::string& path = "") {
    stated_relation one;
    one.item = item;
    one.clause = clause;
    one.path = path;
    one.type = relationship::subset_of;
    one.author = "甲";
    one.at = {3, 5, 30};
    return one;
}

relation_set relations(std::vector<stated_relation> all, const std::string& edition = "") {
    relation_set set;
    set.file = "r.xml";
    set.at = {1, 1, 0};
    set.edition = edition;
    set.relations = std::move(all);
    return set;
}

const std::array editions{make_edition("第12版", {{"実1"}, {"実7"}}),
                          make_edition("第13版", {{"実1"}, {"実8", {{"2"}, {"2/(1)"}}}})};
const std::array lists{make_checklist({make_item("1", "実1"), make_item("2", "なし")})};

/// Edges of stated relations as "通番 > 版 箇所 type".
lines arrows(const linked_trace& linked) {
    lines told;
    for (const edge& one : linked.graph.edges()) {
        if (one.method == "relation") {
            const vertex& to = linked.graph.vertices()[one.to];
            told.push_back(linked.graph.vertices()[one.from].name + " > " + to.of + " " +
                           to.name + " " + one.type);
        }
    }
    return told;
}

lines found(const linked_trace& linked) {
    lines told;
    for (const diagnostic& one : linked.findings) {
        std::string text =
            to_string(one.id) + " " + one.where.file + ":" + std::to_string(one.where.at.line);
        for (const std::string& detail : one.details) {
            text += " " + detail;
        }
        told.push_back(text);
    }
    return told;
}

} // namespace

TEST_CASE("a stated relation is an edge with its type, provenance and confidence") {
    stated_relation sure = stated("2", "実8", "2/(1)");
    sure.confidence = 0.75;
    sure.reason = "理由";
    const relation_set set = relations({stated("2", "実8"), sure});
    const linked_trace linked = link(editions, lists, &set);
    CHECK(found(linked) == lines{});
    CHECK(arrows(linked) == lines{"2 > 安全対策基準 第13版 実8 subset-of",
                                  "2 > 安全対策基準 第13版 実8/2/(1) subset-of"});
    const edge& last = linked.graph.edges().back();
    CHECK(last.kind == edge_kind::relates);
    CHECK(last.confidence == 0.75);
    CHECK(last.note == "subset-of、semantic、human、甲: 理由");
    CHECK(linked.graph.items_of("実8").size() == 2);
    CHECK(linked.graph.uncovered() == lines{});
    CHECK(link(editions, lists).graph.uncovered() == lines{"実8"});
}

TEST_CASE("a relation leads into the edition that it names, else into the newest") {
    const relation_set any = relations({stated("2", "実1"), stated("2", "実7")});
    const linked_trace newest = link(editions, lists, &any);
    CHECK(arrows(newest) == lines{"2 > 安全対策基準 第13版 実1 subset-of"});
    CHECK(found(newest) == lines{"KJ0543 r.xml:3 実7"});
    const relation_set old = relations({stated("2", "実1"), stated("2", "実7")}, "第12版");
    CHECK(arrows(link(editions, lists, &old)) ==
          lines{"2 > 安全対策基準 第12版 実1 subset-of",
                "2 > 安全対策基準 第12版 実7 subset-of"});
    const relation_set gone = relations({stated("2", "実1")}, "第11版");
    const linked_trace read = link(editions, lists, &gone);
    CHECK(arrows(read) == lines{"2 > 安全対策基準 第13版 実1 subset-of"});
    CHECK(found(read) == lines{"KJ0545 r.xml:1 edition 第11版 第13版"});
}

TEST_CASE("what a relation names and is not there is told with its place") {
    const relation_set set = relations(
        {stated("9", "実1"), stated("1", "実200"), stated("1", "実8", "9"), stated("1", "x")});
    const linked_trace linked = link(editions, lists, &set);
    CHECK(arrows(linked) == lines{});
    CHECK(found(linked) == lines{"KJ0542 r.xml:3 9",
                                 "KJ0543 r.xml:3 実200",
                                 "KJ0543 r.xml:3 実8/9",
                                 "KJ0543 r.xml:3 x"});
}

TEST_CASE("relations of another checklist or standard are not used") {
    relation_set set = relations({stated("1", "実8")});
    set.checklist = "別の一覧";
    const linked_trace other_list = link(editions, lists, &set);
    CHECK(arrows(other_list) == lines{});
    CHECK(found(other_list) ==
          lines{"KJ0545 r.xml:1 checklist 別の一覧 API接続チェックリスト"});
    set.checklist.clear();
    set.standard = "別の基準";
    const linked_trace other_standard = link(editions, lists, &set);
    CHECK(arrows(other_standard) == lines{});
    CHECK(found(other_standard) == lines{"KJ0545 r.xml:1 standard 別の基準 安全対策基準"});
    set.standard = "安全対策基準";
    set.version = "2023";
    const linked_trace other_version = link(editions, lists, &set);
    CHECK(arrows(other_version).size() == 1);
    CHECK(found(other_version) == lines{"KJ0545 r.xml:1 version 2023 2024"});
}

TEST_CASE("statements that contradict each other, or a citation, are told and kept") {
    stated_relation equal = stated("1", "実8");
    equal.type = relationship::equal;
    stated_relation by_words = equal;
    by_words.rationale = matching_rationale::syntactic; // another ground may say another thing
    stated_relation none = stated("1", "実1");
    none.type = relationship::no_relationship;
    none.reviewed = true;
    const relation_set set = relations({stated("1", "実8"), equal, by_words, none});
    const linked_trace linked = link(editions, lists, &set);
    CHECK(arrows(linked).size() == 3);
    CHECK(found(linked) == lines{"KJ0544 r.xml:3 1 実8 subset-of、semantic、human、甲",
                                 "KJ0544 r.xml:3 1 実1 関連規定箇所"});
}

TEST_CASE("relations without lists or editions lead nowhere, quietly") {
    const relation_set set = relations({stated("1", "実1")});
    CHECK(arrows(link({}, {}, &set)) == lines{});
    CHECK(arrows(link(editions, {}, &set)) == lines{});
    CHECK(arrows(link({}, lists, &set)) == lines{});
}
