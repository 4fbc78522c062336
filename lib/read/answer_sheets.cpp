// A workbook that reviewers filled in → their answers.

#include "answer_names.hpp"
#include "base/blanks.hpp"
#include "checklist_columns.hpp"
#include "written_place.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

namespace kijun {
namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

/// Names of the columns of `read_answers` that mean one of the worksheet, too.
constexpr std::size_t clause_column = answer_columns.size();
constexpr std::size_t path_column = clause_column + 1;
constexpr std::size_t all_columns = path_column + 1;

struct other_name {
    std::string_view name;
    std::size_t column;
};
constexpr std::array other_names{other_name{"clause", clause_column},
                                 other_name{"path", path_column},
                                 other_name{"items", index_of(answer_column::item)},
                                 other_name{"verdict", index_of(answer_column::verdict)},
                                 other_name{"rationale", index_of(answer_column::reason)},
                                 other_name{"reviewer", index_of(answer_column::reviewer)},
                                 other_name{"date", index_of(answer_column::date)}};

using name_table = std::unordered_map<std::string, std::size_t>;

template <std::size_t Count>
name_table names_of(const std::array<sheet_word, Count>& columns) {
    name_table names;
    for (std::size_t i = 0; i < Count; ++i) {
        names.emplace(column_key(columns.at(i).ja), i);
        names.emplace(column_key(columns.at(i).en), i);
    }
    return names;
}

/// A sheet whose head is found: which grid column is which.
struct headed {
    std::size_t first_row = 0;
    std::array<std::size_t, all_columns> at{};

    [[nodiscard]] bool has(std::size_t column) const { return at.at(column) != none; }
};

/// The first row that names all of `needed`; titles above a table are fewer than 200 rows.
std::optional<headed> find_head(const table_grid& grid,
                                const name_table& names,
                                std::span<const std::size_t> needed) {
    constexpr std::size_t looked_at = 200;
    for (std::size_t row = 0; row < std::min(grid.rows.size(), looked_at); ++row) {
        headed head;
        head.first_row = row + 1;
        head.at.fill(none);
        for (std::size_t column = 0; column < grid.columns; ++column) {
            const grid_slot& slot = grid.rows[row][column];
            if (!slot.is_own()) {
                continue;
            }
            const auto named = names.find(column_key(body_text(*slot.cell)));
            if (named != names.end() && !head.has(named->second)) {
                head.at.at(named->second) = column;
            }
        }
        if (std::ranges::all_of(needed, [&](std::size_t one) { return head.has(one); })) {
            return head;
        }
    }
    return std::nullopt;
}

class sheet_reader {
public:
    sheet_reader(const located_document& in,
                 std::size_t block,
                 const table_grid& grid,
                 const headed& head,
                 const std::string& file,
                 reading<answered_sheets>& into)
        : in_(in), block_(block), grid_(grid), head_(head), file_(file), into_(into) {}

    void read_answers() {
        for (row_ = head_.first_row; row_ < grid_.rows.size(); ++row_) {
            if (auto one = answer_in_row()) {
                into_.value.answers.push_back(*std::move(one));
            }
        }
    }

    void read_holes() {
        for (row_ = head_.first_row; row_ < grid_.rows.size(); ++row_) {
            if (auto one = hole_in_row()) {
                into_.value.holes.push_back(*std::move(one));
            }
        }
    }

private:
    template <typename Column>
    [[nodiscard]] std::string text(Column column) const {
        return text_at(index_of(column));
    }
    [[nodiscard]] std::string text_at(std::size_t column) const {
        const std::size_t at = head_.at.at(column);
        if (at == none || grid_.rows[row_][at].cell == nullptr) {
            return "";
        }
        return std::string(trimmed(body_text(*grid_.rows[row_][at].cell)));
    }

    [[nodiscard]] location place_of(std::size_t column) const {
        const std::size_t at = head_.at.at(column);
        return location_of(in_, block_, row_, at == none ? 0 : at, file_);
    }

    void refuse(code why, std::size_t column, std::string what) {
        into_.findings.push_back({why, place_of(column), {std::move(what)}});
    }

    /// The date of the row; none, with a finding, when it is no date.
    std::optional<std::string> date_at(std::size_t column) {
        std::string written = text_at(column);
        if (written.empty()) {
            return written;
        }
        auto date = read_date(written);
        if (!date) {
            refuse(code::answer_bad_date, column, written);
        }
        return date;
    }

    std::optional<reviewer_answer> answer_in_row() {
        using enum answer_column;
        reviewer_answer one;
        const std::string said = text(verdict);
        one.reason = text(reason);
        if (said.empty() && one.reason.empty()) {
            return std::nullopt; // a question that nobody answered yet
        }
        const auto word = word_among(answer_words, said);
        if (!word) {
            refuse(code::ledger_unknown_verdict, index_of(verdict), said);
            return std::nullopt;
        }
        one.said = static_cast<answer>(*word);
        const auto when = date_at(index_of(date));
        auto numbers = read_item_list(text(item));
        if (!numbers) {
            refuse(code::ledger_bad_entry, index_of(item), text(item));
        }
        one.asked = text(asked);
        const bool placed = !one.asked.empty() || take_place(one);
        if (!when || !numbers || !placed) {
            return std::nullopt;
        }
        one.items = *std::move(numbers);
        one.reviewer = text(reviewer);
        one.date = *when;
        one.change_text = judged(text(old_text), text(new_text));
        for (const answer_column column : {category, goal, subject}) {
            const std::string part = text(column);
            one.item_text += (one.item_text.empty() || part.empty() ? "" : "\n") + part;
        }
        one.cell = place_of(index_of(verdict)).cell;
        return one;
    }

    /// As `judged_text` tells a change.
    static std::string judged(const std::string& before, const std::string& after) {
        if (before.empty() || after.empty() || before == after) {
            return after.empty() ? before : after;
        }
        return "旧: " + before + "\n新: " + after;
    }

    /// The place of a row that nobody asked about: 実9 and 2/(1), or as papers print it. False,
    /// with a finding, when there is none.
    bool take_place(reviewer_answer& one) {
        const bool has_clause = head_.has(clause_column);
        const std::size_t column = has_clause ? clause_column : index_of(answer_column::place);
        const std::string written = text_at(column);
        if (has_clause) {
            const auto place = read_written_place(written, text_at(path_column));
            if (place) {
                one.clause = place->clause;
                one.path = path_of(*place);
            }
        } else {
            one.clause = written;
        }
        if (one.clause.empty()) {
            refuse(code::ledger_bad_entry, column, written);
        }
        return !one.clause.empty();
    }

    std::optional<answered_hole> hole_in_row() {
        using enum hole_column;
        answered_hole one;
        const std::string said = text(verdict);
        one.reason = text(reason);
        if (said.empty() && one.reason.empty()) {
            return std::nullopt;
        }
        const auto word = word_among(hole_words, said);
        if (!word) {
            refuse(code::ledger_unknown_verdict, index_of(verdict), said);
            return std::nullopt;
        }
        one.said = static_cast<hole_answer>(*word);
        const auto when = date_at(index_of(date));
        if (!when) {
            return std::nullopt;
        }
        one.asked = text(asked);
        one.reviewer = text(reviewer);
        one.date = *when;
        one.cell = place_of(index_of(verdict)).cell;
        return one;
    }

    const located_document& in_;
    std::size_t block_;
    const table_grid& grid_;
    const headed& head_;
    const std::string& file_;
    reading<answered_sheets>& into_;
    std::size_t row_ = 0;
};

} // namespace

result<reading<answered_sheets>> read_answer_sheets(const source& input, const limits& bounds) {
    auto opened = read_document(input, {.original = false, .bounds = bounds});
    if (!opened) {
        return opened.error();
    }
    const located_document& book = opened->value;
    name_table answer_names = names_of(answer_columns);
    for (const other_name& other : other_names) {
        answer_names.emplace(other.name, other.column);
    }
    const name_table hole_names = names_of(hole_columns);
    reading<answered_sheets> read;
    read.findings = std::move(opened->findings);
    bool any = false;
    for (std::size_t block = 0; block < book.content.blocks.size(); ++block) {
        const auto* table = std::get_if<document_table>(&book.content.blocks[block]);
        if (table == nullptr) {
            continue;
        }
        const table_grid grid = lay_out(*table);
        const auto head_of = [&](const name_table& names,
                                 std::initializer_list<std::size_t> all) {
            return find_head(grid, names, std::span(all.begin(), all.size()));
        };
        const std::size_t item = index_of(answer_column::item);
        const std::size_t verdict = index_of(answer_column::verdict);
        auto answers = head_of(answer_names, {item, verdict, index_of(answer_column::place)});
        if (!answers) {
            answers = head_of(answer_names, {item, verdict, clause_column});
        }
        const auto holes =
            head_of(hole_names, {index_of(hole_column::verdict), index_of(hole_column::asked)});
        if (answers) {
            sheet_reader(book, block, grid, *answers, input.name, read).read_answers();
        } else if (holes) {
            sheet_reader(book, block, grid, *holes, input.name, read).read_holes();
        }
        any = any || answers || holes;
    }
    if (!any) {
        return failure{code::column_missing, {input.name, {}, {}}, {"判定（verdict）"}};
    }
    return read;
}

} // namespace kijun
