// Texts whose lines are broken at a margin, as programs write them out: entries of lists with
// the rest of their text further to the right, sentences broken before a quote or a citation.

#include "outline.hpp"
#include "read/open_lists.hpp"
#include "read/plain_text.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

std::string outline_of(const std::string& text) {
    auto read = read_edition({"rules.txt", text});
    REQUIRE(read);
    return outline(read->value);
}

// Broken at 56 columns.
const std::string bylaws = "                  Rules of the Society\n"
                           "\n"
                           "1. Introduction\n"
                           "\n"
                           "   The Society is an association of individuals who have\n"
                           "   made common cause to write down rules, and this is one\n"
                           "   of them. It was written by the “members who were\n"
                           "   there” at the time, as the article says in section\n"
                           "   “History” of the minutes.\n"
                           "\n"
                           "2. Bodies that decide\n"
                           "\n"
                           "   Each decision is made by one of the following bodies:\n"
                           "    1. The members, by way of a resolution or a vote;\n"
                           "    2. The chair;\n"
                           "    3. The keeper of the minutes.\n"
                           "\n"
                           "  2.1. General\n"
                           "\n"
                           "    1. Nobody is obliged to work for the Society at all.\n"
                           "    2. They may amend the rules, with two thirds of them.\n"
                           "    3. Any decision by the chair may be delayed, where the\n"
                           "       following is met:\n"
                           "         1. Ten members ask for it, as is said in rule\n"
                           "            [3] of the list above, and in section 2.1,\n"
                           "            (1) to (3) of it.\n"
                           "         2. The chair agrees, and the keeper did not say:\n"
                           "            no.\n"
                           "    4. Votes are counted by the keeper, and the chair has\n"
                           "       a casting vote.\n"
                           "\n"
                           "A. How to vote\n"
                           "\n"
                           "  A.1. Proposal\n"
                           "\n"
                           "   The formal procedure begins when a draft is proposed.\n"
                           "\n"
                           "  A.2. Count\n"
                           "\n"
                           "   The keeper counts.\n"
                           "\n"
                           "B. Language\n"
                           "\n"
                           "   The present tense means that something is a rule.\n";

} // namespace

TEST_CASE("entries of a list stay entries where the line before them is full") {
    CHECK(
        outline_of(bylaws) ==
        "1 Introduction\n"
        "  #1 The Society is an association of individuals who have made common cause to write "
        "down rules, and this is one of them. It was written by the “members who were there” "
        "at the time, as the article says in section “History” of the minutes.\n"
        "2 Bodies that decide\n"
        "  #1 Each decision is made by one of the following bodies:\n"
        "  1 The members, by way of a resolution or a vote;\n"
        "  2 The chair;\n"
        "  3 The keeper of the minutes.\n"
        "2.1 General\n"
        "  1 Nobody is obliged to work for the Society at all.\n"
        "  2 They may amend the rules, with two thirds of them.\n"
        "  3 Any decision by the chair may be delayed, where the following is met:\n"
        "    1 Ten members ask for it, as is said in rule [3] of the list above, and in "
        "section "
        "2.1, (1) to (3) of it.\n"
        "    2 The chair agrees, and the keeper did not say: no.\n"
        "  4 Votes are counted by the keeper, and the chair has a casting vote.\n"
        "A How to vote\n"
        "A.1 Proposal\n"
        "  #1 The formal procedure begins when a draft is proposed.\n"
        "A.2 Count\n"
        "  #1 The keeper counts.\n"
        "B Language\n"
        "  #1 The present tense means that something is a rule.\n");
}

TEST_CASE("chapters that count are no entries of a list that stand further in") {
    std::string text = bylaws.substr(0, bylaws.find("  2.1."));
    text += "3. Members\n\n   Members pay.\n";
    CHECK(outline_of(text).find("2 Bodies that decide\n"
                                "  #1 Each decision is made by one of the following bodies:\n"
                                "  1 The members, by way of a resolution or a vote;\n"
                                "  2 The chair;\n"
                                "  3 The keeper of the minutes.\n"
                                "3 Members\n  #1 Members pay.\n") != std::string::npos);
}

TEST_CASE("a label goes on the list that stands at its own indent, written alike") {
    open_lists lists;
    lists.take("1.", 4 * column_width);
    lists.take("1)", 8 * column_width);
    CHECK(lists.go_on("2.", 4 * column_width));
    CHECK(lists.go_on("2)", 8 * column_width));
    CHECK_FALSE(lists.go_on("2", 8 * column_width));
    CHECK_FALSE(lists.go_on("2.", 8 * column_width));
    CHECK_FALSE(lists.go_on("3.", 4 * column_width));
    lists.take("9.", 4 * column_width); // 9. and 10. end at one column
    CHECK(lists.go_on("10.", 3 * column_width));
    CHECK_FALSE(lists.go_on("2)", 8 * column_width));
    lists.take("", 4 * column_width);
    CHECK(lists.go_on("10.", 4 * column_width));
    lists.take("", 3 * column_width);
    CHECK_FALSE(lists.go_on("10.", 4 * column_width));
    lists.take("1.", 0);
    lists.take("2.", 0);
    CHECK(lists.go_on("3.", 0));
    CHECK_FALSE(lists.go_on("2.", 0));
    lists.forget();
    CHECK_FALSE(lists.go_on("3.", 0));
}

namespace {

/// Pages of a memo, as printers got them.
std::string memo(const std::string& head, const std::string& end, bool feeds) {
    std::string text = "                       Rules of the Memo\n\n"
                       "1.  Introduction\n\n"
                       "   The first page of the memo holds a text of many lines, and\n"
                       "   each of them is as long as a line may be before it breaks\n"
                       "   somewhere behind a word, as is usual with such memos. The\n"
                       "   text goes on over the end of the page, for nobody looked\n\n"
                       "Bray                    Standards Track           [Page 1]\n" +
                       std::string(feeds ? "\f" : "\n") + head +
                       "   at it twice, and it ends here, on the second page of it.\n\n"
                       "2.  Terms\n\n   A term is a word.\n\n"
                       "Bray                    Standards Track           [Page 2]\n" +
                       std::string(feeds ? "\f" : "\n") + head +
                       "3.  Duties\n\n   Everybody reads the memo once a year, and says in\n"
                       "   RFC 4627 what they think.\n\n" +
                       "Bray                    Standards Track           [Page 3]\n";
    return text + end;
}

} // namespace

TEST_CASE("heads and feet of the pages of a text are left out, and sentences go on over them") {
    const std::string expected =
        "1 Introduction\n  #1 The first page of the memo holds a text of many lines, and each "
        "of "
        "them is as long as a line may be before it breaks somewhere behind a word, as is "
        "usual "
        "with such memos. The text goes on over the end of the page, for nobody looked at it "
        "twice, and it ends here, on the second page of it.\n2 Terms\n  #1 A term is a word.\n"
        "3 Duties\n  #1 Everybody reads the memo once a year, and says in RFC 4627 what they "
        "think.\n";
    for (const bool feeds : {true, false}) {
        auto read = read_edition(
            {"memo.txt",
             memo("RFC 7                        JSON              March 2014\n\n", "", feeds)});
        REQUIRE(read);
        CHECK(outline(read->value) == expected);
        REQUIRE(!read->findings.empty());
        CHECK(read->findings[0].id == code::running_text_dropped);
        CHECK(read->findings[0].where.at.line == 10);
        CHECK(read->findings[0].details[0] == "5");
    }
}

TEST_CASE("what stands at the head of each page is kept where it is text") {
    const std::string text =
        "Chapter 1\n\nThe first is about this.\n\n1.1 Aim\n\nText one.\n\f"
        "Chapter 2\n\nThe next is about that.\n\n2.1 Owner\n\nText two.\n\f"
        "Chapter 3\n\nThe last is about all.\n\n3.1 End\n\nText three.\n";
    CHECK(outline_of(text) ==
          "Chapter 1 \n  #1 The first is about this.\n1.1 Aim\n  #1 Text one.\n"
          "Chapter 2 \n  #1 The next is about that.\n2.1 Owner\n  #1 Text two.\n"
          "Chapter 3 \n  #1 The last is about all.\n3.1 End\n  #1 Text three.\n");
}

TEST_CASE("Latin text that is set ragged is joined, though its lines end at many columns") {
    std::string text = "1. Scope\n\n";
    for (int i = 0; i < 6; ++i) {
        text += "   This standard specifies a syntax for text messages that are sent between\n"
                "   computer users, within the framework of a certain electronic kind of\n"
                "   mail. It supersedes the one that was specified in an older\n"
                "   document, and updates it to current practice, incorporating all\n"
                "   changes.\n\n";
    }
    text += "2. Terms\n\n   A term.\n\n3. Duties\n\n   A duty.\n";
    const std::string all = outline_of(text);
    CHECK(all.find(
              "#6 This standard specifies a syntax for text messages that are sent between "
              "computer users, within the framework of a certain electronic kind of mail. It "
              "supersedes the one that was specified in an older document, and updates it to "
              "current practice, incorporating all changes.\n2 Terms") != std::string::npos);
}

TEST_CASE("a text with pages is no Markdown, whatever signs its drawings have") {
    auto read = read_edition(
        {"memo.txt", memo("", "# note\n\n| a | b |\n|---|---|\n| c | d |\n", true)});
    REQUIRE(read);
    CHECK(outline(read->value).find("for nobody looked at it twice") != std::string::npos);
}
