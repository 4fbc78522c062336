// Tables of contents that are written out as lines.

#include "read/contents_lines.hpp"

#include "outline.hpp"

#include <kijun/read/read.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kijun;

namespace {

std::vector<outline_line> lines_of(const std::vector<std::string>& texts) {
    std::vector<outline_line> lines;
    for (const std::string& text : texts) {
        outline_line line;
        line.text = text;
        lines.push_back(line);
    }
    return lines;
}

/// begin-end of each list, "p" behind one with pages.
std::string lists_in(const std::vector<std::string>& texts) {
    std::string all;
    for (const contents_list& each : find_contents_lines(lines_of(texts))) {
        all += (all.empty() ? "" : " ") + std::to_string(each.begin) + '-' +
               std::to_string(each.end) + (each.has_pages ? "p" : "");
    }
    return all;
}

reading<edition> edition_in(const std::string& text) {
    auto read = read_edition({"規程 第2版.txt", text});
    REQUIRE(read);
    return *std::move(read);
}

} // namespace

TEST_CASE("an entry ends with a page behind dots or a tabulator") {
    const auto title = [](std::string_view line) {
        const auto entry = page_entry_of(line);
        return entry ? std::string(entry->title) + "|" + std::to_string(entry->page) : "none";
    };
    CHECK(title("2.1 体制 …… 12") == "2.1 体制|12");
    CHECK(title("1 Scope . . . . . iv") == "1 Scope|0");
    CHECK(title("別紙１\t３頁") == "別紙１|3");
    CHECK(title("第1章 総則･････････P.7") == "第1章 総則|7");
    CHECK(title("実行は 2.5 秒以内") == "none");
    CHECK(title("See section 4") == "none");
    CHECK(title("Wait . . . what?") == "none");
    CHECK(title("番号は…00123456") == "none");
    CHECK(title(". . . . 3") == "none");
}

TEST_CASE("entries with pages that go up are contents, with the line above that says so") {
    CHECK(lists_in({"表題",
                    "目　次",
                    "1 目的 …… 1",
                    "2 長い題名で次の行に",
                    "続くもの …… 3",
                    "2.1 範囲 …… 3",
                    "1 目的",
                    "本文"}) == "1-6p");
    // Figures count in their own way, so they need the name.
    CHECK(lists_in({"図表目次", "構成 …… 4", "経路 …… 9", "体制 …… 9", "本文"}) == "0-4p");
    CHECK(lists_in({"構成 …… 4", "経路 …… 9", "体制 …… 9", "本文"}).empty());
    // A table of values that nobody ruled.
    CHECK(lists_in({"1 再送 …… 30", "2 待ち …… 10", "3 件数 …… 7", "4 桁 …… 3"}).empty());
    CHECK(lists_in({"1 目的 …… 1", "2 範囲 …… 3", "本文"}).empty());
}

TEST_CASE("entries without pages are known by what stands again behind them") {
    const std::vector<std::string> text{"1 目的",
                                        "2 範囲",
                                        "3 用語",
                                        "前書き",
                                        "1 目的",
                                        "あ",
                                        "い",
                                        "う",
                                        "2 範囲",
                                        "え",
                                        "お",
                                        "か",
                                        "3 用語",
                                        "き"};
    CHECK(lists_in(text) == "0-3");
    // A chapter that is written in another way where it stands, before its sections.
    CHECK(lists_in({"序",
                    "2 用語",
                    "2.1 甲",
                    "2.2 乙",
                    "2.3 丙",
                    "第2章 用語",
                    "2.1 甲",
                    "あ",
                    "い",
                    "う",
                    "2.2 乙",
                    "え",
                    "お",
                    "か",
                    "2.3 丙",
                    "き"}) == "1-5");
    // Nothing is known of headings that come twice without text: both lists may be the one.
    CHECK(lists_in({"1 目的", "2 範囲", "3 用語", "1 目的", "2 範囲", "3 用語"}).empty());
    // Another order, another list.
    CHECK(lists_in({"3 用語",
                    "2 範囲",
                    "1 目的",
                    "前書き",
                    "1 目的",
                    "あ",
                    "い",
                    "う",
                    "2 範囲",
                    "え",
                    "お",
                    "か",
                    "3 用語",
                    "き"})
              .empty());
}

TEST_CASE("a page may stand behind a blank where the entry stands again without it") {
    CHECK(lists_in({"目次",
                    "第１章 総則 1",
                    "１．目的 1",
                    "別紙１ 様式 3",
                    "第１章 総則",
                    "１．目的",
                    "定める。",
                    "別紙１ 様式",
                    "書く。"}) == "0-4p");
    CHECK(lists_in({"表", "１．甲 1", "２．乙 2", "３．丙 3", "文。", "続き。"}).empty());
}

TEST_CASE("contents begin no sections, and one note says that they were left out") {
    const auto read = edition_in(
        "規程 第2版\n目次\n1. 目的 …… 1\n2. 範囲 …… 2\n2.1 部署 …… 2\n3. 雑則 …… 4\n\n1. 目的\n"
        "定める。\n2. 範囲\n2.1 部署\n全部署。\n2.2 人\n全員。\n2.3 物\n全て。\n3. 雑則\n"
        "別に定める。\n");
    CHECK(outline(read.value) == "1 目的\n  #1 定める。\n2 範囲\n2.1 部署\n  #1 全部署。\n"
                                 "2.2 人\n  #1 全員。\n2.3 物\n  #1 全て。\n3 雑則\n"
                                 "  #1 別に定める。\n");
    REQUIRE(read.findings.size() == 1);
    CHECK(read.findings[0].id == code::contents_left_out);
    CHECK(read.findings[0].details.front() == "5");
}

TEST_CASE("a list of what follows that stands in a clause is text of it") {
    const auto read = edition_in("規程 第2版\n1 構成\n次のとおりとする。\n2 体制\n3 点検\n4 "
                                 "記録\n以上とする。\n2 体制\n置く。\n"
                                 "甲とする。\n乙とする。\n丙とする。\n3 "
                                 "点検\n行う。\n丁とする。\n戊とする。\n4 記録\n残す。\n");
    CHECK(outline(read.value) ==
          "1 構成\n  #1 次のとおりとする。\n  #2 2 体制\n  #3 3 点検\n  #4 4 記録\n"
          "  #5 以上とする。\n2 体制\n  #1 置く。\n  #2 甲とする。\n  #3 乙とする。\n"
          "  #4 丙とする。\n3 点検\n  #1 行う。\n  #2 丁とする。\n  #3 戊とする。\n4 記録\n"
          "  #1 残す。\n");
    CHECK(read.findings.empty());
}

TEST_CASE("lists of tables and figures begin no sections, though their captions say more") {
    const edition read =
        edition_in(
            "手引 第2版\n\n表の一覧\n\n1.1. 道具のリスト\n1.2. 鍵のリスト\n"
            "2.1. 長い題名を持つ窓口の\n    リスト\n2.18. 値をリストします。\n\n"
            "図の一覧\n\n1.1. 全体\n1.2. 部分\n2.1. 網\n\n"
            "1. 総則\n\n文。\n\n1.1. 目的\n\n文。\n\n表1.1 道具のリスト\n\n"
            "2. 管理\n\n文。\n\n2.1. 体制\n\n文。\n\n2.2. 帳簿\n\n表2.18 値をリストします。\n")
            .value;
    CHECK(outline(read) ==
          "1 総則\n  #1 文。\n1.1 目的\n  #1 文。\n  #2 表1.1 道具のリスト\n"
          "2 管理\n  #1 文。\n2.1 体制\n  #1 文。\n2.2 帳簿\n  #1 表2.18 値をリストします。\n");
    CHECK(names_tables("List of Tables"));
    CHECK(names_tables("【図目次】"));
    CHECK_FALSE(names_tables("表の読み方"));
    CHECK_FALSE(names_tables("用語一覧"));
}

TEST_CASE("codes that are listed twice are no contents") {
    std::string text = "1. Scope\n\nText.\n\n1.1. Codes by function\n\nText.\n\n";
    const std::string codes = "211 System status\n\n214 Help message\n\n220 Ready\n\n"
                              "221 Closing\n\n250 Completed\n\n251 Not local\n\n";
    text += codes;
    for (int i = 2; i < 9; ++i) {
        const std::string number = std::to_string(i);
        text += number + ". Chapter\n\nText.\n\n" + number + ".1. Section\n\nText.\n\n";
    }
    text += "9. Codes\n\n" + codes;
    CHECK(edition_in(text).value.clause_count() == 2 + 7 * 2 + 1);
}
