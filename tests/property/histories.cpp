// Places followed through several editions, against what is known of them.

#include "draw.hpp"
#include "generate.hpp"

#include <kijun/diff/history.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <generate.hpp>
#include <string>
#include <vector>

// Sanitizers cost ten times the time; the pairs are the same ones, from the first seed on.
#ifdef KIJUN_PROPERTY_PAIRS
constexpr std::uint64_t drawn_pairs = KIJUN_PROPERTY_PAIRS / 30;
#else
constexpr std::uint64_t drawn_pairs = 300;
#endif

namespace kijun::test {
namespace {

bool contains(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

std::vector<std::string> addresses_of(const edition& of) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        all.push_back(to_string(address{std::string(of.clause_at(i).id()), {}}));
    }
    for (std::size_t i = 0; i < of.paragraph_count(); ++i) {
        all.push_back(to_string(of.paragraph_at(i).place()));
    }
    return all;
}

place_history history_of(const edition_chain& chain, const std::string& place, std::size_t in) {
    const auto found = chain.find(place, in);
    REQUIRE(found);
    return chain.history(*found);
}

/// Are the changes between the ends of the chain said to come about in this step alone?
bool all_came_about_in(std::size_t step, const edition_chain& chain) {
    const chained_difference all = chain.differences();
    return std::ranges::all_of(all.came_about, [step](const auto& steps) {
        return steps == std::vector<std::size_t>{step};
    });
}

edition drawn_edition(std::uint64_t seed, bool after) {
    const draft_pair pair = draw_pair(seed);
    return after ? build(pair.after, "第2版") : build(pair.before, "第1版");
}

} // namespace

TEST_CASE("drawn: what changed in one step of a chain came about in that step") {
    for (std::uint64_t seed = 1; seed <= drawn_pairs; ++seed) {
        CAPTURE(seed);
        const edition before = drawn_edition(seed, false);
        const edition after = drawn_edition(seed, true);
        CHECK(all_came_about_in(1, edition_chain({before, before, after})));
        CHECK(all_came_about_in(0, edition_chain({before, after, after})));
    }
}

TEST_CASE("drawn: a place is followed on as it is followed back, and told as diff tells it") {
    for (std::uint64_t seed = 1; seed <= drawn_pairs; ++seed) {
        CAPTURE(seed);
        const edition before = drawn_edition(seed, false);
        const edition after = drawn_edition(seed, true);
        const edition_chain chain({before, after});
        for (const std::string& place : addresses_of(before)) {
            CAPTURE(place);
            const place_history history = history_of(chain, place, 0);
            const history_step& step = history.steps.front();
            CHECK(history.states[0].places == std::vector<std::string>{place});
            for (const std::string& next : history.states[1].places) {
                CHECK(contains(history_of(chain, next, 1).states[0].places, place));
            }
            // Nothing happened: the words are the same to the byte. Something did: some change
            // of the step tells it.
            if (!step.happened) {
                CHECK(history.states[0].text == history.states[1].text);
                CHECK(history.states[1].places.size() == 1);
            } else {
                CHECK_FALSE(step.told_by.empty());
            }
            CHECK(history.states[1].places.empty() ==
                  (step.happened && step.happened->kind == change_kind::deleted));
        }
        for (const change& what : chain.steps().front().changes) {
            CAPTURE(what.id);
            for (std::size_t i = 0; i < what.old_places.size(); ++i) {
                const place_history history = history_of(chain, what.old_places[i], 0);
                CHECK(contains(history.steps.front().told_by, what.id));
                if (what.kind == change_kind::modified || what.kind == change_kind::moved ||
                    what.kind == change_kind::renumbered) {
                    CHECK(contains(history.states[1].places, what.new_places[i]));
                    CHECK(contains(history.steps.front().happened->new_places,
                                   what.new_places[i]));
                }
            }
            for (const std::string& place : what.new_places) {
                CHECK(contains(history_of(chain, place, 1).steps.front().told_by, what.id));
            }
        }
    }
}

TEST_CASE("generated: an edition that did not change is unchanged in every history") {
    generator::generator_options options = generator::without_edits();
    options.clauses = 30;
    const edition same = generator::generate(options).before;
    const edition_chain chain({same, same, same});
    for (const std::string& place : addresses_of(same)) {
        CAPTURE(place);
        const place_history history = history_of(chain, place, 1);
        for (const history_state& state : history.states) {
            CHECK(state.places == std::vector<std::string>{place});
        }
        for (const history_step& step : history.steps) {
            CHECK_FALSE(step.happened);
            CHECK(step.told_by.empty());
            CHECK(step.inside.empty());
        }
    }
}

TEST_CASE("generated: places are followed to the next edition and back as the truth says") {
    for (const char* scenario : {"yearly", "hidden", "through"}) {
        CAPTURE(scenario);
        generator::generator_options options;
        options.clauses = 60;
        const generator::generated_pair pair =
            generator::generate(*generator::scenario(scenario, options));
        const edition_chain chain({pair.before, pair.after, pair.before});
        std::size_t right = 0;
        for (const generator::place_identity& same : pair.same) {
            const place_history history = history_of(chain, same.old_place, 0);
            if (contains(history.states[1].places, same.new_place) &&
                contains(history.states[2].places, same.old_place)) {
                ++right;
            }
        }
        MESSAGE(scenario << ": " << right << " of " << pair.same.size());
        REQUIRE(pair.same.size() > 500);
        // What a pairing of the two editions reaches at least (tests/bench).
        CHECK(right * 1000 >= pair.same.size() * 995);
    }
}

} // namespace kijun::test
