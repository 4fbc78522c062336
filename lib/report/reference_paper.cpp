#include "report/blocks.hpp"
#include "report/look_order.hpp"
#include "report/numbered_items.hpp"
#include "report/policy_sentences.hpp"
#include "report/reference_cells.hpp"
#include "report/review_tables.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

/// The items of a row, a line for those of one category as the published papers have them
/// (通番 1、3 管理態勢); "-" where there is none.
table_cell items_cell(const reference_row& row, const numbered_items& items) {
    std::vector<document_paragraph> lines;
    for (std::size_t i = 0; i != row.items.size();) {
        const auto category_of = [&](std::size_t at) {
            const checklist_item* item = items.find(row.items[at]);
            return item == nullptr ? std::string_view() : std::string_view(item->category);
        };
        const std::string_view category = category_of(i);
        std::string numbers = row.items[i];
        for (++i; i != row.items.size() && category_of(i) == category; ++i) {
            numbers += "、" + row.items[i];
        }
        lines.push_back(blocks::paragraph_of(words::item_name(numbers, category)));
    }
    if (lines.empty()) {
        lines.push_back(blocks::paragraph_of("-"));
    }
    return blocks::cell_of(std::move(lines));
}

std::string edition_in_brackets(const edition& of) {
    std::string text = standard_name(of);
    if (!of.name().empty()) {
        text += "（" + std::string(of.name()) + "）";
    }
    return text;
}

} // namespace

std::string reference_title(const annual_review& review) {
    const std::string list(review.items.name.empty() ? words::checklist_column
                                                     : std::string_view(review.items.name));
    return "［参考］" + list + "の関連規定 " + edition_in_brackets(review.after) +
           " の主な改訂内容";
}

document_paragraph reference_note(const annual_review& review) {
    const auto linked =
        std::count_if(review.rows.begin(), review.rows.end(), [](const reference_row& row) {
            return !row.items.empty();
        });
    return blocks::paragraph_of(
        "改訂 " + std::to_string(review.rows.size()) + " 件、うち通番に紐づくもの " +
        std::to_string(linked) +
        " 件。下線は追加された文言、「-」は紐づく通番がないことを示す。");
}

document_table reference_table(const annual_review& review) {
    const numbered_items items(review.items);
    const place_teller places(review);
    document_table table;
    const std::string standard = standard_name(review.after);
    table.rows.push_back(
        blocks::row_of({words::checklist_column, standard, words::revision_column}));
    std::size_t number = 0;
    for (const reference_row& row : review.rows) {
        blocks::table_row cells;
        cells.push_back(items_cell(row, items));
        cells.back().anchor = "row-" + std::to_string(++number);
        cells.push_back(clause_cell(row, review));
        cells.push_back(revision_cell(row, places));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void add_provisional(document& to, const annual_review& review) {
    if (const std::string said = policy::provisional(review); !said.empty()) {
        to.blocks.emplace_back(blocks::paragraph_of(said));
    }
}

document reference_paper(const annual_review& review) {
    document paper;
    paper.title = reference_title(review);
    paper.blocks.emplace_back(blocks::heading_of(1, paper.title));
    add_provisional(paper, review);
    paper.blocks.emplace_back(reference_note(review));
    paper.blocks.emplace_back(reference_table(review));
    if (std::optional<document_table> order = look_order_table(review)) {
        paper.blocks.emplace_back(*std::move(order));
    }
    return paper;
}

} // namespace kijun
