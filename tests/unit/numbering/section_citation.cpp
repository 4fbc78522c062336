// Citations of numbered sections, and what only looks like one.

#include "numbering/section_id.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/numbering/citation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace kijun;

clause_list edition() {
    return clause_list({"1",
                        "1.1",
                        "1.2",
                        "2",
                        "2.1",
                        "2.1.1",
                        "2.1.2",
                        "2.1.3",
                        "2.2",
                        "3",
                        "3.1",
                        "3.1.1",
                        "3.1.1.1",
                        "3.1.1.2",
                        "A",
                        "A.5",
                        "A.5.1",
                        "A.5.2",
                        "A.6"});
}

/// 「as written」clauses@locator, "!" behind what is not there.
std::string shown(const std::string& text) {
    const clause_list list = edition();
    const resolution read = resolve_citations(text, &list);
    std::string out;
    for (const auto& [cited, clauses, excluded] : read.citations) {
        out += out.empty() ? "" : " ";
        out += "「" + text.substr(cited.span.begin, cited.span.end - cited.span.begin) + "」";
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            out += (i == 0 ? "" : " ") + clauses[i];
        }
        out += cited.locator.empty() ? "" : "@" + cited.locator;
    }
    for (const diagnostic& finding : read.findings) {
        out += finding.id == code::citation_dangling ? "!" : "?";
    }
    return out;
}

} // namespace

TEST_CASE("the ids of an edition say that it counts sections") {
    CHECK(edition().scheme() == numbering_scheme::section);
    CHECK(clause_list({"1", "2", "実1", "実2", "実3"}).scheme() == numbering_scheme::fisc);
    CHECK(clause_list({"ac-1", "ac-2", "2"}).scheme() == numbering_scheme::control);
}

TEST_CASE("sections are cited by number, with or without a word that says so") {
    struct row {
        const char* text;
        const char* cited;
    };
    for (const row& each : {
             row{"See section 2.1.1 for that.", "「2.1.1」2.1.1"},
             row{"2.1.2に従うこと。", "「2.1.2」2.1.2"},
             row{"4.5節は別の話、2.1節を参照。", "「4.5」4.5 「2.1」2.1!"},
             row{"第3章及び第1章による。", "「3」3 「1」1"},
             row{"sections 1.1, 1.2 and 2.2", "「1.1」1.1 「1.2」1.2 「2.2」2.2"},
             row{"2.1.1～2.1.3を定める", "「2.1.1～2.1.3」2.1.1 2.1.2 2.1.3"},
             row{"clauses 2.1.1 to 2.1.2", "「2.1.1 to 2.1.2」2.1.1 2.1.2"},
             row{"§3.1.1.2(a)", "「3.1.1.2(a)」3.1.1.2@(a)"},
             row{"（2.1）のとおり", "「2.1」2.1"},
             row{"A.5.1及びA.6を見よ", "「A.5.1」A.5.1 「A.6」A.6"},
             row{"３．１．１の対策", "「３．１．１」3.1.1"},
             row{"Section 9.9 is gone.", "「9.9」9.9!"},
             row{"This ends in section 3.1.1.", "「3.1.1」3.1.1"},
             // Standards cite themselves by bare numbers.
             row{"the issues referred to in 1.1 and 2.2", "「1.1」1.1 「2.2」2.2"},
             row{"(see 2.1) in accordance with 3.1", "「2.1」2.1 「3.1」3.1"},
             row{"1.1に規定する課題、2.1による", "「1.1」1.1 「2.1」2.1"},
             row{"2.1.3 b) 及び 3.1.1 a) 1)",
                 "「2.1.3 b)」2.1.3@b) 「3.1.1 a) 1)」3.1.1@a)/1)"},
             row{"1.1～2.1節、1.1節から1.2節まで、第1章～第2章",
                 "「1.1～2.1」1.1 1.2 2 2.1 「1.1節から1.2」1.1 1.2 「1章～第2」1 1.1 1.2 2"},
             row{"Section 2.1 and section 3 of [RFC3986]", "「2.1」2.1"},
             row{"section 1.2 (of [5] later)", "「1.2」1.2"},
             row{"[x] Section 2.1, [X] Section 2.2", "「2.1」2.1 「2.2」2.2"},
             row{"[1] Section 2.1 asks for it", "「2.1」2.1"},
             row{"Section 2.1 of [name of your policy]", "「2.1」2.1"},
         }) {
        CAPTURE(each.text);
        CHECK(shown(each.text) == each.cited);
    }
}

TEST_CASE("amounts, versions, dates and other documents' sections are none") {
    for (const char* text : {"費用は2.1倍になった。",
                             "バージョン2.1.1を使う。",
                             "Python 3.1.1 or later",
                             "version 2.1.2",
                             "v2.1.1",
                             "2.1.1.9のアドレス",
                             "12.1.1 と 2.1.10 はない",
                             "2.1%の増加",
                             "RFC 2119 2.1.1",
                             "第3に、記録を残す。",
                             "3件、2つ",
                             "1.2kg",
                             "2.1.1-rc",
                             "表2.1 条件の一覧",
                             "図2.1.1に示す",
                             "Sections 2.1 and 3.1.1 of [RFC3986]",
                             "as in [ISO8601], section 3.1",
                             "([FHS] Section 3.1)",
                             "see [7], section 3.1",
                             "Section 2.1 of [5]",
                             "an increase of 2.1 points",
                             "rose from 1.1 to 2.1"}) {
        CAPTURE(text);
        CHECK(shown(text) == "");
    }
}

TEST_CASE("what is written is what is read back") {
    const clause_list list = edition();
    for (const char* text : {"2.1.1", "3.1.1.1～3.1.1.2", "A.5.1(a)(1)"}) {
        const auto cited = resolve_citations(text, &list).citations;
        REQUIRE(cited.size() == 1);
        CHECK(to_string(cited.front().source) == text);
    }
}

TEST_CASE("numbers of sections count as they should") {
    using numbering::is_next_section;
    using numbering::read_section_id;
    for (const char* id : {"4", "4.5.1", "A", "A.5.1", "B2.10"}) {
        const auto read = read_section_id(id);
        REQUIRE(read);
        CHECK(numbering::section_id(*read) == id);
    }
    for (const char* id :
         {"", ".5", "4.", "4..5", "0.1", "4.05", "4a", "AA.1", "1234", "1.2.3.4.5.6.7.8.9"}) {
        CAPTURE(id);
        CHECK_FALSE(read_section_id(id));
    }
    const auto next = [](const char* last, const char* then) {
        return is_next_section(*read_section_id(last), *read_section_id(then));
    };
    CHECK(next("4.5", "4.5.1"));
    CHECK(next("4.5", "4.6"));
    CHECK(next("4.5.3", "4.6"));
    CHECK(next("4.5.3", "5"));
    CHECK(next("12.3", "A"));
    CHECK(next("A.6", "B"));
    CHECK(next("4.5.3", "5.1"));
    CHECK(next("4.5.3", "4.6.1"));
    CHECK_FALSE(next("1.5", "3.1"));
    CHECK_FALSE(next("4.5", "4.1"));
    CHECK_FALSE(next("4.5", "4.5.2"));
    CHECK_FALSE(next("4.5", "4.7"));
    CHECK_FALSE(next("4.5", "4.5"));
    CHECK_FALSE(next("4.5", "6"));
}

TEST_CASE("a paragraph of one number is one of the place that says so; articles are sections") {
    CHECK(shown("in line with paragraph 1 and para. 2").empty());
    CHECK(shown("in line with paragraph 2.1") == "「2.1」2.1");
    CHECK(shown("Art. 2(1) and Articles 1 and 3; rule 2") ==
          "「2(1)」2@(1) 「1」1 「3」3 「2」2");
}
