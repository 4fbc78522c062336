#include "write/decimal.hpp"

#include <doctest/doctest.h>

#include <clocale>
#include <limits>

TEST_CASE("decimals are rounded to four places and written without exponent, in any locale") {
    struct {
        double number;
        const char* expected;
    } const rows[] = {
        {0.93, "0.93"},
        {0.931234, "0.9312"},
        {1.0 / 3, "0.3333"},
        {2.0 / 3, "0.6667"},
        {1, "1.0"},
        {0, "0.0"},
        {-0.00001, "0.0"},
        {0.0001, "0.0001"},
        {-2.5, "-2.5"},
        {123456.789, "123456.789"},
        {1e300, "null"},
        {std::numeric_limits<double>::infinity(), "null"},
        {std::numeric_limits<double>::quiet_NaN(), "null"},
    };
    for (const char* locale : {"C", "de_DE.UTF-8", "de_DE"}) {
        std::setlocale(LC_ALL, locale);
        for (const auto& row : rows) {
            CAPTURE(row.number);
            CHECK(kijun::print_decimal(row.number) == row.expected);
        }
    }
    std::setlocale(LC_ALL, "C");
}
