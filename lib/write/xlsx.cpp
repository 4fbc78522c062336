// A planned workbook into bytes, by libxlsxwriter 1.1.4, which Debian 12 has. What it does not
// do as this house does is done around it:
// - it writes to a file by name: the name is that of a file in memory (memfd_create);
// - it takes rich text only up to 254 runs and 32,767 characters of XML, and loops for ever
//   beyond: a rich text goes in as a placeholder, and its place among the shared strings is
//   given the runs before the file is put together;
// - it keeps the parts in temporary files, in /tmp, and does not look whether they could be
//   written: what came out is read back and compared with the plan before anybody gets it
//   (where it does notice, it says so on standard error, too: the one place that prints);
// - it puts names of sheets into quotes only where a character asks for it, so that 2024 or A1
//   would be a number or a cell: the quoted name is set here;
// - it writes the time of day: the day of creation is set to 1980-01-01, as of every part.

#include "write/memory_file.hpp"
#include "write/xlsx_check.hpp"
#include "write/xlsx_formats.hpp"
#include "write/xlsx_plan.hpp"
#include "write/xlsx_strings.hpp"

#include <kijun/document/located_document.hpp>
#include <kijun/write/write.hpp>

#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <utility>
#include <xlsxwriter.h>

namespace kijun {
namespace {

using namespace xlsx;

constexpr time_t first_day = 315'532'800; // 1980-01-01T00:00:00Z
constexpr std::uint8_t paper_a4 = 9;

class book_writer {
public:
    book_writer(const planned_book& plan, lxw_workbook* book)
        : plan_(plan), book_(book), formats_(book) {}

    void write() {
        lxw_doc_properties properties{};
        std::string title = plan_.title.substr(0, plan_.title.find('\n'));
        properties.title = title.data();
        properties.created = first_day;
        expect(workbook_set_properties(book_, &properties));
        for (const planned_sheet& sheet : plan_.sheets) {
            lxw_worksheet* const to = workbook_add_worksheet(book_, sheet.name.c_str());
            if (to == nullptr) {
                failed_ = true;
                return;
            }
            quote_name(*to, sheet.name);
            write_sheet(sheet, to);
            if (&sheet == &plan_.sheets[plan_.shown]) {
                worksheet_activate(to);
            }
        }
        strings_.settle(*book_->sst);
    }

    [[nodiscard]] bool failed() const noexcept { return failed_; }

private:
    void expect(lxw_error outcome) { failed_ = failed_ || outcome != LXW_NO_ERROR; }

    static std::string quoted(const std::string& name) {
        std::string doubled;
        for (const char letter : name) {
            doubled += letter == '\'' ? "''" : std::string(1, letter);
        }
        return "'" + doubled + "'";
    }

    static void quote_name(lxw_worksheet& sheet, const std::string& name) {
        char* const copy = ::strdup(quoted(name).c_str());
        if (copy == nullptr) {
            throw std::bad_alloc();
        }
        std::free(sheet.quoted_name); // NOLINT(cppcoreguidelines-no-malloc): the library's own
        sheet.quoted_name = copy;
    }

    void write_sheet(const planned_sheet& sheet, lxw_worksheet* to) {
        for (std::size_t column = 0; column < sheet.columns; ++column) {
            const auto at = static_cast<lxw_col_t>(column);
            expect(worksheet_set_column(to, at, at, sheet.widths[column], nullptr));
        }
        for (std::size_t row = 0; row < sheet.rows; ++row) {
            if (sheet.heights[row] > 0) {
                expect(worksheet_set_row(
                    to, static_cast<lxw_row_t>(row), sheet.heights[row], nullptr));
            }
        }
        for (const planned_cell& cell : sheet.cells) {
            write_cell(sheet, cell, to);
        }
        if (sheet.is_table && sheet.head_rows > 0 && sheet.columns > 0) {
            const auto last_column = static_cast<lxw_col_t>(sheet.columns - 1);
            const auto head = static_cast<lxw_row_t>(sheet.head_rows);
            worksheet_freeze_panes(to, head, 0);
            if (sheet.rows > sheet.head_rows) {
                const auto last_row = static_cast<lxw_row_t>(sheet.rows - 1);
                expect(worksheet_autofilter(to, head - 1, 0, last_row, last_column));
                offer_choices(sheet, to, head, last_row);
            }
            expect(worksheet_repeat_rows(to, 0, head - 1));
        }
        worksheet_set_paper(to, paper_a4);
        if (sheet.is_table) {
            worksheet_set_landscape(to);
        }
        worksheet_fit_to_pages(to, 1, 0);
    }

    void write_cell(const planned_sheet& sheet, const planned_cell& cell, lxw_worksheet* to) {
        const auto row = static_cast<lxw_row_t>(cell.row);
        const auto column = static_cast<lxw_col_t>(cell.column);
        cell_look look;
        look.is_table = sheet.is_table;
        look.is_head = sheet.is_table && cell.row < sheet.head_rows;
        look.is_link = cell.link.has_value();
        look.is_input = !look.is_head && sheet.uses[cell.column].input;
        look.is_date = !look.is_head && sheet.uses[cell.column].dates;
        look.is_narrow = sheet.uses[cell.column].narrow;
        look.is_long = cell.units > 255;
        look.marks = cell.runs.size() == 1 ? cell.runs.front().marks : text_mark::none;
        lxw_format* const format = formats_.of(look);
        if (cell.row != cell.last_row || cell.column != cell.last_column) {
            expect(worksheet_merge_range(to,
                                         row,
                                         column,
                                         static_cast<lxw_row_t>(cell.last_row),
                                         static_cast<lxw_col_t>(cell.last_column),
                                         "",
                                         format));
        }
        if (cell.link && links_ < most_links) {
            ++links_;
            const std::string target = "internal:" + reference(*cell.link);
            expect(worksheet_write_url(to, row, column, target.c_str(), format));
        }
        if (cell.runs.empty()) {
            expect(worksheet_write_blank(to, row, column, format));
        } else {
            expect(worksheet_write_string(
                to, row, column, strings_.placeholder(cell.runs).c_str(), format));
        }
    }

    /// 'シート'!B5
    [[nodiscard]] std::string reference(const planned_place& place) const {
        return quoted(plan_.sheets[place.sheet].name) + "!" + column_letters(place.column + 1) +
               std::to_string(place.row + 1);
    }

    /// Lists to pick from. Other words are refused by Excel, not by us: pasted ones come
    /// anyway.
    void offer_choices(const planned_sheet& sheet,
                       lxw_worksheet* to,
                       lxw_row_t first,
                       lxw_row_t last) {
        for (std::size_t column = 0; column < sheet.columns; ++column) {
            const std::vector<std::string>& choices = sheet.uses[column].choices;
            if (choices.empty()) {
                continue;
            }
            std::vector<const char*> words;
            words.reserve(choices.size() + 1);
            for (const std::string& choice : choices) {
                words.push_back(choice.c_str());
            }
            words.push_back(nullptr);
            lxw_data_validation list{};
            list.validate = LXW_VALIDATION_TYPE_LIST;
            // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): of the kind that C writes;
            // only read
            list.value_list = const_cast<char**>(words.data());
            const auto at = static_cast<lxw_col_t>(column);
            expect(worksheet_data_validation_range(to, first, at, last, at, &list));
        }
    }

    static constexpr std::size_t most_links = 65'000; // Excel opens 65,530 in a sheet

    const planned_book& plan_;
    lxw_workbook* book_;
    cell_formats formats_;
    shared_texts strings_;
    std::size_t links_ = 0;
    bool failed_ = false;
};

failure no_room() {
    return {code::cannot_write, {}, {"/tmp", "libxlsxwriter"}};
}

} // namespace

result<std::string> to_xlsx(const document& paper) {
    const result<planned_book> planned = plan(paper);
    if (!planned) {
        return planned.error();
    }
    const memory_file file("kijun.xlsx");
    if (!file.is_open()) {
        return no_room();
    }
    char folder[] = "/tmp";
    lxw_workbook_options options{};
    options.tmpdir = folder;
    const auto free_book = [](lxw_workbook* book) { lxw_workbook_free(book); };
    std::unique_ptr<lxw_workbook, decltype(free_book)> book(
        workbook_new_opt(file.path().c_str(), &options), free_book);
    if (book == nullptr) {
        return no_room();
    }
    book_writer writer(*planned, book.get());
    writer.write();
    if (workbook_close(book.release()) != LXW_NO_ERROR || writer.failed()) {
        return no_room();
    }
    std::string bytes = file.bytes();
    if (!holds_plan(bytes, *planned)) {
        return no_room();
    }
    return bytes;
}

} // namespace kijun
