#include "read/kind_columns.hpp"

#include "base/blanks.hpp"
#include "read/checklist_columns.hpp"
#include "read/checklist_head.hpp"

#include <kijun/document/document.hpp>
#include <kijun/document/grid.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr std::size_t most_rows = 500;

constexpr auto kinds =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"統制", "統"},
                                                                  {"実務", "実"},
                                                                  {"設備", "設"},
                                                                  {"監査", "監"},
                                                                  {"統", "統"},
                                                                  {"実", "実"},
                                                                  {"設", "設"},
                                                                  {"監", "監"}});

struct named_kind {
    std::string prefix;
    bool sure = false; ///< says 基準 or FISC besides
};

bool take_start(std::string_view& text, std::string_view start) {
    const bool there = text.starts_with(start) && text.size() > start.size();
    text.remove_prefix(there ? start.size() : 0);
    return there;
}

bool take_end(std::string_view& text, std::string_view end) {
    const bool there = text.ends_with(end) && text.size() > end.size();
    text.remove_suffix(there ? end.size() : 0);
    return there;
}

/// 実 of 実務, 実務基準番号, FISC実務, FISC(実務).
std::optional<named_kind> kind_named(std::string_view written) {
    std::string key;
    for (const char letter : comparison_key(written)) {
        if (letter != ' ' && letter != '\n' && letter != '\t' && letter != '(' &&
            letter != ')') {
            key += letter;
        }
    }
    std::string_view rest = key;
    bool sure = false;
    for (const std::string_view start :
         {"FISC", "安全対策基準", "安対基準", "安対", "・", "-"}) {
        sure = take_start(rest, start) || sure;
    }
    for (const std::string_view end : {"No.", "No", "番号", "項番", "基準", "編"}) {
        sure = take_end(rest, end) || sure;
    }
    for (const auto& [name, prefix] : kinds) {
        if (rest == name) {
            return named_kind{std::string(prefix), sure};
        }
    }
    return std::nullopt;
}

/// Nothing but numbers and what parts them: 1、4, 8～10, 73-1.
bool is_number_list(std::string_view text) {
    const std::string key = comparison_key(text);
    std::string_view rest = trimmed(key);
    if (rest.empty() || rest.front() < '0' || rest.front() > '9') {
        return false;
    }
    constexpr auto parting = std::to_array<std::string_view>(
        {"、", "・", "～", "〜", "－", "−", "‐", "–", "ー", "及び", "と", "　"});
    while (!rest.empty()) {
        if (std::string_view("0123456789,;/~-() \n\t\r").find(rest.front()) != rest.npos) {
            rest.remove_prefix(1);
            continue;
        }
        const auto* const part = std::ranges::find_if(
            parting, [rest](std::string_view each) { return rest.starts_with(each); });
        if (part == parting.end()) {
            return false;
        }
        rest.remove_prefix(part->size());
    }
    return true;
}

/// What the cells of a column hold beneath the head.
struct numbers_in {
    std::size_t filled = 0;
    std::size_t bare = 0;
    std::size_t citing = 0;
    std::size_t kinds = 0;
    std::set<std::string> different{}; ///< bare ones, two at most

    [[nodiscard]] bool most(std::size_t some) const {
        return some > 0 && some * 5 >= filled * 4;
    }
    /// The same number again and again marks something.
    [[nodiscard]] bool marks() const { return bare > 2 && different.size() < 2; }
};

numbers_in numbers_of(const table_grid& grid, const checklist_head& head, std::size_t column) {
    numbers_in made;
    const std::size_t end = std::min(grid.rows.size(), head.first_row + most_rows);
    for (std::size_t row = head.first_row; row < end; ++row) {
        const grid_slot& slot = grid.rows[row][column];
        const std::string text =
            slot.cell == nullptr || slot.from_left ? std::string() : body_text(*slot.cell);
        const std::string key = column_key(text);
        if (key.empty() || key == "-" || key == "ー" || key == "―" ||
            key == head.names[column]) {
            continue;
        }
        ++made.filled;
        made.kinds += kind_named(text) ? 1 : 0;
        if (is_number_list(text)) {
            ++made.bare;
            if (made.different.size() < 2) {
                made.different.insert(key);
            }
        } else {
            made.citing += parse_citations(text).empty() ? 0 : 1;
        }
    }
    return made;
}

/// The kind that one of the two rows above the list says of the column.
std::optional<named_kind>
head_kind(const table_grid& grid, const checklist_head& head, std::size_t column) {
    constexpr std::size_t rows = 2;
    for (std::size_t above = 1; above <= std::min(rows, head.first_row); ++above) {
        const grid_slot& slot = grid.rows[head.first_row - above][column];
        if (slot.cell != nullptr && !slot.from_left) {
            if (auto kind = kind_named(body_text(*slot.cell))) {
                return kind;
            }
        }
    }
    return std::nullopt;
}

/// The column that says the kind of each row's bare numbers.
std::vector<kind_column> kind_beside(const table_grid& grid, const checklist_head& head) {
    if (!head.has(related_text)) {
        return {};
    }
    const std::size_t numbers = head.at[related_text];
    const numbers_in bare = numbers_of(grid, head, numbers);
    if (!bare.most(bare.bare)) {
        return {};
    }
    for (std::size_t column = 0; column < std::min(grid.columns, head.names.size()); ++column) {
        const numbers_in said = numbers_of(grid, head, column);
        if (column != numbers && said.most(said.kinds)) {
            return {{numbers, {}, column}};
        }
    }
    return {};
}

} // namespace

std::vector<kind_column> find_kind_columns(const table_grid& grid, const checklist_head& head) {
    std::vector<kind_column> found;
    bool sure = false;
    bool marks = true;
    for (std::size_t column = 0; column < std::min(grid.columns, head.names.size()); ++column) {
        const auto kind = head_kind(grid, head, column);
        if (!kind || column == head.at[number] || head.is_answer(column)) {
            continue;
        }
        const numbers_in held = numbers_of(grid, head, column);
        if (held.filled > 0 && !held.most(held.bare + held.citing)) {
            continue;
        }
        sure = sure || kind->sure;
        marks = marks && (held.filled == 0 || held.marks());
        found.push_back({column, kind->prefix, no_column});
    }
    if (found.empty() || marks || (found.size() < 2 && !sure)) {
        return kind_beside(grid, head);
    }
    return found;
}

std::string
with_kind(const std::vector<grid_slot>& row, const kind_column& column, std::string text) {
    std::string prefix = column.prefix;
    if (column.said_in != no_column && row[column.said_in].cell != nullptr) {
        const auto kind = kind_named(body_text(*row[column.said_in].cell));
        prefix = kind ? kind->prefix : std::string();
    }
    if (prefix.empty() || !is_number_list(text)) {
        return text;
    }
    std::string made;
    for (std::string_view rest = text; !rest.empty();) {
        const std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        const std::string_view said = trimmed(line);
        made += (made.empty() ? "" : "\n") + (said.empty() ? std::string() : prefix);
        made += said;
    }
    return made;
}

} // namespace kijun
