#include "diff/negation.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

TEST_CASE("a negation that came or went is seen, an obligation is none") {
    CHECK(kijun::negation_differs("持ち出すことができる", "持ち出すことができない"));
    CHECK_FALSE(kijun::negation_differs("定める", "定めなければならない"));
}

TEST_CASE("a word that became its opposite is a negation") {
    const std::vector<std::pair<std::string, std::string>> opposites = {
        {"外部接続は可とする", "外部接続は不可とする"},
        {"届出を必要とする", "届出を不要とする"},
        {"持込みを許可する", "持込みを禁止する"},
        {"有効な証明書", "無効な証明書"},
        {"公開とする", "非公開とする"},
        {"監査の対象とする", "監査の対象外とする"},
        {"休日を含む", "休日を除く"},
        {"五回以上とする", "五回以下とする"},
        {"要件に適合する", "要件に不適合となる"},
        {"記録を残して", "記録を残さずに"},
        {"申請を行い", "申請を行わずに"},
        {"有", "無"},
        {"○", "×"},
        {"keys are allowed", "keys are prohibited"},
        {"with a key", "without a key"},
        {"they don't expire", "they expire"},
        {"it doesn’t expire", "it expires"},
        {"never share keys", "always share keys"},
        {"at least five keys", "at most five keys"},
        {"including holidays", "excluding holidays"},
        {"before the audit", "after the audit"},
        {"the port is enabled", "the port is disabled"},
    };
    for (const auto& [before, after] : opposites) {
        CAPTURE(before);
        CHECK(kijun::negation_differs(before, after));
        CHECK(kijun::negation_differs(after, before));
    }
}

TEST_CASE("words that only look like a negation are none") {
    const std::vector<std::pair<std::string, std::string>> same = {
        {"接続を防ぐ", "不正な接続を防ぐ"},
        {"必要な鍵", "大切な鍵"},
        {"鍵の有無", "鍵の数"},
        {"必ず残す", "残す"},
        {"要否を定める", "方法を定める"},
        {"鍵とみなし", "鍵とし"},
        {"keys, no package may hold them", "keys, packages must not hold them"},
        {"use keys", "use keys without delay and before noon"},
        {"a notice", "a note"},
    };
    for (const auto& [before, after] : same) {
        CAPTURE(before);
        CHECK_FALSE(kijun::negation_differs(before, after));
    }
}

TEST_CASE("a negation is seen wherever texts differ, and only there") {
    // Against the slow, obvious reference: words counted in the whole of both.
    const std::vector<std::string> pieces{"ない",
                                          "なければならない",
                                          "少ない",
                                          "せず",
                                          "れ",
                                          "ず",
                                          "あ",
                                          "漢字",
                                          "a",
                                          " not ",
                                          "では",
                                          "か",
                                          "ません"};
    std::uint32_t seed = 3;
    const auto drawn = [&](std::size_t most) {
        std::string all;
        seed = seed * 1664525U + 1013904223U;
        for (std::size_t left = (seed >> 16U) % most; left > 0; --left) {
            seed = seed * 1664525U + 1013904223U;
            all += pieces[(seed >> 16U) % pieces.size()];
        }
        return all;
    };
    const auto count = [](const std::string& text, std::string_view word) {
        std::ptrdiff_t found = 0;
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) {
            ++found;
        }
        return found;
    };
    const auto denials = [&](const std::string& text) {
        std::ptrdiff_t all = 0;
        for (const char* word : {"ない",
                                 "なかった",
                                 "せず",
                                 "れず",
                                 "きず",
                                 "えず",
                                 "ません",
                                 " not ",
                                 " no ",
                                 "cannot"}) {
            all += count(text, word);
        }
        for (const char* word : {"なければならない",
                                 "ねばならない",
                                 "なければいけない",
                                 "差し支えない",
                                 "差支えない",
                                 "少ない",
                                 "ではないか"}) {
            all -= count(text, word);
        }
        return all;
    };
    for (int round = 0; round < 5000; ++round) {
        const std::string head = drawn(12);
        const std::string tail = drawn(12);
        const std::string one = head + drawn(5) + tail;
        const std::string other = head + drawn(5) + tail;
        CAPTURE(one);
        CAPTURE(other);
        REQUIRE(kijun::negation_differs(one, other) == (denials(one) != denials(other)));
    }
}
