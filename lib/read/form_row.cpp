#include "read/form_row.hpp"

#include "read/line_label.hpp"

#include <kijun/document/grid.hpp>
#include <kijun/numbering/label.hpp>

#include <algorithm>
#include <utility>

namespace kijun {
namespace {

bool is_clause(const std::string& text, own_schemes own) {
    constexpr std::size_t longest = 400; // bytes
    if (text.empty() || text.size() > longest || text.find('\n') != text.npos) {
        return false;
    }
    const auto heading = clause_heading_of(text, false, own);
    return heading && heading->fits && !heading->is_article;
}

} // namespace

const form_row::cell* form_row::in_column(std::size_t column) const {
    const auto found = std::ranges::find(cells, column, &cell::column);
    return found == cells.end() ? nullptr : &*found;
}

bool form_row::is_head() const {
    return cells.size() > 1 && std::ranges::none_of(cells, [](const cell& each) {
               return each.what == form_field::none;
           });
}

bool form_row::is_field() const {
    return cells.size() == 2 && cells.front().what != form_field::none &&
           cells.back().what == form_field::none;
}

bool form_row::is_labelled() const {
    constexpr std::size_t longest = 15; // bytes
    if (cells.size() != 2) {
        return false;
    }
    const std::string& label = text(cells.front());
    return label.size() <= longest && read_label(label).series != label_series::other &&
           label_of_line(label + ' ' + text(cells.back())).has_value();
}

outline_line form_row::empty_line() const {
    outline_line made;
    made.block = line->block;
    made.row = line->row;
    return made;
}

std::vector<outline_line> form_row::lines_in(const cell& of,
                                             const document_table& table) const {
    std::vector<outline_line> all;
    for (const document_paragraph& paragraph : table.rows[line->row][of.at].content) {
        for (outline_line& each : outline_lines_of(paragraph)) {
            each.block = line->block;
            each.row = line->row;
            all.push_back(std::move(each));
        }
    }
    return all;
}

bool is_too_large_for_forms(const document_table& table) {
    constexpr std::size_t most_columns = 1'000; // as lay_out has them
    constexpr std::size_t most_squares = 2'000'000;
    std::size_t widest = 0;
    std::size_t from_above = 0;
    for (const auto& row : table.rows) {
        std::size_t width = 0;
        for (const table_cell& cell : row) {
            const std::size_t columns = std::min(cell.column_span, most_columns);
            width += columns;
            from_above += cell.row_span > 1 ? columns : 0;
        }
        widest = std::max(widest, width);
    }
    return table.rows.size() * std::min(widest + from_above, most_columns) > most_squares;
}

std::vector<form_row>
form_rows_of(const document_table& table, std::span<outline_line> lines, own_schemes own) {
    const table_grid grid = lay_out(table);
    std::vector<form_row> all;
    for (outline_line& line : lines) {
        form_row made{&line};
        std::size_t at = 0;
        for (std::size_t column = 0; column < grid.columns; ++column) {
            if (!grid.rows[line.row][column].is_own()) {
                continue;
            }
            if (at < line.cells.size() && !line.cells[at].empty()) {
                const std::string& text = line.cells[at];
                made.cells.push_back({at, column, form_field_of(text), is_clause(text, own)});
            }
            ++at;
        }
        all.push_back(std::move(made));
    }
    return all;
}

} // namespace kijun
