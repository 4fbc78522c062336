#include "read/xlsx_sheet.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <map>
#include <set>
#include <utility>

namespace kijun {
namespace {

struct cell_place {
    std::size_t row = 0; ///< from 1
    std::size_t column = 0;
    friend auto operator<=>(const cell_place&, const cell_place&) = default;
};

constexpr std::size_t most_rows = 1'048'576;
constexpr std::size_t most_columns = 16'384;

/// "H12"; rows and columns over what a sheet can have are none.
std::optional<cell_place> place_in(std::string_view reference) {
    cell_place place;
    std::size_t at = 0;
    for (; at < reference.size(); ++at) {
        const char letter = reference[at];
        if (letter == '$') {
            continue;
        }
        const bool capital = letter >= 'A' && letter <= 'Z';
        if (!capital && !(letter >= 'a' && letter <= 'z')) {
            break;
        }
        place.column =
            place.column * 26 + static_cast<std::size_t>(letter - (capital ? 'A' : 'a')) + 1;
        if (place.column > most_columns) {
            return std::nullopt;
        }
    }
    const char* const end = reference.data() + reference.size();
    const auto read = std::from_chars(reference.data() + at, end, place.row);
    const bool good = read.ec == std::errc{} && read.ptr == end && place.row >= 1 &&
                      place.row <= most_rows && place.column >= 1;
    return good ? std::optional(place) : std::nullopt;
}

struct merged_area {
    cell_place first;
    cell_place last;
};

std::vector<merged_area> merged_in(pugi::xml_node sheet) {
    std::vector<merged_area> areas;
    for (const pugi::xml_node each : child_named(sheet, "mergeCells").children()) {
        const std::string_view reference = attribute_named(each, "ref");
        const std::size_t colon = reference.find(':');
        const auto first = place_in(reference.substr(0, colon));
        const auto last =
            colon == std::string_view::npos ? first : place_in(reference.substr(colon + 1));
        if (first && last && first->row <= last->row && first->column <= last->column) {
            areas.push_back({*first, *last});
        }
    }
    return areas;
}

class sheet_reader {
public:
    sheet_reader(const xlsx_book& book,
                 const xlsx_sheet& sheet,
                 const std::string& file,
                 const limits& bounds,
                 std::vector<diagnostic>& findings)
        : book_(book), sheet_(sheet), file_(file), findings_(findings),
          most_bytes_(bounds.part_bytes) {}

    /// Columns that the sheet does not show: its <cols>, ECMA-376 part 1, 18.3.1.17.
    void read_columns(pugi::xml_node columns) {
        for (const pugi::xml_node each : columns.children()) {
            const std::string_view is_hidden = attribute_named(each, "hidden");
            const std::size_t first = number_of(attribute_named(each, "min"), 0);
            const std::size_t last = number_of(attribute_named(each, "max"), first);
            if ((is_hidden == "1" || is_hidden == "true") && first > 0) {
                hidden_columns_.emplace_back(first, last);
            }
        }
    }

    void read_cells(pugi::xml_node data) {
        std::size_t row = 0;
        std::size_t hidden = 0;
        for (const pugi::xml_node line : data.children()) {
            if (local_name(line) != "row") {
                continue;
            }
            row = number_of(attribute_named(line, "r"), row + 1);
            const std::string_view is_hidden = attribute_named(line, "hidden");
            const std::size_t held = cells_.size();
            std::size_t column = 0;
            for (const pugi::xml_node each : line.children()) {
                if (local_name(each) == "c") {
                    const auto named = place_in(attribute_named(each, "r"));
                    const cell_place at = named.value_or(cell_place{row, column + 1});
                    column = at.column;
                    take(each, at);
                }
            }
            hidden += (is_hidden == "1" || is_hidden == "true") && cells_.size() > held ? 1 : 0;
        }
        if (hidden > 0) {
            findings_.push_back({code::rows_hidden,
                                 {file_, {}, sheet_.name},
                                 {sheet_.name, std::to_string(hidden)}});
        }
        tell_hidden_columns();
    }

    /// Comments stand in the cells that they are pinned to; of a merged area that is the first.
    void pin(sheet_comments comments) {
        for (auto& [reference, comment] : comments) {
            const auto at = place_in(reference);
            if (!at) {
                continue;
            }
            cells_.try_emplace(*at);
            comments_[*at].push_back(std::move(comment));
        }
    }

    [[nodiscard]] result<std::optional<read_sheet>>
    build(const std::vector<merged_area>& merged, const limits& bounds) {
        if (bytes_ > most_bytes_) {
            return failure{code::part_too_large,
                           {file_, {}, sheet_.name},
                           {sheet_.part, std::to_string(most_bytes_)}};
        }
        if (cells_.empty()) {
            return std::optional<read_sheet>();
        }
        std::map<cell_place, const merged_area*> begins;
        std::map<cell_place, cell_place> covered; // by an area that begins in a cell of ours
        std::size_t squares = 0;
        for (const merged_area& area : merged) {
            if (cells_.contains(area.first)) {
                begins.emplace(area.first, &area);
            }
        }
        std::vector<std::size_t> rows;
        std::size_t first_column = most_columns;
        for (const auto& [place, content] : cells_) {
            if (rows.empty() || rows.back() != place.row) {
                rows.push_back(place.row);
            }
            first_column = std::min(first_column, place.column);
        }
        for (const auto& [first, area] : begins) {
            const auto from = std::ranges::lower_bound(rows, area->first.row);
            const auto to = std::ranges::upper_bound(rows, area->last.row);
            const std::size_t width = area->last.column - area->first.column + 1;
            squares += width * static_cast<std::size_t>(to - from);
            if (squares > bounds.places) {
                return too_many(bounds);
            }
            for (auto row = from; row != to; ++row) {
                for (std::size_t column = area->first.column; column <= area->last.column;
                     ++column) {
                    if (cell_place{*row, column} != first) {
                        covered.emplace(cell_place{*row, column}, first);
                    }
                }
            }
        }
        for (auto& [place, pinned] : comments_) {
            if (const auto whole = covered.find(place); whole != covered.end()) {
                std::ranges::move(pinned, std::back_inserter(comments_[whole->second]));
            }
        }
        read_sheet read;
        read.table.caption = sheet_.name;
        read.origin = {.sheet = sheet_.name, .rows = rows, .column = first_column};
        std::size_t filled = 0;
        auto next = cells_.begin();
        for (const std::size_t row : rows) {
            std::vector<table_cell> line;
            std::size_t column = first_column;
            const auto fill = [&](std::size_t end) {
                for (; column < end; ++column) {
                    if (!covered.contains({row, column})) {
                        line.emplace_back();
                        ++filled;
                    }
                }
            };
            for (; next != cells_.end() && next->first.row == row; ++next) {
                if (covered.contains(next->first)) {
                    continue; // Excel shows the first cell of a merged area alone
                }
                fill(next->first.column);
                if (filled > bounds.places) {
                    return too_many(bounds);
                }
                table_cell cell;
                if (!next->second.empty()) {
                    cell.content.push_back({std::move(next->second)});
                }
                if (const auto pinned = comments_.find(next->first);
                    pinned != comments_.end()) {
                    std::ranges::move(pinned->second, std::back_inserter(cell.content));
                }
                if (const auto area = begins.find(next->first); area != begins.end()) {
                    const merged_area& whole = *area->second;
                    cell.column_span = whole.last.column - whole.first.column + 1;
                    cell.row_span = static_cast<std::size_t>(
                        std::ranges::upper_bound(rows, whole.last.row) -
                        std::ranges::lower_bound(rows, whole.first.row));
                }
                column += cell.column_span;
                line.push_back(std::move(cell));
                ++filled;
            }
            read.table.rows.push_back(std::move(line));
        }
        return std::optional(std::move(read));
    }

private:
    static std::size_t number_of(std::string_view digits, std::size_t otherwise) {
        std::size_t value = 0;
        const char* const end = digits.data() + digits.size();
        // NOLINTNEXTLINE(bugprone-suspicious-stringview-data-usage): `end` is the size
        const auto read = std::from_chars(digits.data(), end, value);
        return !digits.empty() && read.ec == std::errc{} && value >= 1 && value <= most_rows
                   ? value
                   : otherwise;
    }

    [[nodiscard]] failure too_many(const limits& bounds) const {
        return {
            code::too_many_places, {file_, {}, sheet_.name}, {std::to_string(bounds.places)}};
    }

    void tell_hidden_columns() {
        if (hidden_columns_.empty()) {
            return;
        }
        std::set<std::size_t> held;
        for (const auto& [place, content] : cells_) {
            held.insert(place.column);
        }
        std::string letters;
        for (const auto& [first, last] : hidden_columns_) {
            const auto from = held.lower_bound(first);
            const auto to = held.upper_bound(last);
            if (from != to) {
                letters += letters.empty() ? "" : ", ";
                letters += column_letters(*from);
                if (*std::prev(to) != *from) {
                    letters += ':' + column_letters(*std::prev(to));
                }
            }
        }
        if (!letters.empty()) {
            findings_.push_back({code::columns_hidden,
                                 {file_, {}, sheet_.name},
                                 {sheet_.name, std::move(letters)}});
        }
    }

    void doubt(const cell_place& at, std::string what) {
        findings_.push_back(
            {code::cell_unreadable,
             {file_,
              {},
              sheet_.name + '!' + column_letters(at.column) + std::to_string(at.row)},
             {std::move(what)}});
    }

    void take(pugi::xml_node cell, const cell_place& at) {
        const std::size_t style = number_of(attribute_named(cell, "s"), 0);
        const cell_style look =
            style < book_.styles.size() ? book_.styles[style] : cell_style{};
        rich_text text = content_of(cell, at, look);
        // A string in one piece looks as its cell does; one in several says itself how.
        if (text.size() == 1 && text.front().marks == text_mark::none) {
            text.front().marks = look.marks;
        }
        const bool blank =
            std::ranges::all_of(text, [](const document_run& run) { return run.text.empty(); });
        for (const document_run& run : text) {
            bytes_ += run.text.size(); // a shared string counts in every cell that shows it
        }
        if (bytes_ > most_bytes_) {
            return;
        }
        if (!blank && !cells_.emplace(at, std::move(text)).second) {
            doubt(at, std::string(attribute_named(cell, "r")));
        }
    }

    rich_text content_of(pugi::xml_node cell, const cell_place& at, const cell_style& look) {
        const std::string_view type = attribute_named(cell, "t");
        if (type == "inlineStr") {
            return rich_text_of(child_named(cell, "is"), book_.theme);
        }
        const std::string value = text_inside(child_named(cell, "v"));
        if (value.empty()) {
            return {};
        }
        if (type == "s") {
            std::size_t index = 0;
            const char* const end = value.data() + value.size();
            const auto read = std::from_chars(value.data(), end, index);
            if (read.ec != std::errc{} || read.ptr != end || index >= book_.strings.size()) {
                doubt(at, value);
                return {};
            }
            return book_.strings[index];
        }
        if (type == "b") {
            return {{value == "0" ? "FALSE" : "TRUE", text_mark::none, ""}};
        }
        if (type == "str" || type == "e" || type == "d") {
            return {{decoded_text_of(value), text_mark::none, ""}};
        }
        return {{shown_number(value, look.format, book_.since_1904), text_mark::none, ""}};
    }

    const xlsx_book& book_;
    const xlsx_sheet& sheet_;
    const std::string& file_;
    std::vector<diagnostic>& findings_;
    std::map<cell_place, rich_text> cells_;
    std::map<cell_place, std::vector<document_paragraph>> comments_;
    std::vector<std::pair<std::size_t, std::size_t>> hidden_columns_; ///< first and last
    std::size_t bytes_ = 0;
    std::size_t most_bytes_;
};

} // namespace

result<std::optional<read_sheet>> read_xlsx_sheet(const archive& from,
                                                  const xlsx_book& book,
                                                  const xlsx_sheet& sheet,
                                                  const std::string& file,
                                                  const limits& bounds,
                                                  sheet_comments comments,
                                                  std::vector<diagnostic>& findings) {
    const auto parsed = office_part(from, sheet.part, file);
    if (!parsed) {
        return parsed.error();
    }
    const pugi::xml_node root = (*parsed)->document_element();
    sheet_reader reader(book, sheet, file, bounds, findings);
    reader.read_columns(child_named(root, "cols"));
    reader.read_cells(child_named(root, "sheetData"));
    reader.pin(std::move(comments));
    return reader.build(merged_in(root), bounds);
}

} // namespace kijun
