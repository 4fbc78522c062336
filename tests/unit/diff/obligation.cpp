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
