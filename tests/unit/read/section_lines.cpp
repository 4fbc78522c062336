// Sections of texts as people write them, in every way of counting.

#include "outline.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

namespace {

edition edition_in(const std::string& text) {
    auto read = read_edition({"規程.txt", text});
    REQUIRE(read);
    return std::move(read)->value;
}

/// "id title" of each clause, parted by "; ".
std::string clauses_of(const std::string& text) {
    const edition read = edition_in(text);
    std::string all;
    for (std::size_t i = 0; i < read.clause_count(); ++i) {
        const clause each = read.clause_at(i);
        all += (all.empty() ? "" : "; ") + std::string(each.id()) + ' ' +
               std::string(each.title());
    }
    return all;
}

} // namespace

TEST_CASE("roman numerals with dashes are sections, and their lists are paragraphs") {
    CHECK(
        outline(edition_in("監督指針 2024年6月\n\nⅡ 評価項目\n\nⅡ－１ 経営管理\n\n"
                           "Ⅱ－１－１ 意義\n規律が求められる。\n\nⅡ－１－２着眼点\n(1) 取締役\n"
                           "① 位置付けているか。\n② 認識しているか。\n(2) 監査役\n\n"
                           "Ⅲ 事務\n\nⅢ－１ 一般\n連携を図る。\n")) ==
        "Ⅱ 評価項目\nⅡ-1 経営管理\nⅡ-1-1 意義\n  #1 規律が求められる。\nⅡ-1-2 着眼点\n"
        "  (1) 取締役\n    ① 位置付けているか。\n    ② 認識しているか。\n  (2) 監査役\nⅢ 事務\n"
        "Ⅲ-1 一般\n  #1 連携を図る。\n");
}

TEST_CASE("dashes, ordinals, questions and sections of chapters count as well") {
    CHECK(
        clauses_of("手順書\n１－１　目的\n示す。\n１－２　範囲\n示す。\n２－１　体制\n置く。\n"
                   "２－２　点検\n行う。\n") == "1-1 目的; 1-2 範囲; 2-1 体制; 2-2 点検");
    CHECK(clauses_of("要綱\n第１　目的\n定める。\n第２　定義\n１　甲をいう。\n２　乙をいう。\n"
                     "第３　交付\n第２回の会議で決める。\n") == "第1 目的; 第2 定義; 第3 交付");
    CHECK(clauses_of("Q&A\n【問１】制度は何か。\n概要。\n【問２】誰か。\n１．個人\n２．法人\n"
                     "【問３】いつか。\n毎年。\n") ==
          "問1 制度は何か。; 問2 誰か。; 問3 いつか。");
    CHECK(clauses_of("基準\n第1章 総則\n第1節 目的\n定める。\n第2節 定義\nいう。\n第2章 対策\n"
                     "第1節 物理\n施錠する。\n第2節 技術\n暗号化する。\n") ==
          "第1章 第1節 目的; 第1章 第2節 定義; 第2章 第1節 物理; 第2章 第2節 技術");
}

TEST_CASE("where chapters count from one again their name is part of the id") {
    CHECK(
        clauses_of("規程\n\n第１章　総則\n１　目的\n定める。\n２　範囲\n適用する。\n\n"
                   "第２章　体制\n１　責任者\n置く。\n２　委員会\n(1) 置く。\n\n第３章　運用\n"
                   "１　教育\n行う。\n") ==
        "第1章 1 目的; 第1章 2 範囲; 第2章 1 責任者; 第2章 2 委員会; 第3章 1 教育");
    CHECK(clauses_of(
              "規程\n第１章　総則\n１　目的\n定める。\n２　範囲\n適用する。\n第２章　体制\n"
              "３　責任者\n置く。\n４　委員会\n置く。\n") ==
          "1 目的; 2 範囲; 3 責任者; 4 委員会");
}

TEST_CASE("chapters in roman numerals and chapters of several volumes lend their names, too") {
    CHECK(clauses_of(
              "Standard\n\nI. GENERAL\n\n1. Purpose\nIt protects.\n2. Scope\nAll staff.\n\n"
              "II. ORGANISATION\n\n1. Roles\nA chief is named.\n2. Committee\nIt meets.\n") ==
          "Ⅰ 1 Purpose; Ⅰ 2 Scope; Ⅱ 1 Roles; Ⅱ 2 Committee");
    CHECK(
        clauses_of("規程\n第１編　総則\n第１章　通則\n１　目的\n定める。\n２　範囲\n適用する。"
                   "\n第２章　定義\n"
                   "１　用語\nいう。\n第２編　対策\n第１章　物理\n１　入退室\n管理する。\n") ==
        "第1編第1章 1 目的; 第1編第1章 2 範囲; 第1編第2章 1 用語; 第2編第1章 1 入退室");
}

TEST_CASE("a chapter with words of its own is a clause, any other a group") {
    const edition read =
        edition_in("規程\n第１章　総則\nこの章は全体を定める。\n１　目的\n定める。\n２　範囲\n"
                   "適用する。\n第２章　体制\n１　用語\nいう。\n２　責任者\n置く。\n");
    CHECK(outline(read) ==
          "第1章 総則\n  #1 この章は全体を定める。\n第1章 1 目的\n  #1 定める。\n"
          "第1章 2 範囲\n  #1 適用する。\n第2章 1 用語\n  #1 いう。\n"
          "第2章 2 責任者\n  #1 置く。\n");
    const auto groups = read.find_clause("第2章 1")->groups();
    REQUIRE_FALSE(groups.empty());
    CHECK(groups.back() == "第２章　体制");
}

TEST_CASE("short lines at the end of a section are its text") {
    CHECK(outline(edition_in(
              "指針 令和6年\n1-1 目的\n定める。\n事例1）氏名\n事例2）生年月日\n1-2 "
              "範囲\n適用する。\n"
              "1-3 定義\nいう。\n")) == "1-1 目的\n  #1 定める。\n  #2 事例1）氏名\n  #3 "
                                        "事例2）生年月日\n1-2 範囲\n  #1 適用する。\n"
                                        "1-3 定義\n  #1 いう。\n");
}

TEST_CASE("an annex is a clause, and what it counts is its own") {
    CHECK(outline(edition_in(
              "指針\n1. はじめに\n示す。\n2. 選定\n2.1 基準\n別紙1による。\n2.2 手順\n"
              "調べる。\n3. 契約\n3.1 内容\n含める。\n\n別紙１ 選定の手順\n次による。\n"
              "1. 候補\n挙げる。\n2. 評価\n評価する。\n\n別紙２\n評価表\n点を付ける。\n")) ==
          "1 はじめに\n  #1 示す。\n2 選定\n2.1 基準\n  #1 別紙1による。\n2.2 手順\n  #1 "
          "調べる。\n"
          "3 契約\n3.1 内容\n  #1 含める。\n別紙1 選定の手順\n  #1 次による。\n別紙1 1 候補\n"
          "  #1 挙げる。\n別紙1 2 評価\n  #1 評価する。\n別紙2 評価表\n  #1 点を付ける。\n");
    CHECK(
        clauses_of(
            "Manual\n\n1.1 Scope\nThis is it.\n1.2 Terms\nMust is must.\n2.1 Names\nAre low.\n"
            "\nAppendix A. Old policy\n\n1.1 What was\nLong ago.\n1.2 History\nLonger.\n\n"
            "Annex B\n\nB.1 Tables\nOne.\nB.2 Figures\nTwo.\n") ==
        "1.1 Scope; 1.2 Terms; 2.1 Names; Appendix A Old policy; Appendix A 1.1 What was; "
        "Appendix A 1.2 History; Annex B ; B.1 Tables; B.2 Figures");
}

TEST_CASE("a part may bear its name on each page, and be listed before, and is one part") {
    const std::string text =
        "規程\n第１章 総則\n第２章 体制\n別紙１ 手順\n\n第１章 "
        "総則\n１　目的\n定める。\n２　範囲\n"
        "適用する。\n第２章 体制\n１　責任者\n置く。\n第２章 体制\n２　委員会\n置く。\n"
        "別紙１ 手順\n別紙２ 様式\n別紙１ 手順\n１　候補\n挙げる。\n別紙１ 手順\n２　評価\n"
        "評価する。\n別紙２ 様式\n別に定める。\n";
    CHECK(clauses_of(text) ==
          "第1章 1 目的; 第1章 2 範囲; 第2章 1 責任者; 第2章 2 委員会; 別紙1 手順; "
          "別紙1 1 候補; 別紙1 2 評価; 別紙2 様式");
    CHECK(clauses_of("Standard\nI. GENERAL\nII. ROLES\n\nI. GENERAL\n1. Purpose\nIt "
                     "protects.\n2. Scope\n"
                     "All.\nII. ROLES\n1. Chief\nOne.\n2. Staff\nMany.\n") ==
          "Ⅰ 1 Purpose; Ⅰ 2 Scope; Ⅱ 1 Chief; Ⅱ 2 Staff");
}

TEST_CASE("chapters and sections may have blanks inside their names") {
    CHECK(clauses_of("規程\n第 1 章　総則\n第 1 節　目的\n定める。\n第 2 "
                     "節　範囲\n適用する。\n第 2 章 体制\n"
                     "第 1 節　責任者\n置く。\n") ==
          "第1章 第1節 目的; 第1章 第2節 範囲; 第2章 第1節 責任者");
}

TEST_CASE("entries of a table of contents name no part") {
    CHECK(clauses_of(
              "目次\n第1章 総則 ..... 1\n別紙1 手順 ..... 9\n\n第1章 総則\n1.1 目的\n定める。\n"
              "1.2 範囲\n適用する。\n1.3 定義\nいう。\n\n別紙1 "
              "手順\n別紙1による手順である。\n") == "1.1 目的; 1.2 範囲; 1.3 定義; 別紙1 手順");
}

TEST_CASE("signs drawn under a line make it a heading, and numbers that come again clauses") {
    const std::string text =
        "======\nManual\n======\n\n1. Scope\n********\n\nWhat it covers.\n\n"
        "1. an item of a list\n\n1.1. Terms\n==========\n\nMust is must.\n\n"
        "2. Names\n********\n\nAre low.\n\n1. Old scope\n************\n\nWhat was.\n";
    CHECK(clauses_of(text) == "1 Scope; 1.1 Terms; 2 Names; 1~2 Old scope");
    const auto read = read_edition({"manual.txt", text});
    REQUIRE(read);
    bool told = false;
    for (const diagnostic& each : read->findings) {
        told = told || each.id == code::clause_duplicate;
    }
    CHECK(told);
}

TEST_CASE("a rule below the last line of a paragraph makes no heading") {
    const auto read = read_edition({"規程.txt",
                                    "実1 題名\n一行目の文章である\n二行目の文章である\n"
                                    "------------------\n後の文。\n実2 次\n文。\n"});
    REQUIRE(read);
    CHECK(outline(read->value) == "実1 題名\n  #1 一行目の文章である\n  #2 二行目の文章である\n"
                                  "  #3 後の文。\n実2 次\n  #1 文。\n");
}

TEST_CASE(
    "a list of changes that names sections at the front of its lines hides none of them") {
    std::string text = "Rules\n\n";
    for (int chapter = 1; chapter <= 6; ++chapter) {
        const std::string number = std::to_string(chapter);
        text += number + " Chapter\n\n" + number + ".1 First\n\nText.\n\n" + number +
                ".2 Second\n\nText.\n\n";
    }
    text += "7 Changes\n\n";
    for (int version = 1; version <= 9; ++version) {
        text += "7." + std::to_string(version) + " Version\n\n";
        for (const char* const section : {"2.1", "5.2", "1.2", "4.1"}) {
            text += std::string(section) + " The package must now be told of this.\n\n";
        }
    }
    const auto read = read_edition({"rules.txt", text});
    REQUIRE(read);
    CHECK(read->value.clause_count() == 6 * 3 + 1 + 9);
    REQUIRE(read->findings.size() == 1); // and none about the lines that are text
    CHECK(read->findings[0].id == code::edition_unnamed);
}

TEST_CASE("chapters may be counted in words, and on two lines") {
    CHECK(clauses_of("Manual\n\nChapter One: Scope\n\n1. Aim\n\nText.\n\n2. Terms\n\nText.\n\n"
                     "Chapter Two: Duties\n\n1. Owner\n\nText.\n\n2. Keeper\n\nText.\n\n"
                     "Part two of the guide tells how\n\n") ==
          "Chapter 1 1 Aim; Chapter 1 2 Terms; Chapter 2 1 Owner; Chapter 2 2 Keeper");
    const std::string two =
        clauses_of("Manual\n\nCHAPTER\n\nONE\n\n1. Aim\n\nText.\n\n2. Terms\n\nText.\n\n"
                   "CHAPTER\n\nTWO\n\n1. Owner\n\nText.\n\n2. Keeper\n\nText.\n");
    CHECK(two.find("Chapter 1 2 Terms") != std::string::npos);
    CHECK(two.find("Chapter 2 1 Owner") != std::string::npos);
}
