#include "support/letter_scheme.hpp"

#include <kijun/read/extensions.hpp>
#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <array>
#include <memory>
#include <span>
#include <string>
#include <vector>

using namespace kijun;
using kijun::test::letter_scheme;

namespace {

const std::string rules = "規則\n\nA~1 鍵の管理\n1 鍵を金庫に置く。\n2 §A~2 による。\n"
                          "実9 見出しではない行\nA~2 来訪者\n名前を書く。\n";

bool is_shouted(const source& file) {
    return file.bytes.starts_with("SHOUT");
}

result<reading<located_document>> read_shouted(const source& file, const document_options&) {
    reading<located_document> made;
    document_paragraph line;
    line.runs.emplace_back().text = file.bytes.substr(5);
    made.value.content.blocks.emplace_back(std::move(line));
    made.value.origins.emplace_back();
    return made;
}

} // namespace

TEST_CASE("clauses of a document are found by a scheme of the program's own, and by no other") {
    extensions own;
    own.schemes.push_back(std::make_shared<letter_scheme>());
    const auto read = read_edition_with({"rules.txt", rules}, own);
    REQUIRE(read);
    const std::span<const std::string> ids = read->value.clauses().ids();
    CHECK(std::vector(ids.begin(), ids.end()) == std::vector<std::string>{"A~1", "A~2"});
    CHECK(read->value.clauses().scheme() == numbering_scheme::own);
    const auto first = read->value.find_clause("A~1");
    REQUIRE(first);
    CHECK(first->title() == "鍵の管理");
    REQUIRE(first->paragraphs().size() >= 2);
    CHECK(first->paragraphs()[1].text().starts_with("§A~2"));

    const auto plain = read_edition({"rules.txt", rules});
    REQUIRE(plain);
    CHECK(plain->value.clauses().ids()[0] == "実9");
}

TEST_CASE("an edition in our XML gets the first scheme that has more than half of its ids") {
    const std::string xml =
        "<edition standard=\"S\" name=\"1\"><clause id=\"A~1\" title=\"t\"/>"
        "<clause id=\"A~2\" title=\"t\"/><clause id=\"x\" title=\"t\"/></edition>";
    extensions own;
    own.schemes.push_back(std::make_shared<letter_scheme>());
    const auto read = read_edition_with({"e.xml", xml}, own);
    REQUIRE(read);
    CHECK(read->value.clauses().scheme() == numbering_scheme::own);
    const auto other =
        read_edition_with({"e.xml",
                           "<edition standard=\"S\" name=\"1\"><clause id=\"A~1\" title=\"t\"/>"
                           "<clause id=\"実2\" title=\"t\"/></edition>"},
                          own);
    REQUIRE(other);
    CHECK(other->value.clauses().scheme() == numbering_scheme::fisc);
}

TEST_CASE(
    "a reader of the program's own is asked before kijun's, and only what it has is used") {
    extensions own;
    own.readers.push_back({.takes = is_shouted, .read_document = read_shouted});
    const source file{"s", "SHOUT実8 題名\n本文"};
    const auto edition = read_edition_with(file, own);
    REQUIRE(edition);
    CHECK(edition->value.clauses().ids()[0] == "実8");
    const auto document = read_document_with(file, own);
    REQUIRE(document);
    CHECK(document->value.content.blocks.size() == 1);
    CHECK_FALSE(read_checklist_with(file, own)); // no table in it
    // Other files go to kijun's readers.
    CHECK(read_edition_with({"s", "実9 題名\n本文"}, own));

    own.readers.front().read_document = nullptr;
    own.readers.front().read_checklist = [](const source&, const limits&) {
        reading<checklist> made;
        made.value.items.emplace_back().number = "1";
        return result<reading<checklist>>(std::move(made));
    };
    const auto list = read_checklist_with(file, own);
    REQUIRE(list);
    CHECK(list->value.items.front().number == "1");
}

TEST_CASE("a document without a clause fails with the extensions as without") {
    extensions own;
    own.readers.push_back({.takes = is_shouted, .read_document = read_shouted});
    const auto read = read_edition_with({"s", "SHOUTno clause here"}, own);
    REQUIRE_FALSE(read);
    CHECK(read.error().id == code::no_clauses);
}
