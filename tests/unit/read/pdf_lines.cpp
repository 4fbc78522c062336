// Lines of a page → paragraphs.

#include "read/pdf_lines.hpp"

#include <kijun/document/document.hpp>
#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using namespace kijun;

namespace {

struct set_line {
    std::string text;
    double right; ///< where it ends; lines may reach 550
    double left = 50;
    double above = 2; ///< the gap to the line before
};

/// The paragraphs of lines of ten points height.
std::vector<std::string> joined(const std::vector<set_line>& lines) {
    paragraph_joiner joiner;
    double top = 50;
    for (const set_line& each : lines) {
        top += each.above;
        pdf_line line;
        line.box = {.left = each.left, .top = top, .right = each.right, .bottom = top + 10};
        line.text.append(to_utf32(each.text), text_mark::none);
        line.left_margin = 50;
        line.right_margin = 550;
        joiner.take(line);
        top += 10;
    }
    std::vector<std::string> paragraphs;
    for (const pdf_paragraph& each : joiner.finish()) {
        paragraphs.push_back(plain_text(each.content.runs));
    }
    return paragraphs;
}

} // namespace

TEST_CASE("what follows a title with its grade begins anew, however long the title") {
    CHECK(joined({{"統 4-2 取組みを見張り、歯止めをかける仕組みを持つこと。 ［基礎］", 548},
                  {"1 指標を設けることが必要であ", 550},
                  {"る。", 70}}) ==
          std::vector<std::string>{
              "統 4-2 取組みを見張り、歯止めをかける仕組みを持つこと。 ［基礎］",
              "1 指標を設けることが必要である。"});
}

TEST_CASE("a part that a sentence cites at its end is no label on the next line") {
    CHECK(joined({{"4 設定の変更を管理用の網からに限ることが必要である。", 549},
                  {"（参考 2）", 100},
                  {"5 業務で使わない出入口は閉じる。", 300}}) ==
          std::vector<std::string>{
              "4 設定の変更を管理用の網からに限ることが必要である。（参考 2）",
              "5 業務で使わない出入口は閉じる。"});
    CHECK(joined({{"責任者を任命し、その職務を書面で明らかにすることが必要である。", 549},
                  {"(注1、注2)。", 110}})
              .size() == 1);
    // With text behind it, it is one.
    CHECK(joined({{"責任者を任命し、その職務を書面で明らかにすることが必要である。", 549},
                  {"（注1）兼務とする場合を含む。", 200}})
              .size() == 2);
}

TEST_CASE("a sentence goes on where the next word with its comma did not fit") {
    CHECK(joined({{"（注）長さが足りない方式については、移行の時期を示している。例え", 516},
                  {"ば、2,048 ビットの方式は 2030 年末を区切りとする。", 350}})
              .size() == 1);
}

TEST_CASE(
    "the next number at the left of a list is a label, though the list has no full stop") {
    CHECK(joined({{"3 見張りを任せる場合は、次の事項を行うこと。", 400},
                  {"(1) 担当者を夜間と休日についても定める", 300, 70},
                  {"(2) 大量の要求を送り付ける攻撃の兆しを知らせる装置を置く", 549, 70},
                  {"4 社内の親機は、登録した端末だけを受け入れること。", 400}})
              .size() == 4);
    // A figure under its own text is none.
    CHECK(joined({{"3 記録の写しを作り、保管する場所を分けて、点検は年に少なくとも", 549},
                  {"4 回行うことが必要である。", 200}})
              .size() == 1);
}

TEST_CASE("a short line is not filled up by the first character of the next one") {
    CHECK(joined({{"履歴を検索できるようにしている例がある。", 525},
                  {"外部との関係に対する統制", 200}})
              .size() == 2);
}

TEST_CASE("what stands further below a full stop than lines do begins anew") {
    CHECK(joined({{"2 記録は、改ざんを防ぐ仕組みのある場所に写しを取り、保管することが", 549},
                  {"必要である。", 110},
                  {"3 履歴を検索できるようにしている例がある。", 545},
                  {"外部との関係に対する統制", 200, 50, 9}})
              .size() == 3);
}
