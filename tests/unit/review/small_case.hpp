#pragma once
// The case of 2025 in small, for the tests of verdicts, and what comes of it as lines of text.

#include "unit/trace/building.hpp"

#include <kijun/review/fingerprint.hpp>
#include <kijun/review/verdicts.hpp>

#include <string>
#include <utility>
#include <vector>

namespace kijun::test {

using lines = std::vector<std::string>;

/// 実8 is cited by 22, 実9 by nobody, 実1 by 1 and 22.
struct small_case {
    checklist items = make_checklist(
        {make_item("1", "実1"), make_item("2", "実2"), make_item("22", "実1、実8")});
    edition both = make_edition("第12版", {{"実1"}, {"実2"}, {"実8"}, {"実9"}});
    std::vector<change> changes{
        modified("実1/1", "い", "ろ"), added("実8/7", "認証。"), added("実9/2", "機器。")};

    [[nodiscard]] impact assessed() const {
        return assess(make_difference(changes), both, both, items);
    }
};

inline reviewer_answer answered(const std::string& clause,
                                const std::string& path,
                                std::vector<std::string> numbers,
                                answer said,
                                const std::string& reason = "",
                                const std::string& reviewer = "甲") {
    reviewer_answer one;
    one.clause = clause;
    one.path = path;
    one.items = std::move(numbers);
    one.said = said;
    one.reviewer = reviewer;
    one.reason = reason;
    one.date = "2025-11-20";
    return one;
}

/// Numbers the answers' lines, as in a file.
inline std::vector<reviewer_answer> in_file(std::vector<reviewer_answer> answers) {
    std::uint32_t line = 2;
    for (reviewer_answer& one : answers) {
        one.at = {line, 1, std::size_t{10} * line};
        ++line;
    }
    return answers;
}

/// Answers for the items that they name alone, so that a test need not name all.
inline reading<ledger>
take(const ledger& book, const small_case& of, std::vector<reviewer_answer> answers) {
    return take_in(book,
                   in_file(std::move(answers)),
                   "answers.csv",
                   of.assessed(),
                   of.items,
                   unnamed_items::left_open);
}

/// Answers whose rows list every item that they concern.
inline reading<ledger>
take_rows(const ledger& book, const small_case& of, std::vector<reviewer_answer> answers) {
    return take_in(book, in_file(std::move(answers)), "answers.csv", of.assessed(), of.items);
}

inline lines told(const impact& of) {
    lines all;
    for (const impact_link& one : of.links) {
        all.push_back(one.change + " " + one.item + " " + std::string(to_string(one.verdict)) +
                      (one.method == "citation" ? "" : " by " + one.method) +
                      (one.skipped.empty() ? "" : " " + one.skipped) +
                      (one.rationale.empty() ? "" : ": " + one.rationale));
    }
    return all;
}

inline lines told(const ledger& book) {
    lines all;
    for (const verdict& one : book.verdicts) {
        all.push_back(one.clause + "/" + one.path + " " +
                      (one.number.empty() ? "-" : one.number) + " " +
                      std::string(to_string(one.said)) + (one.superseded ? " superseded" : ""));
    }
    return all;
}

inline lines told(const std::vector<diagnostic>& findings) {
    lines all;
    for (const diagnostic& one : findings) {
        std::string line = std::to_string(one.where.at.line) + " " + to_string(one.id);
        for (const std::string& detail : one.details) {
            line += " " + detail;
        }
        all.push_back(line);
    }
    return all;
}

inline impact laid(const small_case& of, const ledger& book) {
    impact over = of.assessed();
    apply_verdicts(over, of.items, book);
    return over;
}

} // namespace kijun::test
