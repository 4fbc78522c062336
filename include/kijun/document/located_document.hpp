#pragma once
// A document that was read from a file, with where each part of it stands there.

#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>
#include <kijun/document/document.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace kijun {

/// Where a block stood, in the terms of the person who has the file open. What is 0 or "" does
/// not apply to the kind of file.
struct block_origin {
    std::size_t page = 0;      ///< of a PDF, or of a text that has pages, from 1
    std::size_t line = 0;      ///< of a text file, from 1
    std::size_t paragraph = 0; ///< of a Word file, from 1, as its body counts them
    std::string sheet{};       ///< of a workbook
    /// For tables, one a row, from 1: the line, the row of the sheet or the page on which the
    /// row begins; empty where the table has no such rows.
    std::vector<std::size_t> rows{};
    /// Column of the sheet that the table begins in, from 1.
    std::size_t column = 0;
    bool hidden = false; ///< a sheet that the workbook does not show

    friend bool operator==(const block_origin&, const block_origin&) = default;
};

/// `origins` has one entry for each block of `content`.
struct located_document {
    document content;                  ///< what the file says
    std::vector<block_origin> origins; ///< where each block of it stood
    /// Each block is a line of a text file, which may be broken where its margin is.
    bool by_lines = false;
};

/// Where block `block` stands, for findings: "guide.docx (¶12)", "paper.pdf (p.3)",
/// "notes.txt:7". `file` is what the user called the file. Precondition: the block exists.
[[nodiscard]] KIJUN_API location location_of(const located_document& in,
                                             std::size_t block,
                                             const std::string& file);
/// The same for row `row` and grid column `column` of a table block, both from 0:
/// "list.xlsx (質問!H12)".
[[nodiscard]] KIJUN_API location location_of(const located_document& in,
                                             std::size_t block,
                                             std::size_t row,
                                             std::size_t column,
                                             const std::string& file);

/// "A", "Z", "AA" … of column 1, 26, 27 …
[[nodiscard]] KIJUN_API std::string column_letters(std::size_t column);

} // namespace kijun
