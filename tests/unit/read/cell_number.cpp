#include "read/cell_number.hpp"

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("numbers are shown as a sheet shows them") {
    CHECK(shown_number("22", {}, false) == "22");
    CHECK(shown_number("12345678901234", {}, false) == "12345678901234");
    CHECK(shown_number("0.10000000000000001", {}, false) == "0.1");
    CHECK(shown_number("-1.5", {}, false) == "-1.5");
    CHECK(shown_number("7", written_format("000"), false) == "007");
    CHECK(shown_number("1234567.5", written_format("#,##0.00"), false) == "1,234,567.50");
    CHECK(shown_number("0.08", built_in_format(9), false) == "8%");
    CHECK(shown_number("22", built_in_format(1), false) == "22");
    CHECK(shown_number("22", built_in_format(49), false) == "22");
    CHECK(shown_number("abc", {}, false) == "abc");
    CHECK(shown_number("", {}, false).empty());
    CHECK(shown_number("nan", {}, false) == "nan");
}

TEST_CASE("dates are ISO dates, whatever their format") {
    CHECK(shown_number("45995", built_in_format(14), false) == "2025-12-04");
    CHECK(shown_number("45995", written_format(R"([$-411]ggge"年"m"月"d"日";@)"), false) ==
          "2025-12-04");
    CHECK(shown_number("45995.5", built_in_format(22), false) == "2025-12-04 12:00");
    CHECK(shown_number("0.75", built_in_format(20), false) == "18:00");
    CHECK(shown_number("1.5", written_format("[h]:mm"), false) == "36:00");
    CHECK(shown_number("44533", built_in_format(14), true) == "2025-12-04");
    // Excel's calendar has a 29 February 1900.
    CHECK(shown_number("59", built_in_format(14), false) == "1900-02-28");
    CHECK(shown_number("60", built_in_format(14), false) == "1900-02-29");
    CHECK(shown_number("61", built_in_format(14), false) == "1900-03-01");
    CHECK(shown_number("-3", built_in_format(14), false) == "-3");
}

TEST_CASE("words in quotes and colours make no date") {
    CHECK_FALSE(written_format(R"("day"0)").date);
    CHECK_FALSE(written_format("[Red]0.0;[Blue]-0.0").date);
    CHECK(shown_number("3.14159", written_format("[Red]0.0;yyyy"), false) == "3.1");
}

TEST_CASE("a format that says General shows the number, and its own words") {
    CHECK(shown_number("22", written_format("General"), false) == "22");
    CHECK(shown_number("22", written_format("GENERAL"), false) == "22");
    CHECK(shown_number("3", written_format(R"(General"件")"), false) == "3件");
    CHECK(shown_number("9", written_format(R"("実"0)"), false) == "実9");
    CHECK(shown_number("1000", written_format(R"("¥"#,##0)"), false) == "¥1,000");
    CHECK(shown_number("1000", written_format(R"(\¥#,##0_);[Red]\(\¥#,##0\))"), false) ==
          "¥1,000");
}

TEST_CASE("minutes are no months, and what is optional is not rounded away") {
    CHECK(shown_number("0.5", written_format("mm:ss"), false) == "12:00");
    CHECK(shown_number("0.5", written_format("h:mm"), false) == "12:00");
    CHECK(shown_number("1.5", written_format("#,##0.##"), false) == "1.5");
    CHECK(shown_number("2", written_format("0.##"), false) == "2");
    CHECK(shown_number("0.5", written_format("# ?/?"), false) == "0.5");
    CHECK(shown_number("12345", written_format("0.00E+00"), false) == "12345");
    CHECK(shown_number("45995", written_format("yyyy/m/d h:mm"), false) == "2025-12-04");
    CHECK(shown_number("22", written_format("@"), false) == "22");
}

TEST_CASE("negative numbers and zero have sections of their own") {
    const number_format triangle = written_format(R"(#,##0;[Red]"▲ "#,##0;"-")");
    CHECK(shown_number("1234", triangle, false) == "1,234");
    CHECK(shown_number("-1234", triangle, false) == "▲ 1,234");
    CHECK(shown_number("0", triangle, false) == "-");
    CHECK(shown_number("-24000",
                       written_format(R"(_(* #,##0_);_(* \(#,##0\);_(* "-"_);_(@_))"),
                       false) == "(24,000)");
    CHECK(shown_number("-5", written_format(R"("¥"#,##0)"), false) == "-¥5");
    CHECK(shown_number("0", written_format("0;-0;;@"), false).empty());
    CHECK(shown_number("-5", written_format("0;[Red]0"), false) == "-5");
    CHECK(shown_number("-0.5", written_format(R"(# ?/?;[Red]\-# ?/?)"), false) == "-0.5");
    // What is no zero is not lost, even where the format shows nothing of it.
    CHECK(shown_number("22", written_format(";;;"), false) == "22");
}

TEST_CASE("sections with conditions are tried in their order") {
    const number_format post = written_format(R"([<=999]000;[<=9999]000\-00;000\-0000)");
    CHECK(shown_number("100", post, false) == "100");
    CHECK(shown_number("1000005", post, false) == "100-0005");
    CHECK(shown_number("1", written_format(R"([<0]"";0%)"), false) == "100%");
    CHECK(shown_number("0.5", written_format("[=0]?;[<4.2][hh]:mm;0"), false) == "12:00");
}

TEST_CASE("commas behind the last place divide by a thousand") {
    CHECK(shown_number("12345678", written_format("#,##0,"), false) == "12,346");
    CHECK(shown_number("12345678", written_format(R"(#,##0,,"百万円")"), false) == "12百万円");
}

TEST_CASE("currencies are shown, languages and colours are not") {
    CHECK(shown_number("1", written_format("[$¥-411]#,##0.00"), false) == "¥1.00");
    CHECK(shown_number("0.5", written_format(R"(#,##0.00\ [$EUR])"), false) == "0.50 EUR");
    CHECK(shown_number("7", written_format("[$-411]0"), false) == "7");
    CHECK(shown_number("0", written_format("[magenta]0"), false) == "0");
    // A blank as wide as a sign of several bytes: none of them is left over.
    CHECK(shown_number("1", written_format(R"(_-* #,##0\ _€_-)"), false) == "1 ");
}

TEST_CASE("halves are rounded away from zero, as they read in decimal") {
    CHECK(shown_number("5716.5", written_format("#,##0"), false) == "5,717");
    CHECK(shown_number("1.005", written_format("0.00"), false) == "1.01");
    CHECK(shown_number("0.285", written_format("0%"), false) == "29%");
    CHECK(shown_number("9.995", written_format("0.00"), false) == "10.00");
    CHECK(shown_number("0.0004", written_format("0.00"), false) == "0.00");
    CHECK(shown_number("-0.001", written_format("0.0"), false) == "0.0");
    CHECK(shown_number("1e300", written_format("0"), false).size() == 301);
    CHECK(shown_number("1e-300", written_format("0.0"), false) == "0.0");
}
