#include "diff/obligation.hpp"

#include <kijun/diff/diff.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

using kijun::obligation;
using kijun::obligation_change_of;
using kijun::obligation_of;

TEST_CASE("the strength of a rule is in its last words") {
    const std::vector<std::pair<std::string, obligation>> rows = {
        {"方針を定めることが必要である。", obligation::must},
        {"適切に管理する必要がある。", obligation::must},
        {"手順を明確にすること。", obligation::must},
        {"体制を整備すること。【監 1、監 1-1】", obligation::must},
        {"届け出なければならない。", obligation::must},
        {"用いてはならない。", obligation::must},
        {"監査を行うことが望ましい。", obligation::should},
        {"周知に努めなければならない。", obligation::should},
        {"ツールを利用することも有効である。", obligation::may},
        {"専門家に委ねることも考えられる。（参考6）", obligation::may},
        {"省略することができる。", obligation::may},
        {"対策としては、以下の例がある。", obligation::info},
        {"ワンタイムパスワード", obligation::none},
        {"必要がある。ただし、省略することができる。", obligation::must},
        {"The organization shall review accounts.", obligation::must},
        {"Users should rotate keys.", obligation::should},
        {"届出の必要はない。", obligation::may},
        {"", obligation::none},
    };
    for (const auto& [text, strength] : rows) {
        CAPTURE(text);
        CHECK(obligation_of(text) == strength);
    }
}

TEST_CASE("a raised or lowered obligation is found in the sentence that it stands in") {
    const auto raised =
        obligation_change_of("記録を残すことが必要である。責任者を置くことが望ましい。",
                             "記録を残すことが必要である。責任者を置くことが必要である。");
    REQUIRE(raised.has_value());
    CHECK(raised->before == obligation::should);
    CHECK(raised->after == obligation::must);
    const auto lowered = obligation_change_of("監査を行うこと。", "監査を行うことが望ましい。");
    REQUIRE(lowered.has_value());
    CHECK(lowered->before == obligation::must);
    CHECK(lowered->after == obligation::should);
}

TEST_CASE("an added sentence of another strength changes no rule that stood before") {
    CHECK_FALSE(obligation_change_of(
        "複数の方法を組み合わせることが望ましい。",
        "複数の方法を組み合わせることが望ましい。生体認証を用いることも考えられる。"));
    CHECK_FALSE(obligation_change_of("記録", "記録を残すこと。"));
}

namespace {

using duty_row = std::pair<std::string, obligation>;

void hold_to(const std::vector<duty_row>& rows) {
    for (const auto& [text, strength] : rows) {
        CAPTURE(text);
        CHECK(obligation_of(text) == strength);
    }
}

std::string told(const std::string& before, const std::string& after) {
    const auto change = obligation_change_of(before, after);
    return change ? std::string(to_string(change->before)) + " > " +
                        std::string(to_string(change->after))
                  : "";
}

} // namespace

TEST_CASE("what rules in Japanese end in") {
    hold_to({
        {"鍵は金庫に保管しなければなりません。", obligation::must},
        {"鍵を貸してはいけません。", obligation::must},
        {"部外者であってはならない。", obligation::must},
        {"鍵を保管する必要があります。", obligation::must},
        {"届出を要する。", obligation::must},
        {"承認を得ることを義務付ける。", obligation::must},
        {"責任者は記録を残す義務を負う。", obligation::must},
        {"持込みを禁止する。", obligation::must},
        {"私物の持込みを禁ずる。", obligation::must},
        {"手順書は必須とする。", obligation::must},
        {"暗証番号は八桁以上とする。", obligation::must},
        {"点検の記録を保存することとする。", obligation::must},
        {"体制の整備が求められる。", obligation::must},
        {"鍵の管理者に届け出てください。", obligation::must},
        {"何人も譲渡することができない。", obligation::must},
        {"体制の整備に努めるものとする。", obligation::should},
        {"点検することが望まれる。", obligation::should},
        {"点検することが望ましいです。", obligation::should},
        {"私物を用いるべきではない。", obligation::should},
        {"訓練を推奨します。", obligation::should},
        {"訓練を行うことが好ましい。", obligation::should},
        {"省略することができるものとする。", obligation::may},
        {"省略できます。", obligation::may},
        {"届出を要しない。", obligation::may},
        {"届出は不要とする。", obligation::may},
        {"届け出なくてもよい。", obligation::may},
        {"代理の者を認める。", obligation::may},
        {"この限りでない。", obligation::may},
        {"写しの提出を妨げない。", obligation::may},
        {"点検は任意とする。", obligation::may},
        {"点検が必要であると考えられる。", obligation::must},
        {"対策には次の例があります。", obligation::info},
        {"鍵を管理する。", obligation::none},
        {"詳細は別紙を参照してください。", obligation::none},
        {"版が違うことに注意して下さい。", obligation::none},
    });
}

TEST_CASE("what rules in English say") {
    hold_to({
        {"Keys MUST be kept in a safe.", obligation::must},
        {"Staff are required to wear a badge.", obligation::must},
        {"Smoking is prohibited.", obligation::must},
        {"Sharing accounts is not permitted.", obligation::must},
        {"No key may leave the building.", obligation::must},
        {"Visitors have to sign in.", obligation::must},
        {"It is necessary to sign in.", obligation::must},
        {"Keys SHOULD be rotated.", obligation::should},
        {"Rotation is strongly recommended.", obligation::should},
        {"The owner ought to rotate keys.", obligation::should},
        {"A badge is not required.", obligation::may},
        {"Visitors need not sign in.", obligation::may},
        {"Visitors do not have to sign in.", obligation::may},
        {"A tool is permitted to use it.", obligation::may},
        {"The field is optional.", obligation::may},
        {"Keys can be copied.", obligation::may},
        {"The required field is shown.", obligation::none},
        {"Add lines as required.", obligation::none},
        {"It was decided in May 2020.", obligation::none},
    });
}

TEST_CASE("a plain statement that becomes a rule, or a rule that becomes one") {
    CHECK(told("鍵を管理する。", "鍵を管理しなければならない。") == "none > must");
    CHECK(told("鍵を管理する。", "鍵を管理することが望ましい。") == "none > should");
    CHECK(told("鍵を管理しなければならない。", "鍵を管理することが望ましい。") ==
          "must > should");
    CHECK(told("鍵を管理する。", "鍵を管理することができる。") == "none > may");
    CHECK(told("鍵を管理するものとする。", "鍵を管理する。") == "must > none");
    CHECK(told("鍵を管理する", "鍵を管理すること") == "none > must");
    CHECK(told("鍵を管理します。", "鍵を管理してください。") == "none > must");
    CHECK(told("The owner reviews the list of keys every year.",
               "The owner shall review the list of keys every year.") == "none > must");
    CHECK(told("The owner shall review the list of keys every year.",
               "The owner reviews the list of keys every year.") == "must > none");
    CHECK(told("The owner must rotate keys.", "The owner should rotate keys.") ==
          "must > should");
    CHECK(told("The owner should rotate keys.", "The owner may rotate keys.") ==
          "should > may");
    // A heading, a list's word and what is possible rather than allowed say nothing.
    CHECK(told("鍵の管理", "鍵を管理すること。").empty());
    CHECK(told("This may break programs.", "This could break programs.").empty());
    CHECK(told("This breaks programs at times.", "This can break programs at times.").empty());
    // Another sentence is no rule that changed.
    CHECK(told("来訪者は受付を通る。", "退職者の鍵を直ちに回収しなければならない。").empty());
}

TEST_CASE("each rule of a paragraph is compared with its own") {
    CHECK(told("鍵を管理する。記録を残さなければならない。",
               "鍵を管理しなければならない。記録を残さなければならない。") == "none > must");
    CHECK(told("鍵を金庫に置くことが必要であり、記録を残すことが望ましい。",
               "鍵を金庫に置くことが望ましく、記録を残すことが望ましい。") == "must > should");
    CHECK(told("鍵は金庫に置くものとし、毎年点検するものとする。",
               "鍵は金庫に置くことができるが、毎年点検するものとする。") == "must > may");
    CHECK(told("Keys may be copied. The owner must keep a list of all copies.",
               "Keys must be copied. The owner must keep a list of all copies.") ==
          "may > must");
    CHECK(told("Scripts may only use basic tools and must skip whatever else is missing.",
               "Scripts must only use basic tools and must skip whatever else is missing.") ==
          "may > must");
    CHECK(told("No tool may open the network while it builds.",
               "Tools must not open the network while they build.")
              .empty());
    CHECK(told("A field may contain numbers, and such numbers are compared.",
               "A field may contain numbers, but only with the\n\"equal\" sign. Such numbers "
               "are compared.")
              .empty());
    // 。 in brackets ends no sentence.
    CHECK(told("損害の額（控除した後の額をいう。以下同じ。）とすることができる。",
               "損害の額（控除する前の額をいう。以下同じ。）とするものとする。") ==
          "may > must");
}
