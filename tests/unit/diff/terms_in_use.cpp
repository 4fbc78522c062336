#include "diff/terms_in_use.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

TEST_CASE("terms are counted wherever they stand, also beside and inside each other") {
    terms_in_use terms(
        {{"カギ", 0}, {"計算センター", 1}, {"センター", 1}, {"暗号", 0}, {"DB", 0}});
    terms.look_at("計算センターのカ");
    terms.look_at("ギを替えた");
    CHECK_FALSE(terms.is_used(0)); // not across two texts
    CHECK_FALSE(terms.is_used(1)); // once, as it may
    CHECK_FALSE(terms.is_used(2));
    terms.look_at("親カギとセンター");
    CHECK(terms.is_used(0));
    CHECK_FALSE(terms.is_used(1));
    CHECK(terms.is_used(2)); // once by itself, once in the longer term
    CHECK_FALSE(terms.is_used(3));
    terms.look_at("暗DB");
    CHECK(terms.is_used(4));
    terms.look_at("号暗号");
    CHECK(terms.is_used(3));
}

TEST_CASE("as many finds as a plain search, for all small texts") {
    // Texts over three letters, up to seven of them, against terms of two and three letters.
    const std::string letters = "abc";
    const std::vector<std::string> words = {"ab", "ba", "aab", "abc", "ccc"};
    std::size_t disagreements = 0;
    std::size_t texts = 1;
    for (std::size_t length = 0; length <= 7; ++length, texts *= letters.size()) {
        for (std::size_t number = 0; number < texts; ++number) {
            std::string text;
            for (std::size_t rest = number, i = 0; i < length; ++i, rest /= letters.size()) {
                text += letters[rest % letters.size()];
            }
            for (const std::size_t may_be_left : {0U, 1U}) {
                std::vector<terms_in_use::term> terms;
                for (const std::string& word : words) {
                    terms.push_back({word, may_be_left});
                }
                terms_in_use found(terms);
                found.look_at(text);
                for (std::size_t i = 0; i < words.size(); ++i) {
                    std::size_t count = 0;
                    for (std::size_t at = text.find(words[i]); at != std::string::npos;
                         at = text.find(words[i], at + 1)) {
                        ++count;
                    }
                    disagreements += found.is_used(i) != (count > may_be_left) ? 1 : 0;
                }
            }
        }
    }
    CHECK(texts == 6561); // 3^8: all lengths were tried
    CHECK(disagreements == 0);
}

TEST_CASE("without terms nothing is in use, and short texts hold none") {
    terms_in_use nobody({});
    nobody.look_at("カギ");
    terms_in_use one({{"計算センター", 0}});
    one.look_at("");
    one.look_at("計算");
    CHECK_FALSE(one.is_used(0));
}
