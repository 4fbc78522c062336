#include "write/docx_widths.hpp"

#include <doctest/doctest.h>

#include <numeric>
#include <string>
#include <vector>

using namespace kijun;

namespace {

std::string letters(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        text += "字";
    }
    return text;
}

/// A table with a head and a row of so many letters.
document_table table_of(const std::vector<std::size_t>& head,
                        const std::vector<std::size_t>& row) {
    document_table table;
    for (const auto& lengths : {head, row}) {
        auto& cells = table.rows.emplace_back();
        for (const std::size_t length : lengths) {
            cells.push_back(
                {{document_paragraph{{{letters(length), text_mark::none, ""}}}}, 1, 1, ""});
        }
    }
    return table;
}

constexpr std::size_t room = 9638;
constexpr std::size_t letter = 180;

} // namespace

TEST_CASE("columns fill the room, short ones as wide as their longest line or more") {
    const document_table table =
        table_of({2, 2, 10, 3, 7, 4, 8, 4, 6, 2}, {2, 11, 18, 5, 0, 0, 0, 8, 25, 0});
    const table_grid grid = lay_out(table);
    constexpr std::size_t long_side = 14570;
    const auto widths = docx::column_widths(grid, long_side, letter);
    CHECK(std::accumulate(widths.begin(), widths.end(), std::size_t{0}) <= long_side);
    CHECK(std::accumulate(widths.begin(), widths.end(), std::size_t{0}) + 10 >= long_side);
    const std::vector<std::size_t> lines{2, 0, 0, 5, 7, 4, 8, 8, 0, 2};
    for (std::size_t i = 0; i < widths.size(); ++i) {
        CAPTURE(i);
        CHECK(widths[i] >= lines[i] * letter + docx::cell_padding);
    }
}

TEST_CASE("the longest text gets the widest column, but not all of it") {
    const document_table table = table_of({6, 6, 6}, {17, 28, 300});
    const auto widths = docx::column_widths(lay_out(table), room, letter);
    CHECK(widths[0] < widths[1]);
    CHECK(widths[1] < widths[2]);
    CHECK(widths[0] >= 6 * letter + docx::cell_padding);
    CHECK(widths[2] < room * 7 / 10);
}

TEST_CASE("with too little room all columns are narrower alike") {
    const document_table table =
        table_of(std::vector<std::size_t>(40, 4), std::vector<std::size_t>(40, 1));
    const auto widths = docx::column_widths(lay_out(table), room, letter);
    CHECK(widths.front() == widths.back());
    CHECK(widths.front() == room / 40);
}

TEST_CASE("a row is as high as its fullest cell") {
    const document_table table = table_of({2, 2}, {10, 100});
    const table_grid grid = lay_out(table);
    // Ten letters a line.
    const std::vector<std::size_t> widths(2, 10 * letter + docx::cell_padding);
    CHECK(docx::lines_of(grid.rows[0], widths, letter) == 1);
    CHECK(docx::lines_of(grid.rows[1], widths, letter) == 10);
}
