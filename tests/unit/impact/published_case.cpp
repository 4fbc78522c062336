#include "unit/impact/published.hpp"

#include <kijun/impact/reference_rows.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

std::string place_of(const reference_row& row) {
    return row.clause + (row.path.empty() ? "" : "/" + row.path);
}

std::string place_of(const boost::json::value& row) {
    const std::string path = text_of(row, "path");
    return text_of(row, "clause") + (path.empty() ? "" : "/" + path);
}

/// Rows that no new edition has are told by us besides: the paper left 統5/7 out.
bool is_deletion(const impact& of, const reference_row& row) {
    return std::ranges::all_of(row.changes, [&](std::size_t i) {
        return of.changes.changes[i].kind == change_kind::deleted;
    });
}

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

} // namespace

TEST_CASE("the published case gives exactly the eighty-six rows, in their order") {
    if (!has_published_case()) {
        return;
    }
    const published_case the;
    const std::vector<reference_row> rows = reference_rows(the.of, the.items, &the.notes);
    lines told;
    lines deleted;
    for (const reference_row& row : rows) {
        (is_deletion(the.of, row) ? deleted : told).push_back(place_of(row));
    }
    lines expected;
    for (const boost::json::value& row : the.expected) {
        expected.push_back(place_of(row));
    }
    CHECK(told == expected);
    CHECK(deleted == lines{"統5/7"});
    CHECK(the.of.findings.empty());
}

TEST_CASE("the rows of the published case hold the published places") {
    if (!has_published_case()) {
        return;
    }
    const published_case the;
    const std::vector<reference_row> rows = reference_rows(the.of, the.items, &the.notes);
    std::map<std::string, const reference_row*> by_place;
    for (const reference_row& row : rows) {
        by_place[place_of(row)] = &row;
    }
    for (const boost::json::value& expected : the.expected) {
        const std::string at = place_of(expected);
        CAPTURE(at);
        REQUIRE(by_place.contains(at));
        lines places;
        for (const std::size_t i : by_place[at]->changes) {
            const change& one = the.of.changes.changes[i];
            places.insert(places.end(), one.new_places.begin(), one.new_places.end());
            for (const subtree_line& line : one.subtree) {
                places.push_back(line.address);
            }
        }
        for (const boost::json::value& place : expected.as_object().at("places").as_array()) {
            const std::string wanted = place_of(place);
            CAPTURE(wanted);
            CHECK(std::ranges::find(places, wanted) != places.end());
        }
    }
}

TEST_CASE("every item of the published case is among its row's items, but for 実9 and 22") {
    if (!has_published_case()) {
        return;
    }
    const published_case the;
    const std::vector<reference_row> rows = reference_rows(the.of, the.items, &the.notes);
    std::size_t linked = 0;
    for (const boost::json::value& expected : the.expected) {
        const std::string at = place_of(expected);
        const auto row =
            std::ranges::find(rows, at, [](const reference_row& r) { return place_of(r); });
        REQUIRE(row != rows.end());
        for (const boost::json::value& number : expected.as_object().at("items").as_array()) {
            const std::string item = std::to_string(number.as_int64());
            CAPTURE(at);
            CAPTURE(item);
            const bool found = std::ranges::find(row->items, item) != row->items.end();
            CHECK(found == (at != "実9/2")); // that link was the reviewers' finding
            linked += found ? 1U : 0U;
        }
    }
    CHECK(linked == 24);
}

TEST_CASE("the published case gives the published reasons") {
    if (!has_published_case()) {
        return;
    }
    const published_case the;
    const std::vector<reference_row> rows = reference_rows(the.of, the.items, &the.notes);
    for (const boost::json::value& expected : the.expected) {
        const std::string at = place_of(expected);
        CAPTURE(at);
        const auto row =
            std::ranges::find(rows, at, [](const reference_row& r) { return place_of(r); });
        REQUIRE(row != rows.end());
        lines published_reasons;
        for (const boost::json::value& reason : expected.as_object().at("reasons").as_array()) {
            published_reasons.push_back(without_blanks(std::string(reason.as_string())));
        }
        lines ours;
        for (const std::string& reason : row->reasons) {
            ours.push_back(without_blanks(reason));
        }
        CHECK(ours == published_reasons);
    }
}
