#include "report/blocks.hpp"
#include "report/dangling_table.hpp"
#include "report/numbered_items.hpp"
#include "report/review_tables.hpp"
#include "report/revised_cells.hpp"
#include "report/row_places.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {

namespace {

table_cell cell_of(const std::vector<cell_piece>& pieces) {
    std::vector<document_run> runs;
    for (const cell_piece& piece : pieces) {
        blocks::append(runs, piece.text, piece.added ? text_mark::red : text_mark::none);
    }
    return blocks::cell_of(std::move(runs));
}

/// One checklist row, as many table rows as it has related standards.
void append_item(document_table& table,
                 const checklist_item& item,
                 const std::vector<revised_cell>& related,
                 std::string_view anchor) {
    const std::size_t height = related.empty() ? 1 : related.size();
    for (std::size_t i = 0; i != height; ++i) {
        blocks::table_row cells;
        const auto add_once = [&](std::string_view text) {
            if (i == 0) {
                cells.push_back(blocks::cell_of(text));
                cells.back().row_span = height;
            }
        };
        add_once(item.number);
        if (i == 0) {
            cells.back().anchor = std::string(anchor) + item.number;
        }
        add_once(item.category);
        add_once(item.goal);
        add_once(item.subject);
        add_once(item.status);
        add_once(item.issue);
        add_once(item.plan);
        if (related.empty()) {
            cells.emplace_back();
            cells.emplace_back();
        } else {
            cells.push_back(blocks::cell_of(
                related[i].label, related[i].is_new ? text_mark::red : text_mark::none));
            cells.push_back(cell_of(related[i].pieces));
        }
        add_once(item.note);
        table.rows.push_back(std::move(cells));
    }
}

} // namespace

std::vector<revised_cell> revised_cells(const annual_review& review,
                                        const checklist_item& item,
                                        const revised_item& revised) {
    const std::string_view standard = review.after.standard();
    const auto of_standard = [&](std::string_view name) {
        return std::find_if(item.related.begin(),
                            item.related.end(),
                            [&](const related_clauses& each) { return each.standard == name; });
    };
    auto target = of_standard(standard);
    if (target == item.related.end()) {
        target = of_standard("");
    }
    std::vector<revised_cell> cells;
    for (auto related = item.related.begin(); related != item.related.end(); ++related) {
        const std::vector<std::string> added =
            related == target ? revised.new_clauses : std::vector<std::string>();
        cells.push_back({related->standard,
                         related->label.empty() ? related->standard : related->label,
                         related->text,
                         with_citations(related->text, added, review.after),
                         false});
    }
    if (target == item.related.end() && !revised.new_clauses.empty()) {
        cells.push_back({std::string(standard),
                         standard_name(review.after),
                         "",
                         with_citations("", revised.new_clauses, review.after),
                         true});
    }
    return cells;
}

document_table next_checklist(const annual_review& review) {
    document_table table;
    table.rows.push_back(blocks::row_of({published_columns.begin(), published_columns.end()}));
    std::map<std::string_view, const revised_item*> revised;
    for (const revised_item& each : review.conclusion.revised_items) {
        revised.emplace(each.number, &each);
    }
    for (const checklist_item& item : review.items.items) {
        const auto found = revised.find(item.number);
        append_item(table,
                    item,
                    revised_cells(
                        review, item, found == revised.end() ? revised_item{} : *found->second),
                    "item-");
    }
    return table;
}

std::string revised_rows_title() {
    return "〔図表2〕チェックリスト改訂内容（赤字が追加）";
}

std::optional<document_table> revised_rows_table(const annual_review& review,
                                                 std::string_view anchor) {
    const numbered_items items(review.items);
    document_table table;
    table.rows.push_back(blocks::row_of({published_columns.begin(), published_columns.end()}));
    for (const revised_item& revised : review.conclusion.revised_items) {
        if (const checklist_item* item = items.find(revised.number)) {
            append_item(table, *item, revised_cells(review, *item, revised), anchor);
        }
    }
    return table.rows.size() == table.head_rows ? std::nullopt
                                                : std::optional(std::move(table));
}

document revised_rows_paper(const annual_review& review) {
    document paper;
    paper.title = revised_rows_title();
    paper.blocks.emplace_back(blocks::heading_of(1, paper.title));
    add_provisional(paper, review);
    if (std::optional<document_table> table = revised_rows_table(review, "item-")) {
        paper.blocks.emplace_back(*std::move(table));
    } else {
        paper.blocks.emplace_back(blocks::paragraph_of("改訂する行はない。"));
    }
    // What the published form has no place for, but who revises the list has to know.
    if (!review.effects.dangling.empty()) {
        document_table table = dangling_table(review.effects.dangling, language::ja);
        table.caption = words::citations_to_mend;
        paper.blocks.emplace_back(std::move(table));
    }
    return paper;
}

} // namespace kijun
