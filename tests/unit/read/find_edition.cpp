// From a document to an edition: what a reader sees is what is found.

#include "shown.hpp"

#include <kijun/read/find_edition.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace kijun;

/// Builds documents line by line.
struct paper {
    located_document made;

    paper& block(document_block what) {
        made.content.blocks.push_back(std::move(what));
        made.origins.emplace_back().paragraph = made.origins.size();
        return *this;
    }
    paper& head(std::size_t level, const std::string& text, const std::string& label = "") {
        return block(document_heading{level, {{text, text_mark::none, ""}}, "", label});
    }
    paper& text(const std::string& text, std::size_t indent = 0) {
        return block(document_paragraph{{{text, text_mark::none, ""}}, "", indent});
    }
    paper& counted(const std::string& label, const std::string& text, std::size_t indent = 0) {
        return block(document_paragraph{{{text, text_mark::none, ""}}, label, indent});
    }
    /// Lines of a text file, one a line, numbered as they stand.
    paper& lines(const std::vector<std::string>& all) {
        made.by_lines = true;
        for (const std::string& each : all) {
            ++line_;
            const std::size_t first = each.find_first_not_of(' ');
            if (first != std::string::npos) {
                text(each.substr(first), first * 105);
                made.origins.back() = {};
                made.origins.back().line = line_;
            }
        }
        return *this;
    }
    paper& table(const std::vector<std::vector<std::string>>& rows) {
        document_table made_of{{}, 0, {}};
        for (const auto& row : rows) {
            made_of.rows.emplace_back();
            for (const std::string& cell : row) {
                made_of.rows.back().push_back(
                    {{document_paragraph{{{cell, text_mark::none, ""}}}}, 1, 1, ""});
            }
        }
        return block(std::move(made_of));
    }

private:
    std::size_t line_ = 0;
};

/// "実9 [題] 基礎" of each clause, then "実9/1 text" of each paragraph, one a line.
std::string found(const paper& in) {
    const auto read = find_edition(in.made, "見本.docx");
    REQUIRE(read.has_value());
    std::string all;
    const edition& of = read->value;
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        const clause here = of.clause_at(i);
        all += std::string(here.id()) + " [" + std::string(here.title()) + "]" +
               (here.grade().empty() ? "" : " " + std::string(here.grade())) + "\n";
        for (std::size_t k = here.first_paragraph(); k < here.end_paragraph(); ++k) {
            const paragraph each = of.paragraph_at(k);
            std::string text(each.text());
            std::ranges::replace(text, '\n', '/');
            all += "  " + to_string(each.place()) + " " + text + "\n";
        }
    }
    return all;
}

std::vector<code> codes(const paper& in) {
    std::vector<code> all;
    const auto read = find_edition(in.made, "見本.docx");
    REQUIRE(read.has_value());
    for (const diagnostic& each : read->findings) {
        all.push_back(each.id);
    }
    return all;
}

} // namespace

TEST_CASE("headings, titles, grades and labels in the text") {
    CHECK(found(paper()
                    .text("安全対策基準 第13版")
                    .head(2, "実務基準")
                    .head(3, "実1　暗証番号を守ること。　［基礎］")
                    .text("１．一つ目。")
                    .text("(1) 細目")
                    .text("①　さらに")
                    .text("②　また")
                    .text("（2）次の細目")
                    .text("2. 二つ目。【実2】")
                    .text("参考1　例。")
                    .head(3, "【実 １４－１】題（付加基準）")) ==
          "実1 [暗証番号を守ること。] 基礎\n"
          "  実1/1 一つ目。\n"
          "  実1/1/(1) 細目\n"
          "  実1/1/(1)/① さらに\n"
          "  実1/1/(1)/② また\n"
          "  実1/1/(2) 次の細目\n"
          "  実1/2 二つ目。【実2】\n"
          "  実1/参考1 例。\n"
          "実14-1 [題] 付加\n");
}

TEST_CASE("labels that the word processor counts, the numbers of clauses among them") {
    CHECK(found(paper()
                    .head(1, "題一。", "実1")
                    .counted("1", "甲")
                    .counted("(1)", "乙", 210)
                    .counted("", "丙", 420)
                    .head(1, "題二。", "実2")
                    .counted("1", "丁")) == "実1 [題一。]\n"
                                            "  実1/1 甲\n"
                                            "  実1/1/(1) 乙/丙\n"
                                            "実2 [題二。]\n"
                                            "  実2/1 丁\n");
}

TEST_CASE("a table of contents makes no clauses, whether it is marked as one or not") {
    paper in;
    in.text("実1　題一。 ……… 1").text("実2　題二。\t2").text("実1　題一。").text("実2　題二。");
    in.block(document_paragraph{
        {{"実1　題一。", text_mark::none, ""}}, "", 0, paragraph_kind::contents});
    in.text("実1　題一。").text("1 甲").text("実2　題二。").text("1 乙");
    CHECK(found(in) == "実1 [題一。]\n  実1/1 甲\n実2 [題二。]\n  実2/1 乙\n");
}

TEST_CASE("a line that happens to begin with a citation is text, and said to be") {
    paper in;
    in.text("実1　題一。")
        .text("1 甲")
        .text("実2　題二。")
        .text("1 乙は")
        .text("実1　と合わせて。")
        .text("2 丙");
    in.text("実3　題三。").text("実2 を参照すること。").text("1 丁");
    CHECK(found(in) == "実1 [題一。]\n  実1/1 甲\n"
                       "実2 [題二。]\n  実2/1 乙は/実1　と合わせて。\n  実2/2 丙\n"
                       "実3 [題三。]\n  実3/#1 実2 を参照すること。\n  実3/1 丁\n");
    paper twice;
    twice.text("実1　題一。")
        .text("1 甲")
        .text("実2　題二。")
        .text("1 乙")
        .text("実1　題一。")
        .text("2 丙");
    CHECK(std::ranges::count(codes(twice), code::clause_heading_doubted) == 1);
}

TEST_CASE("an edition whose numbers are out of order is read as it is") {
    CHECK(found(paper()
                    .text("実3　三のこと。")
                    .text("1 甲")
                    .text("実1　一のこと。")
                    .text("1 乙")
                    .text("実2　二のこと。")
                    .text("1 丙")) == "実3 [三のこと。]\n  実3/1 甲\n"
                                      "実1 [一のこと。]\n  実1/1 乙\n"
                                      "実2 [二のこと。]\n  実2/1 丙\n");
}

TEST_CASE(
    "indents tell where a note belongs; without them those with numbers are the clause's") {
    const auto noted = [](std::size_t indent, const std::string& note) {
        return paper()
            .text("実1　題。")
            .text("1 甲")
            .text("(1) 乙", indent)
            .text("参考1 丙")
            .text("(1) 丁", indent)
            .text(note + " 戊", indent);
    };
    CHECK(found(noted(210, "（注1）")).find("実1/参考1/(注1) 戊") != std::string::npos);
    CHECK(found(noted(0, "（注1）")).find("実1/(注1) 戊") != std::string::npos);
    CHECK(found(noted(0, "（注）")).find("実1/参考1/(注) 戊") != std::string::npos);
}

TEST_CASE("a number that goes on no list is text, and said to be") {
    paper in;
    in.text("実1　題。").text("1 甲。").text("2 乙。").text("48 ビットの鍵。").text("3 丙。");
    CHECK(found(in) ==
          "実1 [題。]\n  実1/1 甲。\n  実1/2 乙。/48 ビットの鍵。\n  実1/3 丙。\n");
    CHECK(codes(in) == std::vector<code>{code::edition_unnamed, code::label_doubted});
}

TEST_CASE("unlabelled paragraphs: before the first, behind the last, and inside an item") {
    CHECK(found(paper()
                    .text("実1　題。")
                    .text("前書き。")
                    .text("1 甲。")
                    .text("甲の続き。")
                    .text("(1) 乙")
                    .text("2 丙。")
                    .text("後書き。")) == "実1 [題。]\n  実1/#1 前書き。\n"
                                          "  実1/1 甲。/甲の続き。\n  実1/1/(1) 乙\n"
                                          "  実1/2 丙。\n  実1/#2 後書き。\n");
}

TEST_CASE("paragraphs without a label before a list stand side by side, not in one another") {
    CHECK(found(paper()
                    .text("実1　題。")
                    .text("一つ目の前書き。")
                    .text("二つ目の前書き。")
                    .text("次のとおりとする。")
                    .text("(1) 甲")
                    .text("(2) 乙")
                    .text("実2　題。")
                    .text("1 丙。")
                    .text("(1) 丁")
                    .text("2 戊。")
                    .text("前書き。")
                    .text("もう一つ。")
                    .text("(1) 己")) ==
          "実1 [題。]\n  実1/#1 一つ目の前書き。\n"
          "  実1/#2 二つ目の前書き。\n  実1/#3 次のとおりとする。\n"
          "  実1/(1) 甲\n  実1/(2) 乙\n実2 [題。]\n  実2/1 丙。\n"
          "  実2/1/(1) 丁\n  実2/2 戊。/前書き。/もう一つ。\n"
          "  実2/2/(1) 己\n");
}

TEST_CASE("broken lines are joined as what wrapped them had them") {
    // Broken at 44 columns: a word and the blank before it did not fit, nor a bracket without
    // what it opens. Words with hyphens of their own are broken behind these.
    std::vector<std::string> lines{"実1　題。"};
    for (int i = 1; i <= 5; ++i) {
        lines.push_back(std::to_string(i) + ". The package says what it needs in Build-");
        lines.push_back("Depends of the control file, and nobody may");
        lines.push_back("be asked for more than that, unless it is a");
        lines.push_back("part of it. 管理の方法は別に定める(文書番号");
        lines.push_back("(第三号)に従う)ものとし、毎年一回見直す。");
    }
    const std::string all = found(paper().lines(lines));
    CHECK(all.find(
              "実1/5 The package says what it needs in Build-Depends of the control file, and "
              "nobody may be asked for more than that, unless it is a part of it. "
              "管理の方法は別に定める(文書番号(第三号)に従う)ものとし、毎年一回見直す。\n") !=
          std::string::npos);
    CHECK(all.find('#') == std::string::npos);
}

TEST_CASE(
    "a text file that breaks its lines is joined; a label behind a full stop is none of it") {
    // Broken at 40 columns, the second line of each paragraph two columns in.
    std::vector<std::string> lines{"安全対策基準 第12版", "2023年3月", "", "実1　題。"};
    for (int i = 1; i <= 6; ++i) {
        lines.push_back(std::to_string(i) + " 利用者を確かめるための符号を三か月ごと");
        lines.push_back("  に新しくし、古いものを使えなくすること");
        lines.push_back("  が必要である。");
    }
    lines.push_back("7 符号の長さは、十二桁より長くする。");
    lines.push_back("8 短い文。");
    const std::string all = found(paper().lines(lines));
    CHECK(all.find("実1/6 "
                   "利用者を確かめるための符号を三か月ごとに新しくし、古いものを使えなくするこ"
                   "とが必要である。\n") != std::string::npos);
    CHECK(all.find("実1/8 短い文。\n") != std::string::npos);
    CHECK(all.find('#') == std::string::npos);
}

TEST_CASE("headings inside a clause lose nothing; what follows an annex is left out and said") {
    CHECK(found(paper()
                    .head(1, "実務基準")
                    .head(2, "実1　題一。")
                    .head(2, "解説")
                    .text("1 甲。")
                    .head(2, "2 乙。")
                    .text("(1) 丙")
                    .head(1, "【解説】")
                    .text("3 丁。")
                    .head(2, "実2　題二。")
                    .text("1 戊。")) == "実1 [題一。]\n  実1/1 甲。\n  実1/2 乙。\n"
                                        "  実1/2/(1) 丙\n  実1/3 丁。\n実2 [題二。]\n"
                                        "  実2/1 戊。\n");
    paper annex;
    annex.text("基準 第1版").head(2, "実1　題一。").text("1 甲。").head(1, "付録").text("文。");
    CHECK(found(annex) == "実1 [題一。]\n  実1/1 甲。\n");
    CHECK(codes(annex) == std::vector<code>{code::text_behind_clauses});
}

TEST_CASE("short lines of a text file are not taken for broken ones") {
    CHECK(found(paper().lines({"安全対策基準・解説書（第14版）",
                               "目次",
                               "実1　暗証番号を守ること。………………… 1",
                               "実2　記録を残すこと。…………………… 2",
                               "",
                               "■実１　暗証番号を守ること。【基礎】",
                               "【解説】",
                               "１．暗証番号は次による。",
                               "(1)　類推できないこと。",
                               "ア　生年月日",
                               "イ　電話番号",
                               "２．併せて運用すること。（参考1）",
                               "（参考1）例を示す。",
                               "■実２　記録を残すこと。【付加】",
                               "  記録は大切である。",
                               "１．三年間残すことが望ましい。"})) ==
          "実1 [暗証番号を守ること。] 基礎\n"
          "  実1/1 暗証番号は次による。\n"
          "  実1/1/(1) 類推できないこと。\n"
          "  実1/1/(1)/ア 生年月日\n"
          "  実1/1/(1)/イ 電話番号\n"
          "  実1/2 併せて運用すること。（参考1）\n"
          "  実1/参考1 例を示す。\n"
          "実2 [記録を残すこと。] 付加\n"
          "  実2/#1 記録は大切である。\n"
          "  実2/1 三年間残すことが望ましい。\n");
}

TEST_CASE("tables in the commentary keep their rows; a table of clauses is clauses") {
    CHECK(found(paper()
                    .text("実1　題。")
                    .text("1 次の表による。")
                    .table({{"区分", "期間"}, {"甲", "3年"}})
                    .text("2 乙。")) == "実1 [題。]\n  実1/1 次の表による。\n"
                                        "  実1/1/#1 区分\t期間\n  実1/1/#2 甲\t3年\n"
                                        "  実1/2 乙。\n");
    CHECK(found(paper().table({{"番号", "小項目", "区分", "解説"},
                               {"実1", "題一。", "基礎", "1 甲。\n(1) 乙"},
                               {"実2", "題二。", "付加", ""}})) ==
          "実1 [題一。] 基礎\n  実1/1 甲。\n  実1/1/(1) 乙\n実2 [題二。] 付加\n");
}

TEST_CASE(
    "articles: the caption is the title, the text behind the number the first paragraph") {
    CHECK(found(paper()
                    .text("（目的）")
                    .text("第１条　この規約は、利用の条件を定める。")
                    .text("２　会員は従う。")
                    .text("第2条の2（定義）用語は次による。")
                    .text("一　甲")
                    .text("二　乙")) ==
          "第一条 [目的]\n  第一条/1 この規約は、利用の条件を定める。\n"
          "  第一条/2 会員は従う。\n"
          "第二条の二 [定義]\n  第二条の二/1 用語は次による。\n"
          "  第二条の二/1/一 甲\n  第二条の二/1/二 乙\n");
}

TEST_CASE("lines drawn with signs are no text") {
    CHECK(found(paper()
                    .text("実1　題。")
                    .text("--------")
                    .text("1 甲。")
                    .text("＝＝＝＝")
                    .text("実2　題。")
                    .text("1 乙。")) == "実1 [題。]\n  実1/1 甲。\n実2 [題。]\n  実2/1 乙。\n");
}

TEST_CASE("a document without clauses has its numbered headings for them") {
    CHECK(found(paper()
                    .head(1, "背景", "１")
                    .text("前置き。")
                    .head(2, "目的", "１.１")
                    .text("(1) 甲")
                    .head(3, "細目", "1)")
                    .head(1, "範囲", "２")) == "1 [背景]\n  1/#1 前置き。\n"
                                               "1.1 [目的]\n  1.1/(1) 甲\n"
                                               "1.1.1 [細目]\n2 [範囲]\n");
    CHECK(found(paper()
                    .text("１．利用にあたって")
                    .text("次を守ること。")
                    .text("２．免責")
                    .text("（１）甲")
                    .text("7 つの条件")
                    .text("３．範囲")) == "1 [利用にあたって]\n  1/#1 次を守ること。\n"
                                          "2 [免責]\n  2/(1) 甲\n  2/#1 7 つの条件\n"
                                          "3 [範囲]\n");
}

TEST_CASE("sections that count deep are clauses, in headings and in plain lines alike") {
    CHECK(found(paper().lines({"1 目的 .... 1",
                               "2 管理策 .... 2",
                               "2.1 方針 .... 2",
                               "",
                               "1 目的",
                               "この基準は2.1倍の費用を見込む。",
                               "2 管理策",
                               "次を定める。",
                               "1. 責任者",
                               "2. 手順",
                               "2.1 方針",
                               "2.1.1 方針を定め、公表すること。",
                               "詳しくは2.1.2による。",
                               "2.1.2　毎年見直すこと。",
                               "A.1 様式"})) ==
          "1 [目的]\n  1/#1 この基準は2.1倍の費用を見込む。\n"
          "2 [管理策]\n  2/#1 次を定める。\n  2/1 責任者\n  2/2 手順\n"
          "2.1 [方針]\n2.1.1 [方針を定め、公表すること。]\n  2.1.1/#1 詳しくは2.1.2による。\n"
          "2.1.2 [毎年見直すこと。]\nA.1 [様式]\n");
    CHECK(found(paper()
                    .head(1, "4. Source packages¶")
                    .head(2, "4.1. Standards conformance\xEF\x83\x81")
                    .text("Packages conform.")
                    .head(2, "4.2. Relationships¶")
                    .head(3, "4.2.1. Order¶")
                    .text("3.5 times as much")
                    .text("5. Control files")) ==
          "4 [Source packages]\n4.1 [Standards conformance]\n  4.1/#1 Packages conform.\n"
          "4.2 [Relationships]\n4.2.1 [Order]\n  4.2.1/#1 3.5 times as much\n  4.2.1/#2 5. "
          "Control files\n");
}

TEST_CASE("figures at the front of lines make no sections") {
    CHECK(
        found(paper().lines(
            {"実1 題名", "1.5 倍の容量を置く。", "2.5 割を目安とする。", "4.1 版を使う。"})) ==
        "実1 [題名]\n  実1/#1 1.5 倍の容量を置く。\n  実1/#2 2.5 割を目安とする。\n"
        "  実1/#3 4.1 版を使う。\n");
    CHECK(found(paper().lines(
              {"1.5 倍の容量を置く。", "2.5 割を目安とする。", "9.1 版を使う。"})) == "");
}

TEST_CASE("names, date and groups come from what stands before the clauses") {
    paper in;
    in.text("安全対策基準・解説書（第 １３ 版）").text("令和7年3月").text("まえがきの文。");
    in.text("第1章 総則").text("実1　題。").text("1 甲。").text("外部の統制").text("実2　題。");
    const auto read = find_edition(in.made, "見本.docx");
    REQUIRE(read.has_value());
    CHECK(read->value.standard() == "安全対策基準・解説書");
    CHECK(read->value.name() == "第13版");
    CHECK(read->value.date() == "2025-03");
    CHECK(read->value.clause_at(0).groups() == std::vector<std::string_view>{"第1章 総則"});
    CHECK(read->value.clause_at(1).groups().back() == "外部の統制");
    CHECK(codes(in) == std::vector<code>{code::text_outside_clauses});
}

TEST_CASE("a document without clauses is an empty edition, and said to be") {
    CHECK(std::ranges::count(codes(paper().text("ただの文。")), code::edition_empty) == 1);
    CHECK(codes(paper()).size() >= 1);
}

TEST_CASE("a clause without a title and comments that are left out are told") {
    paper untitled;
    untitled.text("基準 第1版").head(1, "実1").table({{"甲", "乙"}});
    CHECK(codes(untitled) == std::vector<code>{code::clause_title_missing});
    paper commented;
    commented.text("基準 第1版").text("実1　題。").text("1 甲。");
    document_paragraph comment{{{"要確認", text_mark::none, ""}}};
    comment.kind = paragraph_kind::comment;
    commented.block(comment);
    CHECK(codes(commented) == std::vector<code>{code::comments_left_out});
}
