#include "numbering/law_citation.hpp"

#include "numbering/law_id.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace kijun;

/// Forty articles with two branches, a supplement, two tables.
clause_list edition() {
    std::vector<std::string> ids;
    for (std::uint32_t article = 1; article <= 40; ++article) {
        ids.push_back("第" + numbering::to_kanji(article) + "条");
        if (article == 12) {
            ids.insert(ids.end(), {"第十二条の二", "第十二条の三"});
        }
    }
    ids.insert(ids.end(), {"附則第一条", "附則第二条", "附則第三条", "別表第一", "別表第二"});
    return clause_list(std::move(ids));
}

/// 「as written」clauses@locator; of a part, part@locator.
std::string shown(const std::string& text, const address& stands_in = {}) {
    const clause_list list = edition();
    std::string out;
    for (const auto& [cited, clauses, excluded] :
         resolve_citations(text, &list, {}, stands_in).citations) {
        out += out.empty() ? "" : " ";
        out += "「" + text.substr(cited.span.begin, cited.span.end - cited.span.begin) + "」";
        out += cited.kind == citation_kind::part ? "part" : "";
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            out += (i == 0 ? "" : " ") + clauses[i];
        }
        out += cited.locator.empty() ? "" : "@" + cited.locator;
    }
    return out;
}

struct row {
    std::string text;
    std::string citations;
};

void check(const std::vector<row>& rows, const address& stands_in = {}) {
    for (const auto& [text, citations] : rows) {
        CAPTURE(text);
        CHECK(shown(text, stands_in) == citations);
    }
}

} // namespace

TEST_CASE("articles, paragraphs, items and what is below are cited in every figure") {
    check({
        {"第十二条の二第三項第一号イの規定",
         "「第十二条の二第三項第一号イ」第十二条の二@3/一/イ"},
        {"第12条の2第3項第1号イ", "「第12条の2第3項第1号イ」第十二条の二@3/一/イ"},
        {"第１２条の２第３項", "「第１２条の２第３項」第十二条の二@3"},
        {"第一二条第二項", "「第一二条第二項」第十二条@2"},
        {"第二条から第五条まで", "「第二条から第五条まで」第二条 第三条 第四条 第五条"},
        {"第二条～第五条", "「第二条～第五条」第二条 第三条 第四条 第五条"},
        {"第三条及び第五条", "「第三条」第三条 「第五条」第五条"},
        {"第三条、第五条若しくは第七条第二項又は第八条第一項第二号",
         "「第三条」第三条 「第五条」第五条 「第七条第二項」第七条@2 "
         "「第八条第一項第二号」第八条@1/二"},
        {"第五条第二項の規定は、同条第三項及び同項第一号の場合",
         "「第五条第二項」第五条@2 「同条第三項」第五条@3 「同項第一号」第五条@3/一"},
        {"第二条第一項第一号から第十六号まで又は第二十二号に掲げる",
         "「第二条第一項第一号から第十六号まで」第二条@1 「第二十二号」第二条@1/二十二"},
        {"別表第一に掲げる。別表第二第三号、別表",
         "「別表第一」別表第一 「別表第二第三号」別表第二@三 「別表」別表"},
        {"附則第三条第二項、附則第三条から第五条まで",
         "「附則第三条第二項」附則第三条@2 「附則第三条から第五条まで」附則第三条 附則第五条"},
        {"第三条第一項（第五条において準用する場合を含む。）及び第二項",
         "「第三条第一項」第三条@1 「第五条」第五条 「第二項」第三条@2"},
        {"第二条の一部を改正する", "「第二条」第二条"},
        {"第百条", "「第百条」第百条"},
        {"第三条第一項第一号イ又はロ",
         "「第三条第一項第一号イ」第三条@1/一/イ 「ロ」第三条@1/一/ロ"},
        {"第三条第一項第一号イからハまで", "「第三条第一項第一号イからハまで」第三条@1/一"},
        {"第三条第一項第一号ロ(2)", "「第三条第一項第一号ロ(2)」第三条@1/一/ロ/(2)"},
        {"第十五条の規定により同条に規定する権利", "「第十五条」第十五条 「同条」第十五条"},
        {"第二百九十条の二第一項又は第三項",
         "「第二百九十条の二第一項」第二百九十条の二@1 「第三項」第二百九十条の二@3"},
        {"附則第二項", "「附則第二項」附則@2"},
        {"第十二条の三～第十四条", "「第十二条の三～第十四条」第十二条の三 第十三条 第十四条"},
        {"「第三条」とあるのは「第五条」と", "「第三条」第三条 「第五条」第五条"},
        {"第二条第五項から第七項まで", "「第二条第五項から第七項まで」第二条"},
        {"第三条第一項ただし書、第二項本文",
         "「第三条第一項ただし書」第三条@1 「第二項本文」第三条@2"},
        {"附則第三条から第五条まで、附則第三条及び第五条",
         "「附則第三条から第五条まで」附則第三条 附則第五条 「附則第三条」附則第三条 "
         "「第五条」附則第五条"},
        {"第十二条の二の三", "「第十二条の二の三」第十二条の二の三"},
        {"第二条の二分の一、第三条の二人", "「第二条」第二条 「第三条」第三条"},
        {"第一項第二号から第四号まで、第六号",
         "「第一項第二号から第四号まで」part@1 「第六号」part@1/六"},
        {"第三条", "「第三条」第三条"},
        {"（定義）第二条", "「第二条」第二条"},
        {"第三条（見出し）第四条", "「第三条」第三条 「第四条」第四条"},
        {"別表第一の二の項", "「別表第一の二」別表第一"},
        {"第５条～第７条、第９条", "「第５条～第７条」第五条 第六条 第七条 「第９条」第九条"},
    });
}

TEST_CASE("articles as people write them, without every 第, are cited, too") {
    check({{"第4条1項2号", "「第4条1項2号」第四条@1/二"},
           {"4条1項", "「4条1項」第四条@1"},
           {"４条第１項", "「４条第１項」第四条@1"},
           {"12条の2", "「12条の2」第十二条の二"},
           {"第4条1項及び2項", "「第4条1項」第四条@1 「2項」第四条@2"},
           {"4条1項から3項まで", "「4条1項から3項まで」第四条"},
           {"4条1号イ又はロ", "「4条1号イ」第四条@1/一/イ 「ロ」第四条@1/一/ロ"},
           {"第4条（2項を除く。）", "「第4条」第四条 「2項」第四条@2"}});
    // What only counts, or is another law's.
    check({{"全3条から成る", ""},
           {"3条件", ""},
           {"第4条2項目", "「第4条」第四条"},
           {"第4条2号機", "「第4条」第四条"},
           {"民法4条1項", ""},
           {"5項目及び2項", ""},
           {"令和3年法律第百二十八号", ""}});
}

TEST_CASE(
    "a remark that takes a part out, or is on one, names parts of what it stands behind") {
    check({{"第五条（第三項を除く。）", "「第五条」第五条 「第三項」第五条@3"},
           {"第五条第四項（第四号を除く。）若しくは第五項（第五号及び第六号を除く。）",
            "「第五条第四項」第五条@4 「第四号」第五条@4/四 「第五項」第五条@5 "
            "「第五号」第五条@5/五 "
            "「第六号」第五条@5/六"},
           {"第五条第一項（第二号に係る部分に限る。）",
            "「第五条第一項」第五条@1 「第二号」第五条@1/二"},
           {"民法第九条（第二項を除く。）", ""},
           // The text's own paragraph.
           {"第五条第一項（第三項において準用する場合を含む。）",
            "「第五条第一項」第五条@1 「第三項」part@3"},
           {"第五条（第七条に係る部分を除く。）", "「第五条」第五条 「第七条」第七条"}});
}

TEST_CASE("a remark on penalties is no other law") {
    check({{"（罰則　第三条第一項第一号の二、同条第二項）",
            "「第三条第一項第一号の二」第三条@1/一の二 「同条第二項」第三条@2"}});
}

TEST_CASE("numbers of other laws, and of no law, are passed over with what leans on them") {
    check({
        {"民法第九十条及び第九十一条の規定、第三条", "「第三条」第三条"},
        {"商標法（昭和三十四年法律第百二十七号）第四条第一項第二号に規定する", ""},
        {"第三条（民法第九十条を除く。）第二項", "「第三条」第三条 「第二項」第三条@2"},
        {"第二条約、第三条件、第二項目、第二号様式、第一号被保険者", ""},
        {"平成十一年法律第百二十八号", ""},
        {"改正後の第三条、新法第三条、旧法第二条", "「第三条」第三条"},
        {"刑事訴訟法（昭和二十三年法律第百三十一号）第二百九十条の二第一項又は第三項の決定",
         ""},
        {"会社法 第三条", ""},
        {"個人情報保護法施行令第三条、第四条", ""},
        {"法人の役員等（第二条第一号に規定する者をいう。以下同じ。）",
         "「第二条第一号」第二条@1/一"},
        {"パリ条約第三条", ""},
        {"同法第八条第一項ただし書、第二項ただし書", ""},
        {"民法\u3000第九十条", ""},
        {"条例第三条、憲法第九条、条約第二条", ""},
        {"「新法」第三条", ""},
        {"（以下「新法」という。）第三条", ""},
        {"各条、前各条", ""},
        {"基本条約第三条", ""},
    });
}

TEST_CASE("relative references are seen from the place of the text") {
    check(
        {
            {"前条の規定により、次条第二項及び前二条",
             "「前条」第四条 「次条第二項」第六条@2 「前二条」第三条 第四条"},
            {"前条第一項又は第三項の規定", "「前条第一項」第四条@1 「第三項」第四条@3"},
            {"同条第二項", ""},
            {"前項の規定にかかわらず、次項及び前各項",
             "「前項」part@2 「次項」part@4 「前各項」part"},
            {"第一項各号に掲げる", "「第一項各号」part@1"},
            {"次の各号のいずれか", "「各号」part@3"},
            {"前項各号", "「前項各号」part@2"},
            {"前号に掲げる者、次号", "「前号」part@3/二 「次号」part@3/四"},
            {"第二項の規定", "「第二項」part@2"},
            {"第一号から第三号まで又は第五号",
             "「第一号から第三号まで」part@3 「第五号」part@3/五"},
            {"同法第五条の場合。同条第二項", ""},
            {"この法律第三条", "「第三条」第三条"},
            {"第四号から前号までに掲げる行為", "「第四号から前号まで」part@3"},
            {"第三条の各号", "「第三条の各号」第三条@1"},
            {"この条において、本項、この項", "「この条」part 「本項」part@3 「この項」part@3"},
            {"前三項", "「前三項」part"},
        },
        {"第五条", {"3", "三"}});
}

TEST_CASE("without the place of the text they are parts without a place") {
    check({
        {"前条", "「前条」part"},
        {"次条第二項", "「次条第二項」part"},
        {"前項", "「前項」part"},
        {"前条第一項又は第三項の規定", "「前条第一項」part 「第三項」part"},
        {"第二項の規定", "「第二項」part@2"},
        {"この条", "「この条」part"},
    });
    check({{"前条", "「前条」part"}, {"前項", "「前項」part"}}, {"第一条", {"1"}});
}

TEST_CASE("neighbours are those of the document, and never cross into the supplement") {
    check({{"前条", "「前条」第十二条の三"}}, {"第十三条", {}});
    check({{"次条", "「次条」第十二条の二"}, {"前二条", "「前二条」第十条 第十一条"}},
          {"第十二条", {}});
    check({{"次条", "「次条」part"}}, {"第四十条", {}});
    check({{"前条", "「前条」part"}, {"次条", "「次条」附則第二条"}}, {"附則第一条", {}});
    check({{"前号", "「前号」part@1/三"}}, {"第二条", {"1", "三の二"}});
    check({{"前号", "「前号」part@1/三の二"}}, {"第二条", {"1", "三の三"}});
}

TEST_CASE("an article that the law does not have is named, with a finding") {
    const clause_list list = edition();
    const auto found = resolve_citations("第百条第二項", &list);
    REQUIRE(found.citations.size() == 1);
    CHECK(found.citations[0].clauses == std::vector<std::string>{"第百条"});
    REQUIRE(found.findings.size() == 1);
    CHECK(found.findings[0].id == code::citation_dangling);
}

TEST_CASE("ids in figures are cited in kanji too") {
    const clause_list list({"第1条", "第2条", "第2条の2"});
    const auto found = resolve_citations("第二条の二から、第1条第2項", &list);
    REQUIRE(found.citations.size() == 2);
    CHECK(found.citations[0].clauses == std::vector<std::string>{"第2条の2"});
    CHECK(found.citations[1].clauses == std::vector<std::string>{"第1条"});
}

TEST_CASE("a printed citation of a law is read back as it was") {
    const clause_list list = edition();
    for (const std::string text : {"第十二条の二第三項第一号イ",
                                   "第二条から第五条まで",
                                   "第八条第一項第二号の二",
                                   "別表第二第三号",
                                   "附則第三条第二項",
                                   "第三条第一項第一号ロ(2)",
                                   "第二項"}) {
        const auto first = resolve_citations(text, &list).citations;
        REQUIRE(first.size() == 1);
        const std::string printed = to_string(first[0].source);
        CAPTURE(printed);
        const auto again = resolve_citations(printed, &list).citations;
        REQUIRE(again.size() == 1);
        CHECK(again[0].clauses == first[0].clauses);
        CHECK(again[0].source.locator == first[0].source.locator);
        CHECK(again[0].source.readings == first[0].source.readings);
        CHECK(printed == text);
    }
}

TEST_CASE("spans of a law's citations ascend in any mixture of pieces, and hostile texts end") {
    const std::vector<std::string> pieces = {
        "第", "三",   "12",   "条",   "項", "号",   "の二", "前",       "次",
        "同", "各",   "附則", "別表", "、", "及び", "から", "まで",     "（",
        "）", "民法", "イ",   "(1)",  " ",  "\n",   "この", "ただし書", "\xE7"};
    const clause_list list = edition();
    std::uint32_t state = 3; // a fixed sequence
    const auto next = [&state] {
        state = state * 1664525U + 1013904223U;
        return state >> 8U;
    };
    std::size_t count = 0;
    const auto ascends = [&](const std::string& text) {
        std::size_t end = 0;
        for (const auto& one :
             resolve_citations(text, &list, {}, {"第五条", {"3"}}).citations) {
            const text_span span = one.source.span;
            if (span.begin < end || span.begin >= span.end || span.end > text.size()) {
                return false;
            }
            end = span.end;
            ++count;
        }
        return true;
    };
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::uint32_t size = next() % 12U; size > 0; --size) {
            text += pieces[next() % pieces.size()];
        }
        CAPTURE(text);
        REQUIRE(ascends(text));
    }
    CHECK(count > 2000);
    for (const std::string piece : {"第",
                                    "第三条（",
                                    "第三条、",
                                    "の二",
                                    "（",
                                    "第三条から",
                                    "附則",
                                    "第三項",
                                    "前",
                                    "一"}) {
        std::string text = "第三条";
        while (text.size() < 30'000) {
            text += piece;
        }
        CAPTURE(piece);
        CHECK(ascends(text));
    }
}
