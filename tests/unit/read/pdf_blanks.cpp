#include "read/pdf_blanks.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

pdf_word word(const std::string& text, double left, double right) {
    pdf_word made;
    made.text = text;
    made.box = {.left = left, .top = 0, .right = right, .bottom = 13};
    return made;
}

} // namespace

TEST_CASE("a quarter of a letter beside Latin letters is how they were set, more is a blank") {
    const auto between = [](const std::string& one, const std::string& other, double gap) {
        return blank_between(word(one, 0, 20), word(other, 20 + gap, 40 + gap));
    };
    CHECK(between("系統", "1", 2.2) == set_apart);
    CHECK(between("2030", "年末", 2.2) == set_apart);
    CHECK(between("系統", "1", 5.2) == U' ');
    CHECK(between("access", "control", 3.0) == U' ');
    CHECK_FALSE(between("要員", "の", 1.0).has_value()); // driven apart to fill the line
    CHECK(between("目的", "範囲", 10.0) == U' ');
    CHECK(between("called", "“Debian", 3.0) == U' '); // a quote of Latin text
    CHECK(between("say”", "and", 3.0) == U' ');
}

TEST_CASE("how letters were set is no blank but behind a label") {
    marked_text line;
    line.append(std::u32string(U"1") + set_apart + U"経営層は、年" + set_apart + U"1" +
                    set_apart + U"回、" + U"系統を確かめる。",
                text_mark::none);
    CHECK(without_set_apart(line, false).text == U"1経営層は、年1回、系統を確かめる。");
    CHECK(without_set_apart(line, true).text == U"1 経営層は、年 1 回、系統を確かめる。");
    CHECK(without_set_apart(line, true).marks.size() ==
          without_set_apart(line, true).text.size());
}
