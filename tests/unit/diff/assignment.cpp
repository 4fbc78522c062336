#include "diff/assignment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <vector>

using kijun::best_assignment;
using kijun::unassigned;

namespace {

// Tries every way: slow and obvious. Columns beyond the real ones stand for "alone".
double best_sum(const std::vector<double>& gains, std::size_t rows, std::size_t columns) {
    std::vector<std::size_t> order(rows + columns);
    std::iota(order.begin(), order.end(), std::size_t{0});
    double best = 0;
    do {
        double sum = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            sum += order[row] < columns ? gains[row * columns + order[row]] : 0.0;
        }
        best = std::max(best, sum);
    } while (std::ranges::next_permutation(order).found);
    return best;
}

double sum_of(const std::vector<double>& gains,
              std::size_t columns,
              const std::vector<std::size_t>& chosen) {
    double sum = 0;
    for (std::size_t row = 0; row < chosen.size(); ++row) {
        sum += chosen[row] == unassigned ? 0.0 : gains[row * columns + chosen[row]];
    }
    return sum;
}

} // namespace

TEST_CASE("the assignment is as good as the best of all ways") {
    std::uint64_t state = 1;
    const auto next = [&state] {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<double>(state >> 33U & 7U) / 8.0;
    };
    for (std::size_t rows = 1; rows <= 4; ++rows) {
        for (std::size_t columns = 1; columns <= 4; ++columns) {
            for (int round = 0; round < 40; ++round) {
                std::vector<double> gains(rows * columns);
                std::ranges::generate(gains, next);
                const auto chosen = best_assignment(gains, rows, columns);
                CAPTURE(rows);
                CAPTURE(columns);
                CAPTURE(round);
                CHECK(std::abs(sum_of(gains, columns, chosen) -
                               best_sum(gains, rows, columns)) < 1e-9);
                auto used = chosen;
                std::erase(used, unassigned);
                std::ranges::sort(used);
                CHECK(std::ranges::adjacent_find(used) == used.end());
            }
        }
    }
}

TEST_CASE("a row without any gain stays alone") {
    CHECK(best_assignment({0.0, 0.0, 0.9, 0.0}, 2, 2) ==
          std::vector<std::size_t>{unassigned, 0});
    CHECK(best_assignment({}, 2, 0) == std::vector<std::size_t>{unassigned, unassigned});
}

TEST_CASE("over the limit the assignment is greedy but still one to one") {
    CHECK(best_assignment({0.9, 0.8, 0.8, 0.1}, 2, 2, 1) == std::vector<std::size_t>{0, 1});
}
