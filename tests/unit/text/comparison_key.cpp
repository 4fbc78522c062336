#include <kijun/text/comparison_key.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using kijun::comparison_key;

TEST_CASE("what typesetting changes has the same comparison key") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"ＡＰＩ接続", "API接続"},
        {"構内 LAN として", "構内LANとして"},
        {"実　９", "実9"},
        {"【実 3、実 28】", "【実3、実28】"},
        {"文の\n途中で折る", "文の途中で折る"},
        {"サービス妨害攻撃 (DoS) 等", "サービス妨害攻撃（DoS）等"},
        {"ｶﾞｲﾄﾞﾗｲﾝ", "ガイドライン"},
        {"が", "か\u3099"},
        {"⽂字と⽔と⽬", "文字と水と目"},
        {"⻑期の⺠間", "長期の民間"},
        {"実１－５", "実1-5"},
        {"1−2", "1–2"},
        {"実1〜実3", "実1～実3"},
        {"1ー1", "1-1"},
        {"見え\u200Bない", "見えない"},
        {"葛\U000E0100城", "葛城"},
        {"oﬃce", "office"},
        {"two  words", "two\u00A0words"},
        {"A, B", "A,B"},
    };
    for (const auto& [one, other] : rows) {
        CAPTURE(one);
        CHECK(comparison_key(one) == comparison_key(other));
    }
}

TEST_CASE("what changes the wording changes the comparison key") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"①", "1"},
        {"⑩", "⑪"},
        {"㌔", "キロ"},
        {"サーバ", "サーバー"},
        {"コード", "コド"},
        {"two words", "twowords"},
        {"必要である。", "必要である"},
        {"API", "api"},
        {"手続", "手続き"},
        {"ばら", "はら"},
    };
    for (const auto& [one, other] : rows) {
        CAPTURE(one);
        CHECK(comparison_key(one) != comparison_key(other));
    }
}

TEST_CASE("the key of a key is the key") {
    for (const std::string text :
         {"ＡＰＩ　接続 1ー1", "ｶﾞ \u3099", "⻑ ﬁn 〜 a  b", "", "\n"}) {
        CAPTURE(text);
        CHECK(comparison_key(comparison_key(text)) == comparison_key(text));
    }
}

TEST_CASE("a text that is its own key comes back itself, any other in the scratch") {
    std::string scratch;
    const std::string plain = "安全管理ルールを整備することが必要である。";
    CHECK(comparison_key(plain, scratch).data() == plain.data());
    const std::string wide = "ＡＰＩ接続";
    CHECK(comparison_key(wide, scratch) == "API接続");
    CHECK(comparison_key(wide, scratch).data() == scratch.data());
    CHECK(comparison_key("", scratch).empty());
}
