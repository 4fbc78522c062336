// 見え消し of real editions as a Word file: accepted it reads as the new edition, rejected as
// the old one, word for word.

#include <kijun/diff/diff.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/comparison_paper.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <filesystem>
#include <string>

using namespace kijun;

namespace {

/// What Word shows of an edition: its paper without the paragraphs that say nothing.
document shown(const edition& of) {
    document paper = edition_paper(of);
    std::erase_if(paper.blocks, [](const document_block& block) {
        const auto* paragraph = std::get_if<document_paragraph>(&block);
        return paragraph != nullptr && paragraph->label.empty() &&
               plain_text(paragraph->runs).find_first_not_of(" \n\t") == std::string::npos;
    });
    for (document_block& block : paper.blocks) {
        if (auto* paragraph = std::get_if<document_paragraph>(&block)) {
            std::erase_if(paragraph->runs,
                          [](const document_run& run) { return run.text.empty(); });
        }
    }
    return paper;
}

void check_pair(const std::string& old_path, const std::string& new_path) {
    if (!std::filesystem::exists(old_path) || !std::filesystem::exists(new_path)) {
        MESSAGE("NOT TESTED: the real data is missing: " << old_path << ", " << new_path);
        return;
    }
    CAPTURE(new_path);
    const edition before = read_edition(load(old_path).value()).value().value;
    const edition after = read_edition(load(new_path).value()).value().value;
    const document paper = tracked_paper(diff(before, after), before, after);
    const source file{"tracked.docx", to_docx(paper, {"事務局", "2025-12-04"})};
    for (const bool original : {false, true}) {
        CAPTURE(original);
        document_options chosen;
        chosen.original = original;
        const auto read = read_document(file, chosen);
        REQUIRE(read.has_value());
        const document wanted = shown(original ? before : after);
        REQUIRE(read->value.content.blocks.size() == wanted.blocks.size());
        for (std::size_t i = 0; i != wanted.blocks.size(); ++i) {
            CHECK_MESSAGE(read->value.content.blocks[i] == wanted.blocks[i], i);
        }
    }
}

} // namespace

TEST_CASE("the sample's editions come back from their tracked changes, both ways") {
    const std::string corpus = KIJUN_CORPUS "/annual-review/";
    check_pair(corpus + "edition-12.xml", corpus + "edition-13.xml");
    check_pair(corpus + "edition-13.xml", corpus + "edition-12.xml");
}

TEST_CASE("a law and its later text come back from their tracked changes") {
    const std::string sample = KIJUN_CORPUS "/law-sample/";
    check_pair(sample + "records-2020.xml", sample + "records-2024.xml");
    const std::string laws = KIJUN_SHARED_CORPUS "/laws/";
    check_pair(laws + "fukyoho_20200401.xml", laws + "fukyoho_20240613.xml");
}

TEST_CASE("the published editions of 2025 come back from their tracked changes") {
    const std::string year = KIJUN_SHARED_CORPUS "/fisc-2025/";
    check_pair(year + "edition-12-rebuilt.xml", year + "edition-13-excerpt.xml");
}
