#include "read/file_order.hpp"

#include "unit/read/shown.hpp"

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("findings are put in file order, those without a place last, ties as they came") {
    const auto at = [](code id, std::uint32_t line, std::size_t offset) {
        return diagnostic{id, {"", {line, 1, offset}, ""}, {}};
    };
    CHECK(shown_all(in_file_order({at(code::edition_empty, 0, 0),
                                   at(code::item_duplicate, 3, 30),
                                   at(code::row_ragged, 2, 20),
                                   at(code::column_unknown, 2, 20)})) ==
          std::vector<std::string>{"KJ0306 2:1", "KJ0304 2:1", "KJ0302 3:1", "KJ0205"});
}
