#include "impact/places.hpp"

#include "unit/trace/building.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

TEST_CASE("places are cut at separators, never at escaped ones") {
    struct row {
        const char* place;
        const char* parent;
        const char* clause;
        const char* path;
        const char* last;
    };
    for (const row& one : {row{"実8/2/(1)", "実8/2", "実8", "2/(1)", "(1)"},
                           row{"実8", "", "実8", "", "実8"},
                           row{"a\\/b/c\\/d", "a\\/b", "a/b", "c\\/d", "c/d"},
                           row{"a\\\\/b", "a\\\\", "a\\", "b", "b"},
                           row{"\\/x", "", "/x", "", "/x"},
                           row{"", "", "", "", ""}}) {
        CAPTURE(one.place);
        CHECK(effects::parent_of(one.place) == one.parent);
        CHECK(effects::clause_id_of(one.place) == one.clause);
        CHECK(effects::path_of(one.place) == one.path);
        CHECK(effects::last_label_of(one.place) == one.last);
    }
    CHECK(effects::at_or_under("実8/2/(1)", "実8/2"));
    CHECK(effects::at_or_under("実8/2", "実8/2"));
    CHECK_FALSE(effects::at_or_under("実8/20", "実8/2"));
    CHECK_FALSE(effects::at_or_under("実8", "実8/2"));
}

TEST_CASE("only a number after a number makes a branch") {
    using ids = std::vector<std::string>;
    CHECK(effects::branch_parents("実14-1") == ids{"実14"});
    CHECK(effects::branch_parents("監1-1-2") == ids{"監1-1", "監1"});
    CHECK(effects::branch_parents("ac-2.1") == ids{"ac-2"});
    CHECK(effects::branch_parents("ac-2").empty());
    CHECK(effects::branch_parents("実14").empty());
    CHECK(effects::branch_parents("実14-").empty());
    CHECK(effects::branch_parents("14").empty());
    CHECK(effects::branch_parents("-1").empty());
    CHECK(effects::branch_parents("").empty());
}

TEST_CASE("an old place is found through the nearest place above it that moved") {
    const effects::whereabouts places(
        make_difference({moved("実30/2", "実30/3"),
                         deleted("実30/2/(4)"),
                         moved("実30/2/(4)/①", "実31/1"),
                         renumbered({"実5/(1)", "実5/(2)"}, {"実5/(2)", "実5/(1)"}),
                         renumbered({"実40"}, {"実41"}),
                         make_change(change_kind::split, {"実6"}, {"実6", "実7"}),
                         make_change(change_kind::split, {"実8/1"}, {"実8/1", "実8/2"}),
                         make_change(change_kind::split, {"実8/3"}, {"実8/4", "実8/5"}),
                         make_change(change_kind::merged, {"実9/1", "実9/2"}, {"実9/1"})}));
    CHECK(places.now("実30/2/(3)") == "実30/3/(3)");
    CHECK(places.now("実30/2/(4)/②") == std::nullopt);
    CHECK(places.now("実30/2/(4)/①/a") == "実31/1/a");
    CHECK(places.now("実30/20") == "実30/20");
    CHECK(places.now("実5/(2)") == "実5/(1)");
    CHECK(places.now("実40/1") == "実41/1");
    CHECK(places.now("実8/1") == "実8/1");
    CHECK(places.now("実8/3") == std::nullopt);
    CHECK(places.now("実9/2") == "実9/1");
    CHECK(places.successors("実6").size() == 2);
    CHECK(places.origins("実41").front() == "実40");
    CHECK(places.origins("実40").empty());
    CHECK(places.successors("実30").empty());
}
