#include "text/word_borders.hpp"

#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using kijun::border;
using kijun::to_utf32;
using kijun::word_borders;

namespace {

/// The text with a bar at every border.
std::string cut(const std::string& text) {
    const std::u32string letters = to_utf32(text);
    word_borders borders(letters);
    std::string out;
    for (std::size_t at = 0; at < letters.size(); ++at) {
        const border here = borders.at(at);
        REQUIRE(here != border::doubt);
        out += at > 0 && here != border::inside ? "|" : "";
        kijun::append_utf8(out, letters[at]);
    }
    return out;
}

} // namespace

TEST_CASE("borders are those of words, with their affixes and endings") {
    const std::vector<std::string> rows = {
        "情報|資産|の|台帳|を|点検|する",
        "暗号化|又は|記録",
        "担当者|等|の|責任者",
        "再委託先|に関する|規程",
        "サイバー|攻撃",
        "コンピュータ|センター",
        "取り扱い|を|見直す",
        "第一項|第六号",
        "第二十一条|第十四項",
        "30|日|以内",
        "SHA-256|を|用いる",
        "1,000|円|、|1.5|倍",
        "10:30|まで",
        "（|注|）|重要",
        "the| |control| |policy",
        "葛\U000E0100|城|は",
    };
    for (const auto& shown : rows) {
        std::string text = shown;
        std::erase(text, '|');
        CHECK(cut(text) == shown);
    }
}

TEST_CASE("the ends of sentences, items and phrases are told apart") {
    const auto at = [](const std::string& text, std::size_t position) {
        return kijun::border_at(to_utf32(text), position);
    };
    CHECK(at("終了。次", 3) == border::sentence);
    CHECK(at("鍵、扉", 2) == border::item);
    CHECK(at("鍵、扉", 1) == border::word);
    CHECK(at("鍵（注）", 1) == border::item);
    CHECK(at("鍵の扉", 2) == border::phrase);
    CHECK(at("a b", 2) == border::item);
    CHECK(at("安全", 1) == border::doubt);
    CHECK(at("安全", 0) == border::sentence);
    CHECK(at("安全", 2) == border::sentence);
    CHECK(at("", 0) == border::sentence);
}
