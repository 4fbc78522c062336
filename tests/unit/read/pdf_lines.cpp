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

TEST_CASE("a wider gap behind a sentence in Latin letters begins anew, too") {
    const auto read =
        joined({{"The files must be listed in the control file, or they are", 549},
                {"removed together with the package that they came with.", 545},
                {"Packages may share a file only where both depend on one", 550, 50, 8},
                {"another.", 90}});
    CHECK(read.size() == 2);
    // Lines set wide apart are no paragraphs each.
    CHECK(joined({{"The files must be listed in the control file, or they are", 549, 50, 8},
                  {"removed together with the package that they came with.", 545, 50, 8},
                  {"Packages may share a file only where both depend on one", 550, 50, 8}})
              .size() == 1);
}

TEST_CASE("lines that end at one place have a margin of their own") {
    CHECK(joined({{"The service must have been configured at least once, but it may", 470, 90},
                  {"be in the state half-configured, if an earlier version was only", 470, 90},
                  {"in part configured.", 200, 90}})
              .size() == 1);
    CHECK(joined({{"• "
                   "監視を任せる場合は、連絡の方法を取り決めておき、年に一度は訓練を行い、その"
                   "結果を",
                   450},
                  {"責任者が確かめるとともに、必要に応じて手順を改め、関係する部署のすべてに知"
                   "らせるよ",
                   450,
                   60},
                  {"うにする。", 110, 60}})
              .size() == 1);
    // Short lines that are as long as each other are a list.
    CHECK(joined({{"電算センター", 110}, {"営業店の端末", 110}}).size() == 2);
}

TEST_CASE("a sentence of justified Latin text that ends short of its margin ends a paragraph") {
    const std::vector<set_line> met{
        {"The tester writes down what was tried, what came of it, and", 550},
        {"in which state the machine was left, so that the owner can", 550},
        {"put it back as it was before the test had been begun.", 541},
        {"Each finding is told to the owner within five days of the", 550},
        {"last test.", 100}};
    CHECK(joined(met).size() == 2);
    std::vector<set_line> ragged = met; // the next word would not have fitted
    ragged[0].right = 531;
    ragged[1].right = 547;
    CHECK(joined(ragged).size() == 1);
    std::vector<set_line> one = met; // a sentence that ends at the margin goes on
    one[2].right = 550;
    CHECK(joined(one).size() == 1);
}

TEST_CASE("a dash in front of a line is a bullet where nothing goes on") {
    CHECK(joined({{"Roles:", 80},
                  {"– the owner answers for what is in the register, and names", 550, 65},
                  {"who keeps it", 130, 75},
                  {"– the keeper", 130, 65}})
              .size() == 3);
    CHECK(joined({{"The keeper of the register — a person and not a committee", 550},
                  {"— answers for it.", 130}})
              .size() == 1);
}

TEST_CASE("what no line may begin with keeps the letter before it from the last line") {
    CHECK(
        joined({{"管理用の端末では、部品ごとの設定の写しを次の場所に置く。/var/lib/パッケージ",
                 480},
                {"名.conffiles", 120}})
            .size() == 1);
    CHECK(
        joined(
            {{"管理用の端末では、部品ごとの設定の写しを置く場所を決めておき、次の名前を付ける",
              515},
             {"（“名前.写し”）。", 160}})
            .size() == 1);
}

TEST_CASE("a line that goes on with a small letter below its own text goes on") {
    CHECK(joined({{"The standard is a moving target. Some of what is told of it may", 470, 120},
                  {"be out of date.", 200, 120}})
              .size() == 1);
    CHECK(joined({{"Anything that is told of the standard may be out of date.", 470, 120},
                  {"see below", 200, 120}})
              .size() == 2);
    CHECK(joined({{"owner", 90, 60}, {"keeper", 95, 60}}).size() == 2);
}

TEST_CASE("a label begins anew behind brackets that follow a full stop, wherever they break") {
    CHECK(joined({{"4 設定の変更を管理用の網からに限ることが必要である。（参考 2）", 549},
                  {"5 業務で使わない出入口は閉じる。", 300}})
              .size() == 2);
    CHECK(
        joined({{"4 設定の変更を管理用の網からに限ることが必要である。", 549},
                {"（参考 2 から参考 4 まで、及び手引きの付録に挙げるもののすべてとする）", 549},
                {"5 業務で使わない出入口は閉じる。", 300}})
            .size() == 2);
    CHECK(joined({{"4 設定の変更は管理用の網からに限り、決めた人数（少なくとも）", 549},
                  {"5 人で見ることが必要である。", 300}})
              .size() == 1);
}

TEST_CASE("words of Latin letters are parted where a line ends, whatever mark stands there") {
    CHECK(joined({{"The compiler must run the program at build time.", 549},
                  {"The license must permit it, as the “guidelines” say,", 549},
                  {"“as far as they go”, and/", 549},
                  {"or in ISO/IEC (see", 549},
                  {"RFC 3629).", 100}}) ==
          std::vector<std::string>{
              "The compiler must run the program at build time. The license must permit it, as "
              "the “guidelines” say, “as far as they go”, and/or in ISO/IEC (see RFC 3629)."});
    CHECK(joined({{"利用者の数は、規格（ISO,", 549},
                  {"IEC）に定める2,0", 549},
                  {"48人とする。", 100}}) ==
          std::vector<std::string>{"利用者の数は、規格（ISO, IEC）に定める2,048人とする。"});
}

TEST_CASE("a paragraph may hang without a label: its first line ends inside a sentence") {
    CHECK(joined({{"upstream The source of software that is being packaged, or the", 549},
                  {"US-ASCII portion of a package, which is an encoding.", 400, 80},
                  {"The next one.", 200}}) ==
          std::vector<std::string>{"upstream The source of software that is being packaged, or "
                                   "the US-ASCII portion of a package, which is an encoding.",
                                   "The next one."});
    CHECK(joined({{"A line that ends with a colon ends no sentence, but it introduces:", 549},
                  {"the list behind it.", 400, 80}})
              .size() == 2);
}
