#include "pdf_tables.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace kijun {
namespace {

constexpr double touch = 2.5;            // rules that are so near are joined, in points
constexpr std::size_t most_rules = 4000; // of a page: a drawing, no table
constexpr std::size_t most_squares = 40'000;
constexpr std::size_t most_steps = 200'000'000; // words times cells of a table

bool cross(const pdf_rule& lying, const pdf_rule& standing) {
    return standing.at >= lying.begin - touch && standing.at <= lying.end + touch &&
           lying.at >= standing.begin - touch && lying.at <= standing.end + touch;
}

/// Is it a side of cells: does it end at standing rules, or go over one? Underlining that
/// begins right at the side of a narrow cell does neither.
bool is_side(const pdf_rule& lying, const std::vector<pdf_rule>& standing) {
    bool begins = false;
    bool ends = false;
    for (const pdf_rule& rule : standing) {
        if (!cross(lying, rule)) {
            continue;
        }
        const bool at_begin = rule.at <= lying.begin + touch;
        const bool at_end = rule.at >= lying.end - touch;
        if (!at_begin && !at_end) {
            return true;
        }
        begins = begins || at_begin;
        ends = ends || at_end;
    }
    return begins && ends;
}

/// Joins the pieces of one line that were drawn cell by cell.
std::vector<pdf_rule> merged(std::vector<pdf_rule> rules) {
    std::sort(rules.begin(), rules.end(), [](const pdf_rule& one, const pdf_rule& other) {
        return std::pair(std::round(one.at), one.begin) <
               std::pair(std::round(other.at), other.begin);
    });
    std::vector<pdf_rule> all;
    for (const pdf_rule& rule : rules) {
        if (!all.empty() && std::abs(all.back().at - rule.at) <= 1 &&
            rule.begin <= all.back().end + touch) {
            all.back().end = std::max(all.back().end, rule.end);
        } else {
            all.push_back(rule);
        }
    }
    return all;
}

class groups {
public:
    explicit groups(std::size_t count) : of_(count) { std::iota(of_.begin(), of_.end(), 0); }
    std::size_t find(std::size_t at) {
        while (of_[at] != at) {
            of_[at] = of_[of_[at]];
            at = of_[at];
        }
        return at;
    }
    void join(std::size_t one, std::size_t other) { of_[find(one)] = find(other); }

private:
    std::vector<std::size_t> of_;
};

/// Distinct values, near ones as one.
std::vector<double> distinct(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    std::vector<double> all;
    for (const double value : values) {
        if (all.empty() || value - all.back() > touch) {
            all.push_back(value);
        }
    }
    return all;
}

/// Does one of the rules cover most of [begin, end] at `at`?
bool covers(const std::vector<pdf_rule>& rules, double at, double begin, double end) {
    double covered = 0;
    for (const pdf_rule& rule : rules) {
        if (std::abs(rule.at - at) <= touch) {
            covered += std::max(0.0, std::min(end, rule.end) - std::max(begin, rule.begin));
        }
    }
    return covered > (end - begin) / 2;
}

class grid_reader {
public:
    grid_reader(std::vector<pdf_rule> lying, std::vector<pdf_rule> standing)
        : lying_(std::move(lying)), standing_(std::move(standing)) {
        std::vector<double> xs;
        std::vector<double> ys;
        for (const pdf_rule& rule : lying_) {
            ys.push_back(rule.at);
            xs.push_back(rule.begin);
            xs.push_back(rule.end);
        }
        for (const pdf_rule& rule : standing_) {
            ys.push_back(rule.begin);
            ys.push_back(rule.end);
        }
        // Only the outermost ends count; inside, rules that stand say where columns part.
        const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
        const auto [top, bottom] = std::minmax_element(ys.begin(), ys.end());
        xs_ = {*left, *right};
        for (const pdf_rule& rule : standing_) {
            xs_.push_back(rule.at);
        }
        std::vector<double> rows{*top, *bottom};
        for (const pdf_rule& rule : lying_) {
            rows.push_back(rule.at);
        }
        xs_ = distinct(std::move(xs_));
        ys_ = distinct(std::move(rows));
    }

    [[nodiscard]] pdf_table read() const {
        pdf_table table;
        if (xs_.size() < 2 || ys_.size() < 2) {
            return table;
        }
        const std::size_t columns = xs_.size() - 1;
        const std::size_t rows = ys_.size() - 1;
        if (columns * rows < 2 || columns * rows > most_squares) {
            return table;
        }
        table.box = {xs_.front(), ys_.front(), xs_.back(), ys_.back()};
        table.columns = xs_;
        table.rows = rows;
        std::vector<bool> taken(columns * rows);
        for (std::size_t row = 0; row != rows; ++row) {
            for (std::size_t column = 0; column != columns; ++column) {
                if (!taken[row * columns + column]) {
                    table.cells.push_back(cell_at(row, column, taken));
                }
            }
        }
        return table;
    }

private:
    pdf_cell cell_at(std::size_t row, std::size_t column, std::vector<bool>& taken) const {
        const std::size_t columns = xs_.size() - 1;
        const std::size_t rows = ys_.size() - 1;
        pdf_cell cell;
        cell.row = row;
        cell.column = column;
        while (column + cell.column_span < columns &&
               !taken[row * columns + column + cell.column_span] &&
               !covers(standing_, xs_[column + cell.column_span], ys_[row], ys_[row + 1])) {
            ++cell.column_span;
        }
        const double right = xs_[column + cell.column_span];
        while (row + cell.row_span < rows &&
               !covers(lying_, ys_[row + cell.row_span], xs_[column], right)) {
            ++cell.row_span;
        }
        cell.box = {xs_[column], ys_[row], right, ys_[row + cell.row_span]};
        for (std::size_t r = row; r != row + cell.row_span; ++r) {
            for (std::size_t c = column; c != column + cell.column_span; ++c) {
                taken[r * columns + c] = true;
            }
        }
        return cell;
    }

    std::vector<pdf_rule> lying_;
    std::vector<pdf_rule> standing_;
    std::vector<double> xs_;
    std::vector<double> ys_;
};

void take_words(pdf_page& page, pdf_table& table) {
    std::vector<pdf_word> rest;
    for (pdf_word& word : page.words) {
        const double x = word.box.middle_x();
        const double y = word.box.middle_y();
        const auto cell =
            std::find_if(table.cells.begin(), table.cells.end(), [x, y](const pdf_cell& each) {
                return x >= each.box.left && x < each.box.right && y >= each.box.top &&
                       y < each.box.bottom;
            });
        (cell == table.cells.end() ? rest : cell->words).push_back(std::move(word));
    }
    page.words = std::move(rest);
}

} // namespace

std::vector<pdf_table> take_tables(pdf_page& page) {
    if (page.lying.size() + page.standing.size() > most_rules) {
        return {};
    }
    // What stands is a side of cells; what lies may be underlining, which touches no side.
    const std::vector<pdf_rule> standing = merged(page.standing);
    const std::vector<pdf_rule> lying = merged(page.lying);
    groups joined(lying.size() + standing.size());
    std::vector<bool> touches(lying.size());
    for (std::size_t i = 0; i != lying.size(); ++i) {
        touches[i] = is_side(lying[i], standing);
        for (std::size_t j = 0; touches[i] && j != standing.size(); ++j) {
            if (cross(lying[i], standing[j])) {
                joined.join(i, lying.size() + j);
            }
        }
    }
    std::vector<pdf_table> tables;
    std::vector<pdf_rule> rest;
    std::vector<bool> done(lying.size() + standing.size());
    for (std::size_t i = 0; i != lying.size(); ++i) {
        if (!touches[i]) {
            rest.push_back(lying[i]);
            continue;
        }
        const std::size_t group = joined.find(i);
        if (done[group]) {
            continue;
        }
        done[group] = true;
        std::vector<pdf_rule> lie;
        std::vector<pdf_rule> stand;
        for (std::size_t j = 0; j != lying.size() + standing.size(); ++j) {
            if (joined.find(j) == group) {
                j < lying.size() ? lie.push_back(lying[j])
                                 : stand.push_back(standing[j - lying.size()]);
            }
        }
        pdf_table table = grid_reader(std::move(lie), std::move(stand)).read();
        if (table.cells.size() < 2 || table.cells.size() * page.words.size() > most_steps) {
            continue;
        }
        std::vector<pdf_word> kept = page.words;
        take_words(page, table);
        const bool empty = std::all_of(table.cells.begin(),
                                       table.cells.end(),
                                       [](const pdf_cell& cell) { return cell.words.empty(); });
        if (empty) {
            page.words = std::move(kept);
        } else {
            tables.push_back(std::move(table));
        }
    }
    page.lying = std::move(rest);
    page.standing.clear();
    std::sort(tables.begin(), tables.end(), [](const pdf_table& one, const pdf_table& other) {
        return one.box.top < other.box.top;
    });
    return tables;
}

} // namespace kijun
