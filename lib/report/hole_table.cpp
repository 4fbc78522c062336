#include "report/hole_table.hpp"

#include "report/blocks.hpp"
#include "report/words.hpp"

#include <kijun/model/answer_sheet.hpp>
#include <kijun/review/holes.hpp>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>

namespace kijun {
namespace {

std::string_view head_of(hole_column column, language in) {
    const sheet_word& word = hole_columns.at(index_of(column));
    return in == language::ja ? word.ja : word.en;
}

const words::word& state_word(hole_state state) {
    return state == hole_state::open        ? words::hole_open
           : state == hole_state::justified ? words::hole_justified
                                            : words::hole_stale;
}

/// The reason, and who gave it when.
table_cell known_cell(const traced_hole& hole) {
    if (hole.state == hole_state::open) {
        return {};
    }
    std::vector<document_paragraph> lines{blocks::paragraph_of(hole.reason)};
    lines.push_back(blocks::paragraph_of(hole.reviewer + " " + hole.date));
    return blocks::cell_of(std::move(lines));
}

class hole_writer {
public:
    hole_writer(const annual_review& review, language in) : review_(review), in_(in) {}

    document_table write() && {
        const std::array editions{review_.before, review_.after};
        const std::span lists(&review_.items, 1);
        const linked_trace trace = link(editions, lists);
        for (traced_hole& hole : holes_of(trace.graph, editions, lists, review_.book)) {
            holes_.emplace(std::pair(hole.is_item, hole.name), std::move(hole));
        }
        add_head();
        for (std::size_t i = 0; i < review_.after.clause_count(); ++i) {
            const clause one = review_.after.clause_at(i);
            std::set<std::string> citing;
            for (const item_link& link : trace.graph.items_of(one.id())) {
                citing.insert(link.item);
            }
            add_row(one.id(), one.title(), hole_named(false, one.id()), citing);
        }
        for (const checklist_item& item : review_.items.items) {
            if (const traced_hole* hole = hole_named(true, item.number)) {
                add_row(words::item_name(item.number, item.category, in_), item.goal, hole, {});
            }
        }
        return std::move(table_);
    }

private:
    [[nodiscard]] const traced_hole* hole_named(bool is_item, std::string_view name) const {
        const auto found = holes_.find(std::pair(is_item, std::string(name)));
        return found == holes_.end() ? nullptr : &found->second;
    }

    void add_head() {
        table_.caption = words::hole_sheet.in(in_);
        blocks::table_row heads;
        for (std::size_t i = 0; i < hole_columns.size(); ++i) {
            heads.push_back(blocks::cell_of(head_of(static_cast<hole_column>(i), in_)));
        }
        for (const checklist_item& item : review_.items.items) {
            heads.push_back(blocks::cell_of(item.number));
        }
        table_.rows.push_back(std::move(heads));
        table_.uses.resize(hole_columns.size());
        const auto use = [&](hole_column column) -> column_use& {
            return table_.uses[index_of(column)];
        };
        for (const sheet_word& word : hole_words) {
            use(hole_column::verdict)
                .choices.emplace_back(in_ == language::ja ? word.ja : word.en);
        }
        for (const hole_column column : {hole_column::verdict,
                                         hole_column::reviewer,
                                         hole_column::date,
                                         hole_column::reason}) {
            use(column).input = true;
        }
        use(hole_column::date).dates = true;
        use(hole_column::asked).narrow = true;
    }

    void add_row(std::string_view name,
                 std::string_view title,
                 const traced_hole* hole,
                 const std::set<std::string>& citing) {
        blocks::table_row row(hole_columns.size());
        const auto cell = [&](hole_column column) -> table_cell& {
            return row[index_of(column)];
        };
        cell(hole_column::place) = blocks::cell_of(name);
        cell(hole_column::title) = blocks::cell_of(title);
        if (hole != nullptr) {
            cell(hole_column::hole) = blocks::cell_of(state_word(hole->state).in(in_));
            cell(hole_column::known) = known_cell(*hole);
            cell(hole_column::asked) = blocks::cell_of(hole->asked);
        }
        for (const checklist_item& item : review_.items.items) {
            row.push_back(blocks::cell_of(citing.contains(item.number) ? "●" : ""));
        }
        table_.rows.push_back(std::move(row));
    }

    const annual_review& review_;
    language in_;
    std::map<std::pair<bool, std::string>, traced_hole> holes_;
    document_table table_;
};

} // namespace

document_table hole_table(const annual_review& review, language in) {
    return hole_writer(review, in).write();
}

} // namespace kijun
