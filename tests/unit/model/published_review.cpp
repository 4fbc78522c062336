#include "support/edition_text.hpp"

#include <kijun/model/published_review.hpp>

#include <doctest/doctest.h>

using namespace kijun;

namespace {

published_review paper_with(std::string text) {
    published_review paper;
    published_row row;
    row.clause_printed = "実9";
    row.place.clause = "実9";
    row.how = place_source::unsure;
    row.text.push_back({std::move(text), text_mark::none, ""});
    paper.rows.push_back(std::move(row));
    return paper;
}

} // namespace

TEST_CASE("a place that a paper leaves open is the paragraph that reads so") {
    published_review paper = paper_with("鍵の管理者を定める。");
    const edition after =
        kijun::test::edition_of("実9 鍵\n  1 鍵を発行する。\n  2 鍵の管理者を定める。\n");
    CHECK(settle_places(paper, after) == 1);
    CHECK(path_text(paper.rows.front().place) == "2");
}

TEST_CASE("an empty line of a row is no wording, though every text begins with nothing") {
    published_review paper = paper_with("\n別の文である。");
    const edition after = kijun::test::edition_of("実9 鍵\n  1 鍵を発行する。\n");
    CHECK(settle_places(paper, after) == 0);
    CHECK(paper.rows.front().place.path.empty());
}
