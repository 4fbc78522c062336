#include "report/blocks.hpp"
#include "report/reference_cells.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace kijun {

namespace {

/// The items of a row with their categories, a line each; "-" where there is none.
table_cell items_cell(const reference_row& row, const annual_review& review) {
    std::vector<document_paragraph> lines;
    for (const std::string& number : row.items) {
        const checklist_item* item = find_item(review.items, number);
        lines.push_back(blocks::paragraph_of(
            words::item_name(number, item == nullptr ? std::string_view() : item->category)));
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

document reference_paper(const annual_review& review) {
    document paper;
    const std::string list(review.items.name.empty() ? words::checklist_column
                                                     : std::string_view(review.items.name));
    paper.title = "［参考］" + list + "の関連規定 " + edition_in_brackets(review.after) +
                  " の主な改訂内容";
    paper.blocks.emplace_back(blocks::heading_of(1, paper.title));

    const auto linked =
        std::count_if(review.rows.begin(), review.rows.end(), [](const reference_row& row) {
            return !row.items.empty();
        });
    paper.blocks.emplace_back(
        blocks::paragraph_of("改訂 " + std::to_string(review.rows.size()) +
                             " 件、うち通番に紐づくもの " + std::to_string(linked) +
                             " 件。下線は追加された文言、「-」は紐づく通番がないことを示す。"));

    document_table table;
    const std::string standard = standard_name(review.after);
    table.rows.push_back(
        blocks::row_of({words::checklist_column, standard, words::revision_column}));
    std::size_t number = 0;
    for (const reference_row& row : review.rows) {
        blocks::table_row cells;
        cells.push_back(items_cell(row, review));
        cells.back().anchor = "row-" + std::to_string(++number);
        cells.push_back(clause_cell(row, review));
        cells.push_back(revision_cell(row, review));
        table.rows.push_back(std::move(cells));
    }
    paper.blocks.emplace_back(std::move(table));
    return paper;
}

} // namespace kijun
