#pragma once
// The head of a checklist in a table: where its rows begin and which column is which.

#include "read/checklist_columns.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/read/checklist_layout.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace kijun {

/// A column to mark where its answer holds.
struct answer_column {
    std::size_t column = 0;
    std::string answer; ///< what heads it, as a key: 未実施
};

constexpr std::size_t no_column = std::numeric_limits<std::size_t>::max();

/// A column of bare numbers of 基準, and what says their kind.
struct kind_column {
    std::size_t column = 0;
    std::string prefix{};            ///< 実, for all of them
    std::size_t said_in = no_column; ///< else the column that says it in each row
};

struct checklist_head {
    std::size_t first_row = 0; ///< of the grid, beneath the head
    /// By checklist_column: the column of the grid, or no_column.
    std::array<std::size_t, published_columns.size()> at{};
    std::vector<std::string> names;          ///< of all columns, as keys; "" without a head
    std::vector<checklist_column> guessed{}; ///< by what their cells hold
    std::vector<std::size_t> more_related{}; ///< columns with further 関連規定箇所
    std::vector<answer_column> answers{};    ///< columns that 現在の対応状況 is spread over

    std::vector<kind_column> kinds{}; ///< columns of numbers whose kind stands elsewhere

    [[nodiscard]] bool has(checklist_column column) const { return at[column] != no_column; }
    [[nodiscard]] std::size_t known() const; ///< how many columns
    /// Is the column one to mark?
    [[nodiscard]] bool is_answer(std::size_t column) const;
    /// Does the column say the kind of another one's numbers?
    [[nodiscard]] bool says_kind(std::size_t column) const;
    /// What is known of a column's bare numbers; nullptr when it holds none.
    [[nodiscard]] const kind_column* kind_of(std::size_t column) const;
};

/// The first row, or two rows of which one is merged over the other, that name 通番 and one
/// more column, by published names, others, or what the user says heads them. Without such a
/// row, one that names 通番 and has a column that cites. Without such a
/// row, but with letters for 通番 and one more: the rows from the first on whose 通番 begins
/// with a digit. `first_column` is that of the sheet which the grid begins in, from 1.
[[nodiscard]] std::optional<checklist_head> find_checklist_head(const table_grid& grid,
                                                                const checklist_layout& layout,
                                                                std::size_t first_column);

} // namespace kijun
