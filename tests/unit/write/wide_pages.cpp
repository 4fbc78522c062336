#include "write/wide_pages.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

/// h a heading, p a paragraph of a line, l a long one, n a note, t a table, w a wide one.
std::string across(const std::string& blocks) {
    document paper;
    for (const char kind : blocks) {
        if (kind == 'h') {
            paper.blocks.emplace_back(document_heading{2, {{"題", text_mark::none, ""}}, ""});
        } else if (kind == 't' || kind == 'w') {
            document_table table;
            table.rows.emplace_back(kind == 'w' ? wide_columns : 3);
            paper.blocks.emplace_back(std::move(table));
        } else {
            std::string text;
            for (int i = 0; i < (kind == 'l' ? 700 : 20); ++i) {
                text += "文";
            }
            document_paragraph paragraph{{{text, text_mark::none, ""}}};
            paragraph.kind = kind == 'n' ? paragraph_kind::footnote : paragraph_kind::body;
            paper.blocks.emplace_back(std::move(paragraph));
        }
    }
    std::string shown;
    for (const bool is : pages_across(paper)) {
        shown += is ? 'a' : '-';
    }
    return shown;
}

} // namespace

TEST_CASE("only what stands with a wide table lies across") {
    struct {
        const char* blocks;
        const char* across;
    } const rows[] = {
        {"", ""},
        {"hpt", "---"},
        {"hpw", "aaa"},   // the whole paper
        {"hltw", "---a"}, // right behind another table
        {"hlthpwht", "---aaa--"},
        {"hlthhpwt", "---aaaa-"}, // with the headings over it
        {"hlthlwt", "-----a-"},   // too much text between
        {"hltwnt", "---aa-"},     // with its notes
        {"hltwpwt", "---aaa-"},   // what little is between
        {"hltwlwt", "---a-a-"},
        {"hltwhp", "---aaa"}, // what little is left
        {"hltwhl", "---a--"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.blocks);
        CHECK(across(row.blocks) == row.across);
    }
}
