#include "unit/check/shown.hpp"

#include <kijun/check/check.hpp>
#include <kijun/model/checklist.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kijun::citation_checker;
using kijun::test::edition_of;
using kijun::test::pair_checker;
using kijun::test::shown;

namespace {

/// What an edition says of itself: kind, citation, place.
std::string alone(std::string_view text) {
    const kijun::edition what = edition_of(text);
    std::string all;
    for (const auto& one : citation_checker(what).check_edition(what)) {
        all += std::string(to_string(one.why)) + ' ' + one.citation + ' ' + one.place + '\n';
    }
    return all;
}

} // namespace

TEST_CASE("in an edition, clauses and parts that it does not have are dangling") {
    CHECK(alone(R"(
実1 題名
  1 次による。【実2、実83】（参考1）
    (1) 細目（注1）
    (注1) 注
  2 （参考6）（注2）
  参考1 例
実2 題名
  1 （参考1）実1（参考1）実1 9
)") == "dangling 実83 実1/1\ndangling （参考6） 実1/2\ndangling （注2） 実1/2\n"
       "dangling （参考1） 実2/1\ndangling 実1 9 実2/1\n");
}

TEST_CASE("numbers and labels that stand twice are told at the second") {
    CHECK(alone("実1 甲\n  1 一\n  1 二\n実1 乙\n") ==
          "duplicate 1 実1/1~2\nduplicate 実1 実1~2\n");
}

TEST_CASE("a label that is missing between siblings of one series is a gap") {
    CHECK(alone(R"(
実1 題名
  1 一
    (1) 一
    (3) 三
  2 二
  2-1 二の一
  4 四
  参考1 例
  参考3 例
実5 欠番の後
  2 二
)") == "gap 4 実1/4\ngap 参考3 実1/参考3\ngap (3) 実1/1/(3)\n");
    CHECK(alone(R"(
実1 題名
  1 一
    イ 一
    ロ 二
    ハ 三
  3 三
  2 二
  一 一
  三から五まで 削除
  六 六
  i 一
  ii 二
  iii 三
)") == "gap 三から五まで 実1/三から五まで\n");
}

TEST_CASE(
    "citations that did not follow, and terms left behind, are told with the old edition") {
    const kijun::edition was = edition_of(R"(
実1 甲の規則を定めること。
  1 コンピュータセンターの入口を見張ることが必要である。
  2 コンピュータセンターの出口を閉ざすことが必要である。
  3 コンピュータセンターの電源を二重にすることが必要である。
  4 コンピュータセンターの空調を点検することが必要である。
  5 コンピュータセンターの床を高くすることが必要である。
  6 コンピュータセンターの防火壁を厚くすることが必要である。【実2】
実2 帳票の受渡しを記録し、月末に照合すること。
  1 受け渡した者の名前と時刻を書き残すことが必要である。
)");
    const kijun::edition now = edition_of(R"(
実1 甲の規則を定めること。
  1 データセンターの入口を見張ることが必要である。
  2 データセンターの出口を閉ざすことが必要である。
  3 データセンターの電源を二重にすることが必要である。
  4 データセンターの空調を点検することが必要である。
  5 データセンターの床を高くすることが必要である。
  6 コンピュータセンターの防火壁を厚くすることが必要である。【実2】
実3 帳票の受渡しを記録し、月末に照合すること。
  1 受け渡した者の名前と時刻を書き残すことが必要である。
)",
                                          "第2版");
    std::string all;
    for (const auto& one : citation_checker(now, was).check_edition(now)) {
        all += std::string(to_string(one.why)) + ' ' + one.citation + " → " + one.now + ' ' +
               one.place + '\n';
    }
    CHECK(all == "renumbered 実2 → 実3 実1/6\n"
                 "stale-term コンピュータセンター → データセンター 実1/6\n");
}

TEST_CASE("notes are counted through their clause") {
    CHECK(alone(R"(
実1 題名
  1 一
    (注1) 一
    (注3) 三
  2 二
    (注2) 二
    (注5) 五
)") == "gap (注5) 実1/2/(注5)\n");
}

TEST_CASE("cells of a checklist are checked where they are about the standard") {
    kijun::checklist list;
    list.file = "list.tsv";
    kijun::checklist_item item;
    item.number = "7";
    item.related.push_back({"安全対策基準", "", "実5、\n実4", {3, 10, 100}, ""});
    item.related.push_back({"他の基準", "", "実9", {3, 30, 130}, ""});
    item.related.push_back({"", "", "実3", {}, "質問!H12"});
    list.items.push_back(item);
    CHECK(shown(pair_checker().check_checklist(list)) ==
          "withdrawn 実4 @4:1 (関連規定箇所) 実4\n"
          "renumbered 実3 → 実4 @0:0 (質問!H12) 実3\n");
}

TEST_CASE("what other columns of a list say is checked as text, the cells themselves once") {
    const std::string text = "通番\t関連規定箇所\t備考\n7\t実4\t実3も参照\n";
    kijun::checklist list;
    list.file = "list.tsv";
    kijun::checklist_item item;
    item.number = "7";
    const std::size_t offset = text.find("実4");
    item.related.push_back({"", "", "実4", {2, 3, offset}, ""});
    list.items.push_back(item);
    CHECK(shown(pair_checker().check_checklist(list, text)) ==
          "withdrawn 実4 @2:3 (関連規定箇所) 実4\nrenumbered 実3 → 実4 @2:6 実3\n");
}

TEST_CASE("rows of a table are read as one, and findings are told by their cells") {
    kijun::located_document in;
    kijun::document_table table;
    const auto cell = [](const std::string& text) {
        kijun::table_cell made;
        made.content = {{{{text, kijun::text_mark::none, ""}}}};
        return made;
    };
    table.rows = {{cell("実5"), cell("相手の端末を確かめてから通信を始めること。")},
                  {cell("実5、"), cell("9"), cell("実4")}};
    in.content.blocks.emplace_back(table);
    kijun::block_origin origin;
    origin.sheet = "質問";
    origin.rows = {2, 3};
    origin.column = 2;
    in.origins.push_back(origin);
    CHECK(shown(pair_checker().check_document(in, "list.xlsx")) ==
          "title-mismatch 実5 → 実2 @0:0 (質問!B2) 実5\nwithdrawn 実4 @0:0 (質問!D3) 実4\n");
}
