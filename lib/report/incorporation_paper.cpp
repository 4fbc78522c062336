#include "report/blocks.hpp"
#include "report/incorporated_rows.hpp"
#include "report/reference_cells.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

/// The part of a row whose changes are among `ids`.
reference_row narrowed(reference_row row,
                       const std::vector<change>& changes,
                       const std::vector<std::string>& ids) {
    std::erase_if(row.changes, [&](std::size_t index) {
        return index >= changes.size() ||
               std::find(ids.begin(), ids.end(), changes[index].id) == ids.end();
    });
    return row;
}

/// A row for a change that no row of [参考] tells (an editorial one that somebody took in).
reference_row row_of_change(const std::vector<change>& changes, std::size_t index) {
    const change& what = changes[index];
    const bool gone = what.new_places.empty();
    const std::vector<std::string>& places = gone ? what.old_places : what.new_places;
    const std::string place = places.empty() ? std::string() : places.front();
    reference_row row;
    row.clause = address_of(place).clause;
    row.changes = {index};
    row.mark = std::string(mark_of(what));
    return row;
}

} // namespace

std::vector<incorporated_row> incorporated_rows(const annual_review& review,
                                                const revised_item& item) {
    const std::vector<change>& changes = review.effects.changes.changes;
    std::vector<incorporated_row> found;
    std::vector<bool> told(changes.size(), false);
    for (std::size_t i = 0; i != review.rows.size(); ++i) {
        reference_row row = narrowed(review.rows[i], changes, item.incorporated);
        if (!row.changes.empty()) {
            for (const std::size_t index : row.changes) {
                told[index] = true;
            }
            found.push_back({std::move(row), i + 1});
        }
    }
    for (std::size_t i = 0; i != changes.size(); ++i) {
        const bool wanted =
            std::find(item.incorporated.begin(), item.incorporated.end(), changes[i].id) !=
            item.incorporated.end();
        if (wanted && !told[i]) {
            found.push_back({row_of_change(changes, i), 0});
        }
    }
    return found;
}

document incorporation_paper(const annual_review& review) {
    document paper;
    const std::string standard = standard_name(review.after);
    paper.title = "〔図表1〕関連規定とされている" + standard +
                  std::string(review.after.name()) + "の改訂のうち、取り込みが必要なもの";
    paper.blocks.emplace_back(blocks::heading_of(1, paper.title));

    document_table table;
    table.rows.push_back(
        blocks::row_of({"チェックリストの通番", standard, words::revision_column}));
    for (const revised_item& revised : review.conclusion.revised_items) {
        const std::vector<incorporated_row> rows = incorporated_rows(review, revised);
        const checklist_item* item = find_item(review.items, revised.number);
        bool first = true;
        for (const incorporated_row& each : rows) {
            blocks::table_row cells;
            if (std::exchange(first, false)) {
                cells.push_back(blocks::cell_of(words::item_name(
                    revised.number, item == nullptr ? std::string_view() : item->category)));
                cells.back().row_span = rows.size();
                cells.back().anchor = "item-" + revised.number;
            }
            cells.push_back(clause_cell(each.row, review));
            cells.push_back(revision_cell(each.row, review));
            table.rows.push_back(std::move(cells));
        }
    }
    if (table.rows.size() == table.head_rows) {
        paper.blocks.emplace_back(blocks::paragraph_of("取り込みが必要な改訂はない。"));
    } else {
        paper.blocks.emplace_back(std::move(table));
    }
    return paper;
}

} // namespace kijun
