// Citations of sections that count otherwise than 4.5.1.

#include <kijun/base/diagnostic.hpp>
#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace kijun;

/// 「as written」clauses@locator, "!" for what is not there.
std::string shown(const clause_list& list, const std::string& text) {
    const resolution read = resolve_citations(text, &list);
    std::string out;
    std::size_t last = 0;
    for (const auto& [cited, clauses, excluded] : read.citations) {
        CHECK(cited.span.begin >= last);
        last = cited.span.end;
        out += out.empty() ? "" : " ";
        out += "「" + text.substr(cited.span.begin, cited.span.end - cited.span.begin) + "」";
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            out += (i == 0 ? "" : ",") + clauses[i];
        }
        out += cited.locator.empty() ? "" : "@" + cited.locator;
    }
    for (const diagnostic& finding : read.findings) {
        out += finding.id == code::citation_dangling ? "!" : "?";
    }
    return out;
}

struct row {
    const char* text;
    const char* cited;
};

} // namespace

TEST_CASE("sections in roman numerals cannot be meant otherwise") {
    const clause_list list({"Ⅱ", "Ⅱ-1", "Ⅱ-1-1", "Ⅱ-1-2", "Ⅱ-1-3", "Ⅲ-3-7"});
    CHECK(list.scheme() == numbering_scheme::section);
    for (const row& each : {
             row{"Ⅱ－１－２(1)①を参照", "「Ⅱ－１－２(1)①」Ⅱ-1-2@(1)/①"},
             row{"II-1-2及びⅢ-3-7による", "「II-1-2」Ⅱ-1-2 「Ⅲ-3-7」Ⅲ-3-7"},
             row{"Ⅱ-1-1～Ⅱ-1-3", "「Ⅱ-1-1～Ⅱ-1-3」Ⅱ-1-1,Ⅱ-1-2,Ⅱ-1-3"},
             row{"Ⅲ－９－９は廃止された", "「Ⅲ－９－９」Ⅲ-9-9!"},
             row{"Ⅱ期、バーゼルⅢ、VII-1x", "「VII-1」Ⅶ-1!"},
         }) {
        CAPTURE(each.text);
        CHECK(shown(list, each.text) == each.cited);
    }
}

TEST_CASE("ordinals are sections unless they count what follows") {
    const clause_list list({"第1", "第2", "第3", "第3の2", "第4"});
    for (const row& each : {
             row{"第２の(1)及び第３の１", "「第２の(1)」第2@(1) 「第３の１」第3@1"},
             row{"第3の2による", "「第3の2」第3の2"},
             row{"第1から第4まで", "「第1から第4」第1,第2,第3,第3の2,第4"},
             row{"第３回会議、第2四半期、第1に、第9の事項", "「第1」第1"},
             row{"第一及び第四", "「第一」第1 「第四」第4"},
         }) {
        CAPTURE(each.text);
        CHECK(shown(list, each.text) == each.cited);
    }
}

TEST_CASE("questions are cited by number, in lists by the number alone") {
    const clause_list list({"問1", "問2", "問3", "問5"});
    for (const row& each : {
             row{"問２、３及び５を参照", "「問２」問2 「３」問3 「５」問5"},
             row{"質問2、問題1、問2つ", "「問2」問2"},
             row{"問2、3件の事例", "「問2」問2"},
         }) {
        CAPTURE(each.text);
        CHECK(shown(list, each.text) == each.cited);
    }
}

TEST_CASE("two numbers with a dash need a sign that they are cited, three do not") {
    const clause_list list({"1-1", "1-2", "2-1", "2-1-1", "2-1-2"});
    for (const row& each : {
             row{"2-1-2の措置", "「2-1-2」2-1-2"},
             row{"2-1（定義）及び（1-2）", "「2-1」2-1 「1-2」1-2"},
             row{"１－１参照", "「１－１」1-1"},
             row{"2-1で勝った。電話2-1-1-1、2-1-9", ""},
         }) {
        CAPTURE(each.text);
        CHECK(shown(list, each.text) == each.cited);
    }
}

TEST_CASE("what counts from one in a part is cited with the name of the part") {
    const clause_list list({"1",
                            "2",
                            "2.1",
                            "第1章 1",
                            "第2章 1",
                            "第2章 第1節",
                            "別紙1",
                            "別紙1 1",
                            "別紙1 2",
                            "Appendix A",
                            "Appendix A 1.1",
                            "Appendix 2.1",
                            "付録 2.1"});
    for (const row& each : {
             row{"第２章１に定める", "「第２章１」第2章 1"},
             row{"第2章の1、別紙１の２", "「第2章の1」第2章 1 「別紙１の２」別紙1 2"},
             row{"第2章第1節", "「第2章第1節」第2章 第1節"},
             row{"別紙1(3)による", "「別紙1(3)」別紙1@(3)"},
             row{"別紙10と別紙2", ""},
             row{"see Appendix A, 1.1 and Appendix A",
                 "「Appendix A, 1.1」Appendix A 1.1 「Appendix A」Appendix A"},
             row{"see Appendix 2.1 and 付録2.1",
                 "「Appendix 2.1」Appendix 2.1 「付録2.1」付録 2.1"},
             row{"2.1節による", "「2.1」2.1"},
         }) {
        CAPTURE(each.text);
        CHECK(shown(list, each.text) == each.cited);
    }
}

TEST_CASE("what is written is what is read back, in every way of counting") {
    const clause_list list(
        {"Ⅱ-1-2", "第3", "問2", "2-1-3", "別紙1 2", "別紙1", "Appendix A 1.1"});
    for (const char* text :
         {"Ⅱ-1-2(1)①", "第3(2)", "問2", "2-1-3(a)", "別紙1 2(1)", "Appendix A 1.1"}) {
        const auto cited = resolve_citations(text, &list).citations;
        REQUIRE(cited.size() == 1);
        CHECK(to_string(cited.front().source) == text);
    }
}
