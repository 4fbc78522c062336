#include "read/pdf_margins.hpp"

#include <doctest/doctest.h>

using namespace kijun;

namespace {

constexpr double width = 600;

void take(pdf_margins& into, std::size_t page, double left, double right, int times) {
    for (int i = 0; i != times; ++i) {
        into.take_line(width, page, {left, 100, right, 110});
    }
}

} // namespace

TEST_CASE("one line that stands out moves no margin") {
    pdf_margins margins;
    take(margins, 0, 72, 540, 30);
    take(margins, 1, 72, 300, 40); // headings and last lines
    take(margins, 0, 90, 579, 1);
    margins.take_table(width, {60, 200, 590, 300});
    margins.settle();
    CHECK(margins.of(width, 0).left == doctest::Approx(72));
    CHECK(margins.of(width, 1).right == doctest::Approx(540));
}

TEST_CASE("left and right pages may be set apart") {
    pdf_margins margins;
    take(margins, 0, 50, 520, 30);
    take(margins, 1, 80, 550, 30);
    margins.settle();
    CHECK(margins.of(width, 2).right == doctest::Approx(520));
    CHECK(margins.of(width, 3).right == doctest::Approx(550));
    CHECK(margins.of(width, 3).left == doctest::Approx(80));
}

TEST_CASE("where few lines say where lines end, the outermost does, or a table, or the left") {
    pdf_margins margins;
    take(margins, 0, 60, 400, 3);
    margins.take_table(width, {60, 200, 550, 300});
    margins.settle();
    CHECK(margins.of(width, 0).right == doctest::Approx(550));
    pdf_margins alone;
    take(alone, 0, 60, 200, 2);
    alone.settle();
    CHECK(alone.of(width, 0).right == doctest::Approx(540));
    CHECK(alone.of(300, 0).right == doctest::Approx(0));
}
