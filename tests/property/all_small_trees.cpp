// Every small edition against every other: what chance does not draw, counting does.

#include "draft.hpp"
#include "properties.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#ifndef KIJUN_PROPERTY_PLACES
#define KIJUN_PROPERTY_PLACES 4
#endif

namespace kijun::test {
namespace {

enum class labelling { numbered, none, second_without, repeated };

constexpr std::array<std::string_view, 2> vocabulary{"", "次の事項を定めること。"};

/// A tree in preorder: depth and word of each place. The first has depth 0; each next one is at
/// most one deeper than the one before it.
struct shape {
    std::vector<std::size_t> depths;
    std::vector<std::size_t> words;
};

void grow(std::vector<shape>& into, const shape& from, std::size_t most) {
    into.push_back(from);
    if (from.depths.size() == most) {
        return;
    }
    const std::size_t deepest = from.depths.empty() ? 0 : from.depths.back() + 1;
    for (std::size_t depth = 0; depth <= deepest; ++depth) {
        for (std::size_t word = 0; word < vocabulary.size(); ++word) {
            shape next = from;
            next.depths.push_back(depth);
            next.words.push_back(word);
            grow(into, next, most);
        }
    }
}

std::vector<shape> shapes(std::size_t most) {
    std::vector<shape> all;
    grow(all, {}, most);
    return all;
}

std::string label(labelling how, std::size_t number) {
    switch (how) {
    case labelling::numbered:
        return std::to_string(number);
    case labelling::none:
        return "";
    case labelling::second_without:
        return number == 2 ? "" : std::to_string(number);
    case labelling::repeated:
        return std::to_string((number + 1) / 2);
    }
    return "";
}

std::vector<draft_part>
parts_of(const shape& what, labelling how, std::size_t& at, std::size_t depth) {
    std::vector<draft_part> all;
    while (at < what.depths.size() && what.depths[at] == depth) {
        draft_part one{label(how, all.size() + 1), std::string(vocabulary[what.words[at]]), {}};
        one.parts = parts_of(what, how, ++at, depth + 1);
        all.push_back(std::move(one));
    }
    return all;
}

/// All places as paragraphs of one clause.
draft in_one_clause(const shape& what, labelling how) {
    std::size_t at = 0;
    return {{{"実1", "題名を持つこと。", "", parts_of(what, how, at, 0)}}};
}

/// The roots as clauses, numbered up or down.
draft as_clauses(const shape& what, bool up) {
    std::size_t at = 0;
    draft all;
    for (auto& root : parts_of(what, labelling::numbered, at, 0)) {
        const std::size_t number = up ? all.clauses.size() + 1 : 9 - all.clauses.size();
        all.clauses.push_back(
            {"実" + std::to_string(number), root.text, "", std::move(root.parts)});
    }
    return all;
}

struct built {
    draft from;
    edition whole;
};

void check_all(const std::vector<built>& olds, const std::vector<built>& news) {
    std::size_t failures = 0;
    for (const auto& one : olds) {
        for (const auto& other : news) {
            const auto failure = broken_one_way(one.whole, other.whole);
            if (failure && ++failures <= 3) {
                FAIL_CHECK("--- before\n"
                           << print(one.from) << "--- after\n"
                           << print(other.from) << "--- " << *failure);
            }
        }
    }
    CHECK(failures == 0);
}

} // namespace

TEST_CASE("every comparison of two small trees in one clause can be applied") {
    for (const auto how : {labelling::numbered,
                           labelling::none,
                           labelling::second_without,
                           labelling::repeated}) {
        // The full size for the usual labels, one place less for the others.
        const std::size_t most =
            how == labelling::numbered ? KIJUN_PROPERTY_PLACES : KIJUN_PROPERTY_PLACES - 1;
        std::vector<built> all;
        for (const auto& each : shapes(most)) {
            draft one = in_one_clause(each, how);
            edition whole = build(one, "版");
            all.push_back({std::move(one), std::move(whole)});
        }
        CAPTURE(static_cast<int>(how));
        check_all(all, all);
    }
}

TEST_CASE("every comparison of a few small clauses can be applied, whatever their numbers") {
    std::vector<built> up;
    std::vector<built> down;
    for (const auto& each : shapes(KIJUN_PROPERTY_PLACES - 1)) {
        for (const bool ascending : {true, false}) {
            draft one = as_clauses(each, ascending);
            edition whole = build(one, "版");
            (ascending ? up : down).push_back({std::move(one), std::move(whole)});
        }
    }
    check_all(up, up);
    check_all(up, down);
}

} // namespace kijun::test
