#include <kijun/base/location.hpp>
#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using kijun::citation;
using kijun::citation_kind;
using kijun::parse_citations;

/// 「as written」reading|reading@locator, one after the other; part and item say so.
std::string shown(const std::string& text) {
    std::string out;
    for (const citation& one : parse_citations(text)) {
        out += out.empty() ? "" : " ";
        out += "「" + text.substr(one.span.begin, one.span.end - one.span.begin) + "」";
        out += one.kind == citation_kind::item ? "通番" : "";
        for (std::size_t i = 0; i < one.readings.size(); ++i) {
            const auto& [first, last] = one.readings[i];
            out += (i == 0 ? "" : "|") + first + (last.empty() ? "" : "～" + last);
        }
        out += one.locator.empty() ? "" : "@" + one.locator;
    }
    return out;
}

struct row {
    std::string text;
    std::string citations;
};

void check(const std::vector<row>& rows) {
    for (const auto& [text, citations] : rows) {
        CAPTURE(text);
        CHECK(shown(text) == citations);
    }
}

} // namespace

TEST_CASE("a clause is cited by letter or by name, in every width and with blanks") {
    check({
        {"実1", "「実1」実1"},
        {"実 1", "「実 1」実1"},
        {"実１", "「実１」実1"},
        {"実\u3000１０", "「実\u3000１０」実10"},
        {"実\u00A08", "「実\u00A08」実8"},
        {"実\n8", "「実\n8」実8"},
        {"実務基準 9", "「実務基準 9」実9"},
        {"実務基準第9", "「実務基準第9」実9"},
        {"実務基準の9、統制基準No.4、通番№22",
         "「実務基準の9」実9 「統制基準No.4」統4 「通番№22」通番22"},
        {"実務基準実8", "「実務基準実8」実8"},
        {"統制基準実8", "「実8」実8"},
        {"統制基準4、設備基準60、監査基準 1-1、運用基準3、技術基準5",
         "「統制基準4」統4 「設備基準60」設60 「監査基準 1-1」監1-1 「運用基準3」運3 "
         "「技術基準5」技5"},
        {"運12、技25、設138", "「運12」運12 「技25」技25 「設138」設138"},
        {"実14-1、監１－１、実 103 - 1",
         "「実14-1」実14-1 「監１－１」監1-1 「実 103 - 1」実103-1"},
    });
}

TEST_CASE("each element of a list is a citation of its own") {
    check({
        {"実務基準3,13,30", "「実務基準3」実3 「13」実13 「30」実30"},
        {"実1、実8、 実9", "「実1」実1 「実8」実8 「実9」実9"},
        {"実3・実4", "「実3」実3 「実4」実4"},
        {"実25/実26", "「実25」実25 「実26」実26"},
        {"実8 , 9　，16､30；34", "「実8」実8 「9」実9 「16」実16 「30」実30 「34」実34"},
        {"実21および22、並びに実23又は24若しくは25と26",
         "「実21」実21 「22」実22 「実23」実23 「24」実24 「25」実25 「26」実26"},
        {"実8、9及び10に定める", "「実8」実8 「9」実9 「10」実10"},
        {"FISC 実8, 9 and 16", "「実8」実8 「9」実9 「16」実16"},
        {"統1、4、実8,9、監1", "「統1」統1 「4」統4 「実8」実8 「9」実9 「監1」監1"},
        {"実3、\n13", "「実3」実3 「13」実13"},
        {"実8等、9など", "「実8」実8 「9」実9"},
        {"実8（本人確認）、13（略）", "「実8」実8 「13」実13"},
        {"実8【変更】、9「識別符号」、10", "「実8」実8 「9」実9 「10」実10"},
        {"実8（実9を含む）、10", "「実8」実8 「実9」実9 「10」実10"},
        {"【実3、実28、実30】", "「実3」実3 「実28」実28 「実30」実30"},
        {"実1～5、8～10、14-1", "「実1～5」実1～実5 「8～10」実8～実10 「14-1」実14-1"},
        {"実務基準第9、第10", "「実務基準第9」実9 「第10」実10"},
        {"実8、同9", "「実8」実8 「同9」実9"},
        {"実1実2", "「実1」実1 「実2」実2"},
        {"実3\n・5つの対策", "「実3」実3"},
        {"実8\n\n9", "「実8」実8"},
        {"実3、13\tアクセス", "「実3」実3 「13」実13"},
    });
}

TEST_CASE("waves and から…まで are ranges, hyphens may be branches") {
    check({
        {"実1～実5", "「実1～実5」実1～実5"},
        {"実1〜5", "「実1〜5」実1～実5"},
        {"実1~5", "「実1~5」実1～実5"},
        {"実１－５", "「実１－５」実1-5|実1～実5"},
        {"実1-5, 実1‐5, 実1–5, 実1—5, 実1−5, 実1ー5",
         "「実1-5」実1-5|実1～実5 「実1‐5」実1-5|実1～実5 「実1–5」実1-5|実1～実5 "
         "「実1—5」実1-5|実1～実5 「実1−5」実1-5|実1～実5 「実1ー5」実1-5|実1～実5"},
        {"実28-実30", "「実28-実30」実28～実30"},
        {"実71〜実73-1", "「実71〜実73-1」実71～実73-1"},
        {"実71～73-1", "「実71～73-1」実71～実73-1"},
        {"実73-1", "「実73-1」実73-1"},
        {"実150-153", "「実150-153」実150-153|実150～実153"},
        {"統4-5", "「統4-5」統4-5|統4～統5"},
        {"(実1から実5まで)", "「実1から実5まで」実1～実5"},
        {"実1から5まで", "「実1から5まで」実1～実5"},
        {"実5から実6へ移設", "「実5」実5 「実6」実6"},
        {"実28ないし実30", "「実28ないし実30」実28～実30"},
        {"実 28\n～ 実 30", "「実 28\n～ 実 30」実28～実30"},
        {"統5-1～5", "「統5-1～5」統5-1～統5-5"},
        {"統4-1～5", "「統4-1～5」統4-1～統5|統4-1～統4-5"},
        {"統5-1-5", "「統5-1-5」統5-1～統5-5"},
        {"統1～実5", "「統1～実5」統1～実5"},
        {"実8～", "「実8」実8"},
    });
}

TEST_CASE("after a branch, a slash goes on with branches, a comma with numbers") {
    check({
        {"統4-1/2", "「統4-1」統4-1 「2」統4-2|統2"},
        {"統5-1/2/3", "「統5-1」統5-1 「2」統5-2|統2 「3」統5-3|統3"},
        {"実14-1・2", "「実14-1」実14-1 「2」実14-2|実2"},
        {"統4-1、2", "「統4-1」統4-1 「2」統2|統4-2"},
        {"統4-1, 5", "「統4-1」統4-1 「5」統5|統4-5"},
        {"実14-1、16", "「実14-1」実14-1 「16」実16"},
        {"統4-1/4-2", "「統4-1」統4-1 「4-2」統4-2"},
    });
}

TEST_CASE("words, counts and dates are no citations") {
    check({
        {"系統20、施設3、事実1、建設2、現実1、新設3、総監1、海運5、競技2、仮設4、実技1", ""},
        {"実務基準152項目、実務基準 12 個、実務基準3件、実務基準2条項", ""},
        {"第13版、実施3、統計5、設備1、監督2、運用4、技術5、実2024、実08", ""},
        {"実1年、実3％、実3.5倍、実2人以上、実1回、実3万円、実5GB、実3～5年、実3-5年", ""},
        {"実務基準の3つ、実務基準の152項目、実務基準の2要素認証", ""},
        {"内部統制基準1、会計監査基準2、電気設備技術基準3、システム設2", ""},
        {"実8、2025年", "「実8」実8"},
        {"実8、3か月", "「実8」実8"},
        {"実8及び2つの", "「実8」実8"},
        {"実3、10日", "「実3」実3"},
        {"実8、2要素認証", "「実8」実8"},
        {"実8、2 要素認証", "「実8」実8"},
        {"実8、1〜2名", "「実8」実8"},
        {"実8、9:30", "「実8」実8"},
        {"実8、5G回線", "「実8」実8"},
        {"実8-2025", "「実8」実8"},
    });
}

TEST_CASE("a title behind the number, or a common word before it, does not hide a clause") {
    check({
        {"実8本人確認機能を設けること。", "「実8」実8"},
        {"実9IDの不正防止機能", "「実9」実9"},
        {"統12 各種業務の規則", "「統12」統12"},
        {"実8つまり本人確認", "「実8」実8"},
        {"実57データセンター", "「実57」実57"},
        {"安全対策基準実8、旧実8、新実8、同実8、第12版実8、ガイドライン実8、チェックリスト統1",
         "「実8」実8 「実8」実8 「実8」実8 「実8」実8 「実8」実8 「実8」実8 「統1」統1"},
        {"新設実14-1、関連箇所実8、又実9", "「実14-1」実14-1 「実8」実8 「実9」実9"},
        {"FISC実8は", "「実8」実8"},
        {"実8.実9．実10。", "「実8」実8 「実9」実9 「実10」実10"},
    });
}

TEST_CASE("a place inside the clause is its locator") {
    check({
        {"実1(3)", "「実1(3)」実1@(3)"},
        {"実112 2-(1)⑧", "「実112 2-(1)⑧」実112@2/(1)/⑧"},
        {"実112 ２－（１）－⑧", "「実112 ２－（１）－⑧」実112@2/(1)/⑧"},
        {"実19 1-(2)①a", "「実19 1-(2)①a」実19@1/(2)/①/a"},
        {"実8-参考1", "「実8-参考1」実8@参考1"},
        {"実8参考1", "「実8参考1」実8@参考1"},
        {"実8（参考6）", "「実8（参考6）」実8@参考6"},
        {"実8（注１）", "「実8（注１）」実8@(注1)"},
        {"実3 参考2-1(注)", "「実3 参考2-1(注)」実3@参考2-1/(注)"},
        {"実113 参考 1-(2)", "「実113 参考 1-(2)」実113@参考1/(2)"},
        {"実8 参考1-1-3", "「実8 参考1-1-3」実8@参考1/1-3"},
        {"統20 参考", "「統20 参考」統20@参考"},
        {"実9第2項", "「実9第2項」実9@2"},
        {"実9 第2項(1)", "「実9 第2項(1)」実9@2/(1)"},
        {"実9の第 2 項、実9項番2、実9項目3から",
         "「実9の第 2 項」実9@2 「実9項番2」実9@2 「実9項目3」実9@3"},
        {"実9 2項", "「実9 2項」実9@2"},
        {"実112の2-(1)、実14の参考6", "「実112の2-(1)」実112@2/(1) 「実14の参考6」実14@参考6"},
        {"実112/2/(1)/⑧", "「実112/2/(1)/⑧」実112@2/(1)/⑧"},
        {"実8 2を参照", "「実8 2」実8@2"},
        {"実8①", "「実8①」実8@①"},
        {"実14-1 2", "「実14-1 2」実14-1@2"},
        {"実4-5(1)", "「実4-5(1)」実4-5@(1)"},
    });
}

TEST_CASE("what only looks like a place is none") {
    check({
        {"実8 2名", "「実8」実8"},
        {"実8 3つ", "「実8」実8"},
        {"実8 2 インターネット", "「実8」実8"},
        {"実8の2つ", "「実8」実8"},
        {"実8参考にする", "「実8」実8"},
        {"実8（参考）", "「実8」実8"},
        {"実8（以下略）", "「実8」実8"},
        {"実8（2025年改訂）", "「実8」実8"},
        {"実8 (1)アクセス", "「実8」実8"},
        {"(1)実8 (2)実9", "「実8」実8 「実9」実9"},
        {"①実8②実9", "「実8」実8 「実9」実9"},
        {"実1\n2\n3", "「実1」実1"},
    });
}

TEST_CASE("places go on in lists as clauses do") {
    check({
        {"実8(1)、(2)", "「実8(1)」実8@(1) 「(2)」実8@(2)"},
        {"実112 2-(1)⑦、⑧", "「実112 2-(1)⑦」実112@2/(1)/⑦ 「⑧」実112@2/(1)/⑧"},
        {"実112 2-(1)①②", "「実112 2-(1)①」実112@2/(1)/① 「②」実112@2/(1)/②"},
        {"実112 2-(1)①～③", "「実112 2-(1)①～③」実112@2/(1)"}, // the place that holds all
        {"実9第2項及び第3項", "「実9第2項」実9@2 「第3項」実9@3"},
        {"実8 2、3", "「実8 2」実8@2 「3」実8@3"},
        {"実8(1)、9", "「実8(1)」実8@(1) 「9」実9"},
        {"実8（１）、（参考6）", "「実8（１）」実8@(1) 「（参考6）」@参考6"},
    });
}

TEST_CASE("a bracket with nothing but labels cites parts of the clause around it") {
    check({
        {"（参考6）", "「（参考6）」@参考6"},
        {"（注1）", "「（注1）」@(注1)"},
        {"(注 2)", "「(注 2)」@(注2)"},
        {"（注）", "「（注）」@(注)"},
        {"【実20】（参考3）", "「実20」実20 「（参考3）」@参考3"},
        {"（参考６－①）", "「（参考６－①）」@参考6/①"},
        {"（注1、2）", "「注1」@(注1) 「2」@(注2)"},
        {"（参考1、参考2-1を参照）", "「参考1」@参考1 「参考2-1」@参考2-1"},
        {"（参考）、（注意）、（参考例1）、参考6、注1", ""},
    });
}

TEST_CASE("checklist items are cited by 通番") {
    check({
        {"通番 1、3", "「通番 1」通番1 「3」通番3"},
        {"通番1〜3", "「通番1〜3」通番1～3"},
        {"通番5-8", "「通番5-8」通番5～8|5-8"},
        {"認証を対象とする通番 22 に実務基準 9 を紐づける",
         "「通番 22」通番22 「実務基準 9」実9"},
        {"通番、通番号3、通番10件", ""},
    });
}

TEST_CASE("a printed citation is read back as it was") {
    const std::vector<std::string> texts = {
        "実8、統4-1、実150-153、実1～実3、実71〜73-1、監1-1",
        "実112 2-(1)⑧、実1(3)、実8-参考1、実3 参考2-1(注)、実9第2項、実19 1-(2)①a",
        "通番22、通番1～3、（参考6）（注1）（注）（参考6-①）（注1-①）",
        "実8 #1、実8 2~2、実8 (1)~2、実8 参考1 1-3、統4-5(1)",
    };
    for (const std::string& text : texts) {
        for (const citation& cited : parse_citations(text)) {
            const std::string printed = to_string(cited);
            CAPTURE(printed);
            const auto again = parse_citations(printed);
            REQUIRE(again.size() == 1);
            CHECK(again[0].kind == cited.kind);
            CHECK(again[0].locator == cited.locator);
            CHECK(again[0].span == kijun::text_span{0, printed.size()});
            CHECK(again[0].readings.empty() == cited.readings.empty());
            if (!cited.readings.empty()) {
                CHECK(again[0].readings.front() == cited.readings.front());
            }
        }
    }
    CHECK(to_string(parse_citations("実1〜実3")[0]) == "実1～実3");
    CHECK(to_string(parse_citations("通番 22")[0]) == "通番22");
    CHECK(to_string(parse_citations("(注 1)")[0]) == "（注1）");
}

TEST_CASE("spans ascend, never touch twice, and stay in bounds in any mixture of pieces") {
    const std::vector<std::string> pieces = {
        "実",   "実8", "統4-1", "実務基準", "9",    "、", "・",   "/",    " ",    "\n",
        "～",   "-",   "（",    "）",       "注",   "1",  "参考", "(2)",  "①",    "から",
        "まで", "の",  "第",    "項",       "通番", "等", "年",   "\xE5", "本人", "同",
    };
    std::uint32_t state = 1; // a fixed sequence: the same mixtures on every run
    const auto next = [&state] {
        state = state * 1664525U + 1013904223U;
        return state >> 8U;
    };
    std::size_t citations = 0;
    for (int round = 0; round < 4000; ++round) {
        std::string text;
        for (std::uint32_t count = next() % 14U; count > 0; --count) {
            text += pieces[next() % pieces.size()];
        }
        CAPTURE(text);
        std::size_t end = 0;
        for (const citation& one : parse_citations(text)) {
            REQUIRE(one.span.begin >= end);
            REQUIRE(one.span.begin < one.span.end);
            REQUIRE(one.span.end <= text.size());
            REQUIRE(one.readings.empty() == (one.kind == citation_kind::part));
            end = one.span.end;
            ++citations;
        }
    }
    CHECK(citations > 1000);
}

TEST_CASE("hostile texts come to an end with ascending spans") {
    const std::vector<std::string> pieces = {
        "実",         "実1、",   "(",     "（注1、", "実1(1)",    "-2",
        "実        ", "実1から", "実1（", "、3",     "、3人",     "実務基準",
        "1",          "①",       "/3",    "～",      "（参考",    "実1～999、",
        "2-(1)",      "の第2項", "(1)~2", "実1\n\n", "実1（あ）", "実8 2 "};
    for (const std::string& piece : pieces) {
        CAPTURE(piece);
        std::string text = "実1";
        while (text.size() < 64'000) {
            text += piece;
        }
        std::size_t end = 0;
        bool ascend = true;
        const auto found = parse_citations(text);
        for (const citation& one : found) {
            ascend = ascend && one.span.begin >= end && one.span.end <= text.size();
            end = one.span.end;
        }
        CHECK(ascend);
        CHECK(found.size() <= text.size());
    }
}
