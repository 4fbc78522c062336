#include <kijun/report/papers.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>

using namespace kijun;

namespace {

/// Rows of a table, their cells parted by |.
std::string rows_of(const document& paper, std::size_t index) {
    std::string all;
    for (const auto& row : std::get<document_table>(paper.blocks.at(index)).rows) {
        for (const table_cell& cell : row) {
            all += plain_text(cell.content.front().runs) + "|";
        }
        all += "\n";
    }
    return all;
}

ledger small_ledger() {
    ledger book;
    verdict one;
    one.clause = "実9";
    one.path = "2";
    one.number = "22";
    one.said = answer::incorporate;
    one.reviewer = "甲";
    one.date = "2025-11-20";
    one.reason = "理由";
    book.verdicts.push_back(one);
    one.path.clear();
    one.number.clear();
    one.superseded = true;
    book.verdicts.push_back(one);
    return book;
}

} // namespace

TEST_CASE("the ledger shows a row a verdict, and of which a later one stands") {
    const document paper = ledger_paper(small_ledger());
    CHECK(paper.title == "台帳");
    REQUIRE(paper.blocks.size() == 1);
    CHECK(rows_of(paper, 0) == "日付|判定者|箇所|通番|関係|判定|理由|状態|\n"
                               "2025-11-20|甲|実9/2|22|direct|incorporate|理由||\n"
                               "2025-11-20|甲|実9|-|direct|incorporate|理由|旧|\n");
}

TEST_CASE("holes that somebody answered for follow in a table of their own") {
    ledger book = small_ledger();
    hole_verdict hole;
    hole.number = "3";
    hole.reviewer = "乙";
    book.holes.push_back(hole);
    const document paper = ledger_paper(book, language::en);
    REQUIRE(paper.blocks.size() == 2);
    CHECK(rows_of(paper, 1) == "date|reviewer|clause or item|treatment|reason||\n"
                               "|乙|item 3|justified|||\n");
}
