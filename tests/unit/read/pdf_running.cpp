// Running heads that name the clause of each page by its number.

#include "read/pdf_running.hpp"

#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

pdf_word word(const std::string& text, double top) {
    pdf_word made;
    made.text = text;
    made.box = {60, top, 60 + 10.0 * static_cast<double>(count_code_points(text)), top + 10};
    return made;
}

pdf_page page(const std::vector<pdf_word>& words) {
    pdf_page made;
    made.width = 600;
    made.height = 800;
    made.words = words;
    return made;
}

/// "x" for each line that is running, "." for the others, a blank between pages.
std::string running_in(const std::vector<pdf_page>& pages) {
    const running_finder running(pages, std::vector<std::vector<pdf_table>>(pages.size()));
    std::string all;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        all += i == 0 ? "" : " ";
        for (const pdf_line& line : lines_of_words(pages[i].words, {}, i)) {
            all += running.is_running(line) ? 'x' : '.';
        }
    }
    return all;
}

} // namespace

TEST_CASE("the number of the clause that begins on a page, or goes on, is running text") {
    CHECK(running_in({page({word("【統1】", 40), word("統1　題名を定めること。", 90)}),
                      page({word("【統1】", 40), word("続きの文である。", 90)}),
                      page({word("【実7】", 40), word("実7　次の題名。", 90)}),
                      page({word("【設2】", 40), word("設2　別の題名。", 90)})}) ==
          "x. x. x. x.");
}

TEST_CASE("a number that is the only heading of its clause stays") {
    CHECK(running_in({page({word("【統1】", 40), word("題名を定めること。", 60)}),
                      page({word("【実7】", 40), word("次の題名。", 60)}),
                      page({word("【設2】", 40), word("別の題名。", 60)})}) == ".. .. ..");
}
