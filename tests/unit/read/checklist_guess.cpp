// Columns of lists that are named as nobody names them.

#include "support/workbook.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;
using kijun::test::rows_of;
using kijun::test::workbook;

namespace {

using rows = std::vector<std::vector<std::string>>;

result<reading<checklist>> list_of(const rows& all) {
    return read_checklist(workbook({{"一覧", rows_of(all)}}));
}

} // namespace

TEST_CASE("通番 may have a name that only its numbers bear out, or none") {
    for (const std::string name :
         {"質問No", "統制ID", "通し番号", "チェックNo.", "Q", "NO,", "項", ""}) {
        CAPTURE(name);
        const auto read = list_of({{name, "確認項目", "関連規定箇所"},
                                   {"1", "守る。", "実8"},
                                   {"2", "残す。", "実9"}});
        REQUIRE(read);
        REQUIRE(read->value.items.size() == 2);
        CHECK(read->value.items[1].number == "2");
        CHECK(read->value.items[1].goal == "残す。");
    }
    // A name that says 番号 heads citations, too, and stands beside the one that counts.
    const auto both = list_of({{"規程番号", "点検番号", "確認項目", "対応状況"},
                               {"実8", "A-1", "守る。", "○"},
                               {"実9", "A-2", "残す。", "×"}});
    REQUIRE(both);
    REQUIRE(both->value.items.size() == 2);
    CHECK(both->value.items[0].number == "A-1");
    CHECK(both->value.items[0].related.front().text == "実8");
    CHECK_FALSE(list_of({{"Yes/No", "確認項目"}, {"1", "守る。"}}));
}

TEST_CASE("the only column of answers is the status, and that is told") {
    const auto read = list_of({{"No.", "確認項目", "該当条項", "チェック", "担当"},
                               {"1", "守る。", "実8", "○", "総務"},
                               {"2", "残す。", "実9", "対応済", "総務"},
                               {"3", "試す。", "実1", "N/A", "監査"}});
    REQUIRE(read);
    CHECK(read->value.items[1].status == "対応済");
    CHECK(read->findings.front().id == code::column_unknown);
    CHECK(read->findings.back().id == code::column_guessed);
    const auto unsure = list_of({{"No.", "確認項目", "該当条項", "東", "西"},
                                 {"1", "守る。", "実8", "○", "×"},
                                 {"2", "残す。", "実9", "×", "○"}});
    REQUIRE(unsure);
    CHECK(unsure->value.items[0].status.empty());
}

TEST_CASE("where no column is for them, citations stand behind what they are for") {
    const auto read = list_of({{"No.", "確認項目", "対応状況"},
                               {"1", "鍵を守る。（実8）", "○"},
                               {"2", "記録を残す。【統1】", "×"}});
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 2);
    REQUIRE(read->value.items[1].related.size() == 1);
    CHECK(read->value.items[1].related.front().text == "記録を残す。【統1】");
    CHECK(read->value.items[1].goal == "記録を残す。【統1】");
    CHECK(read->findings.front().id == code::column_guessed);
}

TEST_CASE("a head may go on in the next row without merged cells") {
    const auto read = list_of({{"No.", "確認項目", "対応状況", "", "関連規定箇所"},
                               {"", "", "有無", "根拠資料", ""},
                               {"1", "守る。", "有", "規程", "実8"},
                               {"2", "残す。", "無", "", "実9"}});
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 2);
    CHECK(read->value.items[0].number == "1");
    CHECK(read->value.items[0].status == "有");
}

TEST_CASE("sums and signatures beneath the items are none, and that is told") {
    const auto read = list_of({{"No.", "確認項目", "対応状況", "関連規定箇所"},
                               {"1", "守る。", "○", "実8"},
                               {"合計", "", "1", ""},
                               {"", "小計", "1", ""},
                               {"作成", "", "総務部", ""}});
    REQUIRE(read);
    CHECK(read->value.items.size() == 1);
    REQUIRE(read->findings.size() == 3);
    CHECK(read->findings[0].id == code::row_set_aside);
    CHECK(read->findings[2].where.cell == "一覧!A5");
}

TEST_CASE("a CSV of published and other names loses nothing") {
    const auto read =
        read_checklist({"a.csv", "通番,確認項目,対応状況,関連規定箇所\n1,守る。,○,実8\n"});
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 1);
    CHECK(read->value.items[0].goal == "守る。");
    CHECK(read->value.items[0].status == "○");
    CHECK(read->findings.empty());
    const auto marked = read_checklist(
        {"b.csv", "通番,セキュリティ対応目標,実施,未実施,関連規定箇所\n1,守る。,,○,実8\n"});
    REQUIRE(marked);
    CHECK(marked->value.items.at(0).status == "未実施");
}

TEST_CASE("sheets whose columns differ are one list where their numbers go on") {
    const std::vector<kijun::test::sheet_text> sheets{
        {"体制", rows_of({{"No.", "確認項目", "関連規定箇所"}, {"1", "守る。", "実8"}})},
        {"運用",
         rows_of(
             {{"No.", "確認項目", "担当", "関連規定箇所"}, {"2", "残す。", "総務", "実9"}})},
        {"旧",
         rows_of({{"No.", "確認項目", "関連規定箇所", "旧"}, {"1", "守る。", "実7", "x"}})}};
    const auto read = read_checklist(workbook(sheets));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 2);
    CHECK(read->value.items[1].related.front().cell == "運用!D2");
    CHECK(read->findings.back().id == code::table_set_aside);
}
