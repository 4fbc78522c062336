#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

reading<checklist> read_good(const std::string& bytes, const std::string& name = "in.tsv") {
    auto read = read_checklist({name, bytes});
    REQUIRE(read);
    return *read;
}

} // namespace

TEST_CASE("a checklist is read from a table with the published column names") {
    const auto read =
        read_good("\xEF\xBB\xBF通番,区分,セキュリティ対応目標,対象者,現在の対応状況,課題認識,"
                  "課題への対応計画,\"関連\n規定\",\"関連規定\n箇所\",備考\r\n"
                  "２２,運用,\"認証を\r\n実施する。\",API接続先,済,なし,未定,FISC・対応基準,"
                  "\"実1、実8、\r\n 実16\",\"注 \"\"1\"\"\"\r\n");
    CHECK(shown_all(read.findings) == std::vector<std::string>{});
    REQUIRE(read.value.items.size() == 1);
    const checklist_item& item = read.value.items[0];
    CHECK(item.number == "22");
    CHECK(item.category == "運用");
    CHECK(item.goal == "認証を\n実施する。");
    CHECK(item.subject == "API接続先");
    CHECK(item.status == "済");
    CHECK(item.issue == "なし");
    CHECK(item.plan == "未定");
    CHECK(item.note == "注 \"1\"");
    CHECK(item.at.line == 4);
    REQUIRE(item.related.size() == 1);
    CHECK(item.related[0].standard == "");
    CHECK(item.related[0].label == "FISC・対応基準");
    CHECK(item.related[0].text == "実1、実8、\n 実16");
    CHECK(item.related[0].at.line == 5);
    CHECK(item.related[0].at.column == 34);
}

TEST_CASE(
    "citations in the column of the standards are citations where no other column has them") {
    for (const std::string name : {"in.csv", "other.csv"}) {
        const std::string number = name == "in.csv" ? "通番" : "No";
        const auto read =
            read_good(number + ",区分,確認項目,関連基準\n1,x,鍵を管理する,\"実1、実8\"\n"
                               "2,x,記録を残す,―\n3,x,点検する,統２ (1)\n",
                      name);
        CHECK(shown_all(read.findings) == std::vector<std::string>{});
        REQUIRE(read.value.items.size() == 3);
        REQUIRE(read.value.items[0].related.size() == 1);
        CHECK(read.value.items[0].related[0].label.empty());
        CHECK(read.value.items[0].related[0].text == "実1、実8");
        CHECK(read.value.items[0].related[0].at.line == 2);
    }
    const auto named = read_good("通番,区分,関連規定\n1,x,FISC・対応基準\n", "in.csv");
    REQUIRE(named.findings.size() == 1);
    CHECK(named.findings[0].id == code::column_missing);
    CHECK(named.value.items[0].related[0].label == "FISC・対応基準");
}

TEST_CASE("a row of related clauses alone continues the item above it") {
    const auto read = read_good("通番\t区分\t関連規定\t関連規定箇所\n"
                                "1\tx\tFISC・対応基準\t実1\n"
                                "\t\t全銀協・報告書\t3.2\n"
                                "2\tx\t\t\n");
    CHECK(read.findings.empty());
    REQUIRE(read.value.items.size() == 2);
    REQUIRE(read.value.items[0].related.size() == 2);
    CHECK(read.value.items[0].related[1].label == "全銀協・報告書");
    CHECK(read.value.items[0].related[1].text == "3.2");
    CHECK(read.value.items[1].related.empty());
}

TEST_CASE("what is wrong with a table is found at its line, column and cell") {
    struct row {
        std::string bytes;
        std::vector<std::string> findings;
    };
    const row rows[] = {
        {"通番\t区分\n", {"KJ0303 1:1 関連規定箇所", "KJ0307 1:1"}},
        {"題\n通番\t関連規定箇所\n\t実1\n", {"KJ0301 3:1 #1"}},
        {"通番\t関連規定箇所\tメモ\n1\t実1\t\n１\t実2\t\n",
         {"KJ0304 1:11 メモ", "KJ0302 3:1 1"}},
        {"通番\t関連規定箇所\t備考\n1\t実1\t\n\t\tx\n\t実2\n",
         {"KJ0301 3:1 #1", "KJ0306 4:1 2 3"}},
        {"通番,関連規定箇所,関連規定箇所\n1,実1,実2\n", {"KJ0308 1:11 関連規定箇所"}},
    };
    for (const row& each : rows) {
        CAPTURE(each.bytes);
        CHECK(shown_all(read_good(each.bytes).findings) == each.findings);
    }
    const auto missing = read_good("通番\t関連規定箇所\n\t実1\n");
    CHECK(to_string(missing.findings.at(0).where) == "in.tsv:2:1 (通番)");
}

TEST_CASE("a table that cannot be read whole is refused") {
    const auto fails = [](const std::string& bytes, const limits& bounds = {}) {
        return failure_of(read_checklist, bytes, bounds);
    };
    CHECK(fails("区分\t関連規定箇所\n") == "KJ0303 1:1 通番");
    CHECK(fails("通番\t区分\n1\t\"x\n2\ty\n") == "KJ0309 2:3");
    CHECK(fails("通番\t区分\n1\t\x8E\xC0\n") == "KJ0004 2:3 0x8E");
    CHECK(fails("PK\x03\x04").starts_with("KJ0801 "));
    const std::string two = "通番\t区分\n1\tx\n2\ty\n";
    CHECK(fails(two, {.places = 2}) == "");
    CHECK(fails(two, {.places = 1}) == "KJ0006 3:1 1");
    CHECK(fails(two, {.file_bytes = 9}) == "KJ0003 9");
}

TEST_CASE("a table is named by its title, else by its file") {
    struct row {
        std::string file;
        std::string title;
        std::string name;
        std::string version;
    };
    const row rows[] = {
        {"a/b/API接続チェックリスト_2024.tsv", "", "API接続チェックリスト", "2024"},
        {"checklist-2024.tsv", "", "checklist", "2024"},
        {"c:\\lists\\checklist 202410.v2.csv", "", "checklist 202410.v2", ""},
        {"list2024.csv", "", "list2024", ""},
        {"list", "", "list", ""},
        {"2024.tsv", "", "2024", ""},
        {"-", "", "-", ""},
        {"list-2024.csv", "\n 接続表 ,\n", "接続表", "2024"},
    };
    for (const row& each : rows) {
        CAPTURE(each.file);
        const checklist list = read_good(each.title + "通番,区分\n", each.file).value;
        CHECK(list.name == each.name);
        CHECK(list.version == each.version);
        CHECK(list.file == each.file);
    }
}

TEST_CASE("the published checklist is the same from its table as from its XML") {
    const source table = real_data("checklist-2024.tsv");
    const source xml = real_data("checklist-2024.xml");
    if (table.bytes.empty() || xml.bytes.empty()) {
        return;
    }
    CHECK(kind_of(table) == file_kind::checklist_table);
    CHECK(kind_of(xml) == file_kind::checklist_xml);
    const auto one = read_checklist(table);
    const auto other = read_checklist(xml);
    REQUIRE(one);
    REQUIRE(other);
    CHECK(one->findings.empty());
    CHECK(other->findings.empty());
    REQUIRE(one->value.items.size() == 7);
    REQUIRE(other->value.items.size() == 7);
    for (std::size_t i = 0; i < 7; ++i) {
        const checklist_item& a = one->value.items[i];
        const checklist_item& b = other->value.items[i];
        CHECK(a.number == b.number);
        CHECK(a.category == b.category);
        CHECK(a.goal == b.goal);
        CHECK(a.subject == b.subject);
        CHECK(a.note == b.note);
        REQUIRE(a.related.size() == 1);
        REQUIRE(b.related.size() == 1);
        CHECK(a.related[0].label == b.related[0].label);
        CHECK(a.related[0].text == b.related[0].text);
        for (const auto& [related, input] :
             {std::pair{&a.related[0], &table}, std::pair{&b.related[0], &xml}}) {
            CHECK(input->bytes.compare(
                      related->at.offset, related->text.size(), related->text) == 0);
        }
    }
}
