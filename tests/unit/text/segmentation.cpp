#include <kijun/text/segmentation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    const auto cuts = kijun::word_boundaries(text);
    for (std::size_t i = 1; i < cuts.size(); ++i) {
        out.emplace_back(text.substr(cuts[i - 1], cuts[i] - cuts[i - 1]));
    }
    return out;
}

} // namespace

TEST_CASE("katakana and ASCII words stay whole") {
    CHECK(words("サイバー攻撃") == std::vector<std::string>{"サイバー", "攻撃"});
    CHECK(words("DDoS攻撃") == std::vector<std::string>{"DDoS", "攻撃"});
    CHECK(words("").empty());
}

TEST_CASE("boundaries begin with 0 and end with the length") {
    const std::string text = "金融機関等は、方針を定めること。";
    const auto cuts = kijun::word_boundaries(text);
    REQUIRE(cuts.size() > 4);
    CHECK(cuts.front() == 0);
    CHECK(cuts.back() == text.size());
}

TEST_CASE("sentences end at a full stop with its citation, or at a line break") {
    const auto found = kijun::sentences("一つ目。【実3】二つ目。\n 三つ目\n\n");
    REQUIRE(found.size() == 3);
    CHECK(found[0] == "一つ目。【実3】");
    CHECK(found[1] == "二つ目。");
    CHECK(found[2] == " 三つ目");
}
