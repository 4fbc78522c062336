// Papers written as HTML and Markdown and read again are what they were, as far as the format
// holds it. HTML does not hold: blanks at the ends of lines and more than one of them, runs of
// one look side by side (they are one), empty runs, links to nowhere, labels, levels below 6.
// Markdown does not hold, besides: captions, spans, several head rows, red, paragraphs in a
// cell (they are lines of one), where a paragraph stands, the title and the language. A Word
// file holds all of these.

#include "unit/report/hand_made.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace kijun;

namespace {

std::set<std::string> anchors_in(const document& paper) {
    std::set<std::string> found;
    for (const document_block& block : paper.blocks) {
        if (const auto* heading = std::get_if<document_heading>(&block)) {
            found.insert(heading->anchor);
        } else if (const auto* table = std::get_if<document_table>(&block)) {
            for (const auto& row : table->rows) {
                for (const table_cell& cell : row) {
                    found.insert(cell.anchor);
                }
            }
        }
    }
    found.erase("");
    return found;
}

void settle(std::vector<document_run>& runs, const std::set<std::string>& anchors) {
    std::vector<document_run> settled;
    for (document_run& run : runs) {
        if (run.text.empty()) {
            continue;
        }
        run.target = anchors.contains(run.target) ? run.target : "";
        if (!settled.empty() && settled.back().marks == run.marks &&
            settled.back().target == run.target) {
            settled.back().text += run.text;
        } else {
            settled.push_back(run);
        }
    }
    runs = settled;
}

document settled(document paper) {
    const std::set<std::string> anchors = anchors_in(paper);
    for (document_block& block : paper.blocks) {
        if (auto* heading = std::get_if<document_heading>(&block)) {
            settle(heading->runs, anchors);
        } else if (auto* paragraph = std::get_if<document_paragraph>(&block)) {
            settle(paragraph->runs, anchors);
        } else {
            for (auto& row : std::get<document_table>(block).rows) {
                for (table_cell& cell : row) {
                    for (document_paragraph& each : cell.content) {
                        settle(each.runs, anchors);
                    }
                }
            }
        }
    }
    return paper;
}

/// What Markdown holds of it.
document as_markdown(document paper) {
    paper.title.clear();
    paper.language = document().language;
    std::vector<document_block> blocks;
    for (document_block& block : paper.blocks) {
        auto* table = std::get_if<document_table>(&block);
        if (auto* paragraph = std::get_if<document_paragraph>(&block)) {
            paragraph->indent = 0;
            paragraph->align = alignment::start;
        }
        if (table == nullptr) {
            blocks.push_back(block);
            continue;
        }
        if (!table->caption.empty()) {
            blocks.emplace_back(document_paragraph{{{table->caption, text_mark::bold, ""}}});
        }
        REQUIRE(table->head_rows == 1);
        document_table flat;
        for (const auto& row : lay_out(*table).rows) {
            flat.rows.emplace_back();
            for (const grid_slot& slot : row) {
                table_cell cell;
                if (slot.is_own() && !slot.cell->content.empty()) {
                    document_paragraph joined;
                    for (const document_paragraph& each : slot.cell->content) {
                        if (&each != slot.cell->content.data()) {
                            joined.runs.push_back({"\n", text_mark::none, ""});
                        }
                        joined.runs.insert(
                            joined.runs.end(), each.runs.begin(), each.runs.end());
                    }
                    cell.content.push_back(joined);
                    cell.anchor = slot.cell->anchor;
                }
                flat.rows.back().push_back(cell);
            }
        }
        blocks.emplace_back(flat);
    }
    paper.blocks = blocks;
    return paper;
}

std::vector<document> papers() {
    const annual_review review = hand_made::make_review();
    return {policy_paper(review),
            reference_paper(review),
            incorporation_paper(review),
            revised_rows_paper(review),
            change_list(review.effects.changes),
            change_list(review.effects.changes, language::en),
            impact_paper(review.effects, review.items)};
}

document every_look() {
    document paper;
    paper.title = "題 <b> & \"x\"";
    paper.language = "en";
    const auto mark = [](unsigned bits) { return static_cast<text_mark>(bits); };
    document_paragraph all;
    for (unsigned bits = 0; bits < 16; ++bits) {
        all.runs.push_back({"語" + std::to_string(bits) + "\n", mark(bits), ""});
    }
    all.runs.push_back({"末", text_mark::none, "実1"});
    paper.blocks.emplace_back(
        document_heading{1, {{"# 1. 題 *x*", text_mark::none, ""}}, "実1"});
    paper.blocks.emplace_back(all);
    for (const char* text : {"<script>&lt;",
                             "1. 一",
                             "- 二",
                             "> 三",
                             "```",
                             "a | b",
                             "http://x.y/z",
                             "\\*",
                             "　字下げ",
                             "~~x~~ __y__ [z](#実1)",
                             "@name www.x.y",
                             "| --- |"}) {
        paper.blocks.emplace_back(document_paragraph{{{text, text_mark::none, ""}}});
    }
    document_table table;
    table.rows = {
        {{{document_paragraph{{{"番|号", text_mark::none, ""}}}}, 1, 1, "c|1"}, {}},
        {{{document_paragraph{{{"一\n二", text_mark::strike, "c|1"}}}}, 1, 1, ""}, {}}};
    paper.blocks.emplace_back(table);
    return paper;
}

} // namespace

TEST_CASE("papers written as HTML read back as they were") {
    std::vector<document> all = papers();
    all.push_back(every_look());
    document_table wide;
    wide.caption = "図表\n1";
    wide.head_rows = 2;
    const auto cell = [](const char* text, std::size_t rows, std::size_t columns) {
        return table_cell{
            {document_paragraph{{{text, text_mark::red, ""}}}}, rows, columns, ""};
    };
    wide.rows = {{cell("a", 2, 1), cell("b", 1, 2)},
                 {cell("c", 1, 1), cell("d", 1, 1)},
                 {cell("e", 1, 3)},
                 {}};
    wide.rows[2][0].content.push_back(document_paragraph{{{"続き", text_mark::none, ""}}});
    all.push_back({"", "ja", {wide}});
    wide.head_rows = 0;
    all.push_back({"", "ja", {wide}});
    for (const document& paper : all) {
        const auto read = read_document({"paper.html", to_html(paper)});
        REQUIRE(read);
        CHECK(read->findings.empty());
        CHECK(read->value.content == settled(paper));
        CHECK(to_html(read->value.content) == to_html(settled(paper)));
    }
}

TEST_CASE("papers written as Markdown read back as Markdown holds them") {
    std::vector<document> all = papers();
    all.push_back(every_look());
    for (document paper : all) {
        for (document_block& block : paper.blocks) { // red is bold in Markdown
            const auto bold = [](std::vector<document_run>& runs) {
                for (document_run& run : runs) {
                    const bool strong =
                        has(run.marks, text_mark::red) || has(run.marks, text_mark::bold);
                    const auto rest = static_cast<unsigned>(run.marks) & 3U;
                    run.marks = static_cast<text_mark>(rest | (strong ? 8U : 0U));
                }
            };
            if (auto* paragraph = std::get_if<document_paragraph>(&block)) {
                bold(paragraph->runs);
            } else if (auto* table = std::get_if<document_table>(&block)) {
                for (auto& row : table->rows) {
                    for (table_cell& cell : row) {
                        for (document_paragraph& each : cell.content) {
                            bold(each.runs);
                        }
                    }
                }
            }
        }
        const auto read = read_document({"paper.md", to_markdown(paper)});
        REQUIRE(read);
        CHECK(read->findings.empty());
        CHECK(read->value.content == settled(as_markdown(paper)));
    }
}

TEST_CASE("papers written for Word read back as they were") {
    for (const document& paper : papers()) {
        const auto read = read_document({"paper.docx", to_docx(paper)});
        REQUIRE(read);
        CHECK(read->findings.empty());
        CHECK(read->value.content == settled(paper));
    }
}
