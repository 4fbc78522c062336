#include "write/sheet_names.hpp"

#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

TEST_CASE("a sheet's name has nothing that Excel forbids, and says as much as it can") {
    xlsx::sheet_names names;
    struct row {
        std::string wanted;
        std::string given;
    };
    for (const row& each : {row{"対応表", "対応表"},
                            row{"対応表", "対応表 (2)"},
                            row{"a/b\\c?d*e[f]g:h", "a／b＼c？d＊e［f］g：h"},
                            row{"'引用'", "引用"},
                            row{"", "-"},
                            row{"'", "- (2)"},
                            row{"一\n二\t三", "一 二 三"},
                            row{"History", "History_"},
                            row{"Changes", "Changes"},
                            row{"CHANGES", "CHANGES (2)"},
                            row{"x\x01y", "x\xEF\xBF\xBDy"},
                            row{std::string(40, 'n'), std::string(31, 'n')},
                            row{std::string(40, 'n'), std::string(27, 'n') + " (2)"}}) {
        CHECK(names.next(each.wanted) == each.given);
    }
}

TEST_CASE("a name is as long as 31 UTF-16 units, and no character is cut in two") {
    xlsx::sheet_names names;
    std::u32string wanted(20, U'\U00020BB7'); // two units each
    CHECK(to_utf32(names.next(to_utf8(wanted))).size() == 15);
    CHECK(xlsx::utf16_units(wanted) == 40);
    CHECK(xlsx::within_units(wanted, 3).size() == 1);
}
