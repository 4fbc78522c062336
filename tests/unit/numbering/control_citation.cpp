#include <kijun/base/diagnostic.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace {

using namespace kijun;

/// Three families; two controls of each have enhancements.
clause_list edition() {
    std::vector<std::string> ids;
    for (const std::string family : {"ac", "si", "ia"}) {
        for (int control = 1; control <= 10; ++control) {
            ids.push_back(family + '-' + std::to_string(control));
            for (int inner = 1; inner <= 5 && (control == 2 || control == 4); ++inner) {
                ids.push_back(family + '-' + std::to_string(control) + '.' +
                              std::to_string(inner));
            }
        }
    }
    return clause_list(std::move(ids));
}

/// 「as written」clauses@locator; of a part, part@locator.
std::string shown(const std::string& text) {
    const clause_list list = edition();
    std::string out;
    for (const auto& [cited, clauses, excluded] : resolve_citations(text, &list).citations) {
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

void check(const std::vector<row>& rows) {
    for (const auto& [text, citations] : rows) {
        CAPTURE(text);
        CHECK(shown(text) == citations);
    }
}

} // namespace

TEST_CASE("controls, enhancements and statements are cited in every spelling") {
    check({
        {"AC-2", "「AC-2」ac-2"},
        {"AC-2(1), AC-2 (3), AC-2(1)(2)(3)",
         "「AC-2(1)」ac-2.1 「AC-2 (3)」ac-2.3 「AC-2(1)」ac-2.1 「(2)」ac-2.2 「(3)」ac-2.3"},
        {"AC-2 (1), (2), and (3).", "「AC-2 (1)」ac-2.1 「(2)」ac-2.2 「(3)」ac-2.3"},
        {"ac-2.1, AC-2.1", "「ac-2.1」ac-2.1 「AC-2.1」ac-2.1"},
        {"AC-2a., AC-2a.1., AC-2 a.", "「AC-2a」ac-2@a 「AC-2a.1」ac-2@a/1 「AC-2」ac-2"},
        {"AC-2(3)(a), AC-2(3)(d)(1)",
         "「AC-2(3)(a)」ac-2.3@(a) 「AC-2(3)(d)(1)」ac-2.3@(d)/(1)"},
        {"AC-02(01)", "「AC-02(01)」ac-2.1"},
        {"AC-2 through AC-4; AC-2(1) through (3)",
         "「AC-2 through AC-4」ac-2 ac-2.1 ac-2.2 ac-2.3 ac-2.4 ac-2.5 ac-3 ac-4 「AC-2(1) "
         "through (3)」ac-2.1 ac-2.2 ac-2.3"},
        {"SHA-2, RS-232, UTF-8, ISO-27001, AC-2x4, FOO-AC-2", ""},
        {"AC-99, AC-2(99)", "「AC-99」ac-99 「AC-2(99)」ac-2.99"},
        {"AC-3.", "「AC-3」ac-3"},
        {"See AC-3. The next", "「AC-3」ac-3"},
        {"SI-4、IA-5及びAC-2(1)を参照", "「SI-4」si-4 「IA-5」ia-5 「AC-2(1)」ac-2.1"},
        {"AC‑2 and AC–3", "「AC‑2」ac-2 「AC–3」ac-3"},
        {"AC-2–AC-4", "「AC-2–AC-4」ac-2 ac-2.1 ac-2.2 ac-2.3 ac-2.4 ac-2.5 ac-3 ac-4"},
        {"AC-1 to AC-3", "「AC-1 to AC-3」ac-1 ac-2 ac-2.1 ac-2.2 ac-2.3 ac-2.4 ac-2.5 ac-3"},
        {"Related: AC-3, AC-5, AC-6, IA-2(5).",
         "「AC-3」ac-3 「AC-5」ac-5 「AC-6」ac-6 「IA-2(5)」ia-2.5"},
    });
}

TEST_CASE("a catalog without enhancements takes what stands in brackets for a place") {
    const clause_list list({"AC-1", "AC-2"});
    const auto found = resolve_citations("AC-2(1), ac-2", &list);
    REQUIRE(found.citations.size() == 2);
    CHECK(found.citations[0].clauses == std::vector<std::string>{"AC-2"});
    CHECK(found.citations[0].source.locator == "(1)");
    CHECK(found.citations[1].clauses == std::vector<std::string>{"AC-2"});
}

TEST_CASE("a control that the catalog does not have is named, with a finding") {
    const clause_list list = edition();
    const auto found = resolve_citations("AC-99 and AC-2(9)", &list);
    REQUIRE(found.findings.size() == 2);
    CHECK(found.findings[0].details == std::vector<std::string>{"AC-99", "ac-99"});
    CHECK(found.findings[1].details == std::vector<std::string>{"AC-2(9)", "ac-2.9"});
}

TEST_CASE("a printed citation of a control is read back as it was") {
    const clause_list list = edition();
    for (const std::string text :
         {"AC-2", "AC-2(1)", "AC-2a.1.", "AC-2(3)(d)(1)", "AC-1 through AC-3"}) {
        const auto first = resolve_citations(text, &list).citations;
        REQUIRE(first.size() == 1);
        const std::string printed = to_string(first[0].source);
        CHECK(printed == text);
        const auto again = resolve_citations(printed, &list).citations;
        REQUIRE(again.size() == 1);
        CHECK(again[0].source.readings == first[0].source.readings);
        CHECK(again[0].source.locator == first[0].source.locator);
    }
}

TEST_CASE("hostile texts of controls end with ascending spans") {
    const clause_list list = edition();
    for (const std::string piece :
         {"AC-2", "AC-", "(1)", " (1)", ", ", "-2", "AC-2(1), ", "a.", "AC-2 to ", "(", "0"}) {
        std::string text = "AC-2";
        while (text.size() < 30'000) {
            text += piece;
        }
        CAPTURE(piece);
        std::size_t end = 0;
        bool ascend = true;
        for (const auto& one : resolve_citations(text, &list).citations) {
            ascend =
                ascend && one.source.span.begin >= end && one.source.span.end <= text.size();
            end = one.source.span.end;
        }
        CHECK(ascend);
    }
}
