// Tables → checklist. The head row is sought first; then each row is an item, more of the item
// above, a title, or the head again.

#include "base/blanks.hpp"
#include "read/checklist_columns.hpp"
#include "read/checklist_reader.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/read/checklist_layout.hpp>

#include <algorithm>
#include <limits>
#include <set>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();
using columns_of =
    std::array<std::size_t, checklist_columns.size()>; ///< by column: in the grid

struct head {
    std::size_t row = nowhere; ///< the last row of it
    columns_of at{};
};

std::string text_of(const grid_slot& slot) {
    return slot.cell == nullptr ? std::string() : plain_text(*slot.cell);
}

class list_finder {
public:
    list_finder(const located_document& in,
                const std::string& file,
                const checklist_layout& layout,
                const limits& bounds)
        : in_(in), file_(file), layout_(layout), bounds_(bounds) {}

    result<reading<checklist>> find() {
        for (const auto& [name, where] : layout_.columns) {
            if (!column_named(name)) {
                return failure{code::bad_option, {file_, {}, where}, {name}};
            }
        }
        if (!layout_.sheet.empty() &&
            std::ranges::none_of(in_.origins, [this](const block_origin& from) {
                return from.sheet == layout_.sheet;
            })) {
            return failure{code::bad_option, {file_, {}, {}}, {layout_.sheet}};
        }
        read_.value.file = file_;
        read_.value.name = in_.content.title;
        name_by_file(file_, read_.value.name, read_.value.version);
        for (const bool hidden : {false, true}) {
            lists_.clear();
            for (std::size_t block = 0; block < in_.content.blocks.size(); ++block) {
                const auto* const table =
                    std::get_if<document_table>(&in_.content.blocks[block]);
                const block_origin& from = in_.origins[block];
                const bool named = !layout_.sheet.empty();
                if (table == nullptr || (named && from.sheet != layout_.sheet) ||
                    (!named && from.hidden != hidden)) {
                    continue;
                }
                if (auto why = look_at(*table, block)) {
                    return std::move(*why);
                }
            }
            if (!lists_.empty()) {
                break;
            }
        }
        if (auto why = read_lists()) {
            return std::move(*why);
        }
        if (lists_.empty()) {
            return failure{code::column_missing,
                           {file_, {}, layout_.sheet},
                           {std::string(checklist_columns[number])}};
        }
        if (read_.value.items.empty()) {
            read_.findings.push_back({code::checklist_empty, {file_, {}, layout_.sheet}, {}});
        }
        return std::move(read_);
    }

private:
    /// A table with a head.
    struct list {
        std::size_t block;
        table_grid grid;
        head top;
        std::vector<std::string> names; ///< of all its columns
    };

    std::optional<failure> look_at(const document_table& table, std::size_t block) {
        std::size_t widest = 0;
        for (const auto& row : table.rows) {
            widest = std::max(widest, row.size());
        }
        constexpr std::size_t most_columns = 1'000; // as lay_out has them
        if (table.rows.size() * std::min(widest, most_columns) > 4 * bounds_.places) {
            return failure{code::too_many_places,
                           location_of(in_, block, file_),
                           {std::to_string(bounds_.places)}};
        }
        list one{block, lay_out(table), {}, {}};
        one.top = find_head(one.grid, block);
        if (one.top.row != nowhere) {
            for (const grid_slot& slot : one.grid.rows[one.top.row]) {
                one.names.push_back(column_key(text_of(slot)));
            }
            lists_.push_back(std::move(one));
        }
        return std::nullopt;
    }

    /// The table that cites something, else the one with most columns known, and those of the
    /// same head. Other tables of a workbook count their own rows and are none of this list.
    std::optional<failure> read_lists() {
        const auto worth = [](const list& one) {
            return std::pair(one.top.at[related_text] != nowhere, count(one.top.at));
        };
        const auto best = std::ranges::max_element(lists_, {}, worth);
        if (best == lists_.end()) {
            return std::nullopt;
        }
        tell_columns(best->grid, best->top, best->block);
        for (const list& one : lists_) {
            if (one.names != best->names) {
                continue;
            }
            for (std::size_t row = one.top.row + 1; row < one.grid.rows.size(); ++row) {
                if (read_.value.items.size() >= bounds_.places) {
                    return failure{code::too_many_places,
                                   location_of(in_, one.block, row, 0, file_),
                                   {std::to_string(bounds_.places)}};
                }
                take_row(one.grid, one.top, row, one.block);
            }
        }
        return std::nullopt;
    }

    /// The first row that names 通番 and one more column, alone or with the row beneath.
    head find_head(const table_grid& grid, std::size_t block) const {
        constexpr std::size_t looked_at = 200; // rows: titles and notes above a list are fewer
        for (std::size_t row = 0; row < std::min(grid.rows.size(), looked_at); ++row) {
            head one{row, columns_in(grid, row, row, block)};
            if (!is_head(one.at)) {
                continue;
            }
            if (row + 1 < grid.rows.size() && goes_on_below(grid, row)) {
                const columns_of both = columns_in(grid, row, row + 1, block);
                if (count(both) >= count(one.at)) {
                    return {row + 1, both};
                }
            }
            return one;
        }
        return by_letters(grid, block);
    }

    static bool is_head(const columns_of& at) {
        return at[number] != nowhere && count(at) >= 2;
    }
    static std::size_t count(const columns_of& at) {
        return static_cast<std::size_t>(
            std::ranges::count_if(at, [](std::size_t column) { return column != nowhere; }));
    }
    /// Are heads merged down over the next row, so that it names columns, too?
    static bool goes_on_below(const table_grid& grid, std::size_t row) {
        return std::ranges::any_of(grid.rows[row + 1],
                                   [](const grid_slot& slot) { return slot.from_above; });
    }

    columns_of columns_in(const table_grid& grid,
                          std::size_t first,
                          std::size_t last,
                          std::size_t block) const {
        columns_of at;
        at.fill(nowhere);
        std::array<bool, checklist_columns.size()> published{};
        std::vector<std::string> heads(grid.columns);
        for (std::size_t column = 0; column < grid.columns; ++column) {
            for (std::size_t row = last + 1; row-- > first;) {
                const std::string written = text_of(grid.rows[row][column]);
                const auto named = column_named(written);
                if (heads[column].empty()) {
                    heads[column] = column_key(written);
                }
                if (!named || grid.rows[row][column].from_left) {
                    continue;
                }
                if (at[named->column] == nowhere ||
                    (named->published && !published[named->column])) {
                    at[named->column] = column;
                    published[named->column] = named->published;
                }
                break;
            }
        }
        for (const auto& [name, where] : layout_.columns) {
            const auto named = column_named(name);
            if (!named) {
                continue;
            }
            const std::size_t letter = column_of_letters(where, block);
            const auto head = std::ranges::find(heads, column_key(where));
            if (head != heads.end()) {
                at[named->column] = static_cast<std::size_t>(head - heads.begin());
            } else if (letter < grid.columns) {
                at[named->column] = letter;
            }
        }
        return at;
    }

    /// "H" as a column of the grid; nowhere when it is none.
    std::size_t column_of_letters(std::string_view letters, std::size_t block) const {
        std::size_t column = 0;
        for (const char letter : letters) {
            const bool capital = letter >= 'A' && letter <= 'Z';
            if ((!capital && !(letter >= 'a' && letter <= 'z')) || letters.size() > 3) {
                return nowhere;
            }
            column = column * 26 + static_cast<std::size_t>(letter - (capital ? 'A' : 'a')) + 1;
        }
        const std::size_t first = std::max<std::size_t>(in_.origins[block].column, 1);
        return column < first ? nowhere : column - first;
    }

    /// Without a head that anybody knows, the letters alone: the list begins with the first row
    /// that has a number in the column of 通番.
    head by_letters(const table_grid& grid, std::size_t block) const {
        if (layout_.columns.empty() || grid.rows.empty()) {
            return {};
        }
        const columns_of at = columns_in(grid, 0, 0, block);
        if (!is_head(at)) {
            return {};
        }
        for (std::size_t row = 0; row + 1 < grid.rows.size(); ++row) {
            const std::string next = text_of(grid.rows[row + 1][at[number]]);
            if (column_key(next).find_first_of("0123456789") == 0) {
                return {row, at};
            }
        }
        return {};
    }

    /// Columns that nobody knows, and 関連規定箇所 where it is not there.
    void tell_columns(const table_grid& grid, const head& top, std::size_t block) {
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const grid_slot& slot = grid.rows[top.row][column];
            const std::string written(trimmed(text_of(slot)));
            if (!written.empty() && !slot.from_left &&
                std::ranges::find(top.at, column) == top.at.end()) {
                read_.findings.push_back({code::column_unknown,
                                          location_of(in_, block, top.row, column, file_),
                                          {column_key(written)}});
            }
        }
        if (top.at[related_text] == nowhere) {
            read_.findings.push_back({code::column_missing,
                                      location_of(in_, block, top.row, 0, file_),
                                      {std::string(checklist_columns[related_text])}});
        }
    }

    void take_row(const table_grid& grid, const head& top, std::size_t row, std::size_t block) {
        const std::vector<grid_slot>& slots = grid.rows[row];
        const auto slot_of = [&](checklist_column column) {
            return top.at[column] == nowhere ? grid_slot{} : slots[top.at[column]];
        };
        const auto text = [&](checklist_column column) { return text_of(slot_of(column)); };
        const auto is_blank = [&](checklist_column column) {
            return trimmed(text(column)).empty();
        };
        std::set<const table_cell*> filled;
        bool own_related = false;
        bool only_related = true; // of the columns that are not merged from above
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const grid_slot& slot = slots[column];
            if (slot.cell == nullptr || slot.from_above || trimmed(text_of(slot)).empty()) {
                continue;
            }
            filled.insert(slot.cell);
            const bool related =
                column == top.at[related_label] || column == top.at[related_text];
            own_related = own_related || related;
            only_related = only_related && related;
        }
        const auto named = column_named(text(number));
        if (filled.empty() || (named && named->column == number)) {
            return; // blank, or the head again after a page end
        }
        std::vector<checklist_item>& items = read_.value.items;
        const bool same_item = slot_of(number).from_above || is_blank(number);
        if (!items.empty() && same_item && (slot_of(number).from_above || only_related)) {
            if (own_related) {
                add_related(
                    items.back(), text(related_label), text(related_text), top, row, block);
            }
            go_on(items.back(), slots, top);
            return;
        }
        const std::string number_key = column_key(text(number));
        const bool like_number = !number_key.empty() && number_key.size() <= 12 &&
                                 number_key.find_first_of("0123456789") != std::string::npos;
        if (filled.size() == 1 && !like_number) {
            section_ = trimmed(plain_text(**filled.begin())); // a title between the items
            return;
        }
        checklist_item item;
        item.number = numbers_.take(text(number),
                                    location_of(in_, block, row, column_at(top, number), file_),
                                    read_.findings);
        item.category = text(category);
        if (top.at[category] == nowhere) {
            item.category = section_;
        }
        item.goal = text(goal);
        item.subject = text(subject);
        item.status = text(status);
        item.issue = text(issue);
        item.plan = text(plan);
        item.note = text(note);
        item.at = position_of(row, 0, block);
        items.push_back(std::move(item));
        if (!is_blank(related_text) || !is_blank(related_label)) {
            add_related(items.back(), text(related_label), text(related_text), top, row, block);
        }
    }

    /// What further rows of an item say in its other columns goes on in a new line.
    static void
    go_on(checklist_item& item, const std::vector<grid_slot>& slots, const head& top) {
        const std::array<std::pair<checklist_column, std::string*>, 7> texts{
            {{category, &item.category},
             {goal, &item.goal},
             {subject, &item.subject},
             {status, &item.status},
             {issue, &item.issue},
             {plan, &item.plan},
             {note, &item.note}}};
        for (const auto& [column, text] : texts) {
            if (top.at[column] == nowhere || slots[top.at[column]].from_above) {
                continue;
            }
            const std::string more = text_of(slots[top.at[column]]);
            if (!trimmed(more).empty()) {
                *text += (text->empty() ? "" : "\n") + more;
            }
        }
    }

    static std::size_t column_at(const head& top, checklist_column column) {
        return top.at[column] == nowhere ? 0 : top.at[column];
    }

    void add_related(checklist_item& to,
                     const std::string& label,
                     const std::string& text,
                     const head& top,
                     std::size_t row,
                     std::size_t block) const {
        to.related.push_back(
            {.standard = {},
             .label = std::string(trimmed(label)),
             .text = text,
             .at = position_of(row, 0, block),
             .cell =
                 in_.origins[block].sheet.empty()
                     ? std::string()
                     : location_of(in_, block, row, column_at(top, related_text), file_).cell});
    }

    /// Row of the sheet or line of the file.
    [[nodiscard]] position
    position_of(std::size_t row, std::size_t column, std::size_t block) const {
        const block_origin& from = in_.origins[block];
        const std::size_t line = row < from.rows.size() ? from.rows[row] : row + 1;
        return {static_cast<std::uint32_t>(line), static_cast<std::uint32_t>(column), 0};
    }

    const located_document& in_;
    const std::string& file_;
    const checklist_layout& layout_;
    const limits& bounds_;
    reading<checklist> read_;
    item_numbers numbers_;
    std::string section_;
    std::vector<list> lists_;
};

} // namespace

result<reading<checklist>> find_checklist(const located_document& in,
                                          const std::string& file,
                                          const checklist_layout& layout,
                                          const limits& bounds) {
    return list_finder(in, file, layout, bounds).find();
}

} // namespace kijun
