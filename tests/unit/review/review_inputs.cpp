#include <kijun/read/read.hpp>
#include <kijun/review/review_inputs.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

review_file sample() {
    const auto input = load(KIJUN_CORPUS "/annual-review/review.xml");
    REQUIRE(input);
    const auto read = read_review_file(*input);
    REQUIRE(read);
    return read->value;
}

std::vector<std::string> told(const opened_review& opened) {
    std::vector<std::string> all;
    for (const failure& why : opened.failures) {
        const std::size_t slash = why.where.file.rfind('/');
        all.push_back(to_string(why.id) + " " + why.where.file.substr(slash + 1));
    }
    return all;
}

} // namespace

TEST_CASE("paths are relative to the review file") {
    review_file file;
    file.file = "reviews/2025/review.xml";
    CHECK(path_beside(file, "edition.xml") == "reviews/2025/edition.xml");
    CHECK(path_beside(file, "/a/edition.xml") == "/a/edition.xml");
    file.file = "review.xml";
    CHECK(path_beside(file, "edition.xml") == "edition.xml");
}

TEST_CASE("everything that a review file names is read, and the review held") {
    opened_review opened = open_review(sample(), 0);
    CHECK(told(opened).empty());
    CHECK(opened.inputs.before.value.name() == "第12版");
    CHECK(opened.inputs.after.value.name() == "第13版");
    CHECK(opened.inputs.items.value.version == "2024");
    CHECK_FALSE(opened.inputs.notes.value.notes.empty());
    CHECK_FALSE(opened.inputs.book.value.verdicts.empty());
    CHECK(opened.inputs.findings().size() ==
          opened.inputs.before.findings.size() + opened.inputs.after.findings.size() +
              opened.inputs.items.findings.size() + opened.inputs.notes.findings.size() +
              opened.inputs.book.findings.size());
    const annual_review review = hold_review(std::move(opened.inputs));
    CHECK(review.conclusion.needs_revision);
    CHECK(review.conclusion.open_questions == 0);
}

TEST_CASE("a ledger that is not there is refused, unless one begins") {
    review_file file = sample();
    file.ledger = "no-ledger.xml";
    CHECK(told(open_review(file, 0)) == std::vector<std::string>{"KJ0535 no-ledger.xml"});
    const opened_review fresh = open_review(file, 0, missing_ledger::begins_empty);
    CHECK(told(fresh).empty());
    CHECK(fresh.inputs.book.value.verdicts.empty());
    file.ledger.clear();
    CHECK(told(open_review(file, 0)).empty());
}

TEST_CASE("one run tells all that is wrong with the inputs") {
    review_file file = sample();
    file.standards[0].old_edition = "no-old.xml";
    file.checklist = "edition-12.xml";
    file.standards[0].notes = "no-notes.xml";
    const opened_review opened = open_review(file, 0);
    CHECK(told(opened) == std::vector<std::string>{"KJ0001 no-old.xml",
                                                   "KJ0102 edition-12.xml",
                                                   "KJ0001 no-notes.xml"});
    CHECK(opened.inputs.after.value.name() == "第13版");
}

TEST_CASE("the limits hold for every input") {
    limits small;
    small.file_bytes = 100;
    CHECK(told(open_review(sample(), 0, missing_ledger::refused, small)).size() == 5);
}
