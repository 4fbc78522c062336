#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/location.hpp>
#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace {

using kijun::clause_list;
using kijun::code;
using kijun::resolve_citations;
using names = std::vector<std::string>;

/// A small edition: branches, gaps, and a clause that this grammar never cites.
clause_list edition() {
    return clause_list({"統1",   "統1-1", "統1-2",       "統4",   "統4-1", "統4-2",  "統5",
                        "統5-1", "統5-2", "統5-3",       "実1",   "実2",   "実3",    "実8",
                        "実9",   "実10",  "実71",        "実72",  "実73",  "実73-1", "実75",
                        "実126", "実132", "実150",       "実151", "実152", "実153",  "設1",
                        "監1",   "監1-1", "第十二条の二"});
}

std::string clauses_of(const kijun::resolution& from) {
    std::string text;
    for (const auto& one : from.citations) {
        text += text.empty() ? "" : " | ";
        for (std::size_t i = 0; i < one.clauses.size(); ++i) {
            text += (i == 0 ? "" : " ") + one.clauses[i];
        }
        for (std::size_t i = 0; i < one.excluded.size(); ++i) {
            text += (i == 0 ? "-" : " ") + one.excluded[i];
        }
    }
    return text;
}

std::string findings_of(const kijun::resolution& from) {
    std::string text;
    for (const auto& one : from.findings) {
        text += text.empty() ? "" : "; ";
        text += std::to_string(static_cast<int>(one.id));
        for (const std::string& detail : one.details) {
            text += ' ' + detail;
        }
    }
    return text;
}

struct row {
    std::string text;
    std::string clauses;
    std::string findings;
};

} // namespace

TEST_CASE("a clause list finds the first clause of an id and keeps the order of the document") {
    const clause_list list = edition();
    CHECK(list.find("実8") == 13);
    CHECK(list.find("第十二条の二") == 30);
    CHECK_FALSE(list.find("実200").has_value());
    CHECK(list.ids().size() == 31);
    CHECK(clause_list({"a", "b", "a"}).find("a") == 0);
    CHECK(clause_list().ids().empty());
    CHECK(list.between("実72", "実75") == std::vector<std::size_t>{17, 18, 19, 20});
    CHECK(list.between("ac-1", "ac-9").empty());
}

TEST_CASE("an edition decides what a citation means") {
    const clause_list list = edition();
    const std::vector<row> rows = {
        {"実8", "実8", ""},
        {"実1、実8、 実9", "実1 | 実8 | 実9", ""},
        {"実73-1", "実73-1", ""},
        {"実150-153", "実150 実151 実152 実153", ""},
        {"実1-3", "実1 実2 実3", ""},
        {"統1-2", "統1-2", ""}, // the branch is there, so it is no range
        {"統4-5", "統4 統4-1 統4-2 統5", ""},
        {"統4-1/2", "統4-1 | 統4-2", ""},
        {"統4-1、2", "統4-1 | 統4-2", ""}, // there is no 統2
        {"統4-1、5", "統4-1 | 統5", ""},
        {"実1～実3", "実1 実2 実3", ""},
        {"実71〜73-1", "実71 実72 実73 実73-1", ""},
        {"実72から実75まで", "実72 実73 実73-1 実75", ""},
        {"実126～132", "実126 実132", ""},
        {"統5-1～3", "統5-1 統5-2 統5-3", ""},
        {"統4-1～5", "統4-1 統4-2 統5", ""},
        {"監1～監1-1", "監1 監1-1", ""},
        {"統5-3～実2", "統5-3 実1 実2", ""}, // by document order
        {"実8 2-(1)", "実8", ""},
        {"（参考6）", "", ""},
        {"通番 1～3、9", "1 2 3 | 9", ""},
        {"通番2-4", "2 3 4", ""},
    };
    for (const auto& [text, clauses, findings] : rows) {
        CAPTURE(text);
        const auto resolved = resolve_citations(text, &list);
        CHECK(clauses_of(resolved) == clauses);
        CHECK(findings_of(resolved) == findings);
    }
}

TEST_CASE("what the edition does not have is named all the same, with a finding") {
    const clause_list list = edition();
    const std::vector<row> rows = {
        {"実200", "実200", "401 実200 実200"},
        {"実務基準 ７", "実7", "401 実務基準 ７ 実7"},
        {"統4-9", "統4-9", "401 統4-9 統4-9"},
        {"実8-9", "実8 実9", ""},
        {"実9-8", "実9-8", "401 実9-8 実9-8"},
        {"実151-160", "実151 実152 実153 実160", "401 実151-160 実160"},
        {"実1～実5", "実1 実2 実3 実5", "401 実1～実5 実5"},
        {"実70～実72", "実70 実71 実72", "401 実70～実72 実70"},
        {"実80～実90", "実80 実90", "401 実80～実90 実80; 401 実80～実90 実90"},
        {"実3～実1", "実1 実3", "403 実3～実1 実3～実1"},
        {"実3～実3", "実3", "403 実3～実3 実3～実3"},
        {"実1～統5", "実1 統5", "403 実1～統5 実1～統5"},
        {"実1～設9", "実1 設9", "401 実1～設9 設9"},
        {"通番5～3", "3 5", "403 通番5～3 5～3"},
    };
    for (const auto& [text, clauses, findings] : rows) {
        CAPTURE(text);
        const auto resolved = resolve_citations(text, &list);
        CHECK(clauses_of(resolved) == clauses);
        CHECK(findings_of(resolved) == findings);
    }
}

TEST_CASE("a branch that is not there but has a place is the paragraph it names") {
    const clause_list list = edition();
    const auto resolved = resolve_citations("実8-2-(1)⑧、実73-1-(1)", &list);
    REQUIRE(resolved.citations.size() == 2);
    CHECK(clauses_of(resolved) == "実8 | 実73-1");
    CHECK(resolved.citations[0].source.locator == "2/(1)/⑧");
    CHECK(resolved.citations[1].source.locator == "(1)");
    CHECK(resolved.findings.empty());
}

TEST_CASE("whole tens are those of them that the edition has") {
    const clause_list clauses = edition();
    const auto told = [&clauses](const std::string& text) {
        const auto read = resolve_citations(text, &clauses);
        return clauses_of(read) + findings_of(read);
    };
    CHECK(told("実150番台") == "実150 実151 実152 実153");
    CHECK(told("実70番台") == "実71 実72 実73 実73-1 実75");
    CHECK(told("実130番台と設1") == "実132 | 設1");
    CHECK(told("実90番台").starts_with("実90 実99401 "));
}

TEST_CASE("what a range is said to be without is none of what it stands for") {
    const clause_list clauses = edition();
    const std::vector<row> rows = {
        {"実1～実9（実3を除く。）", "実1 実2 実8 実9 | -実3", ""},
        {"実1～実10（実2、実8及び9を除く）を見る", "実1 実3 実10 | -実2 | -実8 | -実9", ""},
        {"【実150】～【実153】（ただし、【実152】は除く）", "実150 実151 実153 | -実152", ""},
        {"実150から153まで。ただし、実151～実152を除く。", "実150 実153 | -実151 実152", ""},
        {"実1～実5、実71～実73（実72を除く）",
         "実1 実2 実3 実5 | 実71 実73 | -実72",
         "401 実1～実5 実5"},
        {"実3を除く実1～実8", "-実3 | 実1 実2 実8", ""},
        {"実1～実9のうち実3以外", "実1 実2 実8 実9 | -実3", ""},
        {"実3以外の実1～実8", "-実3 | 実1 実2 実8", ""},
        // Bare numbers count in the series of the range.
        {"実1～実9（3を除く。）", "実1 実2 実8 実9 | -実3", ""},
        {"実１～９（ただし、３及び８～９を除く）", "実1 実2 | -実3 | -実8 実9", ""},
        {"実71から73まで（72は除く。）、8", "実71 実73 | -実72 | 実8", ""},
        {"実1～9（3を除く）、実71～実73（71を除く）",
         "実1 実2 実8 実9 | -実3 | 実72 実73 | -実71",
         ""},
        {"実1～実3、実71～73（2、72を除く）", "実1 実3 | 実71 実73 | -実2 | -実72", ""},
        {"【実1～実9】のうち3以外", "実1 実2 実8 実9 | -実3", ""},
        {"実1～実9。ただし、3を除く。", "実1 実2 実8 実9 | -実3", ""},
        {"実1～実9（3名を除く）", "実1 実2 実3 実8 実9", ""},
        {"実1～実9（3を含む）", "実1 実2 実3 実8 実9", ""},
        {"実1～実9（2025年を除く）", "実1 実2 実3 実8 実9", ""},
        {"実1～実9（99を除く）", "実1 実2 実3 実8 実9", ""},
        {"実1～実9、3を除く", "実1 実2 実8 実9 | -実3", ""},
        {"実1～実9（実2を含まない）", "実1 実3 実8 実9 | -実2", ""},
        // Nothing holds it, another sentence, or only a place in it: it is cited.
        {"実1、実2（実3を除く）", "実1 | 実2 | 実3", ""},
        {"実1～実9を見る。設備は実3を除く。", "実1 実2 実3 実8 実9 | 実3", ""},
        {"実1～実9（実3(1)を除く）", "実1 実2 実3 実8 実9 | 実3", ""},
        {"実1～実9（実3は除去の手順を定める）", "実1 実2 実3 実8 実9 | 実3", ""},
        {"実1～実9。実8は除外する。", "実1 実2 実3 実8 実9 | 実8", ""},
        {"実1～実9（実8は除外する）", "実1 実2 実3 実9 | -実8", ""},
        {"実1～実9（実3の除外）", "実1 実2 実3 実8 実9 | 実3", ""},
        {"実1～実9（実99を除く）", "実1 実2 実3 実8 実9 | 実99", "401 実99 実99"},
    };
    for (const auto& [text, named, findings] : rows) {
        CAPTURE(text);
        const kijun::resolution read = resolve_citations(text, &clauses);
        CHECK(clauses_of(read) == named);
        CHECK(findings_of(read) == findings);
    }
    CHECK(kijun::cited_clauses("実1～実9（実3を除く。）と実71", clauses) ==
          names{"実1", "実2", "実8", "実9", "実71"});
    const clause_list law({"第一条", "第二条", "第三条", "第四条"});
    CHECK(clauses_of(resolve_citations("第一条から第四条まで（第二条を除く。）の規定", &law)) ==
          "第一条 第三条 第四条 | -第二条");
    // Without an edition ranges count up, and are as much without it.
    CHECK(clauses_of(resolve_citations("実1～実4（実2を除く）", nullptr)) ==
          "実1 実3 実4 | -実2");
}

TEST_CASE("without an edition the likeliest reading is taken, and the doubt is a finding") {
    const std::vector<row> rows = {
        {"実8", "実8", ""},
        {"実73-1", "実73-1", ""},
        {"統4-5", "統4-5", "402 統4-5 統4-5"},
        {"実150-153", "実150 実151 実152 実153", "402 実150-153 実150～実153"},
        {"統20－21", "統20 統21", "402 統20－21 統20～統21"},
        {"統4-1/2", "統4-1 | 統4-2", "402 2 統4-2"},
        {"統4-1、5", "統4-1 | 統5", "402 5 統5"},
        {"実1～実3", "実1 実2 実3", ""},
        {"実71〜73-1", "実71 実72 実73 実73-1", ""},
        {"実14-1～16", "実14-1 実15 実16", ""},
        {"実5～5-2", "実5 実5-1 実5-2", ""},
        {"実3～実1", "実1 実3", "403 実3～実1 実3～実1"},
        {"統1～実5", "統1 実5", "403 統1～実5 統1～実5"},
        {"通番1、3", "1 | 3", ""},
    };
    for (const auto& [text, clauses, findings] : rows) {
        CAPTURE(text);
        const auto resolved = resolve_citations(text, nullptr);
        CHECK(clauses_of(resolved) == clauses);
        CHECK(findings_of(resolved) == findings);
    }
}

TEST_CASE("a range over the limit is refused aloud, not cut off") {
    kijun::limits bounds;
    bounds.range = 3;
    CHECK(clauses_of(resolve_citations("実1～3", nullptr, bounds)) == "実1 実2 実3");
    const auto refused = resolve_citations("実1～4", nullptr, bounds);
    CHECK(clauses_of(refused) == "実1 実4");
    CHECK(findings_of(refused) == "403 実1～4 実1～実4");

    bounds = {};
    bounds.places = 5; // all ranges of a text together
    CHECK(clauses_of(resolve_citations("実1～3、実1～3", nullptr, bounds)) ==
          "実1 実2 実3 | 実1 実3");
    const clause_list list = edition();
    CHECK(clauses_of(resolve_citations("実1～3、実1～3", &list, bounds)) ==
          "実1 実2 実3 | 実1 実3");
}

TEST_CASE("findings say line, column and byte of the citation") {
    const std::string text = "実200、\n本文 実1、実201 と実202";
    const clause_list list = edition();
    const auto resolved = resolve_citations(text, &list);
    REQUIRE(resolved.findings.size() == 3);
    CHECK(resolved.findings[0].where.at == kijun::position{1, 1, 0});
    CHECK(resolved.findings[1].where.at == kijun::position{2, 7, text.find("実201")});
    CHECK(resolved.findings[2].where.at == kijun::position{2, 13, text.find("実202")});
    CHECK(resolved.findings[2].id == code::citation_dangling);
    CHECK(resolved.findings[2].details == names{"実202", "実202"});
}

TEST_CASE("copies of a clause list share what it holds") {
    clause_list copy;
    {
        const clause_list list = edition();
        copy = list;
        CHECK(copy.ids().data() == list.ids().data());
    }
    CHECK(copy.find("監1-1") == 29);
}
