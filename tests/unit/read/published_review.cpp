#include "support/published_text.hpp"

#include <kijun/read/published_review.hpp>
#include <kijun/read/read.hpp>
#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace kijun;

namespace {

std::string without_tags(std::string text) {
    for (const std::string tag : {"<u>", "</u>"}) {
        for (std::size_t at = text.find(tag); at != std::string::npos; at = text.find(tag)) {
            text.erase(at, tag.size());
        }
    }
    return text;
}

std::string underlined(const std::vector<document_run>& runs) {
    std::string text;
    for (const document_run& run : runs) {
        text += has(run.marks, text_mark::underline) ? run.text : "";
    }
    return comparison_key(text);
}

std::string underlined_of(const std::string& tagged) {
    std::string text;
    for (std::size_t at = tagged.find("<u>"); at != std::string::npos;
         at = tagged.find("<u>", at + 1)) {
        text += tagged.substr(at + 3, tagged.find("</u>", at) - at - 3);
    }
    return comparison_key(text);
}

/// A paper of these rows, its first line the row that heads them.
reading<published_review> read_rows(const std::string& rows) {
    const auto read = read_published_review(
        {"paper.txt", "［参考］改訂の一覧\n\nチェックリスト\t基準\t主な改訂内容\n" + rows});
    REQUIRE(read);
    return *read;
}

bool has_code(const std::vector<diagnostic>& findings, code wanted) {
    return std::any_of(findings.begin(), findings.end(), [wanted](const diagnostic& each) {
        return each.id == wanted;
    });
}

} // namespace

TEST_CASE("drawn papers read as they were drawn, wherever their pages end") {
    for (unsigned seed = 1; seed != 200; ++seed) {
        CAPTURE(seed);
        const test::drawn_paper paper = test::paper_printer(seed).draw(1 + seed % 40);
        CAPTURE(paper.text);
        const source input{"paper.txt", paper.text};
        CHECK(is_published_review(input));
        const auto read = read_published_review(input);
        REQUIRE(read);
        CHECK(read->value.needs_review == false);
        CHECK(read->value.issued == "2031-03-07");
        CHECK(read->value.issuer == "見本の事務局");
        CHECK(read->value.title == "2030 年度 チェックリスト見直し要否 対応方針");
        CHECK(read->value.edition == "第21版");
        CHECK(read->value.standard == "安全対策基準見本");
        REQUIRE(read->value.rows.size() == paper.rows.size());
        for (std::size_t i = 0; i != paper.rows.size(); ++i) {
            CAPTURE(i);
            const test::drawn_row& wanted = paper.rows[i];
            const published_row& row = read->value.rows[i];
            std::vector<std::string> items;
            for (const int item : wanted.items) {
                items.push_back(std::to_string(item));
            }
            CHECK(row.items == items);
            CHECK(row.category == wanted.category);
            CHECK(row.clause_printed == wanted.clause);
            CHECK(row.title == wanted.title);
            CHECK(to_string(row.place) == wanted.clause + "/" + wanted.path);
            CHECK(row.mark == wanted.mark);
            CHECK(row.reasons == wanted.reasons);
            CHECK(comparison_key(plain_text(row.text)) ==
                  comparison_key(without_tags(wanted.text)));
            CHECK(underlined(row.text) == underlined_of(wanted.text));
        }
    }
}

TEST_CASE("a clause that is printed without its branch is known by its form and its number") {
    const auto read =
        read_rows("-\t実7 記録を残すこと。\t<u>4 記録の様式を定める必要がある。</u> "
                  "【追加】 ・様式に関する改訂\n"
                  "-\t実7 記録を残すこと。\t<u>1 記録の保管場所を定めること。</u> "
                  "【追加】 ・基準小項目の新設\n");
    REQUIRE(read.value.rows.size() == 2);
    CHECK(to_string(read.value.rows[0].place) == "実7/4");
    CHECK(to_string(read.value.rows[1].place) == "実7-1");
    CHECK(read.value.rows[1].how == place_source::recovered);
    CHECK(has_code(read.findings, code::paper_place_recovered));
}

TEST_CASE("a label that leaves its parents out goes after the row before it") {
    const auto read =
        read_rows("-\t実7 記録を残すこと。\t<u>2-(1)③写しを取る。</u>【追加】 ・例の改訂\n"
                  "-\t実7 記録を残すこと。\t<u>⑤写しを分けて置く。</u>【追加】 ・例の改訂\n"
                  "-\t実8 鍵を分けること。\t<u>⑤鍵を分ける。</u>【追加】 ・例の改訂\n");
    REQUIRE(read.value.rows.size() == 3);
    CHECK(to_string(read.value.rows[1].place) == "実7/2/(1)/⑤");
    CHECK(read.value.rows[2].how == place_source::unsure);
    CHECK(to_string(read.value.rows[2].place) == "実8");
}

TEST_CASE("misprints are kept and told") {
    const auto read =
        read_rows("2. 管理\t実7 記録を残すこと。\t<u>2 写しを取る。</u>\n"
                  "通番 2 管理\t実7 記録を残すこと。\t2 写しを取る。 【追加】 ・改訂\n"
                  "-\t記録を残すこと。\t3 \xE2\xBD\x85針を定める。【変更】 ・改訂\n"
                  "通番 \t実8 鍵を分けること。\t<u>1 鍵を分ける。</u>【追加】 ・改訂\n");
    REQUIRE(read.value.rows.size() == 4);
    CHECK(read.value.rows[0].items == std::vector<std::string>{"2"});
    CHECK(plain_text(read.value.rows[2].text) == "3 \xE2\xBD\x85針を定める。");
    for (const code wanted : {code::paper_items_unclear,
                              code::paper_mark_missing,
                              code::paper_mark_unfitting,
                              code::paper_row_duplicate,
                              code::paper_clause_unknown,
                              code::paper_radicals,
                              code::paper_no_conclusion}) {
        CAPTURE(to_string(wanted));
        CHECK(has_code(read.findings, wanted));
    }
}

TEST_CASE("a place that cannot be made out and a name that others spell otherwise are told") {
    const auto read =
        read_rows("通番 1 管理\t実7 記録を残すこと。\tラベルのない文である。【追加】 ・改訂\n"
                  "通番 1 管理\t実7 記録を残すこと。\t2 写しを取る。【追加】 ・改訂\n"
                  "通番 1 管里\t実8 鍵を分けること。\t1 鍵を分ける。【追加】 ・改訂\n");
    CHECK(has_code(read.findings, code::paper_place_unsure));
    CHECK(has_code(read.findings, code::paper_name_differs));
}

TEST_CASE("answers follow 図表 1, notes leave out what a comparison finds") {
    const std::string paper =
        "〔図表 1〕取り込む改訂\n\n通番\t基準\t主な改訂内容\n"
        "通番 3 管理\t実7 記録を残すこと。\t<u>2 写しを取る。</u>【追加】 ・例の改訂\n\n"
        "［参考］改訂の一覧（第 5 版）\n\nチェックリスト\t基準\t主な改訂内容\n"
        "通番 3、4 管理\t実7 記録を残すこと。\t<u>2 写しを取る。</u>【追加】 ・例の改訂 ・実 3 "
        "から移設\n"
        "-\t実8 鍵を分けること。\t<u>1 鍵を分ける。</u>【追加】 ・実 3 から移設\n";
    const auto read = read_published_review({"paper.txt", paper});
    REQUIRE(read);
    const std::vector<reviewer_answer> answers = answers_of(read->value);
    REQUIRE(answers.size() == 3);
    CHECK(answers[0].said == answer::incorporate);
    CHECK(answers[0].items == std::vector<std::string>{"3"});
    CHECK(answers[1].said == answer::no_impact);
    CHECK(answers[1].items == std::vector<std::string>{"4"});
    CHECK(answers[2].said == answer::not_related);
    const revision_notes notes = notes_of(read->value);
    CHECK(notes.from == "第4版");
    REQUIRE(notes.notes.size() == 1);
    CHECK(notes.notes[0].text == "例の改訂");
}

TEST_CASE("a text without rows is no published paper") {
    const source input{"memo.txt", "見直しは「要」とする。\n\n品名\t数\nねじ\t3\n"};
    CHECK_FALSE(is_published_review(input));
    const auto read = read_published_review(input);
    REQUIRE_FALSE(read);
    CHECK(read.error().id == code::paper_no_rows);
}

TEST_CASE("damaged papers are read as far as they go, or refused") {
    for (unsigned seed = 1; seed != 60; ++seed) {
        std::u32string text = to_utf32(test::paper_printer(seed).draw(6).text);
        std::size_t before = 0;
        std::mt19937 random(seed);
        for (int i = 0; i != 12; ++i) {
            const std::size_t at = random() % text.size();
            switch (random() % 4) {
            case 0:
                text.erase(at, random() % 30);
                break;
            case 1:
                text.insert(at, U"\t");
                break;
            case 2:
                text.insert(at, U"【追加】<u>\n(1)");
                break;
            default:
                text[at] = static_cast<char32_t>(9 + random() % 118);
                break;
            }
        }
        const auto read = read_published_review({"damaged.txt", to_utf8(text)});
        if (read) {
            for (const published_row& row : read->value.rows) {
                CHECK(row.at.at.line >= before); // in the order of the paper
                before = row.at.at.line;
            }
            (void)answers_of(read->value);
            (void)notes_of(read->value);
        }
    }
}

TEST_CASE("a document's tables read as a text's, merged cells in each of their rows") {
    const auto cell = [](const std::string& text, std::size_t rows = 1) {
        table_cell made;
        made.row_span = rows;
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            made.content.push_back(
                {.runs = {{text.substr(begin, end - begin), text_mark::underline, {}}}});
            begin = end + 1;
        }
        return made;
    };
    document_table table;
    table.rows.push_back({cell("チェックリスト"), cell("見本の基準"), cell("主な改訂内容")});
    table.rows.push_back({cell("通番 4 記録", 2),
                          cell("実 7 記録を残すこと。", 2),
                          cell("2 写しを取る。\n【追加】\n・例の改訂")});
    table.rows.push_back({cell("3 写しを分ける。\n【変更】\n・例の改訂")});
    document_table rest; // of the next page
    rest.rows.push_back({cell(""), cell(""), cell("・表現の見直し")});
    rest.rows.push_back({cell("-"), cell("実 8 鍵を分けること。"), cell("【追加】\n・新設")});
    located_document paper;
    const auto add = [&paper](document_block block, std::size_t page) {
        paper.content.blocks.push_back(std::move(block));
        paper.origins.emplace_back().page = page;
    };
    add(document_paragraph{.runs = {{"［参考］改訂の一覧", text_mark::none, {}}}}, 1);
    add(table, 1);
    add(document_paragraph{.runs = {{"- 1 -", text_mark::none, {}}}}, 1);
    add(rest, 2);
    const auto read = read_published_review(paper, "paper.pdf");
    REQUIRE(read);
    REQUIRE(read->value.rows.size() == 3);
    CHECK(to_string(read->value.rows[0].place) == "実7/2");
    CHECK(to_string(read->value.rows[1].place) == "実7/3");
    CHECK(read->value.rows[1].items == std::vector<std::string>{"4"});
    CHECK(read->value.rows[1].mark == "変更");
    CHECK(read->value.rows[1].reasons == std::vector<std::string>{"例の改訂", "表現の見直し"});
    CHECK(to_string(read->value.rows[2].place) == "実8");
    CHECK(read->value.rows[2].at.cell == "p.2");
}

TEST_CASE("the conclusion is read in the words that papers have for it") {
    const auto concluded = [](const std::string& sentence) {
        const auto read =
            read_published_review({"paper.txt",
                                   "見本の事務局\n\n" + sentence +
                                       "\n\n［参考］改訂\n\n-\t実7 記録を残すこと。\t<u>2 "
                                       "写し。</u>【追加】 ・例\n"});
        REQUIRE(read);
        return read->value.needs_review;
    };
    CHECK(concluded("チェックリストの見直しは「要」とする。") == true);
    CHECK(concluded("チェックリストの見直しは『否』とする。") == false);
    CHECK(concluded("【対応方針】チェックリストの見直しは不要とする。") == false);
    CHECK(concluded("【対応方針】チェックリストの見直しを行うこととする。") == true);
    CHECK(concluded("見直しを行う場合の手順は次のとおり。") == std::nullopt);

    const auto none = read_published_review(
        {"paper.txt", "見本の事務局\n\n見直しの要否\n\n【対応方針】見直しは「否」とする。\n"});
    REQUIRE(none);
    CHECK(none->value.rows.empty());
    CHECK(none->value.title == "見直しの要否");
}

TEST_CASE("items of several categories in one cell are all read") {
    const auto read =
        read_rows("<p>通番 1、3 管理の体制</p><p>通番 15 監査</p>\t実7 記録を残すこと。\t"
                  "<u>2 写しを取る。</u>【追加】 ・改訂\n"
                  "通番 4、通番 6～8 管理\t実8 鍵を分けること。\t<u>1 鍵を分ける。</u>"
                  "【追加】 ・改訂\n");
    REQUIRE(read.value.rows.size() == 2);
    CHECK(read.value.rows[0].items == std::vector<std::string>{"1", "3", "15"});
    CHECK(read.value.rows[0].category == "管理の体制、監査");
    CHECK(read.value.rows[1].items == std::vector<std::string>{"4", "6", "7", "8"});
    CHECK(read.value.rows[1].category == "管理");
    CHECK_FALSE(has_code(read.findings, code::paper_items_unclear));
}

TEST_CASE("a row that says so and shows a clause from its first paragraph on is the clause") {
    const auto read =
        read_rows("通番 1 管理\t実7 記録を残すこと。\t"
                  "<u>1 写しを取る。</u><br><u>2 写しを分けて置く。</u>"
                  "【追加】 ・基準小項目の新設\n"
                  "通番 1 管理\t実8 鍵を分けること。\t"
                  "<u>1 鍵を分ける。</u><br><u>2 鍵を替える。</u>【追加】 ・改訂\n");
    REQUIRE(read.value.rows.size() == 2);
    CHECK(to_string(read.value.rows[0].place) == "実7");
    CHECK(to_string(read.value.rows[1].place) == "実8/1");
}

TEST_CASE("a paper in Markdown reads without its anchors and escapes, under its headings") {
    const auto read = read_published_review(
        {"paper.md",
         "# 見直しの対応方針\n\n<strong>〔図表1〕取り込むもの</strong>\n\n"
         "| 通番 | 基準 | 主な改訂内容 |\n| --- | --- | --- |\n"
         "| <a id=\"item-3\"></a>通番 3 管理 | 実7 記録を残すこと。 | <u>2 "
         "写しを取る。</u><br>【追加】 |\n\n"
         "## ［参考］主な改訂内容\n\n"
         "| チェックリスト | 基準 | 主な改訂内容 |\n| --- | --- | --- |\n"
         "| <a id=\"row-1\"></a>通番 3 管理 | 実7 記録を残すこと。 | <u>2 "
         "写しを取る。</u><br>【追加】 |\n"
         "| \\- | 実8 鍵を分けること。 | <u>1 鍵\\[例\\]を分ける。</u><br>【追加】 |\n"});
    REQUIRE(read);
    CHECK(read->value.incorporated.size() == 1);
    REQUIRE(read->value.rows.size() == 2);
    CHECK(read->value.rows[0].items == std::vector<std::string>{"3"});
    CHECK(read->value.rows[1].items.empty());
    CHECK(plain_text(read->value.rows[1].text) == "1 鍵[例]を分ける。");
    CHECK_FALSE(has_code(read->findings, code::paper_items_unclear));
}
