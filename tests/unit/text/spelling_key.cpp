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
        {"Develop and document a policy.", "develop and document a policy"},
        {"施設等の管理", "施設などの管理"},
        {"障害が起きた時は、", "障害が起きたときは、"},
        {"確認する事が出来る", "確認することができる"},
        {"更に、既に定めた通り", "さらに、すでに定めたとおり"},
        {"3カ所", "3箇所"},
        {"取り纏める", "取りまとめる"},
        {"セキュリティ・ポリシー", "セキュリティポリシー"},
        {"次の様に行う", "次のように行う"},
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
        {"DoS攻撃", "DOS攻撃"},
        {"10MB", "10Mb"},
        {"IDはAdminとする", "IDはadminとする"},
        {"表1 5を参照", "表15を参照"},
        {"当該者", "当該もの"},
    };
    for (const auto& [one, other] : rows) {
        CAPTURE(one);
        CHECK(spelling_key(one) != spelling_key(other));
    }
}

TEST_CASE("what changes a rule never comes out editorial") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"3日以内に報告する。", "30日以内に報告する。"},
        {"2025年3月31日", "2025年3月1日"},
        {"100万円を限度とする。", "1000万円を限度とする。"},
        {"第3条", "第13条"},
        {"三年", "五年"},
        {"公表する。", "公表しない。"},
        {"利用できる。", "利用できない。"},
        {"記録を行う。", "記録を行わない。"},
        {"同意を要する。", "同意を要しない。"},
        {"承認を得る。", "承認を得ない。"},
        {"この限りである。", "この限りでない。"},
        {"認める場合", "認めない場合"},
        {"報告を受けた者", "報告を受けない者"},
        {"定めることが必要である。", "定めることが望ましい。"},
        {"定めなければならない。", "定めることができる。"},
        {"定めるものとする。", "定めるよう努めるものとする。"},
        {"10回以上", "10回超"},
        {"10回以下", "10回未満"},
        {"10日以内", "10日以上"},
        {"暗号化及び記録", "暗号化又は記録"},
        {"暗号化および記録", "暗号化または記録"},
        {"承認かつ記録", "承認又は記録"},
        {"全部の記録", "一部の記録"},
        {"承認前に", "承認後に"},
        {"書面により", "書面なしに"},
        {"利用者が管理する", "利用者を管理する"},
        {"本店も点検する", "本店を点検する"},
        {"利用も制限する", "利用制限する"},
        {"行為の記録", "行うための記録"},
        {"毎日点検する", "日ごとに点検する"},
        {"平等の扱い", "平の扱い"},
        {"時間の管理", "間の管理"},
        {"実1、実3", "実1、実13"},
        {"実1-1", "実1-2"},
        {"(a)の手順", "(A)の手順"},
        {"1.1", "11"},
        {"1、3", "13"},
        {"10:30", "1030"},
        {"-5度", "5度"},
        {"①", "②"},
        {"当該データ", "当該データー群"},
        {"検証された", "検証した"},
        {"検証させる", "検証する"},
        {"当たった", "当たる"},
        {"行った", "行う"},
    };
    for (const auto& [one, other] : rows) {
        CAPTURE(one);
        CHECK(spelling_key(one) != spelling_key(other));
        CHECK_FALSE(only_okurigana_differs(spelling_key(one), spelling_key(other)));
        CHECK_FALSE(only_okurigana_differs(spelling_key(other), spelling_key(one)));
    }
}

TEST_CASE("the spelling key of a spelling key is itself") {
    for (const std::string text : {"サーバ、バー",
                                   "バターー",
                                   "3ヶ、月",
                                   "又、は",
                                   "The A b",
                                   "1 5",
                                   "従っ、て",
                                   "ー、ー",
                                   "更、に"}) {
        CAPTURE(text);
        CHECK(spelling_key(spelling_key(text)) == spelling_key(text));
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
    CHECK(differs("費用を見積もった", "費用を見積った"));
    CHECK(differs("実施に当たっては", "実施に当っては"));
    CHECK(differs("事故が起こる", "事故が起る"));
    CHECK(differs("届出", "届け出"));
    CHECK_FALSE(differs("行う", "行わない"));
    CHECK_FALSE(differs("監査を受ける", "監査を受けず"));
    CHECK_FALSE(differs("利用者の管理", "利用者が管理"));
    CHECK_FALSE(differs("同じ", "同じ"));
    CHECK_FALSE(differs("承認", "承認後"));
}
