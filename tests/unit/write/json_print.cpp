#include "write/json_support.hpp"

#include <doctest/doctest.h>

#include <string>

namespace json = boost::json;
using kijun::json_support::print;

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
