#include "report/look_order.hpp"

#include "report/blocks.hpp"
#include "report/numbered_items.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kijun {

namespace {

/// The rows by the changes that they tell.
std::unordered_map<std::string_view, std::size_t> rows_of(const annual_review& review) {
    std::unordered_map<std::string_view, std::size_t> rows;
    for (std::size_t i = 0; i < review.rows.size(); ++i) {
        for (const std::size_t change : review.rows[i].changes) {
            if (change < review.effects.changes.changes.size()) {
                rows.try_emplace(review.effects.changes.changes[change].id, i);
            }
        }
    }
    return rows;
}

/// Where a row is filed: 実9 2.
std::string name_of(const reference_row& row) {
    const std::string place = row.path.empty() ? row.clause : row.clause + "/" + row.path;
    return display(address_of(place));
}

/// "1. 実9 2【追加】", leading to the row.
document_paragraph line_of(const reference_row& row, std::size_t at, std::size_t number) {
    document_paragraph line = blocks::paragraph_of(std::to_string(at) + ". ");
    line.runs.push_back(blocks::link_to(name_of(row), "row-" + std::to_string(number)));
    if (!row.mark.empty()) {
        line.runs.push_back(blocks::run_of("【" + row.mark + "】"));
    }
    return line;
}

} // namespace

std::optional<document_table> look_order_table(const annual_review& review) {
    const numbered_items items(review.items);
    const auto rows = rows_of(review);
    document_table table;
    table.caption = words::look_order;
    table.rows.push_back(blocks::row_of({words::checklist_column, words::look_order_column}));
    for (const impacted_item& item : review.effects.items) {
        std::vector<std::size_t> told;
        std::vector<document_paragraph> lines;
        for (const std::string& change : item.ranked) {
            const auto at = rows.find(change);
            if (at == rows.end() || std::ranges::find(told, at->second) != told.end()) {
                continue;
            }
            const reference_row& row = review.rows[at->second];
            if (std::ranges::find(row.items, item.number) != row.items.end()) {
                told.push_back(at->second);
                lines.push_back(line_of(row, told.size(), at->second + 1));
            }
        }
        if (lines.empty()) {
            continue;
        }
        const checklist_item* known = items.find(item.number);
        const std::string_view category =
            known == nullptr ? std::string_view() : std::string_view(known->category);
        blocks::table_row cells{blocks::cell_of(words::item_name(item.number, category))};
        cells.push_back(blocks::cell_of(std::move(lines)));
        table.rows.push_back(std::move(cells));
    }
    return table.rows.size() == table.head_rows ? std::nullopt
                                                : std::optional(std::move(table));
}

} // namespace kijun
