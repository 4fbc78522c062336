#include "read/checklist_guess.hpp"

#include "base/blanks.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <optional>
#include <string>

namespace kijun {
namespace {

constexpr std::size_t most_rows = 500;

/// What the cells of a column hold beneath the head.
struct column_content {
    std::size_t filled = 0;
    std::size_t citing = 0;
    std::size_t signs = 0; ///< of all texts

    [[nodiscard]] bool cites() const { return citing > 0 && citing * 2 >= filled; }
};

column_content
content_of(const table_grid& grid, const checklist_head& head, std::size_t column) {
    column_content made;
    const std::size_t end = std::min(grid.rows.size(), head.first_row + most_rows);
    for (std::size_t row = head.first_row; row < end; ++row) {
        const grid_slot& slot = grid.rows[row][column];
        if (!slot.is_own()) {
            continue;
        }
        const std::string text = body_text(*slot.cell);
        const std::string_view said = trimmed(text);
        constexpr std::size_t longest = 2'000; // bytes
        if (said.empty() || said == "-" || said == "－" || said == "―" ||
            said.size() > longest) {
            continue;
        }
        ++made.filled;
        made.signs += count_code_points(said);
        made.citing += parse_citations(said).empty() ? 0 : 1;
    }
    return made;
}

bool is_said(const checklist_layout& layout, checklist_column column) {
    return std::ranges::any_of(layout.columns, [column](const auto& each) {
        const auto named = column_named(each.first);
        return named && named->column == column;
    });
}

bool is_free(const checklist_head& head, std::size_t column) {
    return !head.names[column].empty() && std::ranges::find(head.at, column) == head.at.end();
}

} // namespace

std::vector<checklist_column>
guess_columns(const table_grid& grid, const checklist_layout& layout, checklist_head& head) {
    std::vector<checklist_column> given;
    const bool cites =
        head.has(related_text) && content_of(grid, head, head.at[related_text]).citing > 0;
    const bool seeks_citing = !cites && !is_said(layout, related_text);
    const bool seeks_goal = !head.has(goal) && !is_said(layout, goal);
    const std::size_t items =
        head.has(number) ? content_of(grid, head, head.at[number]).filled : 0;
    std::size_t longest = 0;
    std::optional<std::size_t> citing;
    std::optional<std::size_t> long_text;
    for (std::size_t column = 0;
         (seeks_citing || seeks_goal) && column < std::min(grid.columns, head.names.size());
         ++column) {
        if (!is_free(head, column)) {
            continue;
        }
        const column_content content = content_of(grid, head, column);
        if (content.cites()) {
            citing = citing ? citing : column;
            continue;
        }
        constexpr std::size_t shortest = 4; // signs of a text on the whole
        if (content.filled * 3 >= items * 2 && content.filled > 0 &&
            content.signs / content.filled >= shortest && content.signs > longest) {
            longest = content.signs;
            long_text = column;
        }
    }
    if (seeks_citing && citing) {
        head.at[related_text] = *citing;
        given.push_back(related_text);
    }
    if (seeks_goal && long_text) {
        head.at[goal] = *long_text;
        given.push_back(goal);
    }
    return given;
}

std::vector<std::size_t> more_citing_columns(const table_grid& grid,
                                             const checklist_head& head) {
    std::vector<std::size_t> all;
    if (!head.has(related_text) || head.names.empty()) {
        return all;
    }
    const std::size_t first = head.at[related_text];
    for (std::size_t column = first + 1; column < std::min(grid.columns, head.names.size());
         ++column) {
        if (is_free(head, column) && head.names[column] == head.names[first] &&
            content_of(grid, head, column).cites()) {
            all.push_back(column);
        }
    }
    return all;
}

} // namespace kijun
