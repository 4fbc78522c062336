#include "text/composed_key.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <utility>
#include <vector>

using kijun::comparison_key;

namespace {

// Both ways to a key, and the key of the key: all must agree.
void check_key(const std::string& text) {
    const std::string slow = kijun::composed_key(text);
    std::string scratch;
    // One assertion where all is well: doctest's own cost would be most of the test.
    if (comparison_key(text) != slow || comparison_key(text, scratch) != slow ||
        comparison_key(slow) != slow) {
        CAPTURE(text);
        CHECK(comparison_key(text) == slow);
        CHECK(comparison_key(text, scratch) == slow);
        CHECK(comparison_key(slow) == slow);
    }
}

} // namespace

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

TEST_CASE("the fast key is the slow key around every character") {
    for (char32_t c = 1; c < 0x110000; ++c) {
        if (c == 0x3400 || c == 0xAC00 || c == 0x20000) {
            c += 0x1900; // kanji and Hangul by the thousand: their ends are enough
        } else if (c == 0x2FF00 || c == 0x40100) {
            c = c == 0x2FF00 ? 0x3FFF0 : 0xE0000;
        } else if (c == 0xE0300) {
            c = 0x10FFF0;
        } else if (c == 0xD800) {
            c = 0xE000;
        }
        std::string character;
        kijun::append_utf8(character, c);
        check_key("ホ" + character + "a" + character + " b" + character + "\u3099");
    }
    CHECK(comparison_key("ホ\u3099") == "ボ");
}

TEST_CASE("the fast key is the slow key on hostile texts") {
    const std::vector<std::string> pieces = {
        "a",         "Z",          "7",          " ",
        "  ",        "\n",         "\u3000",     "\u200B",
        "か",        "ほ",         "\u3099",     "\u309A",
        "ﾊ",         "ﾞ",          "ﾟ",          "ー",
        "ｰ",         "-",          "−",          "〜",
        "Ａ",        "９",         "（",         "漢",
        "⻑",        "⽔",         "ﬃ",          "e",
        "\u0301",    "\u0327",     "\u212A",     "가",
        "\u11A8",    "\u2329",     "\uFF9E",     "\uFE0F",
        "𠮟",        "\U000E0100", "\U0002F804", "\xE3",
        "\x81",      "\xFF",       "\xF0\x9F",   "\xED\xA0\x80",
        "\uFA10",    "、",         "。",         "安全管理",
        "two words", "\uFFE3",     "\uFFA1"};
    std::mt19937 random(20250401);
    for (int round = 0; round < 30000; ++round) {
        std::string text;
        for (auto length = random() % 9; length > 0; --length) {
            text += pieces[random() % pieces.size()];
        }
        check_key(text);
    }
}
