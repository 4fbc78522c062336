#pragma once
// Tables as text: TSV and CSV (RFC 4180) with a header row that names the columns, in any
// order, after any number of title rows.
//
//   API接続チェックリスト            title rows
//   通番 ⇥ 区分 ⇥ "関連規定⏎箇所"    the header row: its delimiter is that of the table
//   22 ⇥ … ⇥ "実1、⏎実8"             rows

#include "text_input.hpp"

#include <kijun/base/diagnostic.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

struct delimited_cell {
    std::string text;       ///< line breaks as "\n"
    std::size_t offset = 0; ///< of the first byte of the text, after an opening quote
};

/// Splits a text into rows of cells. A quote counts only at the begin of a cell; inside, "" is
/// one quote, and delimiters and line breaks are text.
class row_splitter {
public:
    row_splitter(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

    /// False at the end of the text, and at a quote that is never closed.
    [[nodiscard]] bool next(std::vector<delimited_cell>& cells);
    /// Where the row that comes next begins.
    [[nodiscard]] std::size_t offset() const noexcept { return at_; }
    /// Where a quote stands that is never closed.
    [[nodiscard]] std::optional<std::size_t> unclosed() const noexcept { return unclosed_; }

private:
    /// Reads one cell; leaves `at_` at the delimiter, the line's end or the text's end.
    [[nodiscard]] delimited_cell next_cell();
    [[nodiscard]] bool at_row_end() const noexcept;

    std::string_view text_;
    char delimiter_;
    std::size_t at_ = 0;
    std::optional<std::size_t> unclosed_;
};

/// The rows under the header row, by the caller's names of the columns.
class delimited_table {
public:
    /// The header row is the first that holds names[0] and one more of the names; blanks and
    /// line breaks inside a name do not count, nor does width. Fails with KJ0303 when there is
    /// none, with KJ0309 when a quote hides it. The names must outlive the table.
    [[nodiscard]] static result<delimited_table> open(text_input input,
                                                      std::span<const std::string_view> names);

    [[nodiscard]] bool has(std::size_t column) const;
    /// The first cell of the title rows, or "".
    [[nodiscard]] const std::string& title() const noexcept { return title_; }
    [[nodiscard]] location header_place() const { return input_.where(header_offset_); }

    /// Goes to the next row; passes over blank rows and over the header row where it comes
    /// again. False at the end, and when `failed()`.
    [[nodiscard]] bool next();
    [[nodiscard]] std::optional<failure> failed() const;
    /// Of the current row. "" and the row's place for a column that is not there.
    [[nodiscard]] std::string_view text(std::size_t column) const;
    [[nodiscard]] location place(std::size_t column) const;
    [[nodiscard]] location row_place() const { return input_.where(row_offset_); }

    /// KJ0304, KJ0306, KJ0308 and those of the encoding so far; the caller adds its own.
    [[nodiscard]] std::vector<diagnostic>& findings() noexcept { return findings_; }

private:
    delimited_table(text_input input,
                    std::span<const std::string_view> names,
                    const row_splitter& splitter)
        : input_(std::move(input)), names_(names), splitter_(splitter) {}
    void take_header(const std::vector<delimited_cell>& cells);
    [[nodiscard]] const delimited_cell* cell(std::size_t column) const;

    text_input input_;
    std::span<const std::string_view> names_;
    row_splitter splitter_;
    std::vector<std::size_t> columns_; ///< for each name the index of its cell, or npos
    std::vector<std::string> header_;
    std::size_t header_offset_ = 0;
    std::string title_;
    std::vector<delimited_cell> row_;
    std::size_t row_offset_ = 0;
    std::vector<diagnostic> findings_;
};

} // namespace kijun
