// Papers of a review that kijun wrote, read again: every row as it was written.

#include <kijun/read/published_review.hpp>
#include <kijun/read/read.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/review_inputs.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace kijun;

namespace {

annual_review held() {
    const std::string path = KIJUN_CORPUS "/annual-review/review.xml";
    std::ifstream in(path, std::ios::binary);
    const auto file = read_review_file({path, {std::istreambuf_iterator<char>(in), {}}});
    REQUIRE(file);
    opened_review opened = open_review(file->value, 0);
    REQUIRE(opened.failures.empty());
    return hold_review(std::move(opened.inputs));
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : "|") + part;
    }
    return all;
}

/// What the paper does not say: the number of a paragraph without a label, and which of several
/// places of a row the row is filed under. Both are told or stand in the text.
bool says_its_place(const reference_row& row) {
    return row.path.find('#') == std::string::npos && row.changes.size() == 1;
}

void check_rows(const annual_review& review, const source& paper) {
    CAPTURE(paper.name);
    const auto read = read_published_review(paper);
    REQUIRE(read);
    REQUIRE(read->value.rows.size() == review.rows.size());
    for (std::size_t i = 0; i != review.rows.size(); ++i) {
        const reference_row& written = review.rows[i];
        const published_row& row = read->value.rows[i];
        CAPTURE(written.clause);
        CAPTURE(written.path);
        CHECK(joined(row.items) == joined(written.items));
        CHECK(row.place.clause == written.clause);
        CHECK(row.mark == written.mark);
        if (says_its_place(written)) {
            CHECK(joined(row.place.path) == [&] {
                std::string path = written.path;
                std::ranges::replace(path, '/', '|');
                return path;
            }());
            CHECK(joined(row.reasons) == joined(written.reasons));
        }
    }
    for (const diagnostic& each : read->findings) {
        CHECK(each.id != code::paper_row_duplicate);
        CHECK(each.id != code::paper_name_differs);
        CHECK(each.id != code::paper_items_unclear);
    }
}

} // namespace

TEST_CASE("a paper of a review comes back row by row, in whatever form it was written") {
    const annual_review review = held();
    REQUIRE(review.rows.size() > 100);
    for (const bool policy : {true, false}) {
        const document paper = policy ? policy_paper(review) : reference_paper(review);
        const std::string name = policy ? "policy." : "reference.";
        check_rows(review, {name + "docx", to_docx(paper)});
        check_rows(review, {name + "html", to_html(paper)});
        check_rows(review, {name + "md", to_markdown(paper)});
        check_rows(review, {name + "txt", to_text(paper)});
        const auto sheet = to_xlsx(paper);
        REQUIRE(sheet);
        check_rows(review, {name + "xlsx", *sheet});
    }
}
