#include "support/workbook.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kijun;
using kijun::test::rows_of;
using kijun::test::workbook;

namespace {

std::vector<std::string> statuses(const result<reading<checklist>>& read) {
    std::vector<std::string> all;
    if (read) {
        for (const checklist_item& item : read->value.items) {
            all.push_back(item.status);
        }
    }
    return all;
}

bool tells(const result<reading<checklist>>& read, code id) {
    return read && std::ranges::any_of(read->findings,
                                       [id](const diagnostic& each) { return each.id == id; });
}

} // namespace

TEST_CASE("of columns to mark, the one with the mark is the status") {
    const auto read = read_checklist(workbook(
        {{"一覧",
          rows_of({{"No.", "確認項目", "該当条項", "実施", "未 実施", "該当なし", "備考"},
                   {"1", "守る。", "実8", "○", "", "", ""},
                   {"2", "残す。", "実9", "", "✓", "", "来年度"},
                   {"3", "試す。", "実1", "－", "－", "○", ""},
                   {"4", "直す。", "実2", "", "", "", ""},
                   {"5", "測る。", "実3", "支店のみ", "", "", ""}})}}));
    CHECK(statuses(read) ==
          std::vector<std::string>{"実施", "未実施", "該当なし", "", "実施（支店のみ）"});
    CHECK_FALSE(tells(read, code::column_unknown));
}

TEST_CASE("columns to mark under one merged head, which ticks, crosses and boxes mark") {
    const auto read = read_checklist(workbook(
        {{"一覧",
          rows_of({{"通番", "目標", "関連規定箇所", "対応状況", "", "", "備考"},
                   {"", "", "", "済", "一部", "対象外", ""},
                   {"1", "守る。", "実8", "☑", "☐", "☐", ""},
                   {"2", "残す。", "実9", "×", "○", "×", ""},
                   {"3", "試す。", "実1", "", "", "×", ""},
                   {"4", "直す。", "実2", "", "一部（支店のみ）", "", ""}}) +
              R"(<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:C2"/><mergeCell ref="D1:F1"/><mergeCell ref="G1:G2"/></mergeCells>)"}}));
    CHECK(statuses(read) ==
          std::vector<std::string>{"済", "一部", "対象外", "一部（支店のみ）"});
}

TEST_CASE("a column that says the status in words keeps them beside what is marked") {
    const auto read = read_checklist(
        workbook({{"一覧",
                   rows_of({{"通番", "目標", "関連規定箇所", "はい", "いいえ", "対応状況"},
                            {"1", "守る。", "実8", "1", "", "規程あり"},
                            {"2", "残す。", "実9", "", "レ", ""}})}}));
    CHECK(statuses(read) == std::vector<std::string>{"はい\n規程あり", "いいえ"});
}

TEST_CASE("columns of marks that no answers head are no status") {
    const auto read = read_checklist(
        workbook({{"一覧",
                   rows_of({{"通番", "目標", "関連規定箇所", "勘定系", "情報系", "対象"},
                            {"1", "守る。", "実8", "○", "", "本店"},
                            {"2", "残す。", "実9", "○", "○", "支店"}})}}));
    CHECK(statuses(read) == std::vector<std::string>{"", ""});
    REQUIRE(read);
    CHECK(read->value.items[0].subject == "本店");
    CHECK(tells(read, code::column_unknown));
}
