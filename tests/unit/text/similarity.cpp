#include <kijun/text/similarity.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

using kijun::containment;
using kijun::profile_of;
using kijun::similarity;

TEST_CASE("equal texts are wholly similar and unrelated ones hardly") {
    const auto one = profile_of("暗号鍵の生成、配布、保管の手続きを定めることが必要である。");
    const auto other = profile_of("出入口には十分な強度の扉を設置する。");
    CHECK(similarity(one, one) == 1.0);
    CHECK(similarity(one, other) < 0.1);
    CHECK(similarity(one, other) == similarity(other, one));
}

TEST_CASE("empty texts are equal to each other and contained in nothing") {
    CHECK(similarity(profile_of(""), profile_of("")) == 1.0);
    CHECK(similarity(profile_of(""), profile_of("語")) == 0.0);
    CHECK(containment(profile_of(""), profile_of("語")) == 0.0);
}

TEST_CASE("the features of a long text are sorted as those of a short one") {
    std::string text;
    for (int number = 0; number < 3000; ++number) {
        text += "第" + std::to_string(number * 7919 % 3000) + "号の鍵を保管する。";
    }
    const auto all = profile_of(text).grams;
    CHECK(all.size() > 20'000);
    CHECK(std::ranges::is_sorted(all));
    CHECK(similarity(profile_of(text), profile_of(text)) == 1.0);
}

TEST_CASE("a sentence is contained in the paragraph that took it in") {
    const auto part = profile_of("復旧手順を明確にすること。");
    const auto whole =
        profile_of("責任者を定めること。復旧手順を明確にすること。訓練を行うこと。");
    CHECK(containment(part, whole) > 0.9);
    CHECK(containment(whole, part) < 0.5);
}

TEST_CASE("English texts weigh by words, not by letters") {
    const auto one = profile_of("The organization reviews accounts.");
    const auto other = profile_of("The organization reviews audit records.");
    const auto jumbled = profile_of("gnat rove whose tea coin unit rags.");
    CHECK(similarity(one, other) > 0.5);
    CHECK(similarity(one, jumbled) < 0.2);
}

TEST_CASE("the similarity of one pair is that of its profiles") {
    const auto check = [](const std::string& one, const std::string& other) {
        CAPTURE(one);
        CAPTURE(other);
        CHECK(kijun::wording_similarity(one, other) ==
              similarity(profile_of(one), profile_of(other)));
    };
    check("", "");
    check("", "語");
    check("access control policy", "Access control for AC-2(1)");
    check("\xFF\xE3", "\xE3");
    const std::string letters[] = {"安", "全", "管", "a", "b1", " ", "、", "の", "ー"};
    std::mt19937 random(7);
    for (int round = 0; round < 200; ++round) {
        std::string one;
        std::string other;
        // The last ones are too long for the table of counts.
        const auto length = round < 190 ? random() % 80 : 9000;
        for (std::size_t i = 0; i < length; ++i) {
            one += letters[random() % 9];
            other += letters[random() % 9] + (round >= 195 ? std::to_string(random()) : "");
        }
        check(one, other);
        check(other, one);
    }
}

TEST_CASE("likeness is the same whether texts begin and end alike or not") {
    // Against the slow, obvious reference: profiles of both as a whole.
    std::uint32_t seed = 1;
    const auto drawn = [&seed](std::uint32_t below) {
        seed = seed * 1664525U + 1013904223U;
        return (seed >> 16U) % below;
    };
    constexpr std::array<std::string_view, 8> pieces = {
        "あ", "い", "漢", "ab", "c", " ", "1", "\U00020000"};
    const auto text = [&] {
        std::string all;
        for (std::uint32_t left = drawn(7); left > 0; --left) {
            all += pieces.at(drawn(pieces.size()));
        }
        return all;
    };
    for (int i = 0; i < 20'000; ++i) {
        const std::string head = text();
        const std::string tail = text();
        const std::string one = head + text() + tail;
        const std::string other = head + text() + tail;
        CAPTURE(one);
        CAPTURE(other);
        REQUIRE(kijun::wording_similarity(one, other) ==
                doctest::Approx(
                    kijun::similarity(kijun::profile_of(one), kijun::profile_of(other))));
    }
}
