#include <kijun/base/diagnostic.hpp>
#include <kijun/base/location.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

using kijun::address;

TEST_CASE("an address is written in full and read back") {
    struct row {
        address place;
        std::string text;
    };
    const std::vector<row> rows = {
        {{"実8", {}}, "実8"},
        {{"実112", {"2", "(1)", "⑧"}}, "実112/2/(1)/⑧"},
        {{"第十二条の二", {"参考2-1", "(注)"}}, "第十二条の二/参考2-1/(注)"},
        {{"ac-2.1", {"a", "#2", "2~2"}}, "ac-2.1/a/#2/2~2"},
        {{"a/b", {"c\\d", "/"}}, "a\\/b/c\\\\d/\\/"},
    };
    for (const auto& [place, text] : rows) {
        CAPTURE(text);
        CHECK(to_string(place) == text);
        const auto read = kijun::parse_address(text);
        REQUIRE(read.has_value());
        CHECK(*read == place);
    }
}

TEST_CASE("an empty clause or label is no address") {
    for (const std::string text : {"", "/", "/2", "実9/", "実9//(1)"}) {
        CAPTURE(text);
        const auto read = kijun::parse_address(text);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().id == kijun::code::bad_option);
        CHECK(read.error().details == std::vector<std::string>{text});
    }
}

TEST_CASE("the display form is what people write") {
    struct row {
        address place;
        std::string text;
    };
    const std::vector<row> rows = {
        {{"実8", {}}, "実8"},
        {{"実8", {"2"}}, "実8 2"},
        {{"実112", {"2", "(1)", "⑧"}}, "実112 2-(1)⑧"},
        {{"実19", {"1", "(2)", "①", "a"}}, "実19 1-(2)①a"},
        {{"実3", {"参考2-1", "(注)"}}, "実3 参考2-1-(注)"},
        {{"実8", {"参考1", "1-3"}}, "実8 参考1 1-3"},
        {{"統20", {"参考", "1"}}, "統20 参考-1"},
        {{"実8", {"(1)", "2"}}, "実8 (1)-2"},
    };
    for (const auto& [place, text] : rows) {
        CHECK(display(place) == text);
    }
    CHECK(kijun::display_path({}).empty());
}

TEST_CASE("every display form of up to three labels is cited back to the same place") {
    const std::vector<std::string> labels = {"2",
                                             "12",
                                             "1-3",
                                             "(1)",
                                             "(10)",
                                             "①",
                                             "⑳",
                                             "a",
                                             "(a)",
                                             "参考1",
                                             "参考2-1",
                                             "(注)",
                                             "(注1)",
                                             "#1",
                                             "2~2",
                                             "(1)~2",
                                             "①~3",
                                             "ア"};
    std::vector<address> places = {{"実14-1", {}}};
    std::size_t checked = 0;
    for (std::size_t begin = 0, depth = 0; depth < 3; ++depth) {
        const std::size_t end = places.size();
        for (; begin != end; ++begin) {
            for (const std::string& label : labels) {
                address longer = places[begin];
                longer.path.push_back(label);
                places.push_back(longer);
            }
        }
    }
    for (const address& place : places) {
        const std::string text = display(place);
        const auto cited = kijun::parse_citations(text);
        std::string locator = to_string(place).substr(place.clause.size());
        if (!locator.empty()) {
            locator.erase(0, 1);
        }
        CAPTURE(text);
        REQUIRE(cited.size() == 1);
        REQUIRE(cited[0].readings.front().first == place.clause);
        REQUIRE(cited[0].locator == locator);
        REQUIRE(cited[0].span == kijun::text_span{0, text.size()});
        ++checked;
    }
    CHECK(checked == 1 + 18 + 18 * 18 + 18 * 18 * 18);
}

TEST_CASE("the path of a place is what stands behind its clause") {
    CHECK(kijun::path_text(kijun::parse_address("実112/2/(1)/⑧").value()) == "2/(1)/⑧");
    CHECK(kijun::path_text(kijun::parse_address("実112").value()).empty());
    CHECK(kijun::path_text(kijun::parse_address(R"(a\/b/c\/d)").value()) == R"(c\/d)");
}
