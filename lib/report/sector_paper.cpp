#include "report/blocks.hpp"
#include "report/words.hpp"

#include <kijun/report/papers.hpp>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace kijun {

namespace {

class sector_writer {
public:
    sector_writer(const sector_summary& of, language in) : of_(of), in_(in) {}

    document write() && {
        paper_.language = in_ == language::ja ? "ja" : "en";
        paper_.title = words::sector_title.in(in_);
        const std::string& from = of_.old_edition.name;
        const std::string& to = of_.new_edition.name;
        if (!from.empty() && !to.empty()) {
            paper_.title += (in_ == language::ja ? "：" : ": ") + from + " → " + to;
        }
        paper_.blocks.emplace_back(blocks::heading_of(1, paper_.title));
        add_totals();
        add_lists();
        add_clauses();
        add_left_out();
        return std::move(paper_);
    }

private:
    [[nodiscard]] std::string_view say(const words::word& word) const { return word.in(in_); }

    void add_heading(std::string_view text, std::string_view anchor) {
        paper_.blocks.emplace_back(blocks::heading_of(2, text, anchor));
    }

    void add_totals() {
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::matter), say(words::count_of)}));
        const auto add = [&](const words::word& name, std::size_t count) {
            table.rows.push_back(blocks::row_of({say(name), std::to_string(count)}));
        };
        const sector_totals& sum = of_.totals;
        add(words::lists, sum.lists);
        add(words::lists_to_review, sum.lists_to_review);
        add(words::lists_failed, sum.failed);
        add(words::lists_skipped, sum.skipped);
        add(words::items, sum.items);
        add(words::items_to_review, sum.items_to_review);
        add(words::items_unlinked, sum.unlinked_items);
        add(words::citations, sum.citations);
        add(words::dangling, sum.dangling);
        add(words::all_changes, of_.changes);
        paper_.blocks.emplace_back(std::move(table));
    }

    void add_lists() {
        add_heading(say(words::lists), "lists");
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::list),
                                             say(words::items),
                                             say(words::to_review_head),
                                             say(words::unlinked_head),
                                             say(words::citations),
                                             say(words::dangling_head),
                                             say(words::changes_head),
                                             say(words::findings)}));
        for (const sector_row& row : of_.rows) {
            if (!row.is_assessed()) {
                continue;
            }
            blocks::table_row cells{blocks::cell_of(row.list)};
            for (const std::size_t count : {row.items,
                                            row.items_to_review,
                                            row.unlinked_items,
                                            row.citations,
                                            row.dangling,
                                            row.unlinked_changes,
                                            row.findings}) {
                cells.push_back(blocks::cell_of(std::to_string(count)));
            }
            table.rows.push_back(std::move(cells));
        }
        paper_.blocks.emplace_back(std::move(table));
    }

    void add_clauses() {
        add_heading(say(words::clauses), "clauses");
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::clauses),
                                             say(words::changes),
                                             say(words::lists_concerned),
                                             say(words::items_to_review)}));
        for (const clause_concern& each : of_.clauses) {
            table.rows.push_back(blocks::row_of({each.clause,
                                                 std::to_string(each.changes),
                                                 std::to_string(each.lists),
                                                 std::to_string(each.items)}));
        }
        paper_.blocks.emplace_back(std::move(table));
    }

    /// What failed and what was skipped, with the reasons.
    void add_left_out() {
        if (of_.totals.failed + of_.totals.skipped == 0) {
            return;
        }
        add_heading(say(words::left_out), "left-out");
        document_table table;
        table.rows.push_back(blocks::row_of({say(words::list), say(words::why)}));
        for (const sector_row& row : of_.rows) {
            if (row.failed) {
                table.rows.push_back(blocks::row_of({row.list, describe(*row.failed, in_)}));
            } else if (!row.skipped.empty()) {
                table.rows.push_back(
                    blocks::row_of({row.list, words::of_left_out(row.skipped, in_)}));
            }
        }
        paper_.blocks.emplace_back(std::move(table));
    }

    const sector_summary& of_;
    language in_;
    document paper_;
};

} // namespace

document sector_paper(const sector_summary& of, language in) {
    return sector_writer(of, in).write();
}

} // namespace kijun
