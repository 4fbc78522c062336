#pragma once
// The neutral form of any file, on the way in and on the way out: headings, paragraphs and
// tables of marked runs. Nothing here knows what a clause is, and no text here is markup.

#include <kijun/base/export.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kijun {

/// Marks of a run, combined by |.
enum class text_mark : std::uint8_t {
    none = 0,      ///< as the rest of the text
    underline = 1, ///< with one line or several
    strike = 2,    ///< with one line or several
    red = 4,       ///< 朱書き, in any red
    bold = 8,      ///< of any weight that is not normal
    inserted = 16, ///< by a tracked change that nobody has accepted yet
    deleted = 32,  ///< by one; the text is still there
};

/// All marks of both.
[[nodiscard]] constexpr text_mark operator|(text_mark one, text_mark other) noexcept {
    // NOLINTNEXTLINE(clang-analyzer-optin.core.EnumCastOutOfRange): marks are combined
    return static_cast<text_mark>(static_cast<unsigned>(one) | static_cast<unsigned>(other));
}
/// Are all marks of `wanted` among `marks`?
[[nodiscard]] constexpr bool has(text_mark marks, text_mark wanted) noexcept {
    return (static_cast<unsigned>(marks) & static_cast<unsigned>(wanted)) != 0;
}

/// Text of one look. `target` names an anchor of the same document, "" for plain text.
struct document_run {
    std::string text;                  ///< plain; '&' and '<' are characters like others
    text_mark marks = text_mark::none; ///< how it looks
    std::string target;                ///< anchor of a heading or cell

    friend bool operator==(const document_run&, const document_run&) = default;
};

/// Where a paragraph stands besides the body.
enum class paragraph_kind : std::uint8_t {
    body,     ///< in the running text
    footnote, ///< or endnote, behind the block that it belongs to
    comment,  ///< what a reader wrote at the margin, behind the block that it belongs to
    text_box, ///< a box of text or a drawing, behind the block that holds it
    contents, ///< a line of a table of contents: headings said once more
};

/// Where the lines of a paragraph stand. `start` is left, or as its style says.
enum class alignment : std::uint8_t {
    start,  ///< left, or as its style says
    centre, ///< in the middle
    end,    ///< right
};

/// What a tracked change did to a paragraph or heading as a whole: one that is not `kept` goes
/// with its end, so that nothing of it is left when the change is accepted or rejected.
enum class tracked_fate : std::uint8_t {
    kept,     ///< as it was, and as it will be
    inserted, ///< there only if the change is accepted
    deleted,  ///< there only if it is rejected
};

/// A line break inside a paragraph is a `\n` in a run's text, a tabulator a `\t`.
struct document_paragraph {
    std::vector<document_run> runs; ///< in the order of the text
    /// What is printed before the text and stands in no run: the number or bullet that a word
    /// processor counts ("(1)", "①"), "" for none.
    std::string label{};
    /// How far the first line begins from the left margin, in twentieths of a point (the twip
    /// of Word). A text file counts 105 for a column of half width, as a letter of 10.5 points.
    std::size_t indent = 0;
    paragraph_kind kind = paragraph_kind::body; ///< in which part of the page
    alignment align = alignment::start;         ///< of all its lines
    /// Of the paragraph as a whole; runs have marks of their own.
    tracked_fate tracked = tracked_fate::kept;
    /// The label that a tracked change replaced by `label`; none where it replaced none.
    std::optional<std::string> old_label{};

    friend bool operator==(const document_paragraph&, const document_paragraph&) = default;
};

/// A heading, of the title or of what comes beneath it.
struct document_heading {
    std::size_t level = 1;          ///< 1 is the title
    std::vector<document_run> runs; ///< in the order of the text
    std::string anchor;  ///< what `target` of a run names; "" where nothing leads here
    std::string label{}; ///< as of a paragraph
    tracked_fate tracked = tracked_fate::kept; ///< as of a paragraph

    friend bool operator==(const document_heading&, const document_heading&) = default;
};

/// Spans count rows and columns, 1 for an ordinary cell; covered cells are absent from their
/// rows.
struct table_cell {
    std::vector<document_paragraph> content; ///< one or more; a blank cell has an empty one
    std::size_t row_span = 1;                ///< rows that it covers
    std::size_t column_span = 1;             ///< columns that it covers
    std::string anchor; ///< what `target` of a run names; "" where nothing leads here

    friend bool operator==(const table_cell&, const table_cell&) = default;
};

/// What somebody is to do in a column beneath its head, where a format can say it (a workbook
/// can); to all others the column is as any other.
struct column_use {
    /// What its cells may hold, to pick from; any text where there are none.
    std::vector<std::string> choices{};
    bool input = false;  ///< left for somebody to fill in
    bool dates = false;  ///< for dates, written 2025-11-20
    bool narrow = false; ///< for programs: shown, but not in anybody's way

    friend bool operator==(const column_use&, const column_use&) = default;
};

/// Rows of cells. All rows have the same width once spans are counted, or some are shorter.
struct document_table {
    std::string caption;       ///< above the table; "" for none
    std::size_t head_rows = 1; ///< the first rows that head the table
    /// From above; the first `head_rows` of them are its head.
    std::vector<std::vector<table_cell>> rows;
    std::vector<column_use> uses{}; ///< by column, as far as there is something to say

    friend bool operator==(const document_table&, const document_table&) = default;
};

/// What a document is made of, one after the other.
using document_block = std::variant<document_heading, document_paragraph, document_table>;

/// A paper, whole: what it says and how it looks, whatever file it came from or goes to.
struct document {
    std::string title; ///< of the file, which need not be its first heading; may be ""
    std::string language = "ja";        ///< BCP 47
    std::vector<document_block> blocks; ///< in reading order

    friend bool operator==(const document&, const document&) = default;
};

/// The text of runs without their marks; breaks of any kind are '\n'.
[[nodiscard]] KIJUN_API std::string plain_text(const std::vector<document_run>& runs);
/// The text of a cell without its marks: its paragraphs with their labels, one a line.
[[nodiscard]] KIJUN_API std::string plain_text(const table_cell& cell);
/// The same without what stands at its margin: notes and comments.
[[nodiscard]] KIJUN_API std::string body_text(const table_cell& cell);
/// The runs as they are printed: behind the label and a space where there is a label; a label
/// that was replaced stands before the new one.
[[nodiscard]] KIJUN_API std::vector<document_run> labelled_runs(const document_paragraph& of);
[[nodiscard]] KIJUN_API std::vector<document_run> labelled_runs(const document_heading& of);

} // namespace kijun
