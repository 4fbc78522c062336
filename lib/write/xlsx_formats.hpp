#pragma once
// The looks of cells, each made once a workbook.

#include <kijun/document/document.hpp>

#include <compare>
#include <cstdint>
#include <map>
#include <xlsxwriter.h>

namespace kijun::xlsx {

struct cell_look {
    text_mark marks = text_mark::none;
    bool is_table = false; ///< bordered
    bool is_head = false;
    bool is_link = false;
    bool is_input = false; ///< to be filled in
    bool is_date = false;
    bool is_narrow = false;
    bool is_long =
        false; ///< over 255 characters, which Excel once showed as #### in cells of text

    friend auto operator<=>(const cell_look&, const cell_look&) = default;
};

/// The name of the font of every cell: one that Excel has in Japan, and that LibreOffice
/// replaces by one of the same widths.
constexpr const char* font_name = "ＭＳ Ｐゴシック";
constexpr double font_size = 10;
constexpr std::uint32_t red = 0xFF0000;

class cell_formats {
public:
    explicit cell_formats(lxw_workbook* book) : book_(book) {}
    /// Lives as long as the workbook.
    [[nodiscard]] lxw_format* of(const cell_look& look);

private:
    lxw_workbook* book_;
    std::map<cell_look, lxw_format*> made_;
};

} // namespace kijun::xlsx
