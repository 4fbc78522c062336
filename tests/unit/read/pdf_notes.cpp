#include "read/pdf_notes.hpp"

#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kijun;

namespace {

using sized = std::vector<std::pair<double, std::string>>;

std::vector<pdf_line> lines_of(const sized& texts) {
    std::vector<pdf_line> lines;
    double top = 100;
    for (const auto& [height, text] : texts) {
        pdf_line line;
        line.box = {72, top, 500, top + height};
        line.text.append(to_utf32(text), text_mark::none);
        lines.push_back(line);
        top += 20;
    }
    return lines;
}

/// "label|text" of each note.
std::vector<std::string> notes_in(const sized& texts) {
    const std::vector<pdf_line> lines = lines_of(texts);
    std::vector<std::string> all;
    for (const pdf_note& each : notes_of(lines, first_note(lines, 10))) {
        CHECK(each.content.kind == paragraph_kind::footnote);
        all.push_back(each.content.label + "|" + plain_text(each.content.runs));
    }
    return all;
}

using list = std::vector<std::string>;

} // namespace

TEST_CASE("small print at the foot of a page that begins with a mark is notes") {
    CHECK(notes_in({{10, "1 Text of the body"},
                    {8, "a small example"},
                    {8, "3 See the annex of"},
                    {8, "2010 and what follows."},
                    {8, "4次のとおり。"},
                    {8, "※ 別に定める。"}}) == list{"3|See the annex of 2010 and what follows.",
                                                    "4|次のとおり。",
                                                    "※|別に定める。"});
}

TEST_CASE("digits that are raised by signs of their own are numbers of notes, too") {
    CHECK(notes_in({{10, "Text of the body"},
                    {8, "1⁹See the annex."},
                    {8, "20These of the"},
                    {8, "second annex."},
                    {8, "21Others."}}) ==
          list{"1⁹|See the annex.", "20|These of the second annex.", "21|Others."});
    std::vector<pdf_line> lines = lines_of_words(
        {{{10, 100, 90, 110}, "規則に従う。⁴"}, {{93, 100, 120, 110}, "3m²"}}, {}, 0);
    REQUIRE(lines.size() == 1);
    take_references(lines[0], {{{}, 0, 4, false}, {{}, 0, 2, false}});
    CHECK(to_utf8(lines[0].text.text).starts_with("規則に従う。"));
    CHECK(to_utf8(lines[0].text.text).ends_with("3m²"));
    CHECK(lines[0].raised.size() == 1);
}

TEST_CASE("how a program sets Latin letters apart is no blank in a note") {
    CHECK(notes_in({{10, "1 Text of the body"},
                    {8, "3\u2005監査は少なくとも年に\u20052\u2005回、"},
                    {8, "第\u20053\u2005者が行う。"}}) ==
          list{"3|監査は少なくとも年に2回、第3者が行う。"});
}

TEST_CASE(
    "what is as large as the text, or begins with no mark, or fills the page is no note") {
    CHECK(notes_in({{10, "Text"}, {10, "1 An item"}}).empty());
    CHECK(notes_in({{10, "Text"}, {8, "an example"}, {8, "1.5 of it"}}).empty());
    CHECK(notes_in({{8, "1 All of it"}, {8, "2 is small"}}).empty());
    CHECK(notes_in({}).empty());
}

TEST_CASE("raised numbers that refer to notes are taken out of the text, others are not") {
    const auto word =
        [](double left, double right, double top, double bottom, const char* text) {
            return pdf_word{{left, top, right, bottom}, text};
        };
    std::vector<pdf_line> lines = lines_of_words({word(10, 40, 100, 110, "kept."),
                                                  word(40.2, 43, 99, 106, "3"),
                                                  word(46, 60, 100, 110, "See"),
                                                  word(63, 70, 100, 110, "x"),
                                                  word(70.1, 73, 99, 106, "2"),
                                                  word(76, 80, 100, 110, "4")},
                                                 {},
                                                 0);
    REQUIRE(lines.size() == 1);
    CHECK(to_utf8(lines[0].text.text) == "kept.3 See x2 4");
    REQUIRE(lines[0].raised.size() == 2);
    take_references(lines[0], {{{}, 0, 3, false}, {{}, 0, 4, false}});
    CHECK(to_utf8(lines[0].text.text) == "kept. See x2 4");
    REQUIRE(lines[0].raised.size() == 1);
    CHECK(lines[0].raised[0].number == 3);
}
