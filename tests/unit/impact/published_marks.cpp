// Where our 追加/変更 differs from the published one, tests/golden/published-marks.tsv says so
// and why.

#include "unit/impact/published.hpp"

#include <kijun/impact/reference_rows.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

using lines = std::vector<std::string>;

/// The rows of the list without their reasons: "clause\tpath\tpublished\tours".
lines listed() {
    std::ifstream file(KIJUN_CORPUS "/../tests/golden/published-marks.tsv");
    lines rows;
    std::string line;
    std::getline(file, line); // the heads
    while (std::getline(file, line)) {
        rows.push_back(line.substr(0, line.rfind('\t')));
        CHECK_MESSAGE(line.size() > rows.back().size() + 1, "a row without a reason: ", line);
    }
    return rows;
}

} // namespace

TEST_CASE("the marks differ from the published ones exactly where the list says so") {
    if (!has_published_case()) {
        return;
    }
    const published_case the;
    const std::vector<reference_row> rows = reference_rows(the.of, the.items, &the.notes);
    lines differing;
    for (const boost::json::value& expected : the.expected) {
        const std::string clause = text_of(expected, "clause");
        const std::string path = text_of(expected, "path");
        const auto row = std::ranges::find_if(rows, [&](const reference_row& one) {
            return one.clause == clause && one.path == path;
        });
        REQUIRE(row != rows.end());
        const std::string mark = text_of(expected, "kind");
        if (row->mark != mark) {
            differing.push_back(clause + "\t" + path + "\t" + mark + "\t" + row->mark);
        }
    }
    CHECK(differing == listed());
}
