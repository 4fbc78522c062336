#include "write/json_support.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <random>
#include <string>
#include <vector>

namespace json = boost::json;
using kijun::json_writer;
using kijun::json_support::print;

namespace {

/// The layout, said plainly: what must come out for a tree that is known beforehand.
std::string laid_out(const json::value& what, std::size_t depth = 0) {
    const auto is_scalar = [](const json::value& v) { return !v.is_object() && !v.is_array(); };
    std::vector<std::string> members;
    bool on_one_line = true;
    if (what.is_object()) {
        on_one_line = what.get_object().size() <= 3;
        for (const auto& member : what.get_object()) {
            on_one_line = on_one_line && is_scalar(member.value());
            members.push_back(json::serialize(member.key()) + ": " +
                              laid_out(member.value(), depth + 1));
        }
    } else if (what.is_array()) {
        for (const json::value& member : what.get_array()) {
            on_one_line = on_one_line && is_scalar(member);
            members.push_back(laid_out(member, depth + 1));
        }
    } else {
        return json::serialize(what);
    }
    const std::string indent = '\n' + std::string(2 * depth, ' ');
    std::string all(1, what.is_object() ? '{' : '[');
    for (std::size_t i = 0; i != members.size(); ++i) {
        all += i == 0 ? "" : on_one_line ? ", " : ",";
        all += (on_one_line ? "" : indent + "  ") + members[i];
    }
    return all + (on_one_line ? "" : indent) + (what.is_object() ? '}' : ']');
}

/// Any tree; its arrays hold scalars or containers, as those of our results do.
json::value drawn(std::mt19937& random, std::size_t depth, bool container) {
    const std::size_t members = random() % 6;
    if (container && random() % 2 == 0) {
        json::object object;
        for (std::size_t i = 0; i != members; ++i) {
            const bool inner = depth < 4 && random() % 4 == 0;
            object["m" + std::to_string(i)] = drawn(random, depth + 1, inner);
        }
        return object;
    }
    if (container) {
        json::array array;
        const bool inner = depth < 4 && random() % 2 == 0;
        for (std::size_t i = 0; i != members; ++i) {
            array.push_back(drawn(random, depth + 1, inner));
        }
        return array;
    }
    const json::value scalars[] = {nullptr, true, false, -7, 12u, "", "基準", "a b"};
    return scalars[random() % std::size(scalars)];
}

} // namespace

TEST_CASE("JSON is indented by two, with short objects and arrays of scalars on one line") {
    json::object what;
    what["schema"] = "x/1";
    what["list"] = {1, 2, "三"};
    what["empty"] = json::array();
    what["none"] = json::object();
    what["pair"] = {{"old", "a"}, {"new", nullptr}};
    what["rows"] = json::array{json::object{{"a", 1}, {"b", 0.5}, {"c", true}, {"d", -1}}};
    CHECK(print(what) == "{\n"
                         "  \"schema\": \"x/1\",\n"
                         "  \"list\": [1, 2, \"三\"],\n"
                         "  \"empty\": [],\n"
                         "  \"none\": {},\n"
                         "  \"pair\": {\"old\": \"a\", \"new\": null},\n"
                         "  \"rows\": [\n"
                         "    {\n"
                         "      \"a\": 1,\n"
                         "      \"b\": 0.5,\n"
                         "      \"c\": true,\n"
                         "      \"d\": -1\n"
                         "    }\n"
                         "  ]\n"
                         "}\n");
}

TEST_CASE("JSON strings come back as they were, and ill-formed bytes as U+FFFD") {
    for (const std::string& text : {std::string("<script>]]>|`\"\\/"),
                                    std::string("\0\x01\x1F\n\r\t\x7F", 7),
                                    std::string("基準①\U0001F600\u2028")}) {
        json::object what;
        what["text"] = kijun::json_support::text(text);
        CHECK(json::parse(print(what)).at("text").as_string() == json::string_view(text));
    }
    json::object broken;
    broken["text"] = kijun::json_support::text("a\xFF.xml");
    CHECK(json::parse(print(broken)).at("text").as_string() == "a\uFFFD.xml");
}

TEST_CASE("any tree is laid out by the same rules, whatever its members turn out to be") {
    std::mt19937 random(3);
    for (int round = 0; round < 2'000; ++round) {
        const json::value tree = drawn(random, 0, true);
        json_writer out;
        out.add(tree);
        CHECK(out.finish() == laid_out(tree) + '\n');
    }
}

TEST_CASE("a document is written call by call as its tree would be") {
    json_writer out;
    out.begin_object();
    out.add("schema", "x/1");
    out.add("count", std::size_t{3});
    out.add("below", -1);
    out.add("edited", true);
    out.add("similarity", 0.93);
    out.add("old", std::vector<std::string>{"実9", "a\xFF"});
    out.key("runs");
    out.begin_array();
    for (int i = 0; i < 2; ++i) {
        out.begin_object();
        out.add("op", "equal");
        out.add("text", std::string("\"文\""));
        out.end_object();
    }
    out.end_array();
    out.add("pair", json::object{{"old", nullptr}});
    out.end_object();
    CHECK(out.finish() == "{\n"
                          "  \"schema\": \"x/1\",\n"
                          "  \"count\": 3,\n"
                          "  \"below\": -1,\n"
                          "  \"edited\": true,\n"
                          "  \"similarity\": 0.93,\n"
                          "  \"old\": [\"実9\", \"a\uFFFD\"],\n"
                          "  \"runs\": [\n"
                          "    {\"op\": \"equal\", \"text\": \"\\\"文\\\"\"},\n"
                          "    {\"op\": \"equal\", \"text\": \"\\\"文\\\"\"}\n"
                          "  ],\n"
                          "  \"pair\": {\"old\": null}\n"
                          "}\n");
}
