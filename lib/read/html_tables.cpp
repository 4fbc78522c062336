// Tables of HTML: rows, spans, what heads them, and tables in a cell.

#include "base/blanks.hpp"
#include "read/html_builder.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace kijun {
namespace {

/// As HTML bounds them (4.9.11).
constexpr std::size_t most_columns = 1'000;
constexpr std::size_t most_rows = 65'534;

std::size_t span_of(std::string_view written, std::size_t most) {
    written = trimmed(written);
    std::size_t number = 1;
    (void)std::from_chars(written.data(), written.data() + written.size(), number);
    return std::clamp<std::size_t>(number, 1, most);
}

} // namespace

void html_builder::begin_table() {
    if (tables_open_++ == 0) {
        table_.emplace();
        table_->from.line = line_;
        (void)caption_.take();
        label_.clear();
    }
}

/// Rows of a thead head the table; where there is none, the first rows of th alone.
void html_builder::settle_row() {
    const std::size_t rows = table_->table.rows.size();
    if (rows != 0 && table_->row_heads && table_->head_rows + 1 == rows) {
        table_->head_rows = rows;
    }
}

void html_builder::begin_row() {
    if (tables_open_ == 0) {
        return;
    }
    if (tables_open_ > 1) {
        first_nested_cell_ = true;
        return;
    }
    settle_row();
    count_place();
    const bool in_head = is_open("thead");
    table_->has_head = table_->has_head || in_head;
    table_->row_heads = in_head || !table_->has_head;
    table_->in_cell = false;
    table_->table.rows.emplace_back();
    table_->from.rows.push_back(line_);
}

void html_builder::begin_cell(std::string_view name,
                              std::span<const html_attribute> attributes) {
    if (tables_open_ == 0) {
        return;
    }
    if (tables_open_ > 1) {
        if (!std::exchange(first_nested_cell_, false) && !inline_.empty()) {
            inline_.add_kept("\t", {});
        }
        return;
    }
    if (table_->table.rows.empty()) {
        begin_row();
    }
    count_place();
    table_cell cell;
    cell.row_span = span_of(value_of(attributes, "rowspan"), most_rows);
    cell.column_span = span_of(value_of(attributes, "colspan"), most_columns);
    cell.anchor = value_of(attributes, "id");
    table_->table.rows.back().push_back(std::move(cell));
    table_->in_cell = true;
    table_->row_heads = table_->row_heads && (name == "th" || is_open("thead"));
}

void html_builder::end_cell() {
    if (table_) {
        table_->in_cell = false;
    }
}

void html_builder::end_table() {
    if (tables_open_ != 1) {
        tables_open_ -= tables_open_ == 0 ? 0 : 1;
        return;
    }
    tables_open_ = 0;
    settle_row();
    html_open_table closed = *std::move(table_);
    table_.reset();
    if (closed.table.rows.empty()) {
        return;
    }
    std::size_t area = 0;
    for (std::size_t y = 0; y < closed.table.rows.size(); ++y) {
        for (table_cell& cell : closed.table.rows[y]) {
            cell.row_span = std::min(cell.row_span, closed.table.rows.size() - y);
            area += cell.row_span * cell.column_span;
        }
    }
    if (area > bounds_.places) {
        over_ = code::too_many_places; // whoever lays it out pays for every square
        return;
    }
    closed.table.head_rows = closed.head_rows;
    closed.table.caption = plain_text(caption_.take());
    count_place();
    out_.content.blocks.emplace_back(std::move(closed.table));
    out_.origins.push_back(std::move(closed.from));
}

/// Inline elements inside a caption are only their text.
bool html_builder::is_in_caption() const {
    for (std::size_t i = stack_.size(); i-- > 0 && tables_open_ == 1;) {
        if (stack_[i].role == html_role::caption) {
            return stack_[i].shown;
        }
        if (stack_[i].role != html_role::inline_text) {
            return false;
        }
    }
    return false;
}

} // namespace kijun
