// Numbers of sections in their several ways, and the names of parts.

#include "numbering/outline_number.hpp"

#include "numbering/part_name.hpp"

#include <kijun/text/utf8.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using namespace kijun;
using namespace kijun::numbering;

namespace {

/// "id|what follows", or "" for no number.
std::string number_of(std::string_view text) {
    const std::u32string signs = to_utf32(text);
    const auto read = read_outline_number(signs);
    return read ? read->id + '|' + to_utf8(std::u32string_view(signs).substr(read->signs)) : "";
}

std::string part_of(std::string_view text) {
    const std::u32string signs = to_utf32(text);
    const auto read = read_part_name(signs);
    return read ? read->id + (read->is_annex ? "*|" : "|") +
                      to_utf8(std::u32string_view(signs).substr(read->signs))
                : "";
}

} // namespace

TEST_CASE("a number is read in each way of counting, whatever its width") {
    struct row {
        const char* text;
        const char* read;
    };
    for (const row& each : {
             row{"4.5.1 題名", "4.5.1| 題名"},
             row{"４．５　題名", "4.5|　題名"},
             row{"2-1-3題名", "2-1-3|題名"},
             row{"２－１ー３", "2-1-3|"},
             row{"Ⅱ－１－２ 着眼点", "Ⅱ-1-2| 着眼点"},
             row{"II-1-2", "Ⅱ-1-2|"},
             row{"I-1", "Ⅰ-1|"},
             row{"ⅩⅢ－2", "ⅩⅢ-2|"},
             row{"A.5.1", "A.5.1|"},
             row{"第２　定義", "第2|　定義"},
             row{"第三の２", "第3の2|"},
             row{"第１節", "第1節|"},
             row{"問３　期限", "問3|　期限"},
             row{"Ｑ１－２", "Q1-2|"},
             row{"Q. 7", "Q7|"},
             row{"1.05", "1|.05"},
             row{"第", ""},
             row{"Quality 1", "Q|uality 1"},
             row{"0.5", ""},
             row{"1234", ""},
             row{"", ""},
         }) {
        CAPTURE(each.text);
        CHECK(number_of(each.text) == each.read);
    }
}

TEST_CASE("parts are known by their names, annexes apart from chapters") {
    struct row {
        const char* text;
        const char* read;
    };
    for (const row& each : {
             row{"第１章　総則", "第1章|　総則"},
             row{"第二編", "第2編|"},
             row{"別紙", "別紙*|"},
             row{"別紙１－２ 様式", "別紙1-2*| 様式"},
             row{"附属書Ａ（規定）", "附属書A*|（規定）"},
             row{"別添第１", "別添1*|"},
             row{"参考資料3", "参考資料3*|"},
             row{"Appendix B. Checklist", "Appendix B*|. Checklist"},
             row{"ANNEX 2", "Annex 2*|"},
             row{"Chapter 12: Files", "Chapter 12|: Files"},
             row{"PART TWO", "Part 2|"},
             row{"Chapter Eleven: Files", "Chapter 11|: Files"},
             row{"Appendix 2.1 Files", "Appendix*| 2.1 Files"},
             row{"付録2.1 様式", "付録*|2.1 様式"},
             row{"Appendix 2020", ""},
             row{"Part one of it", ""},
             row{"Parts of it", ""},
             row{"Part of it", ""},
             row{"第1条", ""},
             row{"Annexed", ""},
             row{"本文", ""},
         }) {
        CAPTURE(each.text);
        CHECK(part_of(each.text) == each.read);
    }
}

TEST_CASE("an id is a number, a part, or both") {
    const auto both = read_section_name("別紙1 2.1");
    REQUIRE(both);
    CHECK(both->part == "別紙1");
    REQUIRE(both->number);
    CHECK(both->number->parts == section_number{2, 1});
    const auto english = read_section_name("Appendix A 1.1");
    REQUIRE(english);
    CHECK(english->part == "Appendix A");
    const auto part = read_section_name("第1編第2章");
    REQUIRE(part);
    CHECK_FALSE(part->number);
    CHECK(read_section_name("Ⅱ-1-2")->number->style == section_style::roman);
    for (const char* none :
         {"", "実8", "第一条", "前文", "2 1", "別紙1 ", "別紙1 第", "4.", "Ⅱ－1"}) {
        CAPTURE(none);
        CHECK_FALSE(read_section_name(none));
    }
    CHECK(with_part(*read_section_name("2-1")->number, 3).id == "2-1-3");
    CHECK(with_part(*read_section_name("2.1")->number, 3).id == "2.1.3");
}
