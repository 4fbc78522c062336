#include "numbering/citation_plain.hpp"

#include "numbering/citation_ast.hpp"
#include "numbering/citation_grammar.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace kijun::numbering;

bool same(const std::optional<match<ast::element>>& plain,
          const std::optional<match<ast::element>>& grammar) {
    if (!plain || !grammar) {
        return !plain;
    }
    const ast::element& a = plain->value;
    const ast::element& b = grammar->value;
    return plain->end == grammar->end && a.of == b.of && a.first.main == b.first.main &&
           a.first.branches == b.first.branches && a.first.worded == b.first.worded &&
           a.ends.empty() && b.ends.empty() && b.where.labels.empty() && a.ordinal == b.ordinal;
}

} // namespace

TEST_CASE("what is read without the grammar is what the grammar reads") {
    const std::vector<std::string> pieces = {"実", "統",  "監",  "通番",  "1",  "0",  "8",
                                             "14", "200", "-",   "-1",    "－", "～", "、",
                                             "、", "。",  "・",  "；",    "9",  "年", "つ",
                                             " ",  "\n",  "(2)", "参考1", "の", "を", "及び"};
    std::uint32_t state = 11; // a fixed sequence
    const auto next = [&state] {
        state = state * 1664525U + 1013904223U;
        return state >> 8U;
    };
    std::size_t elements = 0;
    std::size_t separators = 0;
    for (int round = 0; round < 60'000; ++round) {
        std::string text;
        for (std::uint32_t count = 1 + next() % 6U; count > 0; --count) {
            text += pieces[next() % pieces.size()];
        }
        CAPTURE(text);
        const auto element = match_plain_element(text, 0);
        REQUIRE(same(element, match_element(text, 0)));
        REQUIRE(same(match_plain_next(text, 0), match_next(text, 0)));
        const auto separator = match_plain_separator(text, 0);
        const auto by_grammar = match_separator(text, 0);
        REQUIRE((!separator || (by_grammar && by_grammar->end == separator->end &&
                                by_grammar->value == separator->value)));
        if (begins_anew(text, 0)) {
            REQUIRE(by_grammar.has_value());
            REQUIRE_FALSE(match_next(text, by_grammar->end).has_value());
            REQUIRE_FALSE(match_next_place(text, by_grammar->end).has_value());
        }
        elements += element ? 1U : 0U;
        separators += separator ? 1U : 0U;
    }
    CHECK(elements > 300);
    CHECK(separators > 200);
}

TEST_CASE("plain elements end with a sign that ends every number") {
    CHECK(match_plain_element("実8", 0).has_value());
    CHECK(match_plain_element("実14-1、9", 0).has_value());
    CHECK_FALSE(match_plain_element("実8年", 0).has_value());
    CHECK_FALSE(match_plain_element("実8 2", 0).has_value());
    CHECK_FALSE(match_plain_element("実1,000", 0).has_value());
    CHECK_FALSE(match_plain_element("実2024、", 0).has_value());
    CHECK_FALSE(match_plain_element("実08、", 0).has_value());
    CHECK_FALSE(match_plain_element("実務基準8", 0).has_value());
}
