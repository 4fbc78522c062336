#include "delimited_table.hpp"

#include "base/blanks.hpp"

#include <kijun/text/comparison_key.hpp>

#include <algorithm>
#include <array>
#include <utility>

namespace kijun {
namespace {

constexpr auto npos = std::string_view::npos;

bool is_blank(const delimited_cell& cell) {
    return trimmed(cell.text).empty();
}

/// 「関連 規定⏎箇所」 → 関連規定箇所
std::string column_name(std::string_view written) {
    std::string name;
    const std::string key = comparison_key(written);
    for (std::string_view rest = key; !rest.empty();) {
        const std::size_t blank = leading_blank(rest);
        if (blank == 0) {
            name += rest.front();
        }
        rest.remove_prefix(std::max<std::size_t>(blank, 1));
    }
    return name;
}

/// How many of the names a row holds, and whether it holds the first.
struct header_score {
    std::size_t known = 0;
    bool key = false;
};

header_score score(const std::vector<delimited_cell>& cells,
                   std::span<const std::string_view> names) {
    header_score found;
    std::vector<bool> seen(names.size());
    for (const delimited_cell& cell : cells) {
        const auto which = static_cast<std::size_t>(
            std::find(names.begin(), names.end(), column_name(cell.text)) - names.begin());
        if (which < names.size() && !seen[which]) {
            seen[which] = true;
            ++found.known;
            found.key = found.key || which == 0;
        }
    }
    return found;
}

/// A header row, or what came nearest to one; npos for an offset that is not there.
struct header_candidate {
    row_splitter splitter; ///< stands after the row
    std::vector<delimited_cell> cells;
    std::size_t offset;
    std::size_t known;
    std::string title;
    std::size_t row_without_key;
};

header_candidate look_for_header(std::string_view text,
                                 char delimiter,
                                 std::span<const std::string_view> names) {
    header_candidate found{row_splitter(text, delimiter), {}, npos, 0, {}, npos};
    std::vector<delimited_cell> cells;
    for (std::size_t begin = 0; found.splitter.next(cells); begin = found.splitter.offset()) {
        const header_score row = score(cells, names);
        if (row.key && row.known > 1) {
            found.cells = std::move(cells);
            found.offset = begin;
            found.known = row.known;
            break;
        }
        if (row.known > 1 && found.row_without_key == npos) {
            found.row_without_key = begin;
        }
        const auto first = std::find_if_not(cells.begin(), cells.end(), is_blank);
        if (found.title.empty() && first != cells.end()) {
            found.title = trimmed(first->text);
        }
    }
    return found;
}

} // namespace

// row_splitter

bool row_splitter::at_row_end() const noexcept {
    return at_ >= text_.size() || text_[at_] == '\n' || text_[at_] == '\r';
}

delimited_cell row_splitter::next_cell() {
    delimited_cell cell;
    const std::size_t begin = at_;
    const bool quoted = at_ < text_.size() && text_[at_] == '"';
    if (quoted) {
        ++at_;
    }
    cell.offset = at_;
    bool inside = quoted;
    while (inside ? at_ < text_.size() : !at_row_end() && text_[at_] != delimiter_) {
        const char c = text_[at_++];
        const char after = at_ < text_.size() ? text_[at_] : '\0';
        if (inside && c == '"') {
            inside = after == '"';
            if (inside) {
                cell.text += '"';
                ++at_;
            }
        } else if (inside && c == '\r') {
            cell.text += '\n';
            at_ += after == '\n' ? 1 : 0;
        } else {
            cell.text += c;
        }
    }
    if (inside) {
        unclosed_ = begin;
    }
    return cell;
}

bool row_splitter::next(std::vector<delimited_cell>& cells) {
    cells.clear();
    if (unclosed_ || at_ >= text_.size()) {
        return false;
    }
    for (;;) {
        cells.push_back(next_cell());
        if (unclosed_) {
            cells.clear();
            return false;
        }
        if (at_row_end()) {
            break;
        }
        ++at_; // the delimiter
    }
    const bool two = text_.substr(at_).starts_with("\r\n");
    at_ = std::min(at_ + (two ? 2U : 1U), text_.size());
    return true;
}

// delimited_table

result<delimited_table> delimited_table::open(text_input input,
                                              std::span<const std::string_view> names) {
    std::optional<header_candidate> best;
    std::size_t row_without_key = npos;
    std::optional<std::size_t> unclosed;
    for (const char delimiter : {'\t', ',', ';'}) {
        header_candidate found = look_for_header(input.text, delimiter, names);
        row_without_key = std::min(row_without_key, found.row_without_key);
        unclosed = unclosed ? unclosed : found.splitter.unclosed();
        const bool better = !best || found.offset < best->offset ||
                            (found.offset == best->offset && found.known > best->known);
        if (found.offset != npos && better) {
            best = std::move(found);
        }
    }
    if (!best) {
        if (unclosed && input.text.find(names.front()) != npos) {
            return input.fail(code::quote_unclosed, *unclosed, {});
        }
        const std::size_t place = row_without_key == npos ? 0 : row_without_key;
        return input.fail(code::column_missing, place, {std::string(names.front())});
    }
    delimited_table table(std::move(input), names, best->splitter);
    table.findings_ = std::move(table.input_.findings);
    table.header_offset_ = best->offset;
    table.title_ = best->title;
    table.take_header(best->cells);
    return table;
}

void delimited_table::take_header(const std::vector<delimited_cell>& cells) {
    columns_.assign(names_.size(), npos);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        header_.push_back(column_name(cells[i].text));
        const auto which = static_cast<std::size_t>(
            std::find(names_.begin(), names_.end(), header_.back()) - names_.begin());
        const bool known = which < names_.size();
        if (known && columns_[which] == npos) {
            columns_[which] = i;
        } else if (!header_.back().empty()) {
            findings_.push_back({known ? code::column_duplicate : code::column_unknown,
                                 input_.where(cells[i].offset),
                                 {header_.back()}});
        }
    }
}

bool delimited_table::has(std::size_t column) const {
    return columns_[column] != npos;
}

bool delimited_table::next() {
    for (row_offset_ = splitter_.offset(); splitter_.next(row_);
         row_offset_ = splitter_.offset()) {
        if (std::all_of(row_.begin(), row_.end(), is_blank)) {
            continue;
        }
        const auto same = [](const delimited_cell& cell, const std::string& name) {
            return column_name(cell.text) == name;
        };
        if (std::equal(row_.begin(), row_.end(), header_.begin(), header_.end(), same)) {
            continue; // the table was cut at a page's end
        }
        const std::size_t found = row_.size();
        while (row_.size() > header_.size() && is_blank(row_.back())) {
            row_.pop_back();
        }
        if (row_.size() != header_.size()) {
            findings_.push_back({code::row_ragged,
                                 row_place(),
                                 {std::to_string(found), std::to_string(header_.size())}});
        }
        return true;
    }
    return false;
}

std::optional<failure> delimited_table::failed() const {
    if (const auto quote = splitter_.unclosed()) {
        return input_.fail(code::quote_unclosed, *quote, {});
    }
    return std::nullopt;
}

const delimited_cell* delimited_table::cell(std::size_t column) const {
    const std::size_t index = columns_[column];
    return index < row_.size() ? &row_[index] : nullptr;
}

std::string_view delimited_table::text(std::size_t column) const {
    const delimited_cell* found = cell(column);
    return found == nullptr ? std::string_view() : found->text;
}

location delimited_table::place(std::size_t column) const {
    const delimited_cell* found = cell(column);
    location where = found == nullptr ? row_place() : input_.where(found->offset);
    where.cell = names_[column];
    return where;
}

} // namespace kijun
