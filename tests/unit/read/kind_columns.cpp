// 関連規定箇所 in bare numbers.

#include "support/workbook.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;
using kijun::test::rows_of;
using kijun::test::workbook;

namespace {

std::string related_of(const std::vector<std::vector<std::string>>& rows,
                       const std::string& merges = "") {
    const auto read = read_checklist(workbook({{"一覧", rows_of(rows) + merges}}));
    std::string all;
    for (std::size_t i = 0; read && i < read->value.items.size(); ++i) {
        all += i == 0 ? "" : "|";
        for (const related_clauses& each : read->value.items[i].related) {
            all += each.text + ";";
        }
    }
    return all;
}

} // namespace

TEST_CASE("numbers under the kinds of the 基準 are citations of that kind") {
    CHECK(related_of({{"No.", "確認項目", "統制", "実務", "設備", "監査"},
                      {"1", "定める。", "1、4", "", "", ""},
                      {"2", "守る。", "", "3,13\n73-1", "", ""},
                      {"3", "調べる。", "", "８～10", "", "監1"}}) ==
          "統1、4;|実3,13\n実73-1;|実８～10;監1;");
    CHECK(
        related_of(
            {{"No.", "確認項目", "関連規定（FISC）", "", "備考"},
             {"", "", "統制基準", "実務基準", ""},
             {"1", "定める。", "1", "", "2"},
             {"2", "守る。", "", "3", ""}},
            R"(<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/><mergeCell ref="E1:E2"/></mergeCells>)") ==
        "統1;|実3;");
    CHECK(related_of({{"No.", "確認項目", "FISC（実務）"}, {"1", "守る。", "3"}}) == "実3;");
}

TEST_CASE("the kind may stand in a column of its own") {
    CHECK(related_of({{"No.", "確認項目", "基準区分", "基準番号"},
                      {"1", "定める。", "統制", "1"},
                      {"2", "守る。", "実務基準", "3、13"},
                      {"3", "調べる。", "監査", "監1"},
                      {"4", "残す。", "実務", "8"},
                      {"5", "消す。", "実務", "9"}}) == "統1;|実3、13;|監1;|実8;|実9;");
}

TEST_CASE("other columns of those names are no citations") {
    // how many, and which of them are concerned
    CHECK(related_of({{"No.", "確認項目", "該当条項", "監査"}, {"1", "守る。", "実8", "2"}}) ==
          "実8;");
    CHECK(related_of({{"No.", "確認項目", "該当条項", "統制", "実務"},
                      {"1", "守る。", "実8", "○", ""},
                      {"2", "残す。", "実9", "", "○"}}) == "実8;|実9;");
    CHECK(related_of({{"No.", "確認項目", "該当条項", "統制", "実務"},
                      {"1", "守る。", "実8", "", "1"},
                      {"2", "残す。", "実9", "", "1"},
                      {"3", "消す。", "実1", "", "1"}}) == "実8;|実9;|実1;");
}
