// Exports for other tools. The published schemas are not in the house: what they demand of the
// parts that are written is stated here, and the files were held against the schemas by hand
// (see lib/README.md).

#include "unit/trace/building.hpp"

#include <kijun/read/read.hpp>
#include <kijun/write/exchange.hpp>
#include <kijun/write/write.hpp>

#include <boost/json.hpp>
#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <array>
#include <regex>
#include <set>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

namespace json = boost::json;
using lines = std::vector<std::string>;

relation_set relations() {
    relation_set set;
    set.file = "r.xml";
    stated_relation first;
    first.item = "2";
    first.clause = "実8";
    first.path = "2/(1)";
    first.type = relationship::equal;
    first.author = "甲 <a>";
    first.date = "2025-11-20";
    first.confidence = 0.75;
    first.reviewed = true;
    first.reviewer = "乙";
    first.reason = "1. *鍵* の\n管理";
    stated_relation second;
    second.item = "1";
    second.clause = "実9";
    second.type = relationship::no_relationship;
    second.method = relating_method::automation;
    set.relations = {first, second};
    return set;
}

struct sample {
    std::array<edition, 1> editions{
        make_edition("第13版",
                     {{"実1", {{"1", "実8を見る。"}}},
                      {"実8", {{"1", "一"}, {"2", "二"}, {"2/(1)"}, {"2/(1)/①"}, {"3"}}},
                      {"実9"}})};
    std::array<checklist, 1> lists{make_checklist({make_item("1", "実1、\n 実8 2-(1)"),
                                                   make_item("2", "なし"),
                                                   make_item("2", "実9"),
                                                   make_item("3", "2.1", "別の報告書")})};
    relation_set stated = relations();
    linked_trace linked = link(editions, lists, &stated);
    [[nodiscard]] linked_models models() const {
        return {editions, lists, linked.graph, &stated, ""};
    }
};

/// Every map of a collection as "item type place", in order.
lines told_maps(const json::object& collection) {
    lines told;
    for (const json::value& mapping : collection.at("mappings").as_array()) {
        for (const json::value& map : mapping.at("maps").as_array()) {
            std::string line;
            for (const char* end : {"sources", "targets"}) {
                const auto& one = map.at(end).as_array().at(0).as_object();
                line += std::string(one.at("type").as_string()) + " " +
                        std::string(one.at("id-ref").as_string()) + " ";
            }
            line += map.at("relationship").as_string();
            line += map.as_object().contains("ns") ? " own" : "";
            told.push_back(line);
        }
    }
    return told;
}

const std::regex
    uuid_pattern("[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

/// Values of IDENTIFIER, and texts of elements that refer to one.
struct reqif_names {
    std::multiset<std::string> defined;
    std::vector<std::string> used;
};

reqif_names names_in(const pugi::xml_document& file) {
    reqif_names names;
    struct walker : pugi::xml_tree_walker {
        explicit walker(reqif_names& names) : to(names) {}
        bool for_each(pugi::xml_node& node) override {
            if (const auto id = node.attribute("IDENTIFIER")) {
                to.defined.insert(id.value());
            }
            if (std::string_view(node.name()).ends_with("-REF")) {
                to.used.emplace_back(node.child_value());
            }
            return true;
        }
        reqif_names& to;
    } walk(names);
    pugi::xml_document copy;
    copy.reset(file);
    copy.traverse(walk);
    return names;
}

/// "実8(1 2(…) 3)": a hierarchy by the numbers of its objects.
std::string drawn(const pugi::xml_node& children, const pugi::xml_node& objects) {
    std::string text;
    for (const pugi::xml_node place : children.children("SPEC-HIERARCHY")) {
        const std::string id = place.child("OBJECT").child_value("SPEC-OBJECT-REF");
        const pugi::xml_node object =
            objects.find_child_by_attribute("SPEC-OBJECT", "IDENTIFIER", id.c_str());
        text += (text.empty() ? "" : " ") + std::string(object.attribute("LONG-NAME").value());
        if (const pugi::xml_node inner = place.child("CHILDREN")) {
            text += "(" + drawn(inner, objects) + ")";
        }
    }
    return text;
}

} // namespace

TEST_CASE("relations written out are read back as they were") {
    relation_set set = relations();
    set.checklist = "一覧 \"見本\"";
    set.edition = "第13版";
    const std::string written = to_xml(set);
    const auto again = read_relations({"r.xml", written});
    REQUIRE(again);
    CHECK(again->findings.empty());
    CHECK(to_xml(again->value) == written);
    REQUIRE(again->value.relations.size() == 2);
    CHECK(again->value.relations[0].reason == set.relations[0].reason);
    CHECK(again->value.relations[0].confidence == set.relations[0].confidence);
    CHECK(again->value.relations[1].method == relating_method::automation);
    CHECK(to_xml(relation_set{}) ==
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<relations/>\n");
}

TEST_CASE("a mapping collection has a map for each citation and each stated relation") {
    const sample of;
    const auto written = to_oscal_mapping_json(of.models());
    REQUIRE(written);
    const json::object whole =
        json::parse(*written).as_object().at("mapping-collection").as_object();
    CHECK(told_maps(whole) == lines{"control 1 control 実1 cites own",
                                    "control 1 statement 実8/2/(1) cites own",
                                    "control 2 control 実9 cites own",
                                    "control 2 statement 実8/2/(1) equal-to",
                                    "control 1 control 実9 no-relationship"});
    const json::object& metadata = whole.at("metadata").as_object();
    CHECK(metadata.at("last-modified") == "2025-11-20T00:00:00Z");
    CHECK(metadata.at("oscal-version") == "1.2.0");
    CHECK(metadata.at("parties").as_array().size() == 2);
    const json::object& provenance = whole.at("provenance").as_object();
    CHECK(provenance.at("method") == "hybrid");
    CHECK(provenance.at("status") == "draft"); // nobody reviewed the second
    const json::array& mappings = whole.at("mappings").as_array();
    REQUIRE(mappings.size() == 3);
    CHECK(mappings[1].at("status") == "complete");
    CHECK(mappings[2].at("method") == "automation");
    CHECK(mappings[2].at("status") == "draft");
    const json::value& stated = mappings[1].at("maps").as_array()[0];
    CHECK(stated.at("confidence-score").at("percentage").as_double() == 0.75);
    CHECK(stated.at("confidence-score").at("STRVALUE") == "0.75");
    // Prose is Markdown in JSON: nothing of ours is markup.
    CHECK(stated.at("remarks") == "1\\. \\*鍵\\* の\n管理");
    CHECK(stated.at("props").as_array()[0].at("value") == "甲 <a>");
}

TEST_CASE("every uuid of a mapping collection is of version 5, and none is there twice") {
    const sample of;
    const std::string text = to_oscal_mapping_json(of.models()).value();
    const std::regex member("\"uuid\": \"([^\"]*)\"");
    std::set<std::string> seen;
    for (std::sregex_iterator at(text.begin(), text.end(), member), end; at != end; ++at) {
        const std::string uuid = (*at)[1];
        CHECK(std::regex_match(uuid, uuid_pattern));
        CHECK(seen.insert(uuid).second);
    }
    CHECK(seen.size() == 13);
    CHECK(text == to_oscal_mapping_json(of.models()).value());
}

TEST_CASE("a mapping collection in XML says the same in the order of the model") {
    const sample of;
    const auto written = to_oscal_mapping_xml(of.models());
    REQUIRE(written);
    pugi::xml_document file;
    REQUIRE(file.load_string(written->c_str()));
    const pugi::xml_node whole = file.child("mapping-collection");
    CHECK(std::string(whole.attribute("xmlns").value()) == "http://csrc.nist.gov/ns/oscal/1.0");
    lines order;
    for (const pugi::xml_node child : whole.children()) {
        order.emplace_back(child.name());
    }
    CHECK(order ==
          lines{"metadata", "provenance", "mapping", "mapping", "mapping", "back-matter"});
    lines told;
    for (const pugi::xml_node mapping : whole.children("mapping")) {
        for (const pugi::xml_node map : mapping.children("map")) {
            std::string line;
            for (const char* end : {"source", "target"}) {
                line += std::string(map.child(end).attribute("type").value()) + " " +
                        map.child(end).attribute("id-ref").value() + " ";
            }
            line += map.child_value("relationship");
            line += map.attribute("ns") ? " own" : "";
            told.push_back(line);
        }
    }
    const json::value same = json::parse(to_oscal_mapping_json(of.models()).value());
    CHECK(told == told_maps(same.at("mapping-collection").as_object()));
    const pugi::xml_node stated = whole.child("mapping").next_sibling("mapping").child("map");
    lines parts;
    for (const pugi::xml_node child : stated.children()) {
        parts.emplace_back(child.name());
    }
    CHECK(parts == lines{"relationship",
                         "source",
                         "target",
                         "confidence-score",
                         "prop",
                         "prop",
                         "prop",
                         "prop",
                         "remarks"});
    CHECK(std::string(stated.child("remarks").child_value("p")) == "1. *鍵* の\n管理");
}

TEST_CASE("there is no mapping collection without a link") {
    const std::array editions{make_edition("第13版", {{"実1"}})};
    const std::array lists{make_checklist({make_item("1", "なし")})};
    const linked_trace linked = link(editions, lists);
    const linked_models none{editions, lists, linked.graph};
    REQUIRE_FALSE(to_oscal_mapping_json(none));
    CHECK(to_oscal_mapping_json(none).error().id == code::nothing_related);
    CHECK_FALSE(to_oscal_mapping_xml(none));
    CHECK(to_reqif(none).ends_with("</REQ-IF>\n"));
}

TEST_CASE("an export is of the day that was given, else of the latest that its models name") {
    const auto day = [](const std::string& given, const std::string& stated) {
        sample of;
        of.stated.relations[0].date = stated;
        linked_models models = of.models();
        models.date = given;
        const auto whole = json::parse(to_oscal_mapping_json(models).value());
        return std::string(
            whole.at("mapping-collection").at("metadata").at("last-modified").as_string());
    };
    CHECK(day("2026-01-31", "2025-11-20") == "2026-01-31T00:00:00Z");
    CHECK(day("", "2025-11-20") == "2025-11-20T00:00:00Z");
    CHECK(day("", "") == "1970-01-01T00:00:00Z");
    CHECK(day("", "2025-02-30") == "1970-01-01T00:00:00Z");
}

TEST_CASE("a ReqIF file defines each identifier once and refers to none that is not there") {
    const sample of;
    const std::string written = to_reqif(of.models());
    pugi::xml_document file;
    REQUIRE(file.load_string(written.c_str()));
    const reqif_names names = names_in(file);
    for (const std::string& id : names.defined) {
        CAPTURE(id);
        CHECK(names.defined.count(id) == 1);
        CHECK((id.starts_with("_") || (id.front() >= 'a' && id.front() <= 'z')));
    }
    CHECK(names.used.size() > 60);
    for (const std::string& id : names.used) {
        CAPTURE(id);
        CHECK(names.defined.contains(id));
    }
}

TEST_CASE("a ReqIF file has the hierarchy of clauses and items, and the links between them") {
    const sample of;
    pugi::xml_document file;
    REQUIRE(file.load_string(to_reqif(of.models()).c_str()));
    const pugi::xml_node content =
        file.child("REQ-IF").child("CORE-CONTENT").child("REQ-IF-CONTENT");
    const pugi::xml_node objects = content.child("SPEC-OBJECTS");
    lines specifications;
    for (const pugi::xml_node one : content.child("SPECIFICATIONS").children()) {
        specifications.push_back(drawn(one.child("CHILDREN"), objects));
    }
    CHECK(specifications ==
          lines{"実1(実1/1) 実8(実8/1 実8/2(実8/2/(1)(実8/2/(1)/①)) 実8/3) 実9", "1 2 2 3"});
    lines relations;
    for (const pugi::xml_node one : content.child("SPEC-RELATIONS").children()) {
        const auto named = [&](const char* end) {
            return std::string(
                objects
                    .find_child_by_attribute("SPEC-OBJECT",
                                             "IDENTIFIER",
                                             one.child(end).child_value("SPEC-OBJECT-REF"))
                    .attribute("LONG-NAME")
                    .value());
        };
        relations.push_back(
            std::string(one.child("TYPE").child_value("SPEC-RELATION-TYPE-REF")) + ": " +
            named("SOURCE") + " > " + named("TARGET"));
    }
    CHECK(relations == lines{"type-reference: 実1/1 > 実8",
                             "type-citation: 1 > 実1",
                             "type-citation: 1 > 実8/2/(1)",
                             "type-citation: 2 > 実9",
                             "type-citation: 3 > 別の報告書",
                             "type-stated: 2 > 実8/2/(1)",
                             "type-none: 1 > 実9"});
}
