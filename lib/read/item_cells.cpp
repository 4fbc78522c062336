#include "read/item_cells.hpp"

#include "base/blanks.hpp"
#include "read/answer_columns.hpp"
#include "read/checklist_columns.hpp"
#include "read/checklist_head.hpp"
#include "read/kind_columns.hpp"
#include "read/list_row.hpp"

#include <kijun/base/location.hpp>
#include <kijun/document/grid.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/model/checklist.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace kijun {
namespace {

/// 現在の対応状況: what is marked, and what the column of that name says besides.
std::string status_of(const list_row& row) {
    const checklist_head& head = row.of.head;
    std::string marked = marked_answer(row.slots(), head.answers);
    if (head.is_answer(head.at[status])) {
        return marked;
    }
    const bool both = !marked.empty() && !row.is_blank(status);
    return marked + (both ? "\n" : "") + row.text(status);
}

} // namespace

void item_cells::fill(checklist_item& item, const list_row& row) const {
    item.goal = row.text(goal);
    item.subject = row.text(subject);
    item.status = status_of(row);
    item.issue = row.text(issue);
    item.plan = row.text(plan);
    item.note = row.text(note);
    item.at = position_of(row);
    add_related(item, row);
}

void item_cells::go_on(checklist_item& item, const list_row& row) const {
    add_related(item, row);
    const std::array<std::pair<checklist_column, std::string*>, 6> texts{
        {{category, &item.category},
         {goal, &item.goal},
         {subject, &item.subject},
         {issue, &item.issue},
         {plan, &item.plan},
         {note, &item.note}}};
    for (const auto& [column, text] : texts) {
        if (!row.slot(column).from_above && !row.is_blank(column)) {
            *text += (text->empty() ? "" : "\n") + row.text(column);
        }
    }
    const std::string more = row.slot(status).from_above ? std::string() : status_of(row);
    if (!trimmed(more).empty()) {
        item.status += (item.status.empty() ? "" : "\n") + more;
    }
}

void item_cells::add_related(checklist_item& to, const list_row& row) const {
    const auto is_own = [&row](checklist_column column) {
        return !row.slot(column).from_above && !row.is_blank(column);
    };
    if (is_own(related_label) || is_own(related_text)) {
        const bool has_text = row.of.head.has(related_text);
        add_cell(to,
                 row,
                 std::string(trimmed(row.text(related_label))),
                 row.place(has_text ? related_text : related_label),
                 has_text);
    }
    for (const std::size_t column : row.of.head.more_related) {
        const grid_slot& slot = row.slots()[column];
        if (slot.is_own() && !trimmed(text_of(slot)).empty()) {
            add_cell(to, row, std::string(trimmed(row.text(related_label))), column, true);
        }
    }
}

void item_cells::add_cell(checklist_item& to,
                          const list_row& row,
                          std::string label,
                          std::size_t column,
                          bool holds_text) const {
    const bool in_sheet = !in_.origins[row.of.block].sheet.empty();
    const location at = location_of(in_, row.of.block, row.row, column, file_);
    std::string text = holds_text ? text_of(row.slots()[column]) : std::string();
    if (const kind_column* const kind = row.of.head.kind_of(column)) {
        text = with_kind(row.slots(), *kind, std::move(text));
    }
    to.related.push_back({.standard = {},
                          .label = std::move(label),
                          .text = std::move(text),
                          .at = position_of(row),
                          .cell = in_sheet ? at.cell : std::string()});
}

position item_cells::position_of(const list_row& row) const {
    const std::vector<std::size_t>& rows = in_.origins[row.of.block].rows;
    const std::size_t line = row.row < rows.size() ? rows[row.row] : row.row + 1;
    return {static_cast<std::uint32_t>(line), 0, 0};
}

} // namespace kijun
