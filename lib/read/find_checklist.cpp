// Tables → checklist. The heads are sought first (checklist_head); then each row is an item,
// more of the item above, a title, or the head again.

#include "base/blanks.hpp"
#include "read/checklist_head.hpp"
#include "read/checklist_reader.hpp"
#include "read/item_cells.hpp"
#include "read/list_row.hpp"

#include <kijun/read/checklist_layout.hpp>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr auto example_words =
    std::to_array<std::string_view>({"記入例", "記載例", "入力例", "回答例"});

class list_finder {
public:
    list_finder(const located_document& in,
                const std::string& file,
                const checklist_layout& layout,
                const limits& bounds)
        : in_(in), file_(file), layout_(layout), bounds_(bounds), cells_(in, file) {}

    result<reading<checklist>> find() {
        if (auto why = check_layout()) {
            return std::move(*why);
        }
        read_.value.file = file_;
        read_.value.name = in_.content.title;
        name_by_file(file_, read_.value.name, read_.value.version);
        for (const bool hidden : {false, true}) {
            if (auto why = look_at_tables(hidden)) {
                return std::move(*why);
            }
            if (!lists_.empty()) {
                break;
            }
        }
        if (lists_.empty()) {
            return failure{code::column_missing,
                           {file_, {}, layout_.sheet},
                           {std::string(published_columns[number])}};
        }
        if (auto why = read_lists()) {
            return std::move(*why);
        }
        if (read_.value.items.empty()) {
            read_.findings.push_back({code::checklist_empty, {file_, {}, layout_.sheet}, {}});
        }
        tell_comments();
        return std::move(read_);
    }

private:
    /// Comments on cells of the tables that were read, told once, at the first.
    void tell_comments() {
        std::size_t count = 0;
        location first;
        std::string text;
        for (const list_table& list : lists_) {
            const auto& table = std::get<document_table>(in_.content.blocks[list.block]);
            for (std::size_t row = 0; row < table.rows.size(); ++row) {
                for (std::size_t i = 0; i < table.rows[row].size(); ++i) {
                    for (const document_paragraph& each : table.rows[row][i].content) {
                        if (each.kind == paragraph_kind::comment && count++ == 0) {
                            first = location_of(in_, list.block, row, i, file_);
                            text = plain_text(each.runs);
                        }
                    }
                }
            }
        }
        if (count > 0) {
            read_.findings.push_back({code::cell_comments_left_out,
                                      std::move(first),
                                      {std::to_string(count), std::move(text)}});
        }
    }

    [[nodiscard]] std::optional<failure> check_layout() const {
        for (const auto& [name, where] : layout_.columns) {
            if (!column_named(name)) {
                return failure{code::bad_option, {file_, {}, where}, {name}};
            }
        }
        const bool there = layout_.sheet.empty() ||
                           std::ranges::any_of(in_.origins, [this](const block_origin& from) {
                               return from.sheet == layout_.sheet;
                           });
        return there
                   ? std::nullopt
                   : std::optional(failure{code::bad_option, {file_, {}, {}}, {layout_.sheet}});
    }

    std::optional<failure> look_at_tables(bool hidden) {
        for (std::size_t block = 0; block < in_.content.blocks.size(); ++block) {
            const auto* const table = std::get_if<document_table>(&in_.content.blocks[block]);
            const block_origin& from = in_.origins[block];
            const bool named = !layout_.sheet.empty();
            if (table == nullptr || (named && from.sheet != layout_.sheet) ||
                (!named && from.hidden != hidden)) {
                continue;
            }
            std::size_t widest = 0;
            for (const auto& row : table->rows) {
                widest = std::max(widest, row.size());
            }
            constexpr std::size_t most_columns = 1'000; // as lay_out has them
            if (table->rows.size() * std::min(widest, most_columns) > 4 * bounds_.places) {
                return failure{code::too_many_places,
                               location_of(in_, block, file_),
                               {std::to_string(bounds_.places)}};
            }
            table_grid grid = lay_out(*table);
            if (auto head = find_checklist_head(grid, layout_, from.column)) {
                lists_.push_back({block, std::move(grid), *std::move(head)});
            }
        }
        return std::nullopt;
    }

    /// The table that cites something, else the one with most columns known, and those of the
    /// same head or that go on with its numbers. Other tables of a workbook count their own
    /// rows and are none of this list.
    std::optional<failure> read_lists() {
        const auto worth = [this](const list_table& one) {
            return std::tuple(!is_example(one), one.head.has(related_text), one.head.known());
        };
        const auto best = std::ranges::max_element(lists_, {}, worth);
        tell_columns(*best);
        std::set<std::string> taken;
        for (const list_table& one : lists_) {
            if (one.head.names == best->head.names) {
                taken.merge(numbers_in(one));
            }
        }
        for (const list_table& one : lists_) {
            if (is_example(one) && !is_example(*best)) {
                read_.findings.push_back(
                    {code::example_set_aside, location_of(in_, one.block, file_), {}});
                continue;
            }
            if (one.head.names != best->head.names && !goes_on(one, *best, taken)) {
                read_.findings.push_back({code::table_set_aside,
                                          location_of(in_, one.block, file_),
                                          {location_of(in_, best->block, file_).cell}});
                continue;
            }
            for (std::size_t row = one.head.first_row; row < one.grid.rows.size(); ++row) {
                if (read_.value.items.size() >= bounds_.places) {
                    return failure{code::too_many_places,
                                   location_of(in_, one.block, row, 0, file_),
                                   {std::to_string(bounds_.places)}};
                }
                take_row({one, row});
            }
            set_title_aside();
        }
        tell_missing(*best);
        return std::nullopt;
    }

    static std::set<std::string> numbers_in(const list_table& one) {
        std::set<std::string> all;
        for (std::size_t row = one.head.first_row; row < one.grid.rows.size(); ++row) {
            const list_row of{one, row};
            if (!of.slot(number).from_above && !of.is_blank(number)) {
                all.insert(column_key(of.text(number)));
            }
        }
        return all;
    }

    /// Is a table of other columns more of the same list? One whose 通番, 目標 and 関連規定箇所
    /// have the same names, and that counts none of the numbers that are `taken`, goes on
    /// there.
    static bool
    goes_on(const list_table& one, const list_table& best, std::set<std::string>& taken) {
        for (const checklist_column each : {number, goal, related_text}) {
            if (!one.head.has(each) || !best.head.has(each) ||
                one.head.names[one.head.at[each]] != best.head.names[best.head.at[each]]) {
                return false;
            }
        }
        std::set<std::string> numbers = numbers_in(one);
        const bool again = std::ranges::any_of(
            numbers, [&taken](const std::string& each) { return taken.contains(each); });
        if (!again) {
            taken.merge(numbers);
        }
        return !again;
    }

    /// 関連規定箇所, where neither that column nor another one cites.
    void tell_missing(const list_table& list) {
        if (!list.head.has(related_text) && !take_labels_for_places(read_.value.items)) {
            const std::size_t row = std::max<std::size_t>(list.head.first_row, 1) - 1;
            read_.findings.push_back({code::column_missing,
                                      location_of(in_, list.block, row, 0, file_),
                                      {std::string(published_columns[related_text])}});
        }
    }

    /// A sheet that shows how to fill in the list.
    [[nodiscard]] bool is_example(const list_table& one) const {
        const std::string& sheet = in_.origins[one.block].sheet;
        return sheet != layout_.sheet &&
               std::ranges::any_of(example_words, [&sheet](std::string_view word) {
                   return sheet.find(word) != std::string::npos;
               });
    }

    /// Columns that nobody knows, and those that were guessed.
    void tell_columns(const list_table& list) {
        const std::size_t row = std::max<std::size_t>(list.head.first_row, 1) - 1;
        for (std::size_t column = 0; column < list.head.names.size(); ++column) {
            if (!list.head.names[column].empty() && !list.grid.rows[row][column].from_left &&
                std::ranges::find(list.head.at, column) == list.head.at.end() &&
                !list.head.is_answer(column) && !list.head.says_kind(column) &&
                std::ranges::find(list.head.more_related, column) ==
                    list.head.more_related.end()) {
                read_.findings.push_back({code::column_unknown,
                                          location_of(in_, list.block, row, column, file_),
                                          {list.head.names[column]}});
            }
        }
        for (const checklist_column each : list.head.guessed) {
            const std::size_t column = list.head.at[each];
            read_.findings.push_back(
                {code::column_guessed,
                 location_of(in_, list.block, row, column, file_),
                 {std::string(published_columns[each]), list.head.names[column]}});
        }
    }

    void take_row(const list_row& row) {
        const checklist_head& head = row.of.head;
        std::set<const table_cell*> filled;
        const table_cell* first = nullptr; // from the left
        bool only_related = true;          // of the columns that are not merged from above
        for (std::size_t column = 0; column < row.of.grid.columns; ++column) {
            const grid_slot& slot = row.slots()[column];
            if (slot.from_above || trimmed(text_of(slot)).empty()) {
                continue;
            }
            filled.insert(slot.cell);
            first = first == nullptr ? slot.cell : first;
            only_related = only_related && (column == head.at[related_label] ||
                                            column == head.at[related_text]);
        }
        const auto named = column_named(row.text(number));
        if (filled.empty() || (named && named->column == number)) {
            return; // blank, or the head again after a page end
        }
        std::vector<checklist_item>& items = read_.value.items;
        const bool merged = row.slot(number).from_above;
        if (!items.empty() && (merged || (row.is_blank(number) && only_related))) {
            cells_.go_on(items.back(), row);
            return;
        }
        const std::string number_key = column_key(row.text(number));
        constexpr std::size_t longest_number = 12;
        const bool like_number = number_key.size() <= longest_number &&
                                 number_key.find_first_of("0123456789") != std::string::npos;
        const bool is_example =
            number_key == "例" ||
            std::ranges::find(example_words, number_key) != example_words.end();
        if (is_example) {
            read_.findings.push_back(
                {code::row_set_aside,
                 location_of(in_, row.of.block, row.row, row.place(number), file_),
                 {row.text(number)}});
            return;
        }
        if (is_no_item(row, number_key, body_text(*first))) {
            set_title_aside();
            tell_set_aside(row);
            return;
        }
        if (filled.size() == 1 && !like_number) {
            take_title(row, std::string(trimmed(body_text(**filled.begin()))));
            return;
        }
        take_item(row);
    }

    /// A sum beneath the items, or a line of several cells in a place that is no number's
    /// (作成 … 総務部): what neither cites nor says a 目標.
    static bool
    is_no_item(const list_row& row, const std::string& key, std::string_view first) {
        constexpr auto sums = std::to_array<std::string_view>(
            {"合計", "計", "小計", "総計", "総合計", "合計点", "件数", "合計件数"});
        const bool cites = !row.is_blank(related_text) || !row.is_blank(related_label);
        const bool counts = key.find_first_of("0123456789") != std::string::npos;
        if (cites || counts) {
            return false;
        }
        const std::string said = column_key(first);
        const bool sums_up = std::ranges::find(sums, said) != sums.end();
        std::size_t filled = 0;
        for (const grid_slot& slot : row.slots()) {
            filled += slot.is_own() && !trimmed(text_of(slot)).empty() ? 1 : 0;
        }
        return filled > 1 &&
               (sums_up || (!key.empty() && row.of.head.has(goal) && row.is_blank(goal)));
    }

    void tell_set_aside(const list_row& row) {
        const std::size_t column = first_filled(row);
        read_.findings.push_back({code::row_set_aside,
                                  location_of(in_, row.of.block, row.row, column, file_),
                                  {std::string(trimmed(text_of(row.slots()[column])))}});
    }

    /// A row of one cell: the 区分 of what follows, where no column says it, else no part of
    /// the list, which is told.
    void take_title(const list_row& row, std::string title) {
        set_title_aside();
        section_ = std::move(title);
        pending_ = diagnostic{code::row_set_aside,
                              location_of(in_, row.of.block, row.row, first_filled(row), file_),
                              {section_}};
    }
    void set_title_aside() {
        if (pending_) {
            read_.findings.push_back(*std::exchange(pending_, std::nullopt));
        }
    }
    static std::size_t first_filled(const list_row& row) {
        const auto found = std::ranges::find_if(
            row.slots(), [](const grid_slot& slot) { return !trimmed(text_of(slot)).empty(); });
        return static_cast<std::size_t>(found - row.slots().begin());
    }

    void take_item(const list_row& row) {
        checklist_item item;
        item.number =
            numbers_.take(row.text(number),
                          location_of(in_, row.of.block, row.row, row.place(number), file_),
                          read_.findings);
        if (row.of.head.has(category)) {
            set_title_aside();
            item.category = row.text(category);
        } else {
            pending_.reset();
            item.category = section_;
        }
        cells_.fill(item, row);
        read_.value.items.push_back(std::move(item));
    }

    const located_document& in_;
    const std::string& file_;
    const checklist_layout& layout_;
    const limits& bounds_;
    item_cells cells_;
    reading<checklist> read_;
    item_numbers numbers_;
    std::string section_;
    std::optional<diagnostic> pending_; ///< a title that named no 区分 yet
    std::vector<list_table> lists_;
};

} // namespace

result<reading<checklist>> find_checklist(const located_document& in,
                                          const std::string& file,
                                          const checklist_layout& layout,
                                          const limits& bounds) {
    return list_finder(in, file, layout, bounds).find();
}

} // namespace kijun
