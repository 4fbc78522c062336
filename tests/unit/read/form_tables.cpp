// Clauses that are set in tables: a box a clause, or a list with groups before the numbers.

#include "outline.hpp"

#include <kijun/read/find_edition.hpp>
#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

/// A table of HTML; a cell may begin with its attributes and "|".
std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::string all = "<table>";
    for (const auto& row : rows) {
        all += "<tr>";
        for (const std::string& cell : row) {
            const std::size_t bar = cell.find('|');
            all += bar == std::string::npos
                       ? "<td>" + cell + "</td>"
                       : "<td " + cell.substr(0, bar) + ">" + cell.substr(bar + 1) + "</td>";
        }
        all += "</tr>";
    }
    return all + "</table>";
}

edition edition_of(const std::string& body) {
    auto read = read_edition(
        {"基準.html", "<html><body><p>安全対策基準 第14版</p>" + body + "</body></html>"});
    REQUIRE(read);
    return std::move(read)->value;
}

/// Groups, and the clauses in them.
std::string groups_of(const edition& in) {
    std::string all;
    for (std::size_t i = 0; i < in.clause_count(); ++i) {
        const clause each = in.clause_at(i);
        for (const auto& group : each.groups()) {
            all += std::string(group) + '/';
        }
        all += std::string(each.id()) + ' ' + std::string(each.grade()) + "; ";
    }
    return all;
}

} // namespace

TEST_CASE("a box of named fields is a clause") {
    const auto box = [](const std::string& id,
                        const std::string& title,
                        const std::string& grade,
                        const std::string& text) {
        return table({{"大項目", "colspan=3|統制"},
                      {"基準番号", id, "適用区分", grade},
                      {"基準小項目", "colspan=3|" + title},
                      {"解　説", "colspan=3|" + text},
                      {"目的", "colspan=3|守る。"}});
    };
    const edition read = edition_of(
        box("統1",
            "方針を定めること。",
            "基礎基準",
            "<p>１　定める。</p><p>（１）次のとおり。</p>") +
        "<p></p>" + box("統2", "体制を整備すること。", "付加基準", "<p>１　置く。</p>"));
    CHECK(outline(read) ==
          "統1 方針を定めること。\n  1 定める。\n    (1) 次のとおり。\n  #1 目的\n"
          "  #2 守る。\n統2 体制を整備すること。\n  1 置く。\n  #1 目的\n"
          "  #2 守る。\n");
    CHECK(groups_of(read) == "統制/統1 基礎; 統制/統2 付加; ");
}

TEST_CASE("a number may stand behind its group, and the title anywhere") {
    const edition read = edition_of(table(
        {{"大項目", "No.", "基準番号", "適用区分", "解説", "基準小項目"},
         {"rowspan=2|統制", "1", "統1", "基礎", "<p>１　定める。</p>", "方針を定めること。"},
         {"2", "統2", "付加", "<p>１　置く。</p>", "体制を整備すること。"},
         {"実務", "3", "実1", "基礎", "<p>１　管理する。</p>", "権限を管理すること。"}}));
    CHECK(outline(read) == "統1 方針を定めること。\n  1 定める。\n統2 体制を整備すること。\n"
                           "  1 置く。\n実1 権限を管理すること。\n  1 管理する。\n");
    CHECK(groups_of(read) == "統制/統1 基礎; 統制/統2 付加; 実務/実1 基礎; ");
}

TEST_CASE("rows behind the number's go on the clause, with or without the name of a field") {
    const edition read = edition_of(
        table({{"colspan=2|統1　方針を定めること。"},
               {"区分", "基礎基準"},
               {"rowspan=2|解説", "１　定める。"},
               {"（１）次のとおり。"}}) +
        "<p></p>" + table({{"colspan=2|統2　体制を整備すること。"}, {"解説", "１　置く。"}}));
    CHECK(outline(read) == "統1 方針を定めること。\n  1 定める。\n    (1) 次のとおり。\n"
                           "統2 体制を整備すること。\n  1 置く。\n");
    CHECK(groups_of(read) == "統1 基礎; 統2 ; ");
}

TEST_CASE("labels may have a column of their own") {
    CHECK(outline(edition_of(table({{"基準番号", "統1"},
                                    {"基準小項目", "方針を定めること。"},
                                    {"1", "定める。"},
                                    {"(1)", "次のとおり。"},
                                    {"2", "見直す。"}}) +
                             "<p></p>" +
                             table({{"colspan=2|統2　体制を整備すること。"},
                                    {"区分", "基礎"},
                                    {"1", "置く。"},
                                    {"2", "報告する。"}}))) ==
          "統1 方針を定めること。\n  1 定める。\n    (1) 次のとおり。\n  2 見直す。\n"
          "統2 体制を整備すること。\n  1 置く。\n  2 報告する。\n");
}

TEST_CASE("a table inside the text of a clause keeps its rows") {
    CHECK(outline(edition_of("<p>統1　方針を定めること。</p><p>１　次の表による。</p>" +
                             table({{"区分", "内容"}, {"甲", "関連：統2"}, {"乙", "なし"}}) +
                             "<p>統2　体制を整備すること。</p><p>１　置く。</p>")) ==
          "統1 方針を定めること。\n  1 次の表による。\n    #1 区分⇥内容\n    #2 甲⇥関連：統2\n"
          "    #3 乙⇥なし\n統2 体制を整備すること。\n  1 置く。\n");
}

TEST_CASE("a glossary behind the last clause is none of its text") {
    const auto read =
        read_edition({"基準.txt",
                      "安全対策基準 第14版\n統1　題名を定めること。\n１　文。\n"
                      "統2　次の題名。\n１　文。\n\n【用語集】\n特権　高い権限。\n"});
    REQUIRE(read);
    CHECK(outline(read->value) ==
          "統1 題名を定めること。\n  1 文。\n統2 次の題名。\n  1 文。\n");
    REQUIRE(read->findings.size() == 1);
    CHECK(read->findings[0].id == code::text_behind_clauses);
    CHECK(read->findings[0].details == std::vector<std::string>{"2", "【用語集】"});
}

TEST_CASE("a box that a page's end cuts goes on in the table at the head of the next") {
    const auto cell = [](const std::vector<std::string>& paragraphs) {
        table_cell made;
        for (const std::string& text : paragraphs) {
            document_paragraph paragraph;
            paragraph.runs.emplace_back().text = text;
            made.content.push_back(std::move(paragraph));
        }
        return made;
    };
    located_document in;
    document_table first;
    first.rows = {{cell({"基準番号"}), cell({"統1"})},
                  {cell({"基準小項目"}), cell({"方針を定めること。"})},
                  {cell({"解説"}), cell({"１　方針を定めることが"})}};
    document_table rest;
    rest.rows = {{cell({""}), cell({"必要である。", "（１）次のとおり。"})}};
    in.content.blocks = {first, rest};
    in.origins.resize(2);
    in.origins[0].page = 3;
    in.origins[1].page = 4;
    const auto read = find_edition(in, "基準.pdf");
    REQUIRE(read);
    CHECK(outline(read->value) == "統1 方針を定めること。\n  1 方針を定めることが必要である。\n"
                                  "    (1) 次のとおり。\n");
}
