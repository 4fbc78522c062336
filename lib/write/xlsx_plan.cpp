#include "write/xlsx_plan.hpp"

#include "write/escape.hpp"
#include "write/sheet_names.hpp"
#include "write/terminal_width.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

namespace kijun::xlsx {
namespace {

using runs = std::vector<document_run>;

void append(runs& to, std::string text, text_mark marks) {
    if (text.empty()) {
        return;
    }
    if (!to.empty() && to.back().marks == marks) {
        to.back().text += text;
    } else {
        to.push_back({std::move(text), marks, ""});
    }
}

/// Cells know no tracked changes: what one inserted is underlined, what one deleted struck.
text_mark shown(text_mark marks) {
    constexpr unsigned plain = 15; // underline, strike, red, bold
    const auto kept = static_cast<text_mark>(static_cast<unsigned>(marks) & plain);
    return kept | (has(marks, text_mark::inserted) ? text_mark::underline : text_mark::none) |
           (has(marks, text_mark::deleted) ? text_mark::strike : text_mark::none);
}

/// A line break between two paragraphs looks as what stands before it, so that it makes no run
/// of its own.
runs text_of(const std::vector<document_paragraph>& content) {
    runs joined;
    for (const document_paragraph& each : content) {
        if (&each != content.data()) {
            append(joined, "\n", joined.empty() ? text_mark::none : joined.back().marks);
        }
        for (const document_run& run : labelled_runs(each)) {
            append(joined, clean_text(run.text), shown(run.marks));
        }
    }
    return joined;
}

std::string target_of(const std::vector<document_paragraph>& content) {
    for (const document_paragraph& each : content) {
        for (const document_run& run : each.runs) {
            if (!run.target.empty()) {
                return run.target;
            }
        }
    }
    return "";
}

std::size_t units_of(const runs& text) {
    std::size_t units = 0;
    for (const document_run& run : text) {
        units += utf16_units(to_utf32(run.text));
    }
    return units;
}

/// Takes the first `most` units off the front of a text.
runs take_units(runs& from, std::size_t most) {
    runs taken;
    std::size_t done = 0;
    while (done < from.size() && most > 0) {
        const std::u32string text = to_utf32(from[done].text);
        const std::u32string_view head = within_units(text, most);
        append(taken, to_utf8(head), from[done].marks);
        if (head.size() < text.size()) {
            from[done].text = to_utf8(std::u32string_view(text).substr(head.size()));
            break;
        }
        most -= utf16_units(text);
        ++done;
    }
    from.erase(from.begin(), from.begin() + static_cast<std::ptrdiff_t>(done));
    return taken;
}

/// The lines of a text and the width of each, in digits.
std::vector<std::size_t> line_widths(const runs& text) {
    std::string whole;
    for (const document_run& run : text) {
        whole += run.text;
    }
    std::vector<std::size_t> widths;
    for (std::size_t begin = 0; begin <= whole.size();) {
        const std::size_t end = std::min(whole.find('\n', begin), whole.size());
        widths.push_back(terminal_width(std::string_view(whole).substr(begin, end - begin)));
        begin = end + 1;
    }
    return widths;
}

/// Wide enough for short texts; a long one may break into lines, of which a longer one has
/// longer ones, so that rows stay below the height that Excel allows.
double width_for(std::size_t longest) {
    constexpr std::size_t unbroken = 40;
    constexpr double least = 4;
    constexpr double most = 70;
    const auto wanted = static_cast<double>(std::min(longest, unbroken));
    const double more = longest > unbroken ? static_cast<double>(longest - unbroken) / 12 : 0;
    return std::min(std::max(wanted + 2, least) + more, most);
}

constexpr double narrow_width = 3;
constexpr double line_height = 13.5; // of 10 points, as LibreOffice and Excel set it
constexpr double padding = 3;
constexpr double most_height = 409; // Excel's own limit

/// Breaks of lines come before the column's edge, where a word or 。 does not fit: a tenth
/// more.
double height_for(const planned_cell& cell, double width) {
    double lines = 0;
    for (const std::size_t each : line_widths(cell.runs)) {
        lines += std::max(1.0, std::ceil(static_cast<double>(each) / width));
    }
    return lines > 1 ? std::min(lines * line_height + padding, most_height) : 0;
}

void measure(planned_sheet& sheet) {
    sheet.uses.resize(sheet.columns);
    std::vector<std::size_t> longest(sheet.columns, 0);
    for (const planned_cell& cell : sheet.cells) {
        if (cell.column == cell.last_column) {
            const std::vector<std::size_t> lines = line_widths(cell.runs);
            longest[cell.column] =
                std::max(longest[cell.column], *std::ranges::max_element(lines));
        }
    }
    for (std::size_t column = 0; column < sheet.columns; ++column) {
        constexpr std::size_t room_to_answer = 12;
        const column_use& use = sheet.uses[column];
        const std::size_t wanted =
            use.input ? std::max(longest[column], room_to_answer) : longest[column];
        sheet.widths.push_back(use.narrow       ? narrow_width
                               : sheet.is_table ? width_for(wanted)
                                                : 110);
    }
    sheet.heights.assign(sheet.rows, 0);
    for (const planned_cell& cell : sheet.cells) {
        double width = 0;
        for (std::size_t column = cell.column; column <= cell.last_column; ++column) {
            width += sheet.widths[column];
        }
        if (sheet.uses[cell.column].narrow) {
            continue; // never broken into lines
        }
        const double needed = height_for(cell, width);
        const auto shared = static_cast<double>(cell.last_row - cell.row + 1);
        for (std::size_t row = cell.row; row <= cell.last_row && needed > 0; ++row) {
            sheet.heights[row] = std::max(sheet.heights[row], needed / shared);
        }
    }
}

class planner {
public:
    explicit planner(const document& paper)
        : paper_(paper), in_japanese_(!paper.language.starts_with("en")) {}

    result<planned_book> run() {
        book_.title = clean_text(paper_.title);
        has_text_ =
            paper_.blocks.empty() || std::ranges::any_of(paper_.blocks, [](const auto& block) {
                return !std::holds_alternative<document_table>(block);
            });
        if (has_text_) {
            planned_sheet& text = add_sheet(say("本文", "Text"));
            text.columns = 1;
        }
        for (const document_block& block : paper_.blocks) {
            if (const auto* heading = std::get_if<document_heading>(&block)) {
                add_heading(*heading);
            } else if (const auto* paragraph = std::get_if<document_paragraph>(&block)) {
                add_line(text_of({*paragraph}), target_of({*paragraph}));
            } else if (auto why = add_table(std::get<document_table>(block))) {
                return *std::move(why);
            }
        }
        link_up();
        if (continued_) {
            book_.sheets.push_back(*std::move(continued_));
        }
        for (planned_sheet& sheet : book_.sheets) {
            measure(sheet);
        }
        return std::move(book_);
    }

private:
    /// A link before it is known where all anchors are.
    struct open_link {
        std::size_t sheet;
        std::size_t cell;
        std::string target;
    };

    [[nodiscard]] std::string say(std::string_view ja, std::string_view en) const {
        return std::string(in_japanese_ ? ja : en);
    }

    planned_sheet& add_sheet(std::string_view wanted) {
        planned_sheet& sheet = book_.sheets.emplace_back();
        sheet.name = names_.next(wanted);
        return sheet;
    }

    void anchor(const std::string& name, const planned_place& place) {
        if (!name.empty()) {
            places_.try_emplace(name, place);
        }
    }

    /// Puts a cell into the newest sheet or the one of lines; what does not fit goes on
    /// elsewhere.
    void put(std::size_t sheet, planned_cell cell, const std::string& target) {
        if (units_of(cell.runs) > most_units) {
            cell.runs = continue_elsewhere(std::move(cell.runs), sheet, cell.row, cell.column);
        }
        cell.units = units_of(cell.runs);
        planned_sheet& into = book_.sheets[sheet];
        into.rows = std::max(into.rows, cell.last_row + 1);
        if (!target.empty()) {
            links_.push_back({sheet, into.cells.size(), target});
        }
        into.cells.push_back(std::move(cell));
    }

    void add_line(runs text, const std::string& target) {
        const std::size_t row = lines_++;
        book_.sheets.front().rows = lines_;
        if (!text.empty()) {
            put(0, {row, 0, row, 0, std::move(text), {}, 0}, target);
        }
    }

    void add_heading(const document_heading& heading) {
        runs text;
        for (const document_run& run : labelled_runs(heading)) {
            append(text, clean_text(run.text), shown(run.marks) | text_mark::bold);
        }
        heading_ = clean_text(plain_text(labelled_runs(heading)));
        anchor(heading.anchor, {0, lines_, 0});
        add_line(std::move(text), "");
    }

    std::optional<failure> add_table(const document_table& table) {
        const table_grid grid = lay_out(table);
        if (grid.rows.size() > most_rows || grid.columns > most_columns) {
            return failure{code::sheet_too_small,
                           {},
                           {table.caption.empty() ? heading_ : table.caption,
                            std::to_string(grid.rows.size()),
                            std::to_string(grid.columns)}};
        }
        const std::string caption = clean_text(table.caption);
        const std::string wanted = !caption.empty()       ? caption
                                   : !heading_.empty()    ? heading_
                                   : !book_.title.empty() ? book_.title
                                                          : say("表", "Table");
        const std::size_t number = book_.sheets.size();
        planned_sheet& sheet = add_sheet(wanted);
        sheet.is_table = true;
        sheet.columns = grid.columns;
        sheet.head_rows = std::min(table.head_rows, grid.rows.size());
        sheet.uses = table.uses;
        book_.shown = book_.shown == 0 ? number : book_.shown;
        if (has_text_) {
            // An anchor that no file can hold: names of sheets have no ':'.
            const std::string here = "sheet:" + sheet.name;
            anchor(here, {number, 0, 0});
            add_line({{"→ " + (caption.empty() ? sheet.name : caption), text_mark::none, ""}},
                     here);
        }
        for (std::size_t row = 0; row < grid.rows.size(); ++row) {
            for (std::size_t column = 0; column < grid.columns; ++column) {
                if (grid.rows[row][column].is_own()) {
                    put_cell(number, grid, row, column);
                }
            }
        }
        book_.sheets[number].rows = grid.rows.size();
        return std::nullopt;
    }

    void
    put_cell(std::size_t sheet, const table_grid& grid, std::size_t row, std::size_t column) {
        const table_cell& from = *grid.rows[row][column].cell;
        planned_cell cell{row, column, row, column, text_of(from.content), {}, 0};
        while (cell.last_column + 1 < grid.columns &&
               grid.rows[row][cell.last_column + 1].cell == &from) {
            ++cell.last_column;
        }
        while (cell.last_row + 1 < grid.rows.size() &&
               grid.rows[cell.last_row + 1][column].cell == &from) {
            ++cell.last_row;
        }
        anchor(from.anchor, {sheet, row, column});
        put(sheet, std::move(cell), target_of(from.content));
    }

    /// The beginning of a text, and where the rest is to be found.
    runs continue_elsewhere(runs text, std::size_t sheet, std::size_t row, std::size_t column) {
        constexpr std::size_t room = 100; // for the note
        if (!continued_) {
            continued_.emplace();
            continued_->name = names_.next(say("続き", "Continued"));
            continued_->is_table = true;
            continued_->columns = 2;
            continued_->head_rows = 1;
            add_continued({{say("セル", "Cell"), text_mark::none, ""}},
                          {{say("続き", "Continued"), text_mark::none, ""}});
        }
        runs begun = take_units(text, most_units - room);
        const std::string from = book_.sheets[sheet].name + '!' + column_letters(column + 1) +
                                 std::to_string(row + 1);
        append(begun,
               say("\n…（続きはシート「", "\n... (goes on in sheet ") + continued_->name +
                   say("」の ", ", row ") + std::to_string(continued_->rows + 1) +
                   say(" 行目）", ")"),
               text_mark::none);
        while (!text.empty()) {
            add_continued({{from, text_mark::none, ""}}, take_units(text, most_units));
        }
        return begun;
    }

    void add_continued(runs from, runs text) {
        const std::size_t row = continued_->rows++;
        continued_->cells.push_back({row, 0, row, 0, std::move(from), {}, 0});
        const std::size_t units = units_of(text);
        continued_->cells.push_back({row, 1, row, 1, std::move(text), {}, units});
    }

    void link_up() {
        for (const open_link& each : links_) {
            if (const auto place = places_.find(each.target); place != places_.end()) {
                book_.sheets[each.sheet].cells[each.cell].link = place->second;
            }
        }
    }

    const document& paper_;
    bool in_japanese_;
    bool has_text_ = false;
    planned_book book_;
    sheet_names names_;
    std::optional<planned_sheet> continued_;
    std::map<std::string, planned_place> places_;
    std::vector<open_link> links_;
    std::size_t lines_ = 0;
    std::string heading_;
};

} // namespace

result<planned_book> plan(const document& paper) {
    return planner(paper).run();
}

} // namespace kijun::xlsx
