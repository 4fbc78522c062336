#include "read/json_tree.hpp"

#include "unit/read/shown.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

/// Each value in preorder: "offset key=text".
std::vector<std::string> values(const std::string& bytes) {
    const source input{"in.json", bytes};
    const auto opened = open_text(input, {});
    REQUIRE(opened);
    const auto tree = json_tree::parse(*opened, {});
    REQUIRE(tree);
    std::vector<std::string> shown;
    std::vector<json_value> waiting{tree->root()};
    while (!waiting.empty()) {
        const json_value each = waiting.back();
        waiting.pop_back();
        shown.push_back(std::to_string(each.offset()) + ' ' + std::string(each.key()) + '=' +
                        std::string(each.text()));
        const auto children = each.children();
        waiting.insert(waiting.end(), children.rbegin(), children.rend());
    }
    return shown;
}

std::string failure_in(const std::string& bytes, const limits& bounds = {}) {
    const source input{"in.json", bytes};
    const auto opened = open_text(input, bounds);
    REQUIRE(opened);
    const auto tree = json_tree::parse(*opened, bounds);
    return tree ? "" : shown(tree.error());
}

} // namespace

TEST_CASE("every value of a JSON text is found with its place") {
    CHECK(values("7") == std::vector<std::string>{"0 ="});
    CHECK(values(" {\"a\" : \"x\",\"b\":[1, true ,null,\"y:\"], \"c\":{}}") ==
          std::vector<std::string>{
              "1 =", "8 a=x", "16 b=", "17 =", "20 =", "26 =", "31 =y:", "42 c="});
    CHECK(values(R"(["\"a\":", "b\\", {"k\"": "v"}])") ==
          std::vector<std::string>{"0 =", R"(1 ="a":)", R"(11 =b\)", "18 =", R"(26 k"=v)"});
    CHECK(values(R"(["\u5b9f9", "実"])") ==
          std::vector<std::string>{"0 =", "1 =実9", "12 =実"});
    CHECK(values("[-1.5e3,[],{}]") == std::vector<std::string>{"0 =", "1 =", "8 =", "11 ="});
}

TEST_CASE("the last of several members of one name is the one") {
    const source input{"in.json", R"({"a": "1", "a": "2"})"};
    const auto opened = open_text(input, {});
    REQUIRE(opened);
    const auto tree = json_tree::parse(*opened, {});
    REQUIRE(tree);
    CHECK(tree->root().member("a").text() == "2");
    CHECK_FALSE(tree->root().member("b"));
    CHECK_FALSE(tree->root().member("a").member("a"));
}

TEST_CASE("what is no JSON is refused where it goes wrong") {
    CHECK(failure_in("{") == "KJ0702 1:2 EOF");
    CHECK(failure_in("{\"a\": }") == "KJ0702 1:7 }");
    CHECK(failure_in("{\n \"a\": 1,\n}").starts_with("KJ0702 3:1"));
    CHECK(failure_in("[1] 2") == "KJ0702 1:5 2");
    CHECK(failure_in("[\"abc").starts_with("KJ0702 1:"));
    CHECK(failure_in(std::string(50, '[') + std::string(50, ']'), {.depth = 20})
              .starts_with("KJ0007 1:"));
    CHECK(failure_in(std::string(500, '[') + std::string(500, ']')) == "");
    CHECK(failure_in(std::string(100'000, '['), {.depth = 1'000'000}).starts_with("KJ0007"));
}
