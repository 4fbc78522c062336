// The whole way of an answer: a review, its workbook, filled in, read back, taken in.

#include "unit/report/hand_made.hpp"

#include <kijun/model/answer_sheet.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/source.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/holes.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <vector>

using namespace kijun;

namespace {

template <typename Value>
Value taken(result<reading<Value>> outcome) {
    REQUIRE(outcome.has_value());
    return std::move(outcome->value);
}

source corpus(const std::string& name) {
    return load(std::string(KIJUN_CORPUS) + "/annual-review/" + name).value();
}

annual_review sample(const ledger& book) {
    return hold_review({},
                       taken(read_edition(corpus("edition-12.xml"))),
                       taken(read_edition(corpus("edition-13.xml"))),
                       taken(read_checklist(corpus("checklist-2024.xml"))),
                       taken(read_revision_notes(corpus("revision-notes.xml"))),
                       book);
}

document_table& table_named(document& paper, std::string_view caption) {
    for (document_block& block : paper.blocks) {
        if (auto* table = std::get_if<document_table>(&block);
            table != nullptr && table->caption == caption) {
            return *table;
        }
    }
    FAIL("no such table");
    return std::get<document_table>(paper.blocks.front());
}

std::string text(const std::vector<table_cell>& row, answer_column column) {
    return plain_text(row.at(index_of(column)));
}

void write(table_cell& cell, const std::string& words) {
    cell.content = {{{{words, text_mark::none, ""}}}};
}

void answer_row(std::vector<table_cell>& row,
                const std::string& said,
                const std::string& reason = "理由",
                const std::string& reviewer = "担当",
                const std::string& date = "2025/11/20") {
    write(row[index_of(answer_column::verdict)], said);
    write(row[index_of(answer_column::reviewer)], reviewer);
    write(row[index_of(answer_column::date)], date);
    write(row[index_of(answer_column::reason)], reason);
}

reading<answered_sheets> read_back(const document& paper) {
    const auto bytes = to_xlsx(paper);
    REQUIRE(bytes.has_value());
    auto read = read_answer_sheets({"answers.xlsx", *bytes});
    REQUIRE(read.has_value());
    return std::move(*read);
}

} // namespace

TEST_CASE("a sheet that nobody filled in holds no answers, and no question twice") {
    const annual_review review = sample({});
    for (const language in : {language::ja, language::en}) {
        document paper = answer_paper(review, in);
        const reading<answered_sheets> read = read_back(paper);
        CHECK(read.value.answers.empty());
        CHECK(read.value.holes.empty());
        CHECK(read.findings.empty());
        document_table& questions = table_named(paper, in == language::ja ? "回答" : "Answers");
        std::vector<std::string> asked;
        for (std::size_t row = 1; row < questions.rows.size(); ++row) {
            asked.push_back(text(questions.rows[row], answer_column::asked));
        }
        CHECK(asked.size() > 100);
        std::ranges::sort(asked);
        CHECK(std::ranges::adjacent_find(asked) == asked.end());
    }
}

TEST_CASE("every question answered on the sheet leaves none open") {
    const annual_review review = sample({});
    REQUIRE(review.conclusion.open_questions > 0);
    document paper = answer_paper(review);
    document_table& questions = table_named(paper, "回答");
    std::size_t incorporated = 0;
    for (std::size_t row = 1; row < questions.rows.size(); ++row) {
        std::vector<table_cell>& cells = questions.rows[row];
        const bool takes = text(cells, answer_column::place) == "実9 2" &&
                           text(cells, answer_column::item) == "22";
        incorporated += takes ? 1 : 0;
        answer_row(cells, takes ? "取り込む" : "関係なし");
    }
    CHECK(incorporated == 1);
    const reading<answered_sheets> read = read_back(paper);
    CHECK(read.findings.empty());
    CHECK(read.value.answers.size() == questions.rows.size() - 1);
    const reading<ledger> book =
        take_in({}, read.value.answers, "answers.xlsx", review.effects, review.items);
    CHECK(book.findings.empty());
    const annual_review held = sample(book.value);
    CHECK(held.conclusion.open_questions == 0);
    CHECK(held.conclusion.needs_revision);
    REQUIRE(held.conclusion.revised_items.size() == 1);
    CHECK(held.conclusion.revised_items[0].number == "22");
    CHECK(held.conclusion.revised_items[0].new_clauses == std::vector<std::string>{"実9"});

    // The next sheet shows the verdicts; the next version of the list has 実9 in red.
    document next = answer_paper(held);
    for (const std::vector<table_cell>& row : table_named(next, "回答").rows) {
        CHECK(text(row, answer_column::known).find("未回答") == std::string::npos);
    }
    const document_table& list = table_named(next, "次版チェックリスト");
    const auto row = std::ranges::find_if(list.rows, [](const std::vector<table_cell>& cells) {
        return plain_text(cells[0]) == "22";
    });
    REQUIRE(row != list.rows.end());
    CHECK(hand_made::shown((*row)[8]).find("<実9、") != std::string::npos);
    // Nobody answered anything new on it.
    CHECK(read_back(next).value.answers.empty());
}

TEST_CASE("columns may stand in any order, rows too, and other sheets beside") {
    const annual_review review = sample({});
    document paper = answer_paper(review);
    document_table& questions = table_named(paper, "回答");
    answer_row(questions.rows[1], "no-impact");
    answer_row(questions.rows[2], "影響なし");
    const reading<answered_sheets> before = read_back(paper);
    std::ranges::reverse(questions.uses);
    for (std::vector<table_cell>& row : questions.rows) {
        std::ranges::reverse(row);
    }
    std::swap(questions.rows[1], questions.rows[2]);
    const reading<answered_sheets> after = read_back(paper);
    REQUIRE(before.value.answers.size() == 2);
    REQUIRE(after.value.answers.size() == 2);
    for (std::size_t i = 0; i < 2; ++i) {
        const reviewer_answer& one = before.value.answers[i];
        const reviewer_answer& other = after.value.answers[1 - i];
        CHECK(one.asked == other.asked);
        CHECK(one.items == other.items);
        CHECK(one.said == answer::no_impact);
        CHECK(one.date == "2025-11-20");
        CHECK(one.change_text == other.change_text);
        CHECK(one.cell != other.cell);
    }
    CHECK(before.value.answers[0].cell == "回答!N2");
}

TEST_CASE("what cannot be read of a row is told by sheet and cell, and the rest is read") {
    const annual_review review = sample({});
    document paper = answer_paper(review);
    document_table& questions = table_named(paper, "回答");
    answer_row(questions.rows[1], "たぶん");
    answer_row(questions.rows[2], "影響なし", "理由", "担当", "先週");
    answer_row(questions.rows[3], "", "理由だけ");
    answer_row(questions.rows[4], "影響なし", "", "", "");
    answer_row(questions.rows[5], "影響なし");
    document_table& holes = table_named(paper, "対応表");
    write(holes.rows[1][index_of(hole_column::verdict)], "よい");
    const reading<answered_sheets> read = read_back(paper);
    std::vector<std::string> told;
    for (const diagnostic& one : read.findings) {
        told.push_back(to_string(one.id) + " " + one.where.cell + " " + one.details.front());
    }
    CHECK(told == std::vector<std::string>{"KJ0502 回答!N2 たぶん",
                                           "KJ0533 回答!P3 先週",
                                           "KJ0502 回答!N4 ",
                                           "KJ0502 対応表!E2 よい"});
    CHECK(read.value.answers.size() == 2);
}

TEST_CASE("a hole that was justified on the sheet is no hole in the next year's") {
    const annual_review review = sample({});
    document paper = answer_paper(review);
    document_table& table = table_named(paper, "対応表");
    std::vector<std::vector<table_cell>*> holes;
    for (std::vector<table_cell>& row : table.rows) {
        if (plain_text(row[index_of(hole_column::hole)]) == "穴" && &row != table.rows.data()) {
            holes.push_back(&row);
        }
    }
    REQUIRE(holes.size() > 3);
    for (std::vector<table_cell>* row : holes) {
        write((*row)[index_of(hole_column::verdict)], "正当");
        write((*row)[index_of(hole_column::reviewer)], "担当");
        write((*row)[index_of(hole_column::date)], "2025-11-20");
        write((*row)[index_of(hole_column::reason)], "APIに関わらない");
    }
    const std::array editions{review.before, review.after};
    const std::span lists(&review.items, 1);
    const reading<answered_sheets> read = read_back(paper);
    const reading<ledger> book =
        take_in_holes({}, read.value.holes, "answers.xlsx", editions, lists);
    CHECK(book.findings.empty());
    CHECK(book.value.holes.size() == holes.size());

    const auto again = read_ledger({"ledger.xml", to_xml(book.value)});
    REQUIRE(again.has_value());
    CHECK(again->findings.empty());
    CHECK(to_xml(again->value) == to_xml(book.value));
    document next = answer_paper(sample(again->value));
    std::size_t justified = 0;
    for (const std::vector<table_cell>& row : table_named(next, "対応表").rows) {
        justified += plain_text(row[index_of(hole_column::hole)]) == "正当" ? 1 : 0;
        CHECK((&row == table_named(next, "対応表").rows.data() ||
               plain_text(row[index_of(hole_column::hole)]) != "穴"));
    }
    CHECK(justified == holes.size());
    const linked_trace trace = link(editions, lists);
    const std::string matrix = to_text(trace_matrix(
        trace.graph, language::ja, holes_of(trace.graph, editions, lists, again->value)));
    CHECK(matrix.find("APIに関わらない") != std::string::npos);
    CHECK(matrix.find("どの基準も、いずれかの通番から引用されている。") != std::string::npos);
}

TEST_CASE("a workbook with the columns of a table of answers is read as one") {
    document_table table;
    for (const auto& row : {std::array{"clause", "path", "items", "verdict", "rationale"},
                            std::array{"実9", "2", "22", "incorporate", "鍵"},
                            std::array{"実1", "", "-", "関係なし", ""}}) {
        table.rows.emplace_back();
        for (const char* words : row) {
            write(table.rows.back().emplace_back(), words);
        }
    }
    document paper;
    paper.blocks.emplace_back(table);
    const reading<answered_sheets> read = read_back(paper);
    REQUIRE(read.value.answers.size() == 2);
    CHECK(read.value.answers[0].clause == "実9");
    CHECK(read.value.answers[0].path == "2");
    CHECK(read.value.answers[0].items == std::vector<std::string>{"22"});
    CHECK(read.value.answers[0].said == answer::incorporate);
    CHECK(read.value.answers[1].items.empty());
    CHECK(read.value.answers[1].asked.empty());
}

TEST_CASE("a workbook without any such sheet is refused") {
    document paper;
    document_table table;
    table.rows = {{table_cell{}, table_cell{}}};
    write(table.rows[0][0], "通番");
    write(table.rows[0][1], "区分");
    paper.blocks.emplace_back(table);
    const auto read = read_answer_sheets({"list.xlsx", *to_xlsx(paper)});
    REQUIRE_FALSE(read);
    CHECK(read.error().id == code::column_missing);
}
