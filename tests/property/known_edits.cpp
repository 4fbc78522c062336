#include "equal_editions.hpp"
#include "generate.hpp"
#include "properties.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>

namespace kijun::test {

using namespace generator;

namespace {

/// Small, and with every kind of edit many times as often as in a real revision.
generator_options dense(std::uint64_t seed) {
    generator_options options;
    options.seed = seed;
    options.clauses = 6;
    options.paragraphs_per_clause = 8;
    for (const auto& each : rates()) {
        const bool rare = options.*each.rate < 0.01;
        options.*each.rate *= each.edit && rare ? 6 : 1;
    }
    options.count_through = seed % 5 == 0;
    options.hide_numbers = seed % 3 == 0;
    return options;
}

} // namespace

TEST_CASE("the same seed generates the same pair, another seed another one") {
    const auto one = generate(dense(7));
    const auto again = generate(dense(7));
    CHECK_FALSE(first_difference(one.before, again.before));
    CHECK_FALSE(first_difference(one.after, again.after));
    CHECK(first_difference(one.before, generate(dense(8)).before));
}

TEST_CASE("a generated pair is known in full: without edits nothing differs") {
    auto options = without_edits(dense(3));
    options.hide_numbers = false;
    const auto pair = generate(options);
    CHECK(pair.truth.empty());
    CHECK_FALSE(first_difference(pair.before, pair.after, false));
}

TEST_CASE("every type of edit is generated") {
    std::set<edit_type> seen;
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
        auto options = dense(seed);
        options.clauses = seed == 1 ? 100 : options.clauses; // a term wants many places
        for (const auto& edit : generate(options).truth) {
            seen.insert(edit.type);
        }
    }
    for (auto type = edit_type::added; type <= edit_type::clause_relocated;
         type = static_cast<edit_type>(static_cast<int>(type) + 1)) {
        CAPTURE(std::string(to_string(type)));
        CHECK(seen.contains(type));
    }
}

TEST_CASE("every comparison of generated revisions accounts for both editions") {
    constexpr std::uint64_t pairs = 200;
    std::size_t failures = 0;
    for (std::uint64_t seed = 1; seed <= pairs; ++seed) {
        const auto pair = generate(dense(seed));
        const auto failure = broken_property(pair.before, pair.after);
        if (failure && ++failures <= 3) {
            FAIL_CHECK("generator seed " << seed << ": " << *failure);
        }
    }
    CHECK(failures == 0);
}

} // namespace kijun::test
