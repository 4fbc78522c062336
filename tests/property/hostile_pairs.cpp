#include "hostile.hpp"
#include "properties.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>

namespace kijun::test {
namespace {

/// The kinds in full are for the benchmarks (tests/bench/measure hostile).
std::size_t small_size(const generator::hostile_kind& kind) {
    if (kind.name.starts_with("long")) {
        return 6'000;
    }
    return kind.name == "deep" ? 150 : 240;
}

edition read(const std::string& xml) {
    auto read = read_edition(source{"hostile.xml", xml});
    REQUIRE(read.has_value());
    return std::move(read).value().value;
}

} // namespace

TEST_CASE("every comparison of small hostile editions accounts for both and can be applied") {
    for (const auto& kind : generator::hostile_kinds()) {
        const auto pair = generator::hostile(kind.name, small_size(kind));
        const auto before = read(pair.before);
        const auto after = read(pair.after);
        CAPTURE(std::string(kind.name));
        const auto failure = broken_property(before, after);
        CHECK_MESSAGE(!failure, failure.value_or(""));
    }
}

TEST_CASE("hostile editions are as large as they say") {
    CHECK(read(generator::hostile("many", 1'200).before).paragraph_count() == 1'200);
    CHECK(read(generator::hostile("equal", 1'200).before).paragraph_count() == 1'200);
    CHECK(read(generator::hostile("equal", 1'200).after).paragraph_count() == 1'198);
    CHECK(read(generator::hostile("deep", 97).before).paragraph_at(96).depth() == 96);
    CHECK(read(generator::hostile("long-paragraph", 5'000).before)
              .paragraph_at(0)
              .text()
              .size() >= 5'000);
}

} // namespace kijun::test
