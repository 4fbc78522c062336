// What needs poppler's programs is checked where they are.

#include "read/child_process.hpp"
#include "support/pdf_text.hpp"

#include <kijun/read/published_review.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

using namespace kijun;

namespace {

bool has_poppler() {
    for (const char* const folder : {"/usr/local/bin/", "/usr/bin/", "/bin/"}) {
        if (std::filesystem::exists(std::string(folder) + "pdftotext")) {
            return true;
        }
    }
    MESSAGE("NOT CHECKED: pdftotext is missing (poppler-utils)");
    return false;
}

reading<located_document> read(const test::pdf_printer& printer) {
    auto document = read_document({"paper.pdf", printer.print()});
    REQUIRE(document);
    return *document;
}

std::string text_of(const document_block& block) {
    const auto* paragraph = std::get_if<document_paragraph>(&block);
    return paragraph == nullptr ? "(table)" : plain_text(paragraph->runs);
}

std::vector<std::string> texts_of(const document& from) {
    std::vector<std::string> texts;
    for (const document_block& block : from.blocks) {
        texts.push_back(text_of(block));
    }
    return texts;
}

/// The code points that are no blanks, in their order as numbers.
std::u32string signs_of(const std::string& text) {
    std::u32string signs;
    for (const char32_t sign : to_utf32(text)) {
        if (sign > U' ' && sign != 0x3000) {
            signs += sign;
        }
    }
    std::sort(signs.begin(), signs.end());
    return signs;
}

bool has_code(const std::vector<diagnostic>& findings, code wanted) {
    return std::any_of(findings.begin(), findings.end(), [wanted](const diagnostic& each) {
        return each.id == wanted;
    });
}

} // namespace

TEST_CASE(
    "paragraphs of a PDF are joined over lines and pages, heads and page numbers left out") {
    if (!has_poppler()) {
        return;
    }
    test::pdf_printer printer;
    for (int page = 1; page != 4; ++page) {
        printer.page();
        printer.text(60, 40, "Guide of samples");
        printer.text(60, 770, "- " + std::to_string(page) + " -");
        printer.text(60,
                     700,
                     "(" + std::to_string(page) +
                         ") some words that go on and on until they come to the margin of this "
                         "page and its");
    }
    printer.text(60, 720, "line and end.");
    const auto document = read(printer);
    CHECK(texts_of(document.value.content) ==
          std::vector<std::string>{"(1) some words that go on and on until they come to the "
                                   "margin of this page and its",
                                   "(2) some words that go on and on until they come to the "
                                   "margin of this page and its",
                                   "(3) some words that go on and on until they come to the "
                                   "margin of this page and its line and end."});
    CHECK(document.value.origins[1].page == 2);
    CHECK(has_code(document.findings, code::running_text_dropped));
}

TEST_CASE("a table over a page end is one table, its head once, a cut row whole") {
    if (!has_poppler()) {
        return;
    }
    test::pdf_printer printer;
    printer.page();
    printer.text(60, 80, "before");
    printer.grid({50, 150, 400}, {100, 120, 140, 700});
    printer.text(60, 114, "no");
    printer.text(160, 114, "what");
    printer.text(60, 134, "1");
    printer.text(160, 134, "first");
    printer.text(60, 154, "2");
    printer.text(160, 154, "second,");
    printer.page();
    printer.grid({50, 150, 400}, {100, 120, 140, 160});
    printer.text(60, 114, "no");
    printer.text(160, 114, "what");
    printer.text(160, 134, "its rest");
    printer.text(60, 154, "3");
    printer.text(160, 154, "third");
    printer.line(160, 156, 190, 156);
    printer.text(60, 200, "after");
    const auto document = read(printer);
    CHECK(texts_of(document.value.content) ==
          std::vector<std::string>{"before", "(table)", "after"});
    const auto& table = std::get<document_table>(document.value.content.blocks[1]);
    REQUIRE(table.rows.size() == 4);
    CHECK(table.head_rows == 1);
    CHECK(plain_text(table.rows[2][1]).find("second,") == 0);
    CHECK(plain_text(table.rows[2][1]).find("its rest") != std::string::npos);
    CHECK(table.rows[3][1].content[0].runs[0].marks == text_mark::underline);
    CHECK(document.value.origins[1].rows == std::vector<std::size_t>{1, 1, 1, 2});
}

TEST_CASE("two columns are read one after the other, and that is told") {
    if (!has_poppler()) {
        return;
    }
    test::pdf_printer printer;
    printer.page();
    for (int line = 0; line != 8; ++line) {
        printer.text(
            50, 100 + 14 * line, "left " + std::to_string(line) + " words to the gutter");
        printer.text(
            320, 100 + 14 * line, "right " + std::to_string(line) + " words to the end");
    }
    const auto document = read(printer);
    std::string all;
    for (const std::string& text : texts_of(document.value.content)) {
        all += text + ' ';
    }
    CHECK(all.find("left 7") < all.find("right 0"));
    CHECK(has_code(document.findings, code::page_columns));
}

TEST_CASE("radicals of a PDF are read as the kanji that they show") {
    if (!has_poppler()) {
        return;
    }
    test::pdf_printer paper;
    paper.page();
    paper.radical(60, 200);
    const auto document = read(paper);
    CHECK(texts_of(document.value.content) == std::vector<std::string>{"方"});
    REQUIRE(has_code(document.findings, code::radicals_folded));
}

TEST_CASE("running heads that name another section on each page go by the number of the page") {
    if (!has_poppler()) {
        return;
    }
    test::pdf_printer paper;
    const std::vector<std::string> sections{"Scope", "Terms", "Names", "Dates", "Files"};
    for (std::size_t i = 0; i < sections.size(); ++i) {
        paper.page();
        paper.text(60, 200, "2." + std::to_string(i + 1) + " " + sections[i]);
        paper.text(60, 240, "What stands under the heading of the section.");
        paper.text(60,
                   780,
                   "2." + std::to_string(i + 1) + ". " + sections[i] + " " +
                       std::to_string(i + 11));
    }
    const auto document = read(paper);
    CHECK(has_code(document.findings, code::running_text_dropped));
    const std::vector<std::string> texts = texts_of(document.value.content);
    CHECK(std::ranges::count(texts, "2.3 Names") == 1);
    CHECK(std::ranges::none_of(texts,
                               [](const std::string& each) { return each.ends_with("13"); }));
}

TEST_CASE("running heads are alike however many digits the page has, or where it is roman") {
    if (!has_poppler()) {
        return;
    }
    test::pdf_printer paper;
    const std::vector<std::string> numbers{"ii", "iii", "9 / 101", "10 / 101", "100 / 101"};
    for (const std::string& number : numbers) {
        paper.page();
        paper.text(60, 30, "A Standard of Banks " + number);
        paper.text(60, 240, "What stands on the page of " + number + ".");
    }
    const auto document = read(paper);
    const std::vector<std::string> texts = texts_of(document.value.content);
    CHECK(texts.size() == numbers.size());
    CHECK(std::ranges::none_of(
        texts, [](const std::string& each) { return each.starts_with("A Standard"); }));
}

TEST_CASE("pages without text, passwords and broken files are told") {
    if (!has_poppler()) {
        return;
    }
    test::pdf_printer scanned;
    scanned.page();
    scanned.text(60, 100, "text");
    scanned.page();
    const auto document = read(scanned);
    REQUIRE(has_code(document.findings, code::page_without_text));
    CHECK(document.findings.back().where.cell == "p.2");

    const auto locked = read_document({"locked.pdf", scanned.print(true)});
    REQUIRE_FALSE(locked);
    CHECK(locked.error().id == code::encrypted);
    const auto broken = read_document({"broken.pdf", "%PDF-1.4\nnothing\n"});
    REQUIRE_FALSE(broken);
    CHECK(broken.error().id == code::pdf_broken);
    CHECK(broken.error().where.file == "broken.pdf");
    // Cut off anywhere: an answer of some kind, never more.
    const std::string whole = scanned.print();
    for (std::size_t size = 10; size < whole.size(); size += 97) {
        (void)read_document({"cut.pdf", whole.substr(0, size)});
    }
}

TEST_CASE("the real terms of use read whole and in order") {
    const std::string path = std::string(KIJUN_SHARED_CORPUS) + "/office/terms.pdf";
    if (!std::filesystem::exists(path)) {
        MESSAGE("NOT CHECKED: the real data is missing: " << path);
        return;
    }
    if (!has_poppler()) {
        return;
    }
    const auto loaded = load(path);
    REQUIRE(loaded);
    const auto document = read_document(*loaded);
    REQUIRE(document);
    const std::vector<std::string> texts = texts_of(document->value.content);
    // Nothing is lost: the signs are those that pdftotext prints, blanks aside.
    const auto printed =
        run_child("pdftotext", "poppler-utils", {"-q", "-", "-"}, loaded->bytes, {10'000'000});
    REQUIRE(printed);
    std::string all;
    for (const std::string& text : texts) {
        all += text;
    }
    CHECK(signs_of(all) == signs_of(printed->out));
    // About as many paragraphs as the terms have; lines there are twice as many.
    CHECK(texts.size() > 40);
    CHECK(texts.size() < 60);
    std::size_t headings = 0;
    for (const std::string& text : texts) { // １． to ６． and 7．
        const std::string begin = std::to_string(headings + 1) + ".";
        headings += comparison_key(text).starts_with(begin) ? 1 : 0;
    }
    CHECK(headings == 7);
    CHECK(document->value.origins.back().page == 4);
}
