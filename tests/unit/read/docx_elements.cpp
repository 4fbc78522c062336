#include "read/docx_elements.hpp"

#include <doctest/doctest.h>

using namespace kijun;

TEST_CASE("elements are known by their whole names") {
    CHECK(docx_element_of("Choice") == docx_element::choice); // the first of the list
    CHECK(docx_element_of("p") == docx_element::paragraph);
    CHECK(docx_element_of("pPr") == docx_element::passed_over);
    CHECK(docx_element_of("r") == docx_element::run);
    CHECK(docx_element_of("t") == docx_element::text);
    CHECK(docx_element_of("tab") == docx_element::tabulator);
    CHECK(docx_element_of("tbl") == docx_element::table);
    CHECK(docx_element_of("trPr") == docx_element::passed_over); // the last
    for (const char* name : {"", "P", "pP", "tblP", "trPr2", "zzz", "\x7f", "本文", "\xff"}) {
        CAPTURE(name);
        CHECK(docx_element_of(name) == docx_element::other);
    }
}
