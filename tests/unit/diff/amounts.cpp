#include "diff/amounts.hpp"

#include <kijun/text/comparison_key.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

using texts = std::vector<std::string>;
using difference = std::pair<texts, texts>;

texts amounts_of(const std::string& text) {
    texts all;
    for (const kijun::amount& one : kijun::amounts_in(kijun::comparison_key(text))) {
        all.push_back(one.text);
    }
    return all;
}

difference different(const std::string& was, const std::string& is) {
    return kijun::different_numbers(kijun::comparison_key(was), kijun::comparison_key(is));
}

} // namespace

TEST_CASE("numbers are read with what they count, those that name a place are not") {
    CHECK(amounts_of("30日以内に5名で1.5%を") == texts{"30日以内", "5名", "1.5%"});
    CHECK(amounts_of("2割以上上回る、3日未満経過") == texts{"2割以上", "3日未満"});
    CHECK(amounts_of("記録を3年間保存し、８文字以上とする") == texts{"3年間", "8文字以上"});
    CHECK(amounts_of("within 90 days, 256bit keys") == texts{"90 days", "256bit"});
    CHECK(amounts_of("実28、第3条、注1、参考2、通番4").empty());
}

TEST_CASE("a word behind a number that is no unit is none of it") {
    CHECK(different("3年間保存する", "3年間保管する") == difference{});
    CHECK(different("5要員で", "5担当で") == difference{});
    CHECK(different("年1回、30日", "年2回、30日") == difference{{"1回"}, {"2回"}});
    CHECK(different("30分以上", "30分未満") == difference{{"30分以上"}, {"30分未満"}});
}

TEST_CASE("numbers in kanji count what they count in digits") {
    CHECK(amounts_of("三年以下の拘禁刑又は三百万円以下の罰金") ==
          texts{"三年以下", "三百万円以下"});
    CHECK(amounts_of("二〇二五年四月一日から十五日以内") ==
          texts{"二〇二五年", "四月", "一日", "十五日以内"});
    CHECK(different("100万円", "二百万円") == difference{{"100万円"}, {"二百万円"}});
    CHECK(different("三年ごとに1,000件", "3年ごとに千件") == difference{});
    CHECK(different("1.5億円", "1.5億円") == difference{});
    CHECK(different("25,000千円", "2,500万円") == difference{});
    CHECK(different("999999999999999千兆円", "999999999999999兆円").first.size() == 1);
    // Every sign that numbers are written with.
    CHECK(different("一二三四五六七八九〇年", "1234567890年") == difference{});
    CHECK(different("一兆二億三万四千五百六十円", "1,000,200,034,560円") == difference{});
    CHECK(different("三十五人", "三十六人") == difference{{"三十五人"}, {"三十六人"}});
}

TEST_CASE("numbers in English words count before a unit") {
    CHECK(amounts_of("at least once every six months or within 30 minutes") ==
          texts{"six months", "30 minutes"});
    CHECK(different("every three months", "every 3 months") == difference{});
    CHECK(different("every six months", "every twelve months") ==
          difference{{"six months"}, {"twelve months"}});
    CHECK(amounts_of("one of the two, often monthsix days").empty());
}

TEST_CASE("kanji that only look like numbers are none") {
    CHECK(amounts_of("統一、一部、一定の、十分な、第三者、一般、一方、万一、唯一の").empty());
    CHECK(amounts_of("第三条第二項、第二十一条の二、附則第三回").empty());
}

TEST_CASE(
    "amounts in what both texts begin or end with are no difference, however both are cut") {
    const texts pieces{"三年",   "3年",   "間",    "以上", "、",   "。",     "第",   "二",
                       "百万円", "1,000", "1.5",   "%",    "days", " ",      "six ", "months",
                       "記録を", "保存",  "キロ",  "統",   "項目", "実28",   "(3)",  "十五",
                       "人",     "か月",  "10:30", "万",   "約",   "各二名", "-5",   "一部"};
    std::mt19937 draw(20260728); // NOLINT(bugprone-random-generator-seed): the same every time
    const auto some = [&](std::size_t most) {
        std::string text;
        for (std::size_t left = draw() % (most + 1); left > 0; --left) {
            text += pieces[draw() % pieces.size()];
        }
        return text;
    };
    const auto meanings = [](const std::string& key) {
        texts all;
        for (const kijun::amount& one : kijun::amounts_in(key)) {
            all.push_back(one.meaning);
        }
        std::ranges::sort(all);
        return all;
    };
    const auto only_in = [](const texts& these, const texts& those) {
        texts rest;
        std::ranges::set_difference(these, those, std::back_inserter(rest));
        return rest.size();
    };
    for (int round = 0; round < 4000; ++round) {
        const std::string begin = some(40);
        const std::string end = some(40);
        const auto around = [&begin, &end](const std::string& middle) {
            std::string whole = begin;
            whole += middle;
            whole += end;
            return kijun::comparison_key(whole);
        };
        const std::string was = around(some(4));
        const std::string is = around(some(4));
        CAPTURE(was);
        CAPTURE(is);
        const auto [removed, added] = kijun::different_numbers(was, is);
        const texts before = meanings(was);
        const texts after = meanings(is);
        REQUIRE(removed.size() == only_in(before, after));
        REQUIRE(added.size() == only_in(after, before));
    }
}
