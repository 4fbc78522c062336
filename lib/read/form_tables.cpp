#include "read/form_tables.hpp"

#include "read/form_fields.hpp"
#include "read/form_row.hpp"
#include "read/line_label.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace kijun {
namespace {

/// What the head of a list says of its columns.
using column_heads = std::map<std::size_t, form_field>;

class form_writer {
public:
    form_writer(const located_document& in, std::vector<outline_line>& lines, own_schemes own)
        : in_(in), lines_(lines), own_(own) {}

    void write() {
        for (std::size_t i = 0; i < lines_.size();) {
            std::size_t end = i + 1;
            if (lines_[i].cells.empty()) {
                out_.push_back(std::move(lines_[i]));
            } else {
                while (end < lines_.size() && !lines_[end].cells.empty() &&
                       lines_[end].block == lines_[i].block) {
                    ++end;
                }
                write_table(i, end);
            }
            i = end;
        }
        lines_ = std::move(out_);
    }

private:
    [[nodiscard]] const document_table& table_of(std::size_t block) const {
        return std::get<document_table>(in_.content.blocks[block]);
    }

    void write_table(std::size_t begin, std::size_t end) {
        if (is_too_large_for_forms(table_of(lines_[begin].block))) {
            for (std::size_t i = begin; i < end; ++i) {
                out_.push_back(std::move(lines_[i]));
            }
            return;
        }
        std::vector<form_row> rows = form_rows_of(
            table_of(lines_[begin].block), std::span(lines_).subspan(begin, end - begin), own_);
        const std::size_t block = lines_[begin].block;
        if (is_form(rows)) {
            write_form(rows);
            last_ = block;
        } else if (goes_on_page_before(block, rows)) {
            write_rest(rows);
            last_ = block;
        } else {
            write_list(rows);
        }
    }

    /// Is a table the rest of the one before, which its page's end cut?
    [[nodiscard]] bool goes_on_page_before(std::size_t block,
                                           const std::vector<form_row>& rows) const {
        return last_ && block == *last_ + 1 &&
               in_.origins[block].page > in_.origins[*last_].page &&
               std::ranges::all_of(rows, [](const form_row& row) {
                   return (row.cells.size() == 1 && !row.cells.front().is_clause) ||
                          (row.is_field() && !row.cells.back().is_clause) || row.is_labelled();
               });
    }

    void write_rest(std::vector<form_row>& rows) {
        for (const form_row& row : rows) {
            if (row.cells.size() == 1) {
                go_on(row);
            } else if (row.is_field()) {
                take_row_field(row);
            } else {
                for (outline_line& line : labelled_lines(row)) {
                    out_.push_back(std::move(line));
                }
            }
        }
    }

    void keep(form_row& row) { out_.push_back(std::move(*row.line)); }

    // --- boxes

    [[nodiscard]] static bool holds_number(const form_row& row, std::size_t at) {
        return row.cells[at].what == form_field::number && at + 1 < row.cells.size() &&
               row.cells[at + 1].is_clause;
    }

    static bool is_form(const std::vector<form_row>& rows) {
        return std::ranges::any_of(rows, [](const form_row& row) {
            for (std::size_t i = 0; i < row.cells.size(); ++i) {
                if (holds_number(row, i)) {
                    return true;
                }
            }
            return false;
        });
    }

    /// What of a box came before its number.
    struct open_form {
        std::optional<std::size_t> heading; ///< of the lines
        std::string title;
        std::vector<outline_line> before;
    };

    void write_form(std::vector<form_row>& rows) {
        open_form form;
        for (form_row& row : rows) {
            std::size_t i = 0;
            if (form.heading && row.is_labelled()) {
                add(form, labelled_lines(row));
                continue;
            }
            while (i < row.cells.size()) {
                const bool pair = i + 1 < row.cells.size() && takes_value(row, i);
                if (pair) {
                    take_field(row, row.cells[i], row.cells[i + 1], form);
                } else if (row.cells[i].what == form_field::none || row.cells.size() == 1) {
                    add(form, lines_in_cell(row, row.cells[i]));
                }
                i += pair ? 2 : 1;
            }
        }
        for (outline_line& line : form.before) {
            out_.push_back(std::move(line));
        }
    }

    /// Is a cell the name of what stands behind it?
    static bool takes_value(const form_row& row, std::size_t at) {
        constexpr std::size_t longest = 45; // bytes: fifteen kanji
        const std::string& name = row.text(row.cells[at]);
        const bool plain =
            at == 0 && row.cells.size() == 2 && name.size() <= longest && !label_of_line(name);
        return row.cells[at + 1].what == form_field::none &&
               (row.cells[at].what != form_field::none || plain);
    }

    void take_field(const form_row& row,
                    const form_row::cell& name,
                    const form_row::cell& value,
                    open_form& form) {
        const std::string& text = row.text(value);
        const bool one_line = text.find('\n') == text.npos;
        if (name.what == form_field::number && value.is_clause) {
            outline_line heading = empty_line(row);
            heading.text = text;
            if (!form.title.empty()) {
                heading.text += "　" + std::exchange(form.title, {});
            }
            form.heading = out_.size();
            out_.push_back(std::move(heading));
            for (outline_line& line : form.before) {
                out_.push_back(std::move(line));
            }
            form.before.clear();
        } else if (name.what == form_field::title) {
            take_title(text, form);
        } else if ((name.what == form_field::group || name.what == form_field::subgroup) &&
                   one_line) {
            add_group(row, text, name.what == form_field::group ? 1 : 2);
        } else if (name.what == form_field::grade && grade_of(text)) {
            outline_line grade = empty_line(row);
            grade.text = text;
            add(form, {std::move(grade)});
        } else {
            if (name.what != form_field::text) {
                outline_line label = empty_line(row);
                label.text = row.text(name);
                add(form, {std::move(label)});
            }
            add(form, lines_in_cell(row, value));
        }
    }

    void take_title(const std::string& text, open_form& form) {
        std::string title = text;
        std::ranges::replace(title, '\n', ' ');
        if (!form.heading) {
            form.title = std::move(title);
            return;
        }
        outline_line& heading = out_[*form.heading];
        const auto read = clause_heading_of(heading.text, false, own_);
        if (read && read->title.empty()) {
            heading.text += "　" + title;
        } else {
            outline_line line = heading;
            line.text = std::move(title);
            add(form, {std::move(line)});
        }
    }

    void add_group(const form_row& row, const std::string& text, std::size_t level) {
        if (groups_[level] == text) {
            return;
        }
        groups_[level] = text;
        if (level == 1) {
            groups_[2].clear();
        }
        outline_line line = empty_line(row);
        line.text = text;
        std::ranges::replace(line.text, '\n', ' ');
        line.heading = level;
        out_.push_back(std::move(line));
    }

    void add(open_form& form, std::vector<outline_line> lines) {
        std::vector<outline_line>& to = form.heading ? out_ : form.before;
        for (outline_line& line : lines) {
            to.push_back(std::move(line));
        }
    }

    static outline_line empty_line(const form_row& row) { return row.empty_line(); }

    [[nodiscard]] std::vector<outline_line> lines_in_cell(const form_row& row,
                                                          const form_row::cell& of) const {
        return row.lines_in(of, table_of(row.line->block));
    }

    [[nodiscard]] std::vector<outline_line> labelled_lines(const form_row& row) const {
        std::vector<outline_line> all = lines_in_cell(row, row.cells.back());
        if (!all.empty() && all.front().label.empty()) {
            all.front().text.insert(0, row.text(row.cells.front()) + ' ');
        }
        return all;
    }

    // --- lists

    /// The column with the numbers of clauses; none where there are none.
    static std::optional<std::size_t> number_column(const std::vector<form_row>& rows) {
        std::map<std::size_t, std::size_t> count;
        for (const form_row& row : rows) {
            const auto first = std::ranges::find_if(row.cells, &form_row::cell::is_clause);
            if (first != row.cells.end()) {
                ++count[first->column];
            }
        }
        if (count.empty()) {
            return std::nullopt;
        }
        const auto most =
            std::ranges::max_element(count, {}, [](const auto& each) { return each.second; });
        return most->first;
    }

    void write_list(std::vector<form_row>& rows) {
        const std::optional<std::size_t> column = number_column(rows);
        if (!column) {
            for (form_row& row : rows) {
                keep(row);
            }
            return;
        }
        column_heads heads;
        std::size_t clauses = 0;
        std::size_t fields = 0;
        for (const form_row& row : rows) {
            const form_row::cell* number = row.in_column(*column);
            clauses += number != nullptr && number->is_clause ? 1 : 0;
            fields += row.is_head() || row.is_field() ? 1 : 0;
            for (std::size_t i = 0; i < row.cells.size() && row.is_head(); ++i) {
                heads.try_emplace(row.cells[i].column, row.cells[i].what);
            }
        }
        const bool is_list = clauses > 1 || fields > 0;
        if (is_list) {
            last_ = rows.front().line->block;
        }
        const auto head = heads.find(*column);
        const bool named = head != heads.end() && head->second == form_field::number;
        bool begun = false;
        for (form_row& row : rows) {
            const form_row::cell* number = row.in_column(*column);
            if (number != nullptr && number->is_clause) {
                begun = true;
                if (clauses > 1 || named) {
                    take_groups(row, *number, heads);
                }
                name_title(row, heads);
                keep(row);
            } else if (is_list && row.is_head()) {
                continue;
            } else if (is_list && begun && row.cells.size() == 1) {
                go_on(row);
            } else if (is_list && begun && row.is_field()) {
                take_row_field(row);
            } else if (is_list && begun && row.is_labelled()) {
                for (outline_line& line : labelled_lines(row)) {
                    out_.push_back(std::move(line));
                }
            } else {
                keep(row);
            }
        }
    }

    void take_row_field(const form_row& row) {
        const form_row::cell& name = row.cells.front();
        const form_row::cell& value = row.cells.back();
        const bool is_grade = name.what == form_field::grade && grade_of(row.text(value));
        if (name.what != form_field::text && !is_grade) {
            outline_line label = empty_line(row);
            label.text = row.text(name);
            out_.push_back(std::move(label));
        }
        for (outline_line& line : lines_in_cell(row, value)) {
            out_.push_back(std::move(line));
        }
    }

    /// What stands before the number is above the clause.
    void take_groups(form_row& row, const form_row::cell& number, const column_heads& heads) {
        row.line->number_cell = number.at;
        const auto& cells = table_of(row.line->block).rows[row.line->row];
        std::size_t level = 1;
        for (const form_row::cell& each : row.cells) {
            if (each.column >= number.column) {
                break;
            }
            const auto head = heads.find(each.column);
            const form_field what = head == heads.end() ? form_field::none : head->second;
            level = what == form_field::subgroup ? 2 : level;
            const bool is_group = what == form_field::group || what == form_field::subgroup ||
                                  cells[each.at].row_span > 1;
            if (is_group && level < groups_.size()) {
                add_group(row, row.text(each), level++);
            }
            // Rows may be counted, too.
            const bool counted =
                row.text(each).find_first_not_of("0123456789") == std::string::npos;
            if (is_group || counted) {
                row.line->cells[each.at].clear();
            }
        }
    }

    static void name_title(form_row& row, const column_heads& heads) {
        for (const form_row::cell& each : row.cells) {
            const auto head = heads.find(each.column);
            if (head != heads.end() && head->second == form_field::title && !each.is_clause) {
                row.line->title_cell = each.at;
                return;
            }
        }
    }

    /// A row of text alone goes on the clause above, as where a page ends.
    void go_on(const form_row& row) {
        std::vector<outline_line> all = lines_in_cell(row, row.cells.front());
        const bool of_pages = in_.origins[row.line->block].page != 0;
        if (!all.empty() && of_pages && !label_of_line(all.front().text)) {
            all.front().is_broken = true;
        }
        for (outline_line& line : all) {
            out_.push_back(std::move(line));
        }
    }

    const located_document& in_;
    std::vector<outline_line>& lines_;
    own_schemes own_;
    std::vector<outline_line> out_;
    std::array<std::string, 3> groups_; ///< by level, from 1
    std::optional<std::size_t> last_;   ///< block of the last table with clauses
};

} // namespace

void write_out_forms(const located_document& in,
                     std::vector<outline_line>& lines,
                     own_schemes own) {
    form_writer(in, lines, own).write();
}

} // namespace kijun
