#include "support/workbook.hpp"

#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>

using namespace kijun;
using kijun::test::rows_of;
using kijun::test::workbook;

TEST_CASE("the head stands wherever it stands, its names in any order and broken over lines") {
    const auto read = read_checklist(
        workbook({{"表紙", rows_of({{"API 接続チェックリスト"}})},
                  {"一覧",
                   rows_of({{"社外秘"},
                            {},
                            {"備考", "関連規定\n箇所", "セキュリティ 対応目標", "通番", "区分"},
                            {"", "実1、実8\n実16", "認証する。", "22", "運用"}},
                           2)}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 1);
    const checklist_item& item = read->value.items.front();
    CHECK(item.number == "22");
    CHECK(item.category == "運用");
    CHECK(item.goal == "認証する。");
    REQUIRE(item.related.size() == 1);
    CHECK(item.related.front().text == "実1、実8\n実16");
    CHECK(item.related.front().cell == "一覧!B5");
    CHECK(read->value.name == "list");
}

TEST_CASE("an item merged over rows has several related lines, a 区分 holds for its rows") {
    const auto read = read_checklist(workbook(
        {{"一覧",
          rows_of({{"通番", "区分", "目標", "関連規定", "関連規定箇所"},
                   {"1", "管理", "決める。", "FISC", "統1"},
                   {"", "", "", "報告書", "2.1"},
                   {"2", "", "守る。", "FISC", "実8"}}) +
              R"(<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B4"/><mergeCell ref="C2:C3"/></mergeCells>)"}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 2);
    CHECK(read->value.items[0].related.size() == 2);
    CHECK(read->value.items[0].related[1].label == "報告書");
    CHECK(read->value.items[1].category == "管理");
}

TEST_CASE("titles between items name the 区分 where no column does, heads may come again") {
    const auto read = read_checklist(workbook({{"一覧",
                                                rows_of({{"No.", "確認項目", "該当条項"},
                                                         {"1 外部委託の管理"},
                                                         {"1", "選定する。", "統20"},
                                                         {"No.", "確認項目", "該当条項"},
                                                         {"開発"},
                                                         {"2", "試験する。", "実9"},
                                                         {"※ 記入しないこと"}})}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 2);
    CHECK(read->value.items[0].goal == "選定する。");
    CHECK(read->value.items[1].category == "開発");
    CHECK(read->value.items[1].related.front().text == "実9");
    REQUIRE(read->findings.size() == 1); // the note beneath is no item, and said so
    CHECK(read->findings.front().id == code::row_set_aside);
    CHECK(read->findings.front().where.cell == "一覧!A7");
}

TEST_CASE("the user's own columns go by letters or by what heads them") {
    const source list =
        workbook({{"一覧", rows_of({{"印", "問い", "よりどころ"}, {"1", "守る。", "実8"}})}});
    CHECK(read_checklist(list).error().id == code::column_missing);
    checklist_layout layout;
    layout.columns = {{"通番", "A"}, {"セキュリティ対応目標", "問い"}, {"関連規定箇所", "C"}};
    const auto read = read_checklist_as(list, layout);
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 1);
    CHECK(read->value.items.front().goal == "守る。");
    CHECK(read->value.items.front().related.front().text == "実8");
    layout.sheet = "別紙";
    CHECK(read_checklist_as(list, layout).error().id == code::bad_option);
    layout.sheet.clear();
    layout.columns = {{"謎", "A"}};
    CHECK(read_checklist_as(list, layout).error().id == code::bad_option);
}

TEST_CASE("of several tables the list is the one that cites, and hidden sheets come last") {
    const std::vector<std::vector<std::string>> cites{{"通番", "目標", "関連規定箇所"},
                                                      {"1", "守る。", "実8"}};
    const auto read = read_checklist(workbook(
        {{"旧", rows_of({{"通番", "目標", "関連規定箇所"}, {"9", "古い。", "実1"}}), true},
         {"様式", rows_of({{"番号", "内容"}, {"1", "記入例"}})},
         {"一覧", rows_of(cites)}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 1);
    CHECK(read->value.items.front().goal == "守る。");
    const auto only_hidden = read_checklist(workbook({{"旧", rows_of(cites), true}}));
    REQUIRE(only_hidden);
    CHECK(only_hidden->value.items.size() == 1);
}

TEST_CASE("the published list as a workbook reads as its TSV does") {
    const std::string path = KIJUN_SHARED_CORPUS "/fisc-2025/checklist-2024.tsv";
    if (!std::filesystem::exists(path)) {
        MESSAGE("NOT TESTED: " << path << " is not there");
        return;
    }
    const auto expected = read_checklist(load(path).value());
    REQUIRE(expected);
    std::vector<std::vector<std::string>> rows{
        {"通番", "区分", "セキュリティ対応目標", "対象者", "関連規定", "関連規定箇所"}};
    for (const checklist_item& item : expected->value.items) {
        rows.push_back({item.number,
                        item.category,
                        item.goal,
                        item.subject,
                        item.related.front().label,
                        item.related.front().text});
    }
    const auto read = read_checklist(workbook({{"一覧", rows_of(rows)}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == expected->value.items.size());
    for (std::size_t i = 0; i < rows.size() - 1; ++i) {
        CHECK(read->value.items[i].number == expected->value.items[i].number);
        CHECK(read->value.items[i].goal == expected->value.items[i].goal);
        CHECK(read->value.items[i].related.front().text ==
              expected->value.items[i].related.front().text);
    }
}

TEST_CASE("what lower rows of an item say is not lost") {
    const auto read = read_checklist(workbook(
        {{"一覧",
          rows_of({{"通番", "目標", "備考", "関連規定箇所"},
                   {"1", "決める。", "一つ目", "統1"},
                   {"", "", "二つ目", "統2"}}) +
              R"(<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="B2:B3"/></mergeCells>)"}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 1);
    CHECK(read->value.items[0].note == "一つ目\n二つ目");
    CHECK(read->value.items[0].related.size() == 2);
}

TEST_CASE("numbers of items in a custom format stay numbers") {
    const auto read = read_checklist(workbook(
        {{"一覧",
          R"(<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>通番</t></is></c><c r="B1" t="inlineStr"><is><t>関連規定箇所</t></is></c></row>)"
          R"(<row r="2"><c r="A2" s="1"><v>22</v></c><c r="B2" t="inlineStr"><is><t>実8</t></is></c></row></sheetData>)"}},
        "",
        R"(<numFmts><numFmt numFmtId="164" formatCode="General"/></numFmts><fonts><font/></fonts>)"
        R"(<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/></cellXfs>)"));
    REQUIRE(read);
    CHECK(read->value.items.front().number == "22");
}

TEST_CASE("letters name columns beneath the list's own head, whatever stands above it") {
    checklist_layout layout;
    layout.columns = {{"通番", "A"}, {"セキュリティ対応目標", "B"}, {"関連規定箇所", "C"}};
    const auto titled =
        read_checklist_as(workbook({{"一覧",
                                     rows_of({{"自社の点検表", "2024年度版", "社外秘"},
                                              {"ID", "問い", "よりどころ"},
                                              {"1", "守る。", "実8"},
                                              {"2", "残す。", "実9"}})}}),
                          layout);
    REQUIRE(titled);
    REQUIRE(titled->value.items.size() == 2);
    CHECK(titled->value.items.front().number == "1");
    const auto headless = read_checklist_as(
        workbook({{"一覧", rows_of({{"1", "守る。", "実8"}, {"2", "残す。", "実9"}})}}),
        layout);
    REQUIRE(headless);
    CHECK(headless->value.items.size() == 2);
}

TEST_CASE("a table of another head is no part of the list, and that is said") {
    const auto read = read_checklist(
        workbook({{"一覧", rows_of({{"通番", "目標", "関連規定箇所"}, {"1", "守る。", "実8"}})},
                  {"様式", rows_of({{"番号", "内容"}, {"1", "記入例"}})}}));
    REQUIRE(read);
    REQUIRE(read->findings.size() == 1);
    CHECK(read->findings.front().id == code::table_set_aside);
    CHECK(read->findings.front().where.cell == "様式");
}

TEST_CASE("a layout for a list that has no such thing is refused, not passed over") {
    checklist_layout layout;
    layout.columns = {{"通番", "A"}};
    const auto refused =
        read_checklist_as({"list.xml", "<checklist name='一覧' version='1'/>"}, layout);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().id == code::bad_option);
    const auto no_sheets =
        read_checklist_as({"list.tsv", "通番\t関連規定箇所\n1\t実8\n"}, {{}, "一覧"});
    REQUIRE_FALSE(no_sheets);
    CHECK(no_sheets.error().id == code::bad_option);
}

TEST_CASE("a list in CSV under names of its own is read as a workbook's is") {
    const source list{"自社 2024.csv",
                      "点検表\r\nNo.,大分類,確認項目,該当条項,備考欄\r\n"
                      "1,認証,\"利用者を\r\n確かめる。\",\"実8、実9\",\r\n"
                      "2,,鍵を守る。,実1,\r\n"};
    CHECK(kind_of(list) == file_kind::document);
    const auto read = read_checklist(list);
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 2);
    CHECK(read->value.items[0].number == "1");
    CHECK(read->value.items[0].category == "認証");
    CHECK(read->value.items[0].goal == "利用者を\n確かめる。");
    CHECK(read->value.items[0].related.front().text == "実8、実9");
    CHECK(read->value.items[1].goal == "鍵を守る。");
    CHECK(read->value.items[1].at.line == 5);
    REQUIRE_FALSE(read->findings.empty());
    CHECK(read->findings.front().id == code::column_unknown);
}

TEST_CASE("columns of a CSV go by letters or by what heads them") {
    checklist_layout layout;
    layout.columns = {{"通番", "A"}, {"セキュリティ対応目標", "問い"}, {"関連規定箇所", "C"}};
    const auto read =
        read_checklist_as({"x.csv", "ID;問い;よりどころ\n7;守る, 必ず。;実8\n"}, layout);
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 1);
    CHECK(read->value.items.front().number == "7");
    CHECK(read->value.items.front().goal == "守る, 必ず。");
    CHECK(read->value.items.front().related.front().text == "実8");
}

TEST_CASE("a text with commas is no list, and a quote that is never closed is told") {
    CHECK(kind_of({"a.txt", "まず, 読む。\n次に, 書く。\n"}) == file_kind::unknown);
    CHECK(read_checklist({"a.txt", "まず, 読む。\n次に, 書く。\n"}).error().id ==
          code::column_missing);
    const auto broken = read_checklist({"a.csv", "No,質問,根拠\n1,問い,実8\n2,\"問い,実9\n"});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().id == code::quote_unclosed);
    CHECK(broken.error().where.at.line == 3);
}

TEST_CASE("comments on cells are no part of the list, and that is told once") {
    auto document = read_document(workbook({{"一覧",
                                             rows_of({{"通番", "目標", "関連規定箇所"},
                                                      {"1", "決める。", "統1"},
                                                      {"2", "守る。", "実8"}})}}));
    REQUIRE(document);
    auto& table = std::get<document_table>(document->value.content.blocks.front());
    for (const std::size_t row : {std::size_t{1}, std::size_t{2}}) {
        document_paragraph comment;
        comment.runs.emplace_back().text = "確認中";
        comment.kind = paragraph_kind::comment;
        table.rows[row][2].content.push_back(comment);
    }
    const auto read = find_checklist(document->value, "list.xlsx");
    REQUIRE(read);
    CHECK(read->value.items.at(1).related.front().text == "実8");
    REQUIRE(read->findings.size() == 1);
    CHECK(read->findings.front().id == code::cell_comments_left_out);
    CHECK(read->findings.front().details == std::vector<std::string>{"2", "確認中"});
    CHECK(read->findings.front().where.cell == "一覧!C2");
}

TEST_CASE("columns that no name tells are known by what their cells hold, and that is told") {
    const auto read =
        read_checklist(workbook({{"一覧",
                                  rows_of({{"番号", "手当て", "安対基準との対応", "旧"},
                                           {"1", "方針を定めていますか。", "統1、統2", "運1"},
                                           {"2", "責任者を定めていますか。", "-", ""},
                                           {"3", "記録を残していますか。", "【実9】", ""}})}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 3);
    CHECK(read->value.items[2].goal == "記録を残していますか。");
    REQUIRE(read->value.items[2].related.size() == 1);
    CHECK(read->value.items[2].related.front().text == "【実9】");
    CHECK(read->value.items[2].related.front().cell == "一覧!C4");
    std::size_t told = 0;
    for (const diagnostic& each : read->findings) {
        told += each.id == code::column_guessed ? 1 : 0;
    }
    CHECK(told == 2);
}

TEST_CASE("a named column that cites nothing gives way, and columns of one name both count") {
    const auto read = read_checklist(
        workbook({{"一覧",
                   rows_of({{"No.", "管理項目", "根拠", "FISC（統制）", "FISC（実務）"},
                            {"1", "方針を定めているか。", "規程のとおり", "統1", "－"},
                            {"2", "記録を残しているか。", "", "統2", "実9"}})}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 2);
    REQUIRE(read->value.items[1].related.size() == 2);
    CHECK(read->value.items[1].related[0].text == "統2");
    CHECK(read->value.items[1].related[1].text == "実9");
    CHECK(read->value.items[1].related[1].cell == "一覧!E3");
}

TEST_CASE("examples of how to fill in the list are no items") {
    const std::vector<std::string> head{"No", "チェック項目", "関連規定箇所"};
    const auto read = read_checklist(workbook(
        {{"記入例", rows_of({head, {"1", "例文。", "統1"}})},
         {"一覧", rows_of({head, {"例", "こう書く。", "統1"}, {"1", "守る。", "実8"}})}}));
    REQUIRE(read);
    REQUIRE(read->value.items.size() == 1);
    CHECK(read->value.items.front().goal == "守る。");
    REQUIRE(read->findings.size() == 2);
    CHECK(read->findings[0].id == code::example_set_aside);
    CHECK(read->findings[1].id == code::row_set_aside);
}
