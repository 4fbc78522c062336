#include "unit/report/hand_made.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/write/review_files.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

std::vector<std::string> names(const std::vector<std::string>& formats,
                               std::vector<std::size_t>* made = nullptr) {
    const annual_review review = hand_made::make_review();
    const std::vector<finished_paper> papers{{"policy", policy_paper(review)},
                                             {"own", document{}}};
    const auto files = review_files(review, papers, formats, language::ja, [&](std::size_t n) {
        if (made != nullptr) {
            made->push_back(n);
        }
    });
    REQUIRE(files);
    std::vector<std::string> all;
    for (const unwritten_file& one : *files) {
        all.push_back(one.name);
    }
    return all;
}

} // namespace

TEST_CASE("each format has the papers and what belongs to it alone") {
    using list = std::vector<std::string>;
    CHECK(names({"json"}) == list{"review.json"});
    CHECK(names({"markdown", "text"}) == list{"policy.md", "own.md", "policy.txt", "own.txt"});
    CHECK(names({"html"}) == list{"report.html", "policy.html", "own.html"});
    CHECK(names({"xlsx"}) == list{"answers.xlsx", "policy.xlsx", "own.xlsx"});
    CHECK(names({"docx"}) == list{"policy.docx", "own.docx", "tracked.docx"});
}

TEST_CASE("who waits hears how many files there are") {
    std::vector<std::size_t> made;
    CHECK(names({"csv", "json"}, &made).size() == 3);
    CHECK(made == std::vector<std::size_t>{1, 2, 3});
}

TEST_CASE("a paper is rendered by the name of its format") {
    document paper;
    paper.title = "題";
    CHECK(*render(paper, "html") == to_html(paper));
    CHECK(*render(paper, "markdown") == to_markdown(paper));
    CHECK(*render(paper, "csv") == to_csv(paper));
    CHECK(*render(paper, "json") == to_json(paper));
    CHECK(*render(paper, "docx", {"甲", "2025-01-01"}) == to_docx(paper, {"甲", "2025-01-01"}));
    CHECK(*render(paper, "anything") == to_text(paper));
}
