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
    for (const document_paragraph& each : notes_of(lines, first_note(lines, 10))) {
        CHECK(each.kind == paragraph_kind::footnote);
        all.push_back(each.label + "|" + plain_text(each.runs));
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

TEST_CASE(
    "what is as large as the text, or begins with no mark, or fills the page is no note") {
    CHECK(notes_in({{10, "Text"}, {10, "1 An item"}}).empty());
    CHECK(notes_in({{10, "Text"}, {8, "an example"}, {8, "1.5 of it"}}).empty());
    CHECK(notes_in({{8, "1 All of it"}, {8, "2 is small"}}).empty());
    CHECK(notes_in({}).empty());
}
