// PDF → a document: lines and tables in reading order, over page ends.

#include "document_reader.hpp"
#include "pdf_blanks.hpp"
#include "pdf_letters.hpp"
#include "pdf_line_end.hpp"
#include "pdf_lines.hpp"
#include "pdf_margins.hpp"
#include "pdf_notes.hpp"
#include "pdf_order.hpp"
#include "pdf_pages.hpp"
#include "pdf_running.hpp"
#include "pdf_tables.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace kijun {
namespace {

table_cell
cell_of(const pdf_cell& from, const std::vector<pdf_rule>& underlines, std::size_t page) {
    table_cell cell;
    cell.row_span = from.row_span;
    cell.column_span = from.column_span;
    std::vector<pdf_line> lines = lines_of_words(from.words, underlines, page);
    // The widest line may be short; the cell says how far a line can go.
    const double padding = lines.empty() ? 0 : lines.front().left_margin - from.box.left;
    paragraph_joiner joiner;
    for (pdf_line& line : lines) {
        line.right_margin =
            std::max(line.right_margin, from.box.right - std::max(padding, 2.0));
        joiner.take(line);
    }
    for (pdf_paragraph& each : joiner.finish()) {
        cell.content.push_back(std::move(each.content));
    }
    return cell;
}

document_table
table_of(const pdf_table& from, const std::vector<pdf_rule>& underlines, std::size_t page) {
    document_table table;
    table.head_rows = 0;
    table.rows.resize(from.rows);
    for (const pdf_cell& cell : from.cells) {
        table.rows[cell.row].push_back(cell_of(cell, underlines, page));
    }
    return table;
}

std::string row_text(const std::vector<table_cell>& row) {
    std::string text;
    for (const table_cell& cell : row) {
        text += comparison_key(plain_text(cell)) + '\t';
    }
    return text;
}

class pdf_builder {
public:
    pdf_builder(const source& input,
                std::vector<pdf_page> pages,
                std::vector<diagnostic> findings)
        : input_(input), pages_(std::move(pages)), findings_(std::move(findings)) {}

    reading<located_document> build() {
        for (pdf_page& page : pages_) {
            tables_.push_back(take_tables(page));
        }
        const running_finder running(pages_, tables_);
        find_margins(running);
        for (std::size_t number = 0; number != pages_.size(); ++number) {
            take_page(number, running);
        }
        flush();
        put_notes(pages_.size());
        if (dropped_ != 0) {
            findings_.push_back({code::running_text_dropped,
                                 {input_.name, {}, {}},
                                 {std::to_string(dropped_), first_dropped_}});
        }
        clean_letters(made_.content, input_.name, findings_);
        return {std::move(made_), std::move(findings_)};
    }

private:
    [[nodiscard]] location page_at(std::size_t number) const {
        return {input_.name, {}, "p." + std::to_string(number + 1)};
    }

    void find_margins(const running_finder& running) {
        std::vector<double> heights;
        for (std::size_t number = 0; number != pages_.size(); ++number) {
            const pdf_page& page = pages_[number];
            for (const pdf_line& line : lines_of_words(page.words, {}, number)) {
                if (!running.is_running(line)) {
                    heights.push_back(line.box.height());
                    margins_.take_line(page.width, number, line.box);
                }
            }
            for (const pdf_table& table : tables_[number]) {
                margins_.take_table(page.width, table.box);
            }
        }
        margins_.settle();
        if (!heights.empty()) {
            const auto middle =
                heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
            std::ranges::nth_element(heights, middle);
            text_height_ = *middle;
        }
    }

    void take_page(std::size_t number, const running_finder& running) {
        const pdf_page& page = pages_[number];
        const std::vector<pdf_table>& tables = tables_[number];
        if (page.words.empty() && tables.empty()) {
            findings_.push_back(
                {code::page_without_text, page_at(number), {std::to_string(number + 1)}});
            return;
        }
        // Tables part the page; what stands between two of them is read by itself.
        std::vector<std::vector<pdf_word>> parts(tables.size() + 1);
        for (const pdf_word& word : page.words) {
            const auto above =
                std::count_if(tables.begin(), tables.end(), [&word](const pdf_table& table) {
                    return table.box.middle_y() < word.box.middle_y();
                });
            parts[static_cast<std::size_t>(above)].push_back(word);
        }
        bool columns = false;
        std::vector<std::vector<pdf_line>> lines(parts.size());
        for (std::size_t part = 0; part != parts.size(); ++part) {
            bool parted = false;
            lines[part] = lines_in_order(
                parts[part], page, number, margins_.of(page.width, number), parted);
            drop_running(lines[part], running);
            columns = columns || parted;
        }
        const std::size_t first = first_note(lines.back(), text_height_);
        const std::vector<pdf_note> notes = notes_of(lines.back(), first);
        lines.back().resize(first);
        for (std::size_t part = 0; part != parts.size(); ++part) {
            for (pdf_line& line : lines[part]) {
                take_references(line, notes);
                joiner_.take(line);
                table_ends_page_ = false;
            }
            if (part != tables.size()) {
                take_table(tables[part], page.lying, number);
            }
        }
        notes_.insert(notes_.end(), notes.begin(), notes.end());
        if (columns) {
            findings_.push_back(
                {code::page_columns, page_at(number), {std::to_string(number + 1)}});
        }
    }

    void drop_running(std::vector<pdf_line>& lines, const running_finder& running) {
        std::erase_if(lines, [&](pdf_line& line) {
            if (line.number_at != 0 &&
                ends_full(line.box.right, line.right_margin, line.box.height())) {
                line.text.text[line.number_at] = U'\t'; // as Word parts it from the title
            }
            if (!running.is_running(line)) {
                return false;
            }
            first_dropped_ = dropped_++ == 0 ? to_utf8(without_set_apart(line.text, true).text)
                                             : first_dropped_;
            return true;
        });
    }

    void put(document_paragraph content, std::size_t page) {
        made_.content.blocks.emplace_back(std::move(content));
        made_.origins.emplace_back().page = page + 1;
    }

    void put_note(pdf_note& note) {
        if (!std::exchange(note.placed, true)) {
            put(std::move(note.content), note.page);
        }
    }

    /// Notes of pages before one that nothing refers to: behind what goes on over the end of
    /// their page.
    void put_notes(std::size_t page) {
        for (; next_note_ != notes_.size() && notes_[next_note_].page < page; ++next_note_) {
            put_note(notes_[next_note_]);
        }
    }

    void flush() {
        for (pdf_paragraph& each : joiner_.finish()) {
            put_notes(each.page);
            put(std::move(each.content), each.page);
            for (const pdf_note_mark& mark : each.refers) {
                for (std::size_t i = next_note_; i != notes_.size(); ++i) {
                    if (notes_[i].page == mark.page && notes_[i].number == mark.number) {
                        put_note(notes_[i]);
                    }
                }
            }
        }
    }

    void take_table(const pdf_table& from,
                    const std::vector<pdf_rule>& underlines,
                    std::size_t number) {
        flush();
        document_table table = table_of(from, underlines, number);
        const bool goes_on =
            table_ends_page_ && last_page_ + 1 == number && same_columns(from.columns);
        last_page_ = number;
        table_ends_page_ = true;
        columns_ = from.columns;
        if (goes_on) {
            join(std::move(table), number);
            return;
        }
        put_notes(number);
        head_ = row_text(table.rows.front());
        block_origin origin;
        origin.page = number + 1;
        origin.rows.assign(table.rows.size(), number + 1);
        made_.content.blocks.emplace_back(std::move(table));
        made_.origins.push_back(std::move(origin));
    }

    [[nodiscard]] bool same_columns(const std::vector<double>& columns) const {
        constexpr double near = 3;
        return std::equal(
            columns.begin(),
            columns.end(),
            columns_.begin(),
            columns_.end(),
            [](double one, double other) { return std::abs(one - other) <= near; });
    }

    /// The part of a table on the next page: without its head, its first row perhaps the rest
    /// of the last one.
    void join(document_table more, std::size_t number) {
        auto& table = std::get<document_table>(made_.content.blocks.back());
        std::vector<std::size_t>& rows = made_.origins.back().rows;
        auto row = more.rows.begin();
        if (row_text(*row) == head_) {
            table.head_rows = 1;
            first_dropped_ = dropped_++ == 0 ? row_text(*row) : first_dropped_;
            ++row;
        }
        if (row != more.rows.end() && is_rest(*row, table.rows.back())) {
            for (std::size_t i = 0; i != row->size(); ++i) {
                append_cell(table.rows.back()[i], std::move((*row)[i]));
            }
            ++row;
        }
        for (; row != more.rows.end(); ++row) {
            table.rows.push_back(std::move(*row));
            rows.push_back(number + 1);
        }
    }

    /// Nothing in its first cell, as many cells, and no cell that has text where the row above
    /// has none.
    static bool is_rest(const std::vector<table_cell>& row,
                        const std::vector<table_cell>& above) {
        if (row.size() != above.size() || row.size() < 2 || !row.front().content.empty() ||
            above.front().content.empty()) {
            return false;
        }
        for (std::size_t i = 0; i != row.size(); ++i) {
            if (row[i].row_span != 1 || above[i].row_span != 1 ||
                row[i].column_span != above[i].column_span) {
                return false;
            }
        }
        return true;
    }

    static void append_cell(table_cell& to, table_cell more) {
        if (more.content.empty()) {
            return;
        }
        auto first = more.content.begin();
        if (!to.content.empty()) {
            marked_text text = marked_text_of(to.content.back());
            constexpr std::u32string_view ends = U"。】」）";
            constexpr std::u32string_view begins = U"・【（(※";
            const marked_text next = marked_text_of(*first);
            if (!text.empty() && !next.empty() &&
                ends.find(text.text.back()) == std::u32string_view::npos &&
                begins.find(next.text.front()) == std::u32string_view::npos) {
                append_line(text, next);
                to.content.back().runs = runs_of(text);
                ++first;
            }
        }
        std::move(first, more.content.end(), std::back_inserter(to.content));
    }

    const source& input_;
    std::vector<pdf_page> pages_;
    std::vector<diagnostic> findings_;
    located_document made_;
    paragraph_joiner joiner_;
    std::vector<std::vector<pdf_table>> tables_; ///< of each page
    pdf_margins margins_;
    double text_height_ = 0; ///< of most lines
    std::vector<pdf_note> notes_;
    std::size_t next_note_ = 0; ///< before it all are in the document
    std::vector<double> columns_;
    std::string head_;
    std::size_t last_page_ = 0;
    bool table_ends_page_ = false;
    std::size_t dropped_ = 0;
    std::string first_dropped_;
};

} // namespace

reading<located_document> document_of_pages(const source& input,
                                            std::vector<pdf_page> pages,
                                            std::vector<diagnostic> findings) {
    return pdf_builder(input, std::move(pages), std::move(findings)).build();
}

result<reading<located_document>> read_pdf(const source& input,
                                           const document_options& chosen) {
    std::vector<diagnostic> findings;
    result<std::vector<pdf_page>> pages = read_pdf_pages(input, chosen.bounds, findings);
    if (!pages) {
        return pages.error();
    }
    return document_of_pages(input, std::move(*pages), std::move(findings));
}

} // namespace kijun
