#include "read/clause_rows.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace kijun {
namespace {

/// The cells behind the number, a grade first: it stands in any column, and its place is
/// before the text.
void append_cells(const std::vector<table_cell>& row,
                  const outline_line& from,
                  std::vector<outline_line>& to) {
    std::vector<outline_line> texts;
    const std::size_t number = from.number_cell.value_or(static_cast<std::size_t>(
        std::ranges::find_if(from.cells,
                             [](const std::string& cell) { return !cell.empty(); }) -
        from.cells.begin()));
    std::vector<std::size_t> order; // the title first
    for (std::size_t i = 0; i < row.size() && i < from.cells.size(); ++i) {
        if (!from.cells[i].empty() && i != number) {
            order.insert(from.title_cell == i ? order.begin() : order.end(), i);
        }
    }
    for (const std::size_t i : order) {
        const table_cell& cell = row[i];
        std::vector<outline_line>& into = grade_of(body_text(cell)) ? to : texts;
        for (const document_paragraph& paragraph : cell.content) {
            for (outline_line& line : outline_lines_of(paragraph)) {
                line.block = from.block;
                line.row = from.row;
                into.push_back(std::move(line));
            }
        }
    }
    for (outline_line& line : texts) {
        to.push_back(std::move(line));
    }
}

/// What a rule's row says, and behind it the rest of the row as a row: ✓ | ✓ | 319.
void append_rule(const std::vector<table_cell>& row,
                 const outline_line& from,
                 std::vector<outline_line>& to) {
    const auto longest = std::ranges::max_element(from.cells, {}, &std::string::size);
    const auto at = static_cast<std::size_t>(longest - from.cells.begin());
    const auto first =
        std::ranges::find_if(from.cells, [](const std::string& cell) { return !cell.empty(); });
    outline_line rest = from;
    rest.cells.clear();
    bool says_more = false;
    for (std::size_t i = 0; i < from.cells.size(); ++i) {
        if (i != at && i != static_cast<std::size_t>(first - from.cells.begin())) {
            rest.cells.push_back(from.cells[i]);
            says_more = says_more || !from.cells[i].empty();
        }
    }
    if (longest == first || at >= row.size()) {
        return;
    }
    for (const document_paragraph& paragraph : row[at].content) {
        for (outline_line& line : outline_lines_of(paragraph)) {
            line.block = from.block;
            line.row = from.row;
            to.push_back(std::move(line));
        }
    }
    if (says_more) {
        to.push_back(std::move(rest));
    }
}

/// Does the last line end inside a sentence?
bool goes_on(const std::vector<outline_line>& all) {
    if (all.empty() || !all.back().cells.empty() || all.back().heading != 0) {
        return false;
    }
    const std::string& text = all.back().text;
    return std::ranges::none_of(
        std::to_array<std::string_view>({"。", "）", ")", "」", "】", "：", ":", "."}),
        [&text](std::string_view end) { return text.ends_with(end); });
}

} // namespace

void write_out_rows(const located_document& in,
                    std::vector<outline_line>& lines,
                    clause_lines& clauses) {
    std::vector<outline_line> all;
    all.reserve(lines.size());
    std::size_t chosen = 0;
    std::size_t doubted = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (doubted < clauses.doubted.size() && clauses.doubted[doubted].line == i) {
            clauses.doubted[doubted++].line = all.size();
        }
        const bool is_clause =
            chosen < clauses.chosen.size() && clauses.chosen[chosen].line == i;
        const bool is_row = is_clause && clauses.chosen[chosen].is_row;
        if (is_clause) {
            clauses.chosen[chosen++].line = all.size();
        }
        if (lines[i].is_broken && !is_clause && goes_on(all)) {
            all.back().text += lines[i].text;
            continue;
        }
        all.push_back(std::move(lines[i]));
        if (is_row) {
            const outline_line from = all.back();
            const auto& table = std::get<document_table>(in.content.blocks[from.block]);
            (clauses.are_sections ? append_rule
                                  : append_cells)(table.rows[from.row], from, all);
        }
    }
    lines = std::move(all);
}

} // namespace kijun
