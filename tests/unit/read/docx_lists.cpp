// Lists of Word that start elsewhere than their definition says.

#include "support/word_file.hpp"

#include <kijun/read/read_document.hpp>

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

namespace {

using namespace kijun;

std::string item(int list, int level) {
    return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) +
           "\"/><w:numId w:val=\"" + std::to_string(list) +
           "\"/></w:numPr></w:pPr><w:r><w:t>項</w:t></w:r></w:p>";
}

std::string level(int at, const std::string& text) {
    return "<w:lvl w:ilvl=\"" + std::to_string(at) +
           "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"" + text +
           "\"/></w:lvl>";
}

std::string starts(int at, int value) {
    return "<w:lvlOverride w:ilvl=\"" + std::to_string(at) + "\"><w:startOverride w:val=\"" +
           std::to_string(value) + "\"/></w:lvlOverride>";
}

std::string list(int id, const std::string& overrides) {
    return "<w:num w:numId=\"" + std::to_string(id) + "\"><w:abstractNumId w:val=\"0\"/>" +
           overrides + "</w:num>";
}

std::vector<std::string> labels(const std::string& body, const std::string& lists) {
    const std::string numbering = "<w:abstractNum w:abstractNumId=\"0\">" + level(0, "%1") +
                                  level(1, "%1.%2") + level(2, "%1.%2.%3") +
                                  "</w:abstractNum>" + lists;
    const auto read =
        read_document({"見本.docx", test::word_file({.body = body, .numbering = numbering})},
                      {.original = false, .bounds = {}});
    REQUIRE(read);
    std::vector<std::string> all;
    for (const document_block& block : read->value.content.blocks) {
        all.push_back(std::get<document_paragraph>(block).label);
    }
    return all;
}

using names = std::vector<std::string>;

} // namespace

// ECMA-376 part 1, 17.9.27: the number is taken "whenever it is restarted", too.
TEST_CASE("a level that a list starts elsewhere starts there each time it starts anew") {
    const std::string lists = list(1, "") + list(2, starts(0, 5) + starts(1, 3) + starts(2, 4));
    CHECK(labels(item(2, 0) + item(2, 1) + item(2, 1) + item(2, 2) + item(2, 0) + item(2, 1) +
                     item(2, 2) + item(2, 1) + item(2, 2),
                 lists) ==
          names{"5", "5.3", "5.4", "5.4.4", "6", "6.3", "6.3.4", "6.4", "6.4.4"});
}

TEST_CASE("a list goes on from another of its definition; its own starts are taken once") {
    const std::string lists = list(1, "") + list(2, starts(0, 1));
    CHECK(labels(item(1, 0) + item(1, 1) + item(2, 0) + item(2, 1) + item(1, 0) + item(2, 0) +
                     item(1, 1),
                 lists) == names{"1", "1.1", "1", "1.1", "2", "3", "3.1"});
}

TEST_CASE("the levels above an item that stands first count as the list starts them") {
    const std::string lists = list(1, starts(0, 2) + starts(1, 7));
    CHECK(labels(item(1, 2) + item(1, 1) + item(1, 0), lists) == names{"2.7.1", "2.8", "3"});
}
