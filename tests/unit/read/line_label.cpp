// The label that a line begins with, as people write it.

#include "read/line_label.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace {

/// "label|rest", with "?" behind a label that may be a word; "-" for none.
std::string split(std::string_view line) {
    const auto label = kijun::label_of_line(line);
    if (!label) {
        return "-";
    }
    return label->written + (label->certain ? "|" : "?|") +
           std::string(line.substr(label->text));
}

} // namespace

TEST_CASE("labels in brackets, in circles and by name are certain") {
    CHECK(split("(1) 本文") == "(1)|本文");
    CHECK(split("（１）本文") == "（１）|本文");
    CHECK(split("①本文") == "①|本文");
    CHECK(split("⑴　本文") == "⑴|本文");
    CHECK(split("(a)本文") == "(a)|本文");
    CHECK(split("（ア）本文") == "（ア）|本文");
    CHECK(split("(iv) 本文") == "(iv)|本文");
    CHECK(split("参考2-1　本文") == "参考2-1|本文");
    CHECK(split("【参考 1】本文") == "【参考 1】|本文");
    CHECK(split("（注1）本文") == "（注1）|本文");
    CHECK(split("（注）") == "（注）|");
    CHECK(split("注2：本文") == "注2|本文");
}

TEST_CASE("bare numbers and letters are labels where something parts them from the text") {
    CHECK(split("1 本文") == "1?|本文");
    CHECK(split("１．本文") == "１．?|本文");
    CHECK(split("2-1　本文") == "2-1?|本文");
    CHECK(split("1、本文") == "1?|本文");
    CHECK(split("a. 本文") == "a.?|本文");
    CHECK(split("ア　本文") == "ア?|本文");
    CHECK(split("十二 本文") == "十二?|本文");
    CHECK(split("3") == "3?|");
}

TEST_CASE("figures, words and citations at the front of a line are no labels") {
    CHECK(split("3か月ごとに") == "-");
    CHECK(split("1.5倍") == "-");
    CHECK(split("2025年") == "-");
    CHECK(split("2025 年") == "-");
    CHECK(split("1、2の順") == "-");
    CHECK(split("（参考6）を参照") == "-");
    CHECK(split("参考となる事例") == "-");
    CHECK(split("注意すること") == "-");
    CHECK(split("（注意）本文") == "-");
    CHECK(split("【実3、実28】") == "-");
    CHECK(split("APIを") == "-");
    CHECK(split("アクセス権") == "-");
    CHECK(split("") == "-");
}

TEST_CASE("an English sentence that begins with A or I has no label") {
    CHECK_FALSE(kijun::label_of_line("A chief is named."));
    CHECK_FALSE(kijun::label_of_line("I agree."));
    CHECK(kijun::label_of_line("A. Chief"));
    CHECK(kijun::label_of_line("a　甲"));
    CHECK(kijun::label_of_line("b second"));
}
