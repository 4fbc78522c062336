#include "report/blocks.hpp"
#include "report/incorporated_rows.hpp"
#include "report/numbered_items.hpp"
#include "report/reference_cells.hpp"
#include "report/review_tables.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

/// The part of a row whose changes are among `wanted`, which ascends.
reference_row narrowed(reference_row row, const std::vector<std::size_t>& wanted) {
    std::erase_if(row.changes, [&](std::size_t index) {
        return !std::binary_search(wanted.begin(), wanted.end(), index);
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

incorporated_changes::incorporated_changes(const annual_review& review) : review_(review) {
    const std::vector<change>& changes = review.effects.changes.changes;
    for (std::size_t i = 0; i != changes.size(); ++i) {
        index_.try_emplace(changes[i].id, i);
    }
    rows_.assign(changes.size(), {});
    for (std::size_t i = 0; i != review.rows.size(); ++i) {
        for (const std::size_t index : review.rows[i].changes) {
            if (index < rows_.size()) {
                rows_[index].push_back(i);
            }
        }
    }
}

std::vector<incorporated_row> incorporated_changes::rows_of(const revised_item& item) const {
    const std::vector<change>& changes = review_.effects.changes.changes;
    std::vector<std::size_t> wanted;
    std::vector<std::size_t> telling; // rows
    for (const std::string& id : item.incorporated) {
        if (const auto found = index_.find(id); found != index_.end()) {
            wanted.push_back(found->second);
            telling.insert(
                telling.end(), rows_[found->second].begin(), rows_[found->second].end());
        }
    }
    const auto settle = [](std::vector<std::size_t>& numbers) {
        std::sort(numbers.begin(), numbers.end());
        numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
    };
    settle(wanted);
    settle(telling);
    std::vector<incorporated_row> found;
    found.reserve(telling.size());
    for (const std::size_t row : telling) {
        found.push_back({narrowed(review_.rows[row], wanted), row + 1});
    }
    for (const std::size_t index : wanted) {
        if (rows_[index].empty()) {
            found.push_back({row_of_change(changes, index), 0});
        }
    }
    return found;
}

std::string incorporation_title(const annual_review& review) {
    return "〔図表1〕関連規定とされている" + standard_name(review.after) +
           std::string(review.after.name()) + "の改訂のうち、取り込みが必要なもの";
}

std::optional<document_table> incorporation_table(const annual_review& review) {
    const numbered_items items(review.items);
    const place_teller places(review);
    document_table table;
    table.rows.push_back(blocks::row_of(
        {"チェックリストの通番", standard_name(review.after), words::revision_column}));
    const incorporated_changes incorporated(review);
    for (const revised_item& revised : review.conclusion.revised_items) {
        const std::vector<incorporated_row> rows = incorporated.rows_of(revised);
        const checklist_item* item = items.find(revised.number);
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
            cells.push_back(revision_cell(each.row, places));
            table.rows.push_back(std::move(cells));
        }
    }
    return table.rows.size() == table.head_rows ? std::nullopt
                                                : std::optional(std::move(table));
}

document_paragraph nothing_incorporated(const annual_review& review) {
    return blocks::paragraph_of(review.conclusion.is_provisional()
                                    ? "これまでの判定で取り込みが必要とされた改訂はない。"
                                    : "取り込みが必要な改訂はない。");
}

document incorporation_paper(const annual_review& review) {
    document paper;
    paper.title = incorporation_title(review);
    paper.blocks.emplace_back(blocks::heading_of(1, paper.title));
    add_provisional(paper, review);
    if (std::optional<document_table> table = incorporation_table(review)) {
        paper.blocks.emplace_back(*std::move(table));
    } else {
        paper.blocks.emplace_back(nothing_incorporated(review));
    }
    return paper;
}

} // namespace kijun
