#include "support/edition_text.hpp"
#include "support/letter_scheme.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/numbering/address.hpp>

#include <doctest/doctest.h>

#include <memory>
#include <span>
#include <string>

using kijun::test::edition_of;

namespace {

std::string outline(const kijun::edition& of) {
    std::string all;
    for (std::size_t i = 0; i < of.clause_count(); ++i) {
        const auto rule = of.clause_at(i);
        all += std::string(rule.id()) + "=" + std::string(rule.title()) + "\n";
        for (auto k = rule.first_paragraph(); k < rule.end_paragraph(); ++k) {
            all += to_string(of.paragraph_at(k).place()) + "=" +
                   std::string(of.paragraph_at(k).text()) + "\n";
        }
    }
    return all;
}

} // namespace

TEST_CASE("a difference applied to the old edition gives the new one") {
    const auto before = edition_of(
        "実1 題名\n  1 一つ目の事項を定める。\n    (1) 甲\n    (2) 乙\n  - "
        "無番の段落である。\n  - 次の無番の段落。\n実2 移る条\n  1 移る条の文である。\n");
    const auto after = edition_of(
        "実1 題名を改める\n  - 新しい無番の段落が入る。\n  1 一つ目の事項を必ず定める。\n    "
        "(1) 乙\n    (2) 甲\n    (3) 丙\n  - 次の無番の段落。\n  - 無番の段落である。\n実3 "
        "移る条\n  1 移る条の文である。\n");
    const auto made = apply(before, diff(before, after));
    REQUIRE(made.has_value());
    CHECK(outline(*made) == outline(after));
}

TEST_CASE("a difference does not fit another edition than its own") {
    const auto before = edition_of("実1 題名\n  1 文\n");
    const auto after = edition_of("実1 題名\n  1 別の文\n");
    const auto other = edition_of("実1 題名\n  1 どこか違う文\n");
    const auto made = apply(other, diff(before, after));
    REQUIRE_FALSE(made.has_value());
    CHECK(made.error().id == kijun::code::patch_does_not_fit);
}

TEST_CASE("what is made by applying a difference is cited as what it was made from") {
    const std::shared_ptr<const kijun::citation_scheme> scheme =
        std::make_shared<kijun::test::letter_scheme>();
    const auto before = edition_of("A~1 題名\n  1 文\nA~2 題\n  1 §A~1 による。\n")
                            .with_scheme(std::span(&scheme, 1));
    REQUIRE(before.clauses().own_scheme() == scheme);
    const auto after = edition_of("A~1 題名\n  1 別の文\nA~2 題\n  1 §A~1 による。\n");
    const auto made = apply(before, diff(before, after));
    REQUIRE(made.has_value());
    CHECK(made->clauses().own_scheme() == scheme);
}
