#include <kijun/text/comparison_key.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using kijun::only_okurigana_differs;
using kijun::spelling_key;

TEST_CASE("editorial spellings have the same spelling key") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"暗号化及び管理", "暗号化および管理"},
        {"体制、方針", "体制，方針"},
        {"規程を整備する。", "規程を整備する"},
        {"サーバの設定", "サーバーの設定"},
        {"重要性に従つて", "重要性に従って"},
        {"「方針」", "方針"},
        {"3ヶ月", "3か月"},
        {"Id の管理", "ID の管理"},
        {"コンピュータウィルス", "コンピュータウイルス"},
    };
    for (const auto& [one, other] : rows) {
        CAPTURE(one);
        CHECK(spelling_key(one) == spelling_key(other));
    }
}

TEST_CASE("numbers, negation and words keep spelling keys apart") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"1.5倍", "15倍"},
        {"行う。", "行わない。"},
        {"30日", "60日"},
        {"望ましい", "必要である"},
        {"実1-1", "実11"},
        {"バー", "バ"},
    };
    for (const auto& [one, other] : rows) {
        CAPTURE(one);
        CHECK(spelling_key(one) != spelling_key(other));
    }
}

TEST_CASE("okurigana that may be left out are told from other kana") {
    const auto differs = [](const std::string& one, const std::string& other) {
        return only_okurigana_differs(spelling_key(one), spelling_key(other));
    };
    CHECK(differs("手続を定める", "手続きを定める"));
    CHECK(differs("情報の取扱い", "情報の取り扱い"));
    CHECK(differs("打合せ", "打ち合わせ"));
    CHECK(differs("権限の割当て", "権限の割り当て"));
    CHECK(differs("行う", "行なう"));
    CHECK_FALSE(differs("行う", "行わない"));
    CHECK_FALSE(differs("監査を受ける", "監査を受けず"));
    CHECK_FALSE(differs("利用者の管理", "利用者が管理"));
    CHECK_FALSE(differs("同じ", "同じ"));
    CHECK_FALSE(differs("承認", "承認後"));
}
