#include "read/broken_words.hpp"

#include <kijun/read/read.hpp>
#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

namespace {

const std::string broken = to_utf8(std::u32string(1, broken_here));

} // namespace

TEST_CASE("a hyphen at a line's end goes where the document has the word without it") {
    known_words words;
    words.add(
        "Information is kept. Use multi-factor login; a co-op and a coop. 情報information");
    words.add("a half-" + broken + "word");
    CHECK(words.mended("infor-" + broken + "mation") == "information");
    CHECK(words.mended("Infor-" + broken + "mation.") == "Information.");
    CHECK(words.mended("multi-" + broken + "factor") == "multi-factor");
    CHECK(words.mended("un-" + broken + "seen") == "un-seen");
    CHECK(words.mended("co-" + broken + "op") == "co-op"); // both stand there
    CHECK(words.mended("half-" + broken + "word") == "half-word");
    CHECK(words.mended("(-" + broken + "x) infor-" + broken + "mation") == "(-x) information");
}

TEST_CASE("only a letter, a hyphen and a small letter may be a broken word") {
    CHECK(may_be_broken_word("the infor-", "mation is"));
    CHECK_FALSE(may_be_broken_word("Build-", "Depends"));
    CHECK_FALSE(may_be_broken_word("1-", "a"));
    CHECK_FALSE(may_be_broken_word("a --", "b"));
    CHECK_FALSE(may_be_broken_word("-", "b"));
    CHECK_FALSE(may_be_broken_word("word", "word"));
}

TEST_CASE("words that a text file breaks at its margin are put together") {
    const std::string filler = "This sentence is as wide as the page is wide and no wider.\n";
    std::string text = "Rules, 2nd edition\n\n1 Scope\n";
    for (int i = 0; i < 12; ++i) {
        text += filler;
    }
    text +=
        "\n2 Terms\nThe information of this page is kept with strong multi-factor\n"
        "\nThis sentence is as wide as the page and it has the infor-\nmation, and multi-\n"
        "\n3 Rest\nThis sentence is as wide as this page, and it has a multi-\nfactor login.\n";
    const auto read = read_edition({"rules.txt", text});
    REQUIRE(read);
    std::string all;
    for (std::size_t i = 0; i < read->value.paragraph_count(); ++i) {
        all += std::string(read->value.paragraph_at(i).text()) + '\n';
    }
    CHECK(all.find("has the information, and") != all.npos);
    CHECK(all.find("a multi-factor login") != all.npos);
    CHECK(all.find(broken) == all.npos);
}
