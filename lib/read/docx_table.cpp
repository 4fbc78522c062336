#include "read/docx_table.hpp"

#include "read/office_look.hpp"
#include "read/office_part.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace kijun {
namespace {

/// Word has 63 columns. What claims to be further right than this is a cell of its own, so that
/// a table has no more squares than the file is long.
constexpr std::size_t most_merged = 128;
constexpr int most_columns = 128;

std::size_t count_in(pugi::xml_node properties, std::string_view name, int least) {
    const int count = number_in(attribute_named(child_named(properties, name), "val"), least);
    return static_cast<std::size_t>(std::clamp(count, least, most_columns));
}

} // namespace

docx_table::begun& docx_table::begun_at(std::size_t column) {
    if (column >= most_merged) {
        beyond_ = {};
        return beyond_;
    }
    if (column >= above_.size()) {
        above_.resize(column + 1);
    }
    return above_[column];
}

void docx_table::skip_columns(std::size_t count) {
    if (count > 0) {
        begun_at(column_) = {};
        table_.rows.back().push_back({{}, 1, count, ""});
        column_ += count;
    }
}

void docx_table::open_row(pugi::xml_node properties) {
    table_.rows.emplace_back();
    column_ = 0;
    heads_ = heads_ && is_on(properties, "tblHeader");
    if (heads_) {
        ++table_.head_rows;
    }
    skip_columns(count_in(properties, "gridBefore", 0));
}

void docx_table::close_row() {
    if (in_cell_) {
        close_cell();
    }
}

void docx_table::open_cell(pugi::xml_node properties) {
    if (in_cell_) {
        close_cell();
    }
    if (table_.rows.empty()) { // a cell without its row
        table_.rows.emplace_back();
    }
    cell_ = {};
    cell_.column_span = count_in(properties, "gridSpan", 1);
    const auto merged = [properties](std::string_view name) {
        const pugi::xml_node said = child_named(properties, name);
        return !said                                       ? merge::none
               : attribute_named(said, "val") == "restart" ? merge::begins
                                                           : merge::goes_on;
    };
    down_ = merged("vMerge");
    across_ = merged("hMerge");
    in_cell_ = true;
}

void docx_table::close_cell() {
    in_cell_ = false;
    std::vector<table_cell>& row = table_.rows.back();
    if (column_ + cell_.column_span > most_merged) {
        cell_.column_span = 1;
    }
    const std::size_t span = cell_.column_span;
    const begun from = begun_at(column_);
    // What Word does not show of a cell that goes on is kept with where the cell began.
    const auto join = [this](table_cell& to) {
        std::move(cell_.content.begin(), cell_.content.end(), std::back_inserter(to.content));
    };
    if (across_ == merge::goes_on && !row.empty()) {
        row.back().column_span += span;
        join(row.back());
    } else if (down_ == merge::goes_on && from.span == span) {
        table_cell& whole = table_.rows[from.row][from.cell];
        ++whole.row_span;
        join(whole);
    } else {
        begun_at(column_) =
            down_ == merge::none ? begun{} : begun{table_.rows.size() - 1, row.size(), span};
        row.push_back(std::move(cell_));
    }
    for (std::size_t i = 1; i < span && column_ + i < above_.size(); ++i) {
        above_[column_ + i] = {};
    }
    column_ += span;
}

void docx_table::add(document_paragraph paragraph) {
    cell_.content.push_back(std::move(paragraph));
}

void docx_table::set_anchor(const char* name) {
    if (cell_.anchor.empty()) {
        cell_.anchor = name;
    }
}

document_table docx_table::take() && {
    close_row();
    return std::move(table_);
}

} // namespace kijun
