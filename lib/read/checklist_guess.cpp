#include "read/checklist_guess.hpp"

#include "base/blanks.hpp"
#include "read/answer_columns.hpp"

#include <kijun/numbering/citation.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <string>

namespace kijun {
namespace {

constexpr std::size_t most_rows = 500;

/// What the cells of a column hold beneath the head.
struct column_content {
    std::size_t filled = 0;
    std::size_t citing = 0;
    std::size_t counting = 0;
    std::size_t answering = 0;
    std::size_t signs = 0;           ///< of all texts
    std::set<std::string> answers{}; ///< that differ, a few

    [[nodiscard]] bool cites() const { return citing > 0 && citing * 2 >= filled; }
    [[nodiscard]] bool counts() const { return counting > 0 && counting * 3 >= filled * 2; }
    [[nodiscard]] bool answers_questions() const {
        return answers.size() > 1 && answering * 5 >= filled * 4;
    }
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
        const bool cites = !parse_citations(said).empty();
        made.citing += cites ? 1 : 0;
        const std::string key = column_key(said);
        constexpr std::size_t longest_number = 12;
        const bool counts = key.find_first_of("0123456789") != std::string::npos;
        made.counting += !cites && key.size() <= longest_number && counts ? 1 : 0;
        if (says_answer(key)) {
            ++made.answering;
            if (made.answers.size() < 2) {
                made.answers.insert(key);
            }
        }
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

bool column_cites(const table_grid& grid, const checklist_head& head, checklist_column column) {
    return content_of(grid, head, head.at[column]).citing > 0;
}

std::vector<checklist_column>
guess_columns(const table_grid& grid, const checklist_layout& layout, checklist_head& head) {
    std::vector<checklist_column> given;
    const bool cites =
        head.has(related_text) && (head.kind_of(head.at[related_text]) != nullptr ||
                                   column_cites(grid, head, related_text));
    const bool seeks_citing = !cites && !is_said(layout, related_text);
    const bool seeks_status =
        !head.has(status) && head.answers.empty() && !is_said(layout, status);
    const bool seeks_goal = !head.has(goal) && !is_said(layout, goal);
    const std::size_t items =
        head.has(number) ? content_of(grid, head, head.at[number]).filled : 0;
    std::size_t longest = 0;
    std::optional<std::size_t> citing;
    std::optional<std::size_t> long_text;
    std::vector<std::size_t> answering;
    for (std::size_t column = 0; (seeks_citing || seeks_goal || seeks_status) &&
                                 column < std::min(grid.columns, head.names.size());
         ++column) {
        if (!is_free(head, column)) {
            continue;
        }
        const column_content content = content_of(grid, head, column);
        if (content.cites()) {
            citing = citing ? citing : column;
            continue;
        }
        if (content.answers_questions()) {
            answering.push_back(column);
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
    } else if (seeks_citing && !head.has(related_text) && !head.has(related_label)) {
        // Citations may stand in brackets behind what they are for.
        for (const checklist_column each : {note, goal}) {
            if (!head.has(related_text) && head.has(each) &&
                content_of(grid, head, head.at[each]).cites()) {
                head.at[related_text] = head.at[each];
                given.push_back(related_text);
            }
        }
    }
    if (seeks_status && answering.size() == 1) {
        head.at[status] = answering.front();
        given.push_back(status);
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
    for (std::size_t column = 0; column < std::min(grid.columns, head.names.size()); ++column) {
        const bool is_kind = column != first && head.kind_of(column) != nullptr;
        const bool is_named =
            column > first && is_free(head, column) && head.names[column] == head.names[first];
        if (is_kind || (is_named && content_of(grid, head, column).cites())) {
            all.push_back(column);
        }
    }
    return all;
}

std::size_t
counting_column(const table_grid& grid, const checklist_head& head, std::size_t first) {
    for (std::size_t column = 0; column < std::min(grid.columns, head.names.size()); ++column) {
        const std::string& name = head.names[column];
        const bool may_count =
            name.empty() ? column < first : may_name_numbers(name) && !column_named(name);
        if (may_count && std::ranges::find(head.at, column) == head.at.end() &&
            content_of(grid, head, column).counts()) {
            return column;
        }
    }
    return no_column;
}

} // namespace kijun
