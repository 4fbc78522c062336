#include "numbering/canonical_label.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <string_view>

using namespace kijun;
using numbering::read_canonical_label;

namespace {

/// The same label, read the long way: a blank inside it changes nothing but that.
label read_slowly(const std::string& written) {
    const std::string with_blank = ' ' + written;
    REQUIRE_FALSE(read_canonical_label(with_blank));
    return read_label(with_blank);
}

/// If the label is known at a glance, then for what it is.
bool known_rightly(const std::string& written) {
    CAPTURE(written);
    const auto known = read_canonical_label(written);
    if (!known) {
        return false;
    }
    const label slow = read_slowly(written);
    CHECK(slow == label{written, known->series, {known->number}});
    CHECK(read_label(written) == slow);
    return true;
}

} // namespace

TEST_CASE("the common labels are known at a glance") {
    for (const char* const written :
         {"1", "12", "999999999", "(1)", "(20)", "①", "⑳", "a", "z", "i", "A", "(a)", "(V)"}) {
        CAPTURE(written);
        CHECK(known_rightly(written));
    }
}

TEST_CASE("what needs a closer look is left to read_label") {
    for (const char* const written :
         {"",    "0",     "01",  "(01)", "1.", "2-1",  "(1",         "1)",   "()",
          "１",  "（1）", "(①)", "㉑",   "ii", "(ii)", "1234567890", "ア",   "一",
          "注1", "#1",    "(",   ")",    "1 ", "é",    "+",          "参考1"}) {
        CAPTURE(written);
        CHECK_FALSE(read_canonical_label(written));
    }
}

TEST_CASE("no label is known for what it is not") {
    constexpr std::string_view signs[] = {"(",
                                          ")",
                                          "1",
                                          "0",
                                          "9",
                                          "a",
                                          "Z",
                                          "i",
                                          "v",
                                          "①",
                                          "⑴",
                                          ".",
                                          "-",
                                          "#",
                                          "ア",
                                          "一",
                                          "～",
                                          "~"};
    std::mt19937 random(7);
    int known = 0;
    for (int round = 0; round < 20'000; ++round) {
        std::string written;
        for (std::size_t length = random() % 5 + 1; length > 0; --length) {
            written += signs[random() % std::size(signs)];
        }
        known += known_rightly(written) ? 1 : 0;
    }
    CHECK(known > 500);
}
