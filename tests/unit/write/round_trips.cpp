// Editions of other forms, written in ours: read, write, read is the same as read.

#include <kijun/read/read.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>
#include <vector>

using namespace kijun;

namespace {

void check_round_trip(const std::string& path) {
    if (!std::filesystem::exists(path)) {
        MESSAGE("NOT CHECKED: the real data is missing: " << path);
        return;
    }
    CAPTURE(path);
    const auto input = load(path);
    REQUIRE(input);
    const auto first = read_edition(*input);
    REQUIRE(first);
    CHECK(first->findings.empty());
    const std::string written = to_xml(first->value);
    const source again{path, written};
    CHECK(kind_of(again) == file_kind::edition_xml);
    const auto second = read_edition(again);
    REQUIRE(second);
    CHECK(second->findings.empty());
    CHECK(to_json(second->value) == to_json(first->value));
    CHECK(to_xml(second->value) == written);
    REQUIRE(second->value.paragraph_count() == first->value.paragraph_count());
    for (std::size_t i = 0; i < first->value.paragraph_count(); ++i) {
        CHECK(second->value.paragraph_at(i).text() == first->value.paragraph_at(i).text());
        CHECK(second->value.paragraph_at(i).place() == first->value.paragraph_at(i).place());
    }
}

} // namespace

TEST_CASE("a law written in our form reads back as it was") {
    check_round_trip(std::string(KIJUN_CORPUS) + "/law-sample/records-2020.xml");
    check_round_trip(std::string(KIJUN_CORPUS) + "/law-sample/records-2024.xml");
    check_round_trip(std::string(KIJUN_SHARED_CORPUS) + "/laws/fukyoho_20200401.xml");
    check_round_trip(std::string(KIJUN_SHARED_CORPUS) + "/laws/fukyoho_20240613.xml");
}

TEST_CASE("an OSCAL catalog written in our form reads back as it was") {
    check_round_trip(std::string(KIJUN_CORPUS) + "/oscal-sample/catalog-1.xml");
    check_round_trip(std::string(KIJUN_CORPUS) + "/oscal-sample/catalog-1.json");
    check_round_trip(std::string(KIJUN_CORPUS) + "/oscal-sample/catalog-2.json");
}
