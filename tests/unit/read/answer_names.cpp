#include "read/answer_names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace kijun;

TEST_CASE("a verdict is a word of either language, in either width") {
    CHECK(word_among(answer_words, "incorporate") == 0);
    CHECK(word_among(answer_words, " 影響なし ") == 1);
    CHECK(word_among(answer_words, "not-related") == 2);
    CHECK(word_among(answer_words, "ｉｎｃｏｒｐｏｒａｔｅ") == 0);
    CHECK(word_among(hole_words, "正当") == 0);
    CHECK_FALSE(word_among(answer_words, "たぶん"));
    CHECK_FALSE(word_among(answer_words, ""));
}

TEST_CASE("a date is a day of the calendar as Excel shows it") {
    for (const char* written : {"2025-11-20",
                                "2025/11/20",
                                "2025.11.20",
                                "2025年11月20日",
                                " ２０２５年１１月２０日 "}) {
        CAPTURE(written);
        CHECK(read_date(written) == "2025-11-20");
    }
    CHECK(read_date("2025/1/2") == "2025-01-02");
    CHECK(read_date("2024-02-29") == "2024-02-29");
    for (const char* written : {"",
                                "先週",
                                "2025-02-29",
                                "2025-13-01",
                                "2025-00-01",
                                "2025-01-00",
                                "20-11-2025",
                                "2025-11",
                                "2025-11-20-1",
                                "2025-11-20 10:00",
                                "45981",
                                "99999999999-1-1"}) {
        CAPTURE(written);
        CHECK_FALSE(read_date(written));
    }
}

TEST_CASE("a list of items is parted by blanks or commas; - is none") {
    using numbers = std::vector<std::string>;
    CHECK(read_item_list("1 3") == numbers{"1", "3"});
    CHECK(read_item_list("1、 22") == numbers{"1", "22"});
    CHECK(read_item_list("-") == numbers{});
    CHECK_FALSE(read_item_list(" "));
}
