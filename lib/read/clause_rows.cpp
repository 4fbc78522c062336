#include "read/clause_rows.hpp"

#include <cstddef>
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
    bool past_number = false;
    for (const table_cell& cell : row) {
        const std::string whole = body_text(cell);
        if (whole.find_first_not_of(" \t\r\n") == std::string::npos ||
            !std::exchange(past_number, true)) {
            continue;
        }
        std::vector<outline_line>& into = grade_of(whole) ? to : texts;
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
        all.push_back(std::move(lines[i]));
        if (is_row) {
            const outline_line from = all.back();
            const auto& table = std::get<document_table>(in.content.blocks[from.block]);
            append_cells(table.rows[from.row], from, all);
        }
    }
    lines = std::move(all);
}

} // namespace kijun
