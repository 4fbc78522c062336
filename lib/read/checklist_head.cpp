#include "read/checklist_head.hpp"

#include "read/answer_columns.hpp"
#include "read/checklist_guess.hpp"
#include "read/kind_columns.hpp"

#include <algorithm>

namespace kijun {
namespace {

std::string name_in(const grid_slot& slot) {
    return slot.cell == nullptr ? std::string() : column_key(body_text(*slot.cell));
}

/// "H" as a column from 1; none when it is no column's letters.
std::optional<std::size_t> column_of(std::string_view letters) {
    constexpr std::size_t most = 3;
    std::size_t column = 0;
    for (const char letter : letters) {
        const bool capital = letter >= 'A' && letter <= 'Z';
        if (!capital && !(letter >= 'a' && letter <= 'z')) {
            return std::nullopt;
        }
        column = column * 26 + static_cast<std::size_t>(letter - (capital ? 'A' : 'a')) + 1;
    }
    return letters.empty() || letters.size() > most ? std::nullopt : std::optional(column);
}

class head_finder {
public:
    head_finder(const table_grid& grid,
                const checklist_layout& layout,
                std::size_t first_column)
        : grid_(grid), layout_(layout), first_column_(std::max<std::size_t>(first_column, 1)) {}

    [[nodiscard]] std::optional<checklist_head> find() const {
        constexpr std::size_t looked_at = 200; // rows: titles and notes above a list are fewer
        for (std::size_t row = 0; row < std::min(grid_.rows.size(), looked_at); ++row) {
            checklist_head one = named_in(row, row);
            checklist_head lettered = one;
            take_letters(lettered);
            // Letters alone make no head: titles above the list have those columns, too.
            if (!is_head(one) && (one.known() == 0 || !is_head(lettered)) && !cites(one)) {
                continue;
            }
            if (row + 1 < grid_.rows.size() &&
                (goes_on_below(row) || names_below(one, row + 1))) {
                checklist_head both = named_in(row, row + 1);
                one = both.known() >= one.known() ? std::move(both) : std::move(one);
            }
            take_letters(one);
            take_answers(one);
            take_contents(one);
            return one;
        }
        return by_letters();
    }

private:
    static bool is_head(const checklist_head& one) {
        return one.has(number) && one.known() >= 2;
    }
    /// Does a row name 通番, and has the table beneath it a column that cites?
    [[nodiscard]] bool cites(checklist_head one) const {
        constexpr std::size_t fewest = 2; // other columns that have names
        const auto names = std::ranges::count_if(
            one.names, [](const std::string& name) { return !name.empty(); });
        if (!one.has(number) || static_cast<std::size_t>(names) <= fewest) {
            return false;
        }
        take_contents(one);
        return one.has(related_text);
    }
    /// Are heads merged down over the next row, so that it names columns, too?
    [[nodiscard]] bool goes_on_below(std::size_t row) const {
        return std::ranges::any_of(grid_.rows[row + 1],
                                   [](const grid_slot& slot) { return slot.from_above; });
    }

    /// Does the row say neither 通番 nor 目標, but something short where the head above says
    /// nothing? So it names what the head's name left of it is parted into.
    [[nodiscard]] bool names_below(const checklist_head& above, std::size_t row) const {
        constexpr std::size_t longest = 30; // bytes
        bool names_more = false;
        bool is_parted = false; // a name stands to the left
        for (std::size_t column = 0; column < grid_.columns; ++column) {
            const std::string name = name_in(grid_.rows[row][column]);
            const bool is_items = column == above.at[number] || column == above.at[goal] ||
                                  column == above.at[related_text];
            if (name.size() > longest || (is_items && !name.empty())) {
                return false;
            }
            is_parted = is_parted || !above.names[column].empty();
            names_more =
                names_more || (is_parted && !name.empty() && above.names[column].empty());
        }
        return names_more;
    }

    /// What the rows from `first` to `last` name, the lower one first.
    [[nodiscard]] checklist_head named_in(std::size_t first, std::size_t last) const {
        checklist_head head = without_columns(last + 1);
        head.names.resize(grid_.columns);
        std::array<bool, published_columns.size()> published{};
        for (std::size_t column = 0; column < grid_.columns; ++column) {
            for (std::size_t row = last + 1; row-- > first;) {
                const grid_slot& slot = grid_.rows[row][column];
                const std::string name = name_in(slot);
                if (head.names[column].empty()) {
                    head.names[column] = name;
                }
                const auto named = column_named(name);
                if (!named || slot.from_left) {
                    continue;
                }
                std::size_t& held = head.at[named->column];
                if (held == no_column || (named->published && !published[named->column])) {
                    held = column;
                    published[named->column] = named->published;
                }
                break;
            }
        }
        take_number(head);
        for (const auto& [name, where] : layout_.columns) {
            const auto named = column_named(name);
            const auto said = std::ranges::find(head.names, column_key(where));
            if (named && said != head.names.end()) {
                head.at[named->column] = static_cast<std::size_t>(said - head.names.begin());
            }
        }
        return head;
    }

    /// 通番 by a name that only its numbers bear out, or by none left of 目標 and 関連規定箇所.
    void take_number(checklist_head& head) const {
        if (head.has(number)) {
            return;
        }
        const bool is_list = head.has(goal) && head.has(related_text);
        const std::size_t first = is_list ? *std::ranges::min_element(head.at) : 0;
        head.at[number] = counting_column(grid_, head, first);
    }

    static checklist_head without_columns(std::size_t first_row) {
        checklist_head head;
        head.first_row = first_row;
        head.at.fill(no_column);
        return head;
    }

    /// Letters go before names, but what a head says goes before letters ("ID").
    void take_letters(checklist_head& head) const {
        for (const auto& [name, where] : layout_.columns) {
            const auto named = column_named(name);
            const auto letters = column_of(where);
            const bool said =
                std::ranges::find(head.names, column_key(where)) != head.names.end();
            if (named && letters && !said && *letters >= first_column_ &&
                *letters - first_column_ < grid_.columns) {
                head.at[named->column] = *letters - first_column_;
            }
        }
    }

    /// Columns of answers go before what else their names are known for (対象).
    void take_answers(checklist_head& head) const {
        head.answers = find_answer_columns(grid_, head);
        for (std::size_t& at : head.at) {
            at = head.is_answer(at) ? no_column : at;
        }
        if (!head.answers.empty() && !head.has(status)) {
            head.at[status] = head.answers.front().column;
        }
    }

    /// What the cells say of their columns.
    void take_contents(checklist_head& head) const {
        head.kinds = find_kind_columns(grid_, head);
        const bool is_theirs =
            head.has(related_text) && column_cites(grid_, head, related_text);
        if (!head.kinds.empty() && !is_theirs) {
            head.at[related_text] = head.kinds.front().column;
        }
        head.guessed = guess_columns(grid_, layout_, head);
        head.more_related = more_citing_columns(grid_, head);
    }

    [[nodiscard]] std::optional<checklist_head> by_letters() const {
        checklist_head head = without_columns(0);
        take_letters(head);
        if (!is_head(head)) {
            return std::nullopt;
        }
        for (; head.first_row < grid_.rows.size(); ++head.first_row) {
            const std::string first = name_in(grid_.rows[head.first_row][head.at[number]]);
            if (first.find_first_of("0123456789") == 0) {
                return head;
            }
        }
        return std::nullopt;
    }

    const table_grid& grid_;
    const checklist_layout& layout_;
    std::size_t first_column_;
};

} // namespace

std::size_t checklist_head::known() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(at, [](std::size_t column) { return column != no_column; }));
}

bool checklist_head::is_answer(std::size_t column) const {
    return std::ranges::find(answers, column, &answer_column::column) != answers.end();
}

bool checklist_head::says_kind(std::size_t column) const {
    return std::ranges::find(kinds, column, &kind_column::said_in) != kinds.end();
}

const kind_column* checklist_head::kind_of(std::size_t column) const {
    const auto found = std::ranges::find(kinds, column, &kind_column::column);
    return found == kinds.end() ? nullptr : &*found;
}

std::optional<checklist_head> find_checklist_head(const table_grid& grid,
                                                  const checklist_layout& layout,
                                                  std::size_t first_column) {
    return head_finder(grid, layout, first_column).find();
}

} // namespace kijun
