// The whole 対応方針 of 2025, written and read again, beside the published one.

#include "unit/impact/published.hpp"

#include <kijun/read/published_review.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

using namespace kijun;
using namespace kijun::test;

namespace {

annual_review published_year() {
    const published_case the;
    const auto answers = read_answers(published("decisions-2025.csv"));
    REQUIRE(answers.has_value());
    const reading<ledger> taken =
        take_in({}, answers->value, "decisions-2025.csv", the.of, the.items);
    const auto file = read_review_file(published("review-2025.xml"));
    REQUIRE(file.has_value());
    return hold_review(file->value, the.before, the.after, the.items, the.notes, taken.value);
}

/// What a row says, without blanks and differences of width: PDF put them in.
std::string key_of(std::string_view text) {
    std::string key = comparison_key(text);
    std::erase(key, ' ');
    std::erase(key, '\n');
    return key;
}

std::string text_of(const published_row& row, bool underlined) {
    std::string text;
    for (const document_run& run : row.text) {
        text += underlined && !has(run.marks, text_mark::underline) ? "" : run.text;
    }
    return key_of(text);
}

std::string joined(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts) {
        all += (all.empty() ? "" : "|") + key_of(part);
    }
    return all;
}

/// "number, clause, field" for each field in which two rows differ, and both for people.
struct compared {
    std::vector<std::string> differing;
    std::string shown;
};

void compare(const std::string& number,
             const published_row& print,
             const published_row& ours,
             compared& to) {
    const auto field = [&](const char* name, const std::string& one, const std::string& other) {
        if (one != other) {
            to.differing.push_back(number + "\t" + print.clause_printed + "\t" + name);
            to.shown += to.differing.back() + "\n  print " + one + "\n  ours  " + other + "\n";
        }
    };
    field("items", joined(print.items), joined(ours.items));
    field("category", key_of(print.category), key_of(ours.category));
    field("clause", print.clause_printed, ours.clause_printed);
    field("title", key_of(print.title), key_of(ours.title));
    field("place", to_string(print.place), to_string(ours.place));
    field("mark", print.mark, ours.mark);
    field("reasons", joined(print.reasons), joined(ours.reasons));
    field("text", text_of(print, false), text_of(ours, false));
    field("underlined", text_of(print, true), text_of(ours, true));
}

/// The lines of the list without their reasons.
std::vector<std::string> listed() {
    std::ifstream file(KIJUN_CORPUS "/../tests/golden/published-paper.tsv");
    std::vector<std::string> rows;
    std::string line;
    std::getline(file, line); // the heads
    while (std::getline(file, line)) {
        rows.push_back(line.substr(0, line.rfind('\t')));
        CHECK_MESSAGE(line.size() > rows.back().size() + 1, "a row without a reason: ", line);
    }
    return rows;
}

published_review read_paper(const source& file) {
    auto read = read_published_review(file);
    REQUIRE(read.has_value());
    return std::move(read).value().value;
}

} // namespace

TEST_CASE(
    "the whole paper of 2025 differs from the published one exactly where the list says so") {
    if (!has_published_case()) {
        return;
    }
    const annual_review review = published_year();
    const published_review print = read_paper(published("published-policy-2025-12-04.txt"));
    const published_review ours = read_paper({"paper.docx", to_docx(policy_paper(review))});

    CHECK(ours.title == print.title);
    CHECK(ours.issuer == print.issuer);
    CHECK(ours.issued == print.issued);
    CHECK(ours.needs_review == print.needs_review);
    CHECK(ours.standard == print.standard);
    CHECK(ours.edition == print.edition);
    REQUIRE(ours.revised.items.size() == print.revised.items.size());
    for (std::size_t i = 0; i != ours.revised.items.size(); ++i) {
        const checklist_item& one = ours.revised.items[i];
        const checklist_item& other = print.revised.items[i];
        CHECK(one.number == other.number);
        CHECK(key_of(one.category) == key_of(other.category));
        CHECK(key_of(one.goal) == key_of(other.goal));
        CHECK(key_of(one.subject) == key_of(other.subject));
        REQUIRE(one.related.size() == other.related.size());
        CHECK(key_of(one.related[0].label) == key_of(other.related[0].label));
        CHECK(key_of(one.related[0].text) == key_of(other.related[0].text));
    }

    compared found;
    REQUIRE(ours.incorporated.size() == print.incorporated.size());
    for (std::size_t i = 0; i != ours.incorporated.size(); ++i) {
        compare("図表1", print.incorporated[i], ours.incorporated[i], found);
    }
    // Row by row in the published order; a row of ours that stands under another clause than
    // the next published one, or says what no published row says, is one more.
    const std::vector<std::string> list = listed();
    std::size_t at = 0;
    const auto is_more = [&](const published_row& row) {
        return std::ranges::find(list, "-\t" + to_string(row.place) + "\trow") != list.end();
    };
    for (std::size_t i = 0; i != print.rows.size(); ++i) {
        for (; at < ours.rows.size() && is_more(ours.rows[at]); ++at) {
            found.differing.push_back("-\t" + to_string(ours.rows[at].place) + "\trow");
        }
        REQUIRE(at < ours.rows.size());
        compare(std::to_string(i + 1), print.rows[i], ours.rows[at++], found);
    }
    CHECK(at == ours.rows.size());
    INFO(found.shown);
    CHECK(found.differing == list);
}

TEST_CASE(
    "the whole paper of 2025 has the published sections, and Word gives it back as it was") {
    if (!has_published_case()) {
        return;
    }
    const document paper = policy_paper(published_year());
    std::vector<std::string> heads;
    for (const document_block& block : paper.blocks) {
        if (const auto* heading = std::get_if<document_heading>(&block)) {
            heads.push_back(std::to_string(heading->level) + " " + plain_text(heading->runs));
        } else if (const auto* table = std::get_if<document_table>(&block)) {
            heads.push_back("table " + table->caption);
        }
    }
    CHECK(heads == std::vector<std::string>{
                       "1 2025 年度 API 接続チェックリスト見直し要否 対応方針",
                       "2 1 見直しに関するルール",
                       "2 2 各検討事項の評価",
                       "3 (1) ユーザーの使用状況や要望",
                       "3 (2) オープン API に関するインシデントの発生状況",
                       "3 (3) オープン API に関する標準化の動向",
                       "3 (4) 認定電子決済等代行業者協会の自主基準",
                       "3 (5) チェックリストの関連規程等の改訂",
                       "table 〔図表1〕関連規定とされている安全対策基準第13版の改訂のうち、"
                       "取り込みが必要なもの",
                       "3 (6) 更新系 API のサービス提供状況",
                       "2 3 2025年度のチェックリスト見直し方針",
                       "table 〔図表2〕チェックリスト改訂内容（赤字が追加）",
                       "2 ［参考］API接続チェックリストの関連規定 安全対策基準（第13版） の"
                       "主な改訂内容",
                       "table "});
    const auto read = read_document({"paper.docx", to_docx(paper)});
    REQUIRE(read.has_value());
    CHECK(read->findings.empty());
    CHECK(read->value.content == paper);
}
