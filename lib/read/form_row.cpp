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
