#include "diff/assignment.hpp"

#include <algorithm>
#include <limits>

namespace kijun {
namespace {

std::vector<std::size_t>
greedy(const std::vector<double>& gains, std::size_t rows, std::size_t columns) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < gains.size(); ++i) {
        if (gains[i] > 0) {
            order.push_back(i);
        }
    }
    std::ranges::stable_sort(
        order, [&gains](std::size_t a, std::size_t b) { return gains[a] > gains[b]; });
    std::vector<std::size_t> column_of(rows, unassigned);
    std::vector<bool> taken(columns, false);
    for (const std::size_t pair : order) {
        const std::size_t row = pair / columns;
        const std::size_t column = pair % columns;
        if (column_of[row] == unassigned && !taken[column]) {
            column_of[row] = column;
            taken[column] = true;
        }
    }
    return column_of;
}

// The usual formulation over costs = -gain for a matrix with rows ≤ columns, indices from 1,
// column 0 the start of an augmenting path.
std::vector<std::size_t> hungarian(const std::vector<double>& gains,
                                   std::size_t rows,
                                   std::size_t columns,
                                   bool turned) {
    const auto cost = [&](std::size_t row, std::size_t column) {
        return turned ? -gains[column * rows + row] : -gains[row * columns + column];
    };
    std::vector<double> row_potential(rows + 1, 0.0);
    std::vector<double> column_potential(columns + 1, 0.0);
    std::vector<std::size_t> row_of(columns + 1, 0);
    std::vector<std::size_t> way(columns + 1, 0);
    for (std::size_t row = 1; row <= rows; ++row) {
        row_of[0] = row;
        std::size_t at = 0;
        std::vector<double> least(columns + 1, std::numeric_limits<double>::max());
        std::vector<bool> used(columns + 1, false);
        do {
            used[at] = true;
            const std::size_t current = row_of[at];
            double delta = std::numeric_limits<double>::max();
            std::size_t next = 0;
            for (std::size_t column = 1; column <= columns; ++column) {
                if (used[column]) {
                    continue;
                }
                const double reduced = cost(current - 1, column - 1) - row_potential[current] -
                                       column_potential[column];
                if (reduced < least[column]) {
                    least[column] = reduced;
                    way[column] = at;
                }
                if (least[column] < delta) {
                    delta = least[column];
                    next = column;
                }
            }
            for (std::size_t column = 0; column <= columns; ++column) {
                if (used[column]) {
                    row_potential[row_of[column]] += delta;
                    column_potential[column] -= delta;
                } else {
                    least[column] -= delta;
                }
            }
            at = next;
        } while (row_of[at] != 0);
        while (at != 0) {
            row_of[at] = row_of[way[at]];
            at = way[at];
        }
    }
    return row_of;
}

} // namespace

std::vector<std::size_t> best_assignment(const std::vector<double>& gains,
                                         std::size_t rows,
                                         std::size_t columns,
                                         std::size_t exact_limit) {
    std::vector<std::size_t> column_of(rows, unassigned);
    if (std::ranges::none_of(gains, [](double gain) { return gain > 0; })) {
        return column_of;
    }
    if (rows > exact_limit || columns > exact_limit) {
        return greedy(gains, rows, columns);
    }
    const bool turned = rows > columns;
    const auto other =
        turned ? hungarian(gains, columns, rows, true) : hungarian(gains, rows, columns, false);
    for (std::size_t j = 1; j < other.size(); ++j) {
        if (other[j] == 0) {
            continue;
        }
        const std::size_t row = turned ? j - 1 : other[j] - 1;
        const std::size_t column = turned ? other[j] - 1 : j - 1;
        if (gains[row * columns + column] > 0) {
            column_of[row] = column;
        }
    }
    return column_of;
}

} // namespace kijun
