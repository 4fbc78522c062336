#include "text/common_blocks.hpp"

#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using kijun::common_block;
using kijun::common_blocks;
using kijun::to_utf32;

namespace {

std::vector<std::string> kept(const std::string& before, const std::string& after) {
    const std::u32string new_text = to_utf32(after);
    std::vector<std::string> out;
    for (const auto& block : common_blocks(to_utf32(before), new_text)) {
        out.push_back(kijun::to_utf8(new_text.substr(block.new_at, block.length)));
    }
    return out;
}

using texts = std::vector<std::string>;

} // namespace

TEST_CASE("long common pieces win over scattered characters") {
    CHECK(kept("甲の台帳を点検する乙", "丙の台帳を点検する丁") == texts{"の台帳を点検する"});
    CHECK(kept("甲乙管理者の記録丙", "丁管理者戊記録己") == texts{"管理者", "記録"});
    // A lone character that both texts happen to have is not worth a cut.
    CHECK(kept("書面の写しを保管", "出入口の扉に強度").empty());
    CHECK(kept("", "甲乙").empty());
    CHECK(kept("甲", "乙").empty());
}

TEST_CASE("blocks ascend, stay in bounds and hold equal text") {
    std::mt19937 random(11);
    for (int round = 0; round < 600; ++round) {
        // Few letters make many repeats; the long ones go through chunks.
        const std::size_t length = round < 580 ? random() % 60 : 3000 + random() % 2000;
        const std::u32string letters =
            round % 2 == 0 ? U"安全の、" : U"安全管理を記録する。、AB1";
        std::u32string before;
        std::u32string after;
        for (std::size_t i = 0; i < length; ++i) {
            const char32_t letter = letters[random() % letters.size()];
            before += letter;
            if (random() % 10 != 0) {
                after += random() % 10 == 0 ? letters[random() % letters.size()] : letter;
            }
        }
        std::size_t old_end = 0;
        std::size_t new_end = 0;
        bool fine = true;
        for (const auto& block : common_blocks(before, after)) {
            fine = fine && block.length > 0 && block.old_at >= old_end &&
                   block.new_at >= new_end && block.old_end() <= before.size() &&
                   block.new_end() <= after.size() &&
                   before.substr(block.old_at, block.length) ==
                       after.substr(block.new_at, block.length);
            old_end = block.old_end();
            new_end = block.new_end();
        }
        CAPTURE(round);
        REQUIRE(fine);
    }
}
