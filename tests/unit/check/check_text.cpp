#include "unit/check/shown.hpp"

#include <kijun/check/check.hpp>

#include <doctest/doctest.h>

#include <string>

using kijun::test::check_rows;
using kijun::test::lone_checker;
using kijun::test::pair_checker;
using kijun::test::shown;

TEST_CASE("each citation is told what became of its clause, and an unchanged one is not told") {
    check_rows(pair_checker(),
               {
                   {"実5を守る。実 ５、実務基準5、【実6】も。", ""},
                   {"実1", "changed 実1 @1:1 実1\n"},
                   {"a\n  実4を", "withdrawn 実4 @2:3 実4\n"},
                   {"実3", "renumbered 実3 → 実4 @1:1 実3\n"},
                   {"実9と実5", "dangling 実9 @1:1 実9\n"},
                   {"系統3、事実1、実務基準3件、https://example.jp/実9", ""},
               });
}

TEST_CASE("a place inside a clause is followed, and is changed only where it is itself") {
    check_rows(pair_checker(),
               {
                   {"実1 1", ""},
                   {"実1 2", "changed 実1 2 @1:1 実1\n"},
                   {"実2 1-(3)", "renumbered 実2 1-(3) → 実2 1-(1) @1:1 実2\n"},
                   {"実2 1-(1)、実2 1-(2)",
                    "renumbered 実2 1-(1) → 実2 1-(2) @1:1 実2\n"
                    "renumbered 実2 1-(2) → 実2 1-(3) @1:10 実2\n"},
                   {"実3 2", "renumbered 実3 2 → 実4 2 @1:1 実3\n"},
                   {"実5（参考1）、実5 1", ""},
                   {"実5（参考2）", "dangling 実5（参考2） @1:1 実5\n"},
                   {"実5 7", "dangling 実5 7 @1:1 実5\n"},
                   {"実2(1)", "renumbered 実2(1) → 実2 1-(2) @1:1 実2\n"},
                   {"実2(7)、実5(1)", "dangling 実2(7) @1:1 実2\ndangling 実5(1) @1:7 実5\n"},
               });
}

TEST_CASE("of a range each clause is judged, and clauses of one kind are one finding") {
    check_rows(
        pair_checker(),
        {
            {"実3～実6", "withdrawn 実3～実6 @1:1 実4\nrenumbered 実3～実6 → 実4 @1:1 実3\n"},
            {"実5～実6", ""},
            {"実5～実8", "dangling 実5～実8 @1:1 実8\n"},
        });
}

TEST_CASE("without an old edition only what is not there is told") {
    check_rows(lone_checker(),
               {
                   {"実1、実2、実3、実4、実2 1-(3)", ""},
                   {"実9", "dangling 実9 @1:1 実9\n"},
                   {"第12版の実9", "edition-mismatch 第12版 → 第13版 @1:1\n"},
               });
}

TEST_CASE(
    "an edition that is stated is told once where it is another, and binds what it leads") {
    check_rows(
        pair_checker(),
        {
            {"安全対策基準第13版に基づく。", ""},
            {"安全対策基準第11版に基づく。", "edition-mismatch 第11版 → 第13版 @1:7\n"},
            {"『FISC安全対策基準・解説書（第１２版）』",
             "edition-mismatch 第１２版 → 第13版 @1:17\n"},
            {"第12版の実3、実4", "edition-mismatch 第12版 → 第13版 @1:1\n"},
            {"第12版の実4。実4",
             "edition-mismatch 第12版 → 第13版 @1:1\nwithdrawn 実4 @1:9 実4\n"},
            {"実4（第12版）", "edition-mismatch 第12版 → 第13版 @1:4\n"},
            {"第13版の実4、第13版の実1", ""},
            {"実4（旧実3）、新実4", ""},
            {"第12版から第13版への改訂。第12版からの変更点、第12版との差", ""},
            {"手引書第12版、当社安全対策基準第3版、第2版（2023年）", ""},
            {"安全対策基準（平成30年 第11版）", "edition-mismatch 第11版 → 第13版 @1:14\n"},
            {"第11版の安全対策基準", "edition-mismatch 第11版 → 第13版 @1:1\n"},
            {"| 安全対策基準 | 第11版 |", "edition-mismatch 第11版 → 第13版 @1:12\n"},
            {"実5による。\n| 第12版 | 2023-04-01 | 初版 |\n本書 第12版\n- 第12版 2024年", ""},
            {"実5を守る。第12版による。", "edition-mismatch 第12版 → 第13版 @1:7\n"},
        });
}

TEST_CASE("a title beside a number must be that clause's, in full or in part") {
    check_rows(pair_checker(),
               {
                   {"実5「記録を残し、調べられるようにすること。」", ""},
                   {"実5（記録を残し）、実6（暗証の保管者）、実6（以下同じ。）", ""},
                   {"実6 （現金を扱う機器…管理すること）", ""},
                   {"実5（基礎基準）、実5（情報システム部）、実5（2025年3月確認）", ""},
                   {"実5「相手の端末を確かめてから通信を始めること。」",
                    "title-mismatch 実5 → 実2 @1:1 実5\n"},
                   {"実5（通信を始めること）", "title-mismatch 実5 → 実2 @1:1 実5\n"},
                   {"実5　相手の端末を確かめてから通信を始めること。",
                    "title-mismatch 実5 → 実2 @1:1 実5\n"},
                   {"| 実5 | 相手の端末を確かめてから通信を始めること |",
                    "title-mismatch 実5 → 実2 @1:3 実5\n"},
                   {"「相手の端末を確かめてから通信を始めること。」（実5）",
                    "title-mismatch 実5 → 実2 @1:25 実5\n"},
                   {"実6（クラウド・サービス）、実6（本店の利用者）", ""},
                   {"実6（開発・テスト環境）", "title-mismatch 実6 @1:1 実6\n"},
                   {"\"実5\",\"相手の端末を確かめてから通信を始めること。\"",
                    "title-mismatch 実5 → 実2 @1:2 実5\n"},
                   {"2. 相手の端末を確かめてから通信を始めること。【実5】",
                    "title-mismatch 実5 → 実2 @1:26 実5\n"},
                   {"記録を残すこと（実5）、相手の端末を確かめてから通信を始めること（実2）",
                    "changed 実2 @1:34 実2\n"},
                   {"実5 現金を扱う機器の鍵と暗証を分けて管理すること。（実6）", ""},
                   {"| 相手の端末を確かめてから通信を始めること。 | 実5 |",
                    "title-mismatch 実5 → 実2 @1:27 実5\n"},
                   {"| 記録を残し、調べられるようにすること。 | 実5 | 相手 |", ""},
                   {"実5は「必要である。」、実5の担当は部長", ""},
                   {"実5、実6（記録を残し、調べられるようにすること。）", ""},
               });
}

TEST_CASE("a title says which edition a number is of") {
    check_rows(pair_checker(),
               {
                   {"実4「保存しているデータが外に漏れない措置をとること。」", ""},
                   {"実3「保存しているデータが外に漏れない措置をとること。」",
                    "renumbered 実3 → 実4 @1:1 実3\n"},
                   {"実3（人工知能を使う方針）", ""},
               });
}

TEST_CASE(
    "tags are read over, cells part, entities are characters, and places are the file's") {
    check_rows(
        pair_checker(),
        {
            {"<!DOCTYPE html><p title=\"実9\">実<b>9</b></p>", "dangling 実9 @1:30 実9\n"},
            {"<table><tr><td>実5</td><td>9</td></tr></table>", ""},
            {"<p>実&#57;&nbsp;</p>\n<script>実9</script><!-- 実9 -->",
             "dangling 実9 @1:4 実9\n"},
            {"<table><tr><td>実5</td><td>相手の端末を確かめてから通信を始めること。</td>",
             "title-mismatch 実5 → 実2 @1:16 実5\n"},
            {"\xEF\xBB\xBF実9", "dangling 実9 @1:1 実9\n"},
        });
}

TEST_CASE("spans are bytes of the file") {
    const std::string text = "<p>あ実<b>9</b>。</p>";
    const auto found = pair_checker().check_text(text, "f.html");
    REQUIRE(found.size() == 1);
    CHECK(text.substr(found[0].span.begin, found[0].span.end - found[0].span.begin) ==
          "実<b>9");
    CHECK(found[0].end.column == 10);
}

TEST_CASE("a clause that others took up is theirs, and citing them instead is no change") {
    using kijun::test::edition_of;
    const kijun::edition was = edition_of(R"(
実1 規則を定めて守らせること。
  1 規則は一年に一度見直し、結果を経営に報告することが必要である。【実2、実4】
実2 鍵を分けて管理すること。
  1 鍵の保管者は暗証を知らない者から選ぶことが必要である。
  2 鍵の貸出しは台帳に記入し、当日中に返却させることが必要である。
実3 書庫への出入りを記録すること。
  1 出入りした者の氏名と時刻を三年間残すことが必要である。
  2 記録は入口に立つ者とは別の者が月に一度確かめることが必要である。
  3 書庫の窓には格子を付けることが望ましい。
実4 機器を廃棄する手順を定めること。
  1 廃棄する機器は、記憶装置を取り外して壊すことが必要である。
)");
    const kijun::edition now = edition_of(R"(
実1 規則を定めて守らせること。
  1 規則は一年に一度見直し、結果を経営に報告することが必要である。【実3、実4】
実3 書庫への出入りを記録すること。
  1 出入りした者の氏名と時刻を三年間残すことが必要である。
  2 記録は入口に立つ者とは別の者が月に一度確かめることが必要である。
  3 書庫の窓には格子を付けることが望ましい。
  4 鍵の保管者は暗証を知らない者から選ぶことが必要である。
  5 鍵の貸出しは台帳に記入し、当日中に返却させることが必要である。
実4 機器を廃棄する手順を定めること。
  1 廃棄する機器は、記憶装置を取り外して壊すことが必要である。
)",
                                          "第2版");
    const kijun::citation_checker by(now, was);
    CHECK(shown(by.check_text("実1、実2、実3、実4", "f")) ==
          "renumbered 実2 → 実3 @1:4 実2\nchanged 実3 @1:7 実3\n");
}

TEST_CASE("so is one that is a small part of what took it up") {
    using kijun::test::edition_of;
    std::string long_clause = "実3 書庫への出入りを記録すること。\n";
    for (const char* const what : {"氏名",
                                   "時刻",
                                   "用件",
                                   "荷物",
                                   "同行者",
                                   "車両",
                                   "通行証",
                                   "承認者",
                                   "滞在",
                                   "退出"}) {
        long_clause += "  " + std::to_string(long_clause.size()) + " 出入りした者の" + what +
                       "を帳簿に書き残し、月に一度は別の者が" + what +
                       "の誤りと漏れを確かめることが必要である。\n";
    }
    const std::string first = "  1 鍵の保管者は暗証を知らない者から選ぶことが必要である。\n";
    const std::string second = "  2 貸出しは台帳に記入し、当日中に返却させる。\n";
    const kijun::edition was =
        edition_of("実2 鍵を分けて管理すること。\n" + first + second + long_clause);
    const kijun::edition now = edition_of(
        long_clause + "  9998" + first.substr(3) + "  9999" + second.substr(3), "第2版");
    CHECK(shown(kijun::citation_checker(now, was).check_text("実2", "f")) ==
          "renumbered 実2 → 実3 @1:1 実2\n");
}

TEST_CASE("a word of many titles is a topic, not the title of one of them") {
    const kijun::edition many = kijun::test::edition_of(R"(
実1 データセンターの入口を見張ること。
実2 データセンターの床を高くすること。
実3 データセンターの電源を二重にすること。
実4 顧客への説明を記録に残すこと。
実5 帳票の様式を定めること。
)");
    const kijun::citation_checker by(many);
    CHECK(shown(by.check_text("実4（データセンター）、実4（床を高くする）", "f")) ==
          "title-mismatch 実4 → 実2 @1:13 実4\n");
}
