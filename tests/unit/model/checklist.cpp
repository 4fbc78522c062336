#include <kijun/model/checklist.hpp>

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("an item is found by its number, the first where there are two") {
    checklist list;
    list.items.resize(3);
    list.items[0].number = "21";
    list.items[1].number = "22";
    list.items[2].number = "22";
    CHECK(find_item(list, "22") == &list.items[1]);
    CHECK(find_item(list, "2") == nullptr);
    CHECK(find_item(checklist{}, "") == nullptr);
}
