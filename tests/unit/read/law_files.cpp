// Real laws, where they are: nothing of them may be lost, whatever is cut off them.

#include "unit/read/shown.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>
#include <pugixml.hpp>

#include <filesystem>
#include <set>
#include <string>
#include <vector>

using namespace kijun;

namespace {

struct law_file {
    const char* name;
    std::size_t articles; ///< of the main part
    std::size_t clauses;  ///< with supplements, contents and the enacting sentence
    std::size_t paragraphs;
};
constexpr law_file files[] = {{"fukyoho_20200401.xml", 42, 97, 285},
                              {"fukyoho_20240613.xml", 44, 107, 335}};

/// An empty source, told aloud, when it is not there.
source real_law(const std::string& name) {
    const std::string path = std::string(KIJUN_SHARED_CORPUS) + "/laws/" + name;
    if (!std::filesystem::exists(path)) {
        MESSAGE("NOT CHECKED: the real data is missing: " << path);
        return {};
    }
    auto loaded = load(path);
    REQUIRE(loaded);
    return *loaded;
}

struct text_of_sentences : pugi::xml_tree_walker {
    std::vector<std::string> sentences;
    bool for_each(pugi::xml_node& node) override {
        if (std::string_view(node.name()) == "Sentence") {
            sentences.emplace_back();
        }
        const bool furigana = std::string_view(node.parent().name()) == "Rt";
        if (node.type() == pugi::node_pcdata && !sentences.empty() && !furigana) {
            for (pugi::xml_node in = node.parent(); in; in = in.parent()) {
                if (std::string_view(in.name()) == "Sentence") {
                    sentences.back() += node.value();
                    break;
                }
            }
        }
        return true;
    }
};

} // namespace

TEST_CASE("the real laws are read whole and without a finding") {
    for (const law_file& each : files) {
        const source input = real_law(each.name);
        if (input.bytes.empty()) {
            return;
        }
        CAPTURE(each.name);
        CHECK(kind_of(input) == file_kind::law_xml);
        const auto read = read_edition(input);
        REQUIRE(read);
        CHECK(shown_all(read->findings) == std::vector<std::string>{});
        const edition& law = read->value;
        CHECK(law.standard() == "不正競争防止法");
        std::size_t articles = 0;
        for (std::size_t i = 0; i < law.clause_count(); ++i) {
            articles += law.clause_at(i).id().starts_with("第") ? 1 : 0;
        }
        CHECK(articles == each.articles);
        CHECK(law.clause_count() == each.clauses);
        CHECK(law.paragraph_count() == each.paragraphs);
    }
}

TEST_CASE("every sentence of the real laws stands in the edition") {
    for (const law_file& each : files) {
        const source input = real_law(each.name);
        if (input.bytes.empty()) {
            return;
        }
        const auto read = read_edition(input);
        REQUIRE(read);
        std::string all;
        for (std::size_t i = 0; i < read->value.paragraph_count(); ++i) {
            all += read->value.paragraph_at(i).text();
            all += '\n';
        }
        pugi::xml_document file;
        REQUIRE(file.load_buffer(input.bytes.data(), input.bytes.size()));
        text_of_sentences walker;
        file.traverse(walker);
        CHECK(walker.sentences.size() > 300);
        std::size_t at = 0;
        for (const std::string& sentence : walker.sentences) {
            CAPTURE(sentence);
            const std::size_t found = all.find(sentence, at); // in the order of the file
            REQUIRE(found != std::string::npos);
            at = found + sentence.size();
        }
    }
}

TEST_CASE("text_at points at the first sentence in the real laws") {
    const source input = real_law("fukyoho_20240613.xml");
    if (input.bytes.empty()) {
        return;
    }
    const auto read = read_edition(input);
    REQUIRE(read);
    std::size_t pointed = 0;
    for (std::size_t i = 0; i < read->value.paragraph_count(); ++i) {
        const paragraph each = read->value.paragraph_at(i);
        const std::string_view text = each.text().substr(0, 30);
        pointed += input.bytes.compare(each.text_at().offset, text.size(), text) == 0 ? 1U : 0U;
    }
    // All but those that begin with a caption, or with a short sentence or column.
    CHECK(pointed * 10 > read->value.paragraph_count() * 7);
}

TEST_CASE("the new article took the number that the moved one had") {
    const source old_input = real_law("fukyoho_20200401.xml");
    const source new_input = real_law("fukyoho_20240613.xml");
    if (old_input.bytes.empty() || new_input.bytes.empty()) {
        return;
    }
    const auto before = read_edition(old_input);
    const auto after = read_edition(new_input);
    REQUIRE(before);
    REQUIRE(after);
    CHECK(before->value.name() == "2020-04-01");
    CHECK(after->value.name() == "2024-06-13");
    const auto text = [](const edition& in, std::string_view id) {
        const auto found = in.find_clause(id);
        REQUIRE(found);
        std::string all;
        for (const paragraph each : found->paragraphs()) {
            all += each.text();
        }
        return all;
    };
    CHECK(text(before->value, "第十九条の二") == text(after->value, "第十九条の四"));
    CHECK(text(before->value, "第十九条の二") != text(after->value, "第十九条の二"));
}

TEST_CASE("a real law cut off anywhere is refused, and never more than that") {
    const source input = real_law("fukyoho_20240613.xml");
    if (input.bytes.empty()) {
        return;
    }
    const std::size_t end = input.bytes.rfind("</Law>") + std::string_view("</Law>").size();
    std::size_t cuts = 0;
    for (std::size_t length = 0; length < end; length += 97) {
        const auto read = read_edition({"cut.xml", input.bytes.substr(0, length)});
        if (read) {
            CAPTURE(length);
            FAIL("a cut file was taken for a whole one");
        }
        ++cuts;
    }
    CHECK(cuts > 2000);
}
