#include "read/law_names.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace kijun;

TEST_CASE("an article without a title is called by its Num") {
    struct row {
        std::string num;
        std::string name;
    };
    for (const auto& [num, name] : {row{"12", "第十二条"},
                                    row{"12_2", "第十二条の二"},
                                    row{"38_3_2", "第三十八条の三の二"},
                                    row{"4:6", "第四条から第六条まで"},
                                    row{"7_2:7_5", "第七条の二から第七条の五まで"},
                                    row{"", ""},
                                    row{"0", ""},
                                    row{"x", ""},
                                    row{"1_", ""},
                                    row{"4:", ""},
                                    row{"99999999999", ""}}) {
        CAPTURE(num);
        CHECK(article_name(num) == name);
    }
}

TEST_CASE("an amending law is called by year, kind and number") {
    struct row {
        std::string written;
        std::string name;
    };
    for (const auto& [written, name] :
         {row{"令和五年六月一四日法律第五一号", "令和五年法律第五一号"},
          row{"平成一〇年九月二八日法律第一一一号", "平成一〇年法律第一一一号"},
          row{"令和元年五月三一日法律第一六号", "令和元年法律第一六号"},
          row{"昭和二十二年十二月二十日法律第二百号", "昭和二十二年法律第二百号"},
          row{"令和五年法律第五一号", "令和五年法律第五一号"},
          row{"平成一二年六月七日総理府令第四六号", "平成一二年総理府令第四六号"},
          row{"年月日", "年月日"},
          row{"法律第五一号", "法律第五一号"}}) {
        CAPTURE(written);
        CHECK(amending_law_name(written) == name);
    }
}

TEST_CASE("a caption loses the brackets around it and no others") {
    CHECK(without_brackets("（目的）") == "目的");
    CHECK(without_brackets(" （目的） ") == "目的");
    CHECK(without_brackets("目的") == "目的");
    CHECK(without_brackets("（甲）及び（乙）") == "（甲）及び（乙）");
    CHECK(without_brackets("（目的") == "（目的");
    CHECK(without_brackets("").empty());
}

TEST_CASE("dates are read from attributes and from e-Gov's file names") {
    CHECK(iso_date("2024/06/13") == "2024-06-13");
    CHECK(iso_date("2024-06-13") == "2024-06-13");
    CHECK(iso_date("2024-06/13").empty());
    CHECK(iso_date("2024-13-01").empty());
    CHECK(iso_date("2024-6-13").empty());
    CHECK(iso_date("").empty());
    CHECK(date_in_file_name("laws/405AC0000000047_20240613_505AC0000000051.xml") ==
          "2024-06-13");
    CHECK(date_in_file_name("x_20200401.xml") == "2020-04-01");
    CHECK(date_in_file_name("x_20201401.xml").empty());
    CHECK(date_in_file_name("20200401.xml").empty());
    CHECK(date_in_file_name("x_20200401_1/y.xml").empty());
    CHECK(date_in_file_name("x_20200401").empty());
    CHECK(date_in_file_name("-").empty());
}
