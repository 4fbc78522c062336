#include "check/label_gaps.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

/// "(1)|(3)" for each gap.
std::string gaps(const std::vector<std::string_view>& labels) {
    std::string all;
    for (const auto& gap : kijun::checking::gaps_among(labels)) {
        all += gap.before + '|' + std::string(labels[gap.sibling]) + ' ';
    }
    return all;
}

} // namespace

TEST_CASE("only a missing number between two of one series is a gap") {
    struct row {
        std::vector<std::string_view> labels;
        std::string expected;
    };
    const std::vector<row> rows = {
        {{"1", "2", "3"}, ""},
        {{"1", "3", "5"}, "1|3 3|5 "},
        {{"(2)", "(3)"}, ""},
        {{"(3)", "(1)", "(2)"}, ""},
        {{"1", "(2)", "3)", "4"}, "1|4 "},
        {{"①", "②", "④"}, "②|④ "},
        {{"a", "b", "d"}, "b|d "},
        {{"i", "ii", "iii", "v"}, ""},
        {{"ア", "イ", "エ"}, "イ|エ "},
        {{"イ", "ロ", "ハ", "ホ"}, "ハ|ホ "},
        {{"イ", "ロ", "ハ"}, ""},
        {{"2", "2-1", "2-2", "3"}, ""},
        {{"2", "2-2"}, "2|2-2 "},
        {{"1-2", "2-1"}, ""},
        {{"三", "三の二", "四"}, ""},
        {{"一", "二から四まで", "五", "七"}, "五|七 "},
        {{"参考1", "参考3", "(注1)", "(注2)"}, "参考1|参考3 "},
        {{"#1", "#3", "参考", "guidance"}, ""},
    };
    for (const row& one : rows) {
        CAPTURE(one.labels.front());
        CAPTURE(one.labels.back());
        CHECK(gaps(one.labels) == one.expected);
    }
}
