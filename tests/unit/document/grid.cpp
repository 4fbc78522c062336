#include <kijun/document/grid.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

kijun::table_cell cell(std::size_t rows, std::size_t columns) {
    return {{}, rows, columns, ""};
}

/// A letter for each cell in reading order, upper case where it begins, '.' where nothing is.
std::string drawn(const kijun::document_table& table) {
    const kijun::table_grid grid = kijun::lay_out(table);
    std::string text;
    for (const auto& row : grid.rows) {
        CHECK(row.size() == grid.columns);
        for (const kijun::grid_slot& slot : row) {
            char letter = 'a';
            for (const auto& cells : table.rows) {
                for (const kijun::table_cell& each : cells) {
                    if (&each == slot.cell) {
                        text += slot.is_own() ? static_cast<char>(letter - 'a' + 'A') : letter;
                    }
                    ++letter;
                }
            }
            text += slot.cell == nullptr ? "." : "";
        }
        text += '/';
    }
    return text;
}

} // namespace

TEST_CASE("cells go to the first free square of their row") {
    kijun::document_table table;
    table.rows = {{cell(2, 1), cell(1, 2)}, {cell(1, 1)}, {cell(1, 1), cell(2, 2)}};
    CHECK(drawn(table) == "ABb/aC./DEe/");
}

TEST_CASE("spans are cut to the table, and 0 counts as 1") {
    kijun::document_table table;
    table.rows = {{cell(99, 0), cell(0, 1)}, {cell(1, 1)}};
    CHECK(drawn(table) == "AB/aC/");
    table.rows = {{cell(1, std::size_t{1} << 40U)}};
    CHECK(kijun::lay_out(table).columns == 1000);
    CHECK(kijun::lay_out(kijun::document_table()).columns == 0);
}

TEST_CASE("plain text joins paragraphs and runs, with line ends made uniform") {
    kijun::table_cell both;
    both.content = {{{{"一\r\n", {}, ""}, {"二", kijun::text_mark::red, ""}}},
                    {{{"三\r四", {}, ""}}}};
    CHECK(kijun::plain_text(both) == "一\n二\n三\n四");
}
