// Rules under words and numbers (Article 5, § 3a), and rules that are rows of tables.

#include "outline.hpp"
#include "read/section_word.hpp"

#include <kijun/base/diagnostic.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

reading<edition> rules_in(const std::string& name, const std::string& text) {
    auto read = read_edition({name, text});
    REQUIRE(read);
    return *std::move(read);
}

} // namespace

TEST_CASE("articles are sections, with their titles behind the number or below it") {
    const std::string expected =
        "5 Principles\n  1 Data shall be lawful.\n  2 The controller "
        "answers for it.\n6 Lawfulness\n  1 It is lawful where Article "
        "5(1) is met.\n7 Consent\n  #1 It may be withdrawn.\n";
    CHECK(outline(rules_in("rules.md",
                           "# Regulation\n\n## CHAPTER II\n\n### Article 5\n\nPrinciples\n\n"
                           "1. Data shall be lawful.\n2. The controller answers for it.\n\n"
                           "### Article 6: Lawfulness\n\n1. It is lawful where Article 5(1) is "
                           "met.\n\n### Article 7 — Consent\n\nIt may be withdrawn.\n")
                      .value) == expected);
    CHECK(
        outline(rules_in("rules.txt",
                         "CHAPTER II\n\n          ARTICLE 5\n\n      Principles\n\n"
                         "1.  Data shall be lawful.\n\n2.  The controller answers for it.\n\n"
                         "Article 6. Lawfulness\n\n1.  It is lawful where Article 5(1) is met."
                         "\n\nArticle 7 - Consent\n\nIt may be withdrawn.\n")
                    .value) == expected);
}

TEST_CASE("a sentence that begins with an article is no heading of it") {
    CHECK(outline(rules_in("rules.txt",
                           "Article 1\n\nScope\n\nText.\n\nArticle 3 shall apply here, too.\n\n"
                           "Article 2\n\nTerms\n\nArticle 1(2) says more.\n\nArticle 3\n\n"
                           "Everybody shall keep to the articles above.\n")
                      .value) ==
          "1 Scope\n  #1 Text.\n  #2 Article 3 shall apply here, too.\n2 Terms\n"
          "  #1 Article 1(2) says more.\n"
          "3 \n  #1 Everybody shall keep to the articles above.\n");
    CHECK(section_word_of(U"Article IV").signs == 8);
    CHECK(section_word_of(U"Success Criterion 1.1.1 Non-text").signs == 18);
    CHECK(section_word_of(U"Art.5").signs == 4);
    CHECK(section_word_of(U"article 5").signs == 0);
    CHECK(section_word_of(U"Articles of association").signs == 0);
    CHECK(section_word_of(U"Article").signs == 0);
}

TEST_CASE("a letter inserts a section between two numbers, and is cited with it") {
    const edition law = rules_in("law.md",
                                 "# Gesetz\n\n## § 1 Zweck\n\nText.\n\n## § 2 Aufgaben\n\n"
                                 "(1) Es gilt § 3a.\n\n## § 2a Beirat\n\nText.\n\n"
                                 "## § 3 Satzung\n\nText.\n\n## § 3a Siegel\n\nText.\n")
                            .value;
    CHECK(outline(law) == "1 Zweck\n  #1 Text.\n2 Aufgaben\n  (1) Es gilt § 3a.\n2a Beirat\n"
                          "  #1 Text.\n3 Satzung\n  #1 Text.\n3a Siegel\n  #1 Text.\n");
    const std::string text = "Nach § 2a, § 3 und § 3a, nicht § 1b oder 2a kg";
    std::string ids;
    for (const std::string& each : cited_clauses(text, law.clauses())) {
        ids += each + ";";
    }
    CHECK(ids == "2a;3;3a;");
}

TEST_CASE("rows that count on are rules; a table that lists sections is none") {
    const std::string head = "| # | Description | L1 | CWE |\n|---|---|---|---|\n";
    const reading<edition> rules = rules_in(
        "rules.md",
        "# V9: Communications\n\n## V9.1 Client\n\nText.\n\n" + head +
            "| **9.1.1** | Verify that TLS is used ([C8](https://example.org)) | ✓ | "
            "319 |\n| **9.1.2** | Verify the ciphers. |  | 326 |\n\n## V9.2 Server\n\n" +
            head + "| **9.2.1** | Verify certificates, see 9.1.2. | ✓ | |\n");
    CHECK(outline(rules.value) ==
          "V9 Communications\nV9.1 Client\n  #1 Text.\n    #1 #⇥Description⇥L1⇥CWE\n"
          "9.1.1 \n  #1 Verify that TLS is used (C8)\n    #1 ✓⇥319\n"
          "9.1.2 \n  #1 Verify the ciphers.\n    #1 ⇥326\nV9.2 Server\n"
          "  #1 #⇥Description⇥L1⇥CWE\n"
          "9.2.1 \n  #1 Verify certificates, see 9.1.2.\n    #1 ✓⇥\n");
    CHECK(rules.findings.size() == 1); // the edition has no name, and rows need no titles
    const edition listing =
        rules_in("rules.md",
                 "# 1 Scope\n\n## 1.1 Aim\n\nText.\n\n## 1.2 Terms\n\nText.\n\n# 2 Duties\n\n"
                 "## 2.1 Owner\n\nText.\n\n# 3 Changes\n\n| No. | Change |\n|---|---|\n"
                 "| 1.1 | Says more. |\n| 1.2 | Says less. |\n| 2.1 | New. |\n")
            .value;
    CHECK(listing.clause_count() == 6);
}

TEST_CASE("sections that count from one again in each article bear its name") {
    const std::string expected =
        "Article I 1 Name\n  #1 The name is Example.\nArticle I 2 Offices\n  #1 There are "
        "two.\n"
        "Article II 1 Classes\n  #1 There is one.\nArticle II 2 Dues\n  #1 See Article I.\n";
    CHECK(outline(
              rules_in("bylaws.md",
                       "# Bylaws\n\n## ARTICLE I — NAME\n\n### Section 1. Name\n\nThe name is "
                       "Example.\n\n### Section 2. Offices\n\nThere are two.\n\n"
                       "## ARTICLE II — MEMBERS\n\n### Section 1. Classes\n\nThere is one.\n\n"
                       "### Section 2. Dues\n\nSee Article I.\n")
                  .value) == expected);
    const std::string constitution = outline(
        rules_in("constitution.txt",
                 "Article. I.\n\nSection. 1.\n\nAll powers are vested in a Congress.\n\n"
                 "Section. 2.\n\nIt has Members.\n\nArticle. II.\n\nSection. 1.\n\n"
                 "There is a President.\n")
            .value);
    CHECK(constitution == "Article I 1 \n  #1 All powers are vested in a Congress.\n"
                          "Article I 2 \n  #1 It has Members.\n"
                          "Article II 1 \n  #1 There is a President.\n");
}

TEST_CASE("the number of a term may stand on a line of its own, where it goes on") {
    CHECK(outline(rules_in("terms.txt",
                           "1 Scope\n\nText.\n\n2 References\n\nText.\n\n3 Terms\n\n3.1\nrisk\n"
                           "effect of uncertainty on objectives\n\n3.2\ncontrol\nmeasure that "
                           "modifies a risk, as in\n\n9.9\n\n4 Duties\n\n4.1 Owner\n\nText.\n")
                      .value) ==
          "1 Scope\n  #1 Text.\n2 References\n  #1 Text.\n3 Terms\n3.1 risk\n"
          "  #1 effect of uncertainty on objectives\n3.2 control\n"
          "  #1 measure that modifies a risk, as in\n  #2 9.9\n4 Duties\n4.1 Owner\n  #1 "
          "Text.\n");
}

TEST_CASE("sections of an annex may bear its name in full") {
    CHECK(outline(rules_in("rules.txt",
                           "1. Scope\n\nText, see Appendix A.1.\n\n2. Terms\n\nText.\n\n"
                           "3. Duties\n\nText.\n\nAppendix A. Examples\n\nText.\n\n"
                           "Appendix A.1. Addresses\n\nFirst.\n\nAppendix A.1.1. Simple\n\n"
                           "Second.\n\nAppendix A.2. Others\n\nThird.\n\n"
                           "Appendix B. Changes\n\nNone.\n")
                      .value) ==
          "1 Scope\n  #1 Text, see Appendix A.1.\n2 Terms\n  #1 Text.\n3 Duties\n  #1 Text.\n"
          "Appendix A Examples\n  #1 Text.\nA.1 Addresses\n  #1 First.\nA.1.1 Simple\n"
          "  #1 Second.\nA.2 Others\n  #1 Third.\nAppendix B Changes\n  #1 None.\n");
}
