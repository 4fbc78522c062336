#include "numbering/citation_prefix.hpp"

#include "numbering/citation_grammar.hpp"
#include "numbering/code_points.hpp"

#include <kijun/base/location.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace {

using namespace kijun::numbering;

/// Whether each byte lies in a stretch that is looked at.
std::vector<bool> looked_at(const std::string& text) {
    std::vector<bool> is(text.size(), false);
    for (std::size_t at = 0; at < text.size();) {
        const auto stretch = next_beginning(text, at);
        if (!stretch) {
            break;
        }
        for (std::size_t i = stretch->begin; i < stretch->end; ++i) {
            is[i] = true;
        }
        at = stretch->end;
    }
    return is;
}

/// The slow and obvious way: the grammar is asked at every character.
bool begins_something(const std::string& text, std::size_t at) {
    const char32_t sign = code_point_at(text, at).value;
    return opens_parts(sign)
               ? match_parts(text, at).has_value()
               : may_begin_citation(text, at) && match_element(text, at).has_value();
}

} // namespace

TEST_CASE("nothing that the grammar reads begins outside the places that are looked at") {
    const std::vector<std::string> pieces = {
        "実",     "統", "設",   "監査基準", "実務基準", "通番",     "チェックリスト",
        "1",      "８", "20",   " ",        "\u3000",   "        ", "\n",
        "\r\n",   "の", "第",   "：",       ":",        "No",       "No.",
        "Ｎｏ．", "№",  "項番", "番号",     "（",       "(",        "〔",
        "【",     "）", "参考", "注",       "-",        "本人",     "\xE5",
        "を参照"};
    std::uint32_t state = 7; // a fixed sequence: the same mixtures on every run
    const auto next = [&state] {
        state = state * 1664525U + 1013904223U;
        return state >> 8U;
    };
    std::size_t begun = 0;
    for (int round = 0; round < 30'000; ++round) {
        std::string text;
        for (std::uint32_t count = 1 + next() % 9U; count > 0; --count) {
            text += pieces[next() % pieces.size()];
        }
        const std::vector<bool> is = looked_at(text);
        for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes) {
            if (begins_something(text, at)) {
                CAPTURE(text);
                CAPTURE(at);
                REQUIRE(is[at]);
                ++begun;
            }
        }
    }
    CHECK(begun > 1000);
}

TEST_CASE("the longest beginning that the grammar takes is looked at whole") {
    const std::string gap = std::string(8, ' ') + '\n' + std::string(8, ' ');
    const std::string text =
        "実務基準" + gap + "No." + gap + "実" + gap + "第" + std::string(8, ' ') + "9";
    REQUIRE(begins_something(text, 0));
    const auto stretch = next_beginning(text, 0);
    REQUIRE(stretch.has_value());
    CHECK(stretch->begin == 0);
}

TEST_CASE("text without digits and notes is not looked at, nor digits that nothing leads to") {
    for (const std::string text : {"",
                                   "実施状況を確認することが必要である。",
                                   "2025年3月（第13版）の改訂",
                                   "（以下略）、実務、統制、監査、コンピュータ",
                                   "１２３４５"}) {
        CAPTURE(text);
        CHECK_FALSE(next_beginning(text, 0).has_value());
    }
    CHECK(next_beginning("本文（注）", 0) == kijun::text_span{6, 9});
    CHECK(next_beginning("本文 実 8", 0) == kijun::text_span{7, 11});
}
