#include "numbering/law_id.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace kijun::numbering;

TEST_CASE("numbers are read by digits and by units, in kanji and in figures") {
    const std::vector<std::pair<std::string, std::uint32_t>> rows = {
        {"一", 1},          {"十", 10},
        {"十二", 12},       {"二十", 20},
        {"二十一", 21},     {"百", 100},
        {"百二十八", 128},  {"百二", 102},
        {"千二百三", 1203}, {"九千九百九十九", 9999},
        {"一二八", 128},    {"一〇", 10},
        {"12", 12},         {"１２８", 128},
        {"0", 0},           {"〇", 0},
        {"十十", 0},        {"一二十", 0},
        {"十〇", 0},        {"1十", 0},
        {"一2", 0},         {"12345", 0},
        {"あ", 0},          {"", 0},
    };
    for (const auto& [text, value] : rows) {
        CAPTURE(text);
        const auto read = read_law_number(text, 0);
        CHECK((read ? read->value : 0) == value);
        CHECK((!read || read->end == text.size()));
    }
}

TEST_CASE("a printed number is read back, every one of them") {
    for (std::uint32_t value = 1; value <= 9999; ++value) {
        const std::string text = to_kanji(value);
        const auto read = read_law_number(text, 0);
        REQUIRE(read.has_value());
        REQUIRE(read->value == value);
        REQUIRE(read->end == text.size());
    }
    CHECK(spell_law_number({12, 2, 3}, "第", "条") == "第十二条の二の三");
    CHECK(spell_law_number({12, 2}, "第", "条", false) == "第12条の2");
    CHECK(spell_law_number({2, 2}) == "二の二");
}

TEST_CASE("ids of laws are told from others") {
    for (const std::string id :
         {"第一条", "第十二条の二", "第12条", "附則", "附則第三条", "別表", "別表第一"}) {
        CAPTURE(id);
        CHECK(is_law_id(id));
    }
    for (const std::string id : {"", "第", "第一", "第一章", "第二項", "実8", "ac-2", "条"}) {
        CAPTURE(id);
        CHECK_FALSE(is_law_id(id));
    }
}
