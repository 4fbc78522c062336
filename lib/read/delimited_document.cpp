#include "read/delimited_document.hpp"

#include "read/checklist_head.hpp"
#include "read/delimited_table.hpp"
#include "read/text_input.hpp"

#include <kijun/document/grid.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace kijun {
namespace {

constexpr std::array delimiters{'\t', ',', ';'};
constexpr std::size_t rows_looked_at = 100;

std::vector<table_cell> row_of(std::vector<delimited_cell>& cells) {
    std::vector<table_cell> row(cells.size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].text.empty()) {
            row[i].content.push_back({{{std::move(cells[i].text), text_mark::none, {}}}});
        }
    }
    return row;
}

/// The table's first rows.
document_table begin_of(std::string_view text, char delimiter) {
    document_table table;
    row_splitter rows(text, delimiter);
    std::vector<delimited_cell> cells;
    while (table.rows.size() < rows_looked_at && rows.next(cells)) {
        table.rows.push_back(row_of(cells));
    }
    return table;
}

/// What a delimiter makes of a text.
struct reading_by {
    char delimiter = '\t';
    std::size_t known = 0;   ///< columns of the head of a list
    std::size_t divided = 0; ///< rows of more than one cell

    [[nodiscard]] auto worth() const { return std::pair(known, divided); }
};

reading_by best_reading(std::string_view text, const checklist_layout& layout) {
    reading_by best;
    for (const char delimiter : delimiters) {
        const document_table table = begin_of(text, delimiter);
        const auto head = find_checklist_head(lay_out(table), layout, 1);
        const auto divided =
            std::ranges::count_if(table.rows, [](const auto& row) { return row.size() > 1; });
        const reading_by found{
            delimiter, head ? head->known() : 0, static_cast<std::size_t>(divided)};
        if (found.worth() > best.worth()) {
            best = found;
        }
    }
    return best;
}

} // namespace

bool has_delimited_list(const source& input) {
    constexpr std::size_t enough_columns = 3;
    const auto text = open_decoded(input, {.file_bytes = input.bytes.size()});
    return text && best_reading(text->text, {}).known >= enough_columns;
}

result<reading<located_document>>
read_delimited(const source& input, const checklist_layout& layout, const limits& bounds) {
    auto text = open_decoded(input, bounds);
    if (!text) {
        return text.error();
    }
    row_splitter rows(text->text, best_reading(text->text, layout).delimiter);
    document_table table;
    block_origin from;
    from.line = 1;
    from.column = 1;
    std::vector<delimited_cell> cells;
    std::size_t places = 0;
    for (std::size_t begin = 0; rows.next(cells); begin = rows.offset()) {
        places += cells.size();
        if (places > 4 * bounds.places) {
            return text->fail(code::too_many_places, begin, {std::to_string(bounds.places)});
        }
        from.rows.push_back(text->where(begin).at.line);
        table.rows.push_back(row_of(cells));
    }
    if (const auto quote = rows.unclosed()) {
        return text->fail(code::quote_unclosed, *quote, {});
    }
    reading<located_document> read;
    read.value.content.blocks.emplace_back(std::move(table));
    read.value.origins.push_back(std::move(from));
    read.findings = std::move(text->findings);
    return read;
}

} // namespace kijun
