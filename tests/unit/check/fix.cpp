#include "check/restyle.hpp"
#include "unit/check/shown.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kijun::parse_address;
using kijun::checking::restyled;
using kijun::test::pair_checker;
using kijun::test::shown;

namespace {

std::string anew(const std::string& written, const std::string& was, const std::string& now) {
    return restyled(written, parse_address(was).value(), parse_address(now).value())
        .value_or("left");
}

/// The text as fixed, then what was left.
std::string fixed(const std::string& text) {
    const auto done = pair_checker().fix(text, pair_checker().check_text(text, "f"));
    return done.text + (done.left.empty() ? "" : "\n" + shown(done.left));
}

} // namespace

TEST_CASE("a citation is written anew in its own style, or left") {
    struct row {
        std::string written;
        std::string was;
        std::string now;
        std::string expected;
    };
    const std::vector<row> rows = {
        {"実28", "実28", "実29", "実29"},
        {"実 28", "実28", "実29", "実 29"},
        {"実２８", "実28", "実103-3", "実１０３－３"},
        {"実務基準の28", "実28", "統29", "統制基準の29"},
        {"28", "実28", "実29", "29"},
        {"28", "実28", "統29", "left"},
        {"実 73 - 1", "実73-1", "実74-2", "実 74 - 2"},
        {"実73-1", "実73-1", "実74", "実74"},
        {"実28～実30", "実28", "実29", "left"},
        {"統5 6", "統5/6", "実71/3", "実71 3"},
        {"実27 ２－（５）", "実27/2/(5)", "実27/2/(8)", "実27 ２－（８）"},
        {"実8（参考6）", "実8/参考6", "実9/参考2", "実9（参考2）"},
        {"実9第2項", "実9/2", "実9/3", "left"},
        {"⑧", "実112/2/(1)/⑧", "実112/2/(1)/⑨", "⑨"},
        {"⑧", "実112/2/(1)/⑧", "実112/3/(1)/⑨", "left"},
        {"ac-2", "ac-2", "ac-3", "left"},
    };
    for (const row& one : rows) {
        CAPTURE(one.written);
        CHECK(anew(one.written, one.was, one.now) == one.expected);
    }
}

TEST_CASE("what is certain is fixed, everything else stays byte for byte and is told in its "
          "new place") {
    CHECK(fixed("\xEF\xBB\xBF実3と\r\n実 ３ 、実9。\r\n") ==
          "\xEF\xBB\xBF実4と\r\n実 ４ 、実9。\r\n\ndangling 実9 @2:6 実9\n");
    CHECK(fixed("<p>実3、実<b>3</b></p>") ==
          "<p>実4、実<b>3</b></p>\nrenumbered 実3 → 実4 @1:7 実3\n");
    CHECK(fixed("実2 1-(1)、(2)及び(3)") == "実2 1-(2)、(3)及び(1)");
    CHECK(fixed("実3～実4").starts_with("実3～実4\n"));
    CHECK(fixed("実3（相手の端末を確かめてから通信を始めること。）").starts_with("実3（"));
    CHECK(fixed("何も引用しない。") == "何も引用しない。");
}
