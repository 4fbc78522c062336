#include "write/xlsx_formats.hpp"

#include <new>

namespace kijun::xlsx {

lxw_format* cell_formats::of(const cell_look& look) {
    lxw_format*& format = made_[look];
    if (format != nullptr) {
        return format;
    }
    format = workbook_add_format(book_);
    if (format == nullptr) {
        throw std::bad_alloc();
    }
    constexpr lxw_color_t head = 0xD9E1F2;
    constexpr lxw_color_t to_fill_in = 0xFFF9E5;
    constexpr lxw_color_t link = 0x0563C1;
    constexpr lxw_color_t grey = 0xA6A6A6;
    format_set_font_name(format, font_name);
    format_set_font_size(format, font_size);
    format_set_font_charset(format, 128); // Shift_JIS: a font for Japanese
    format_set_align(format, look.is_head ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (look.is_narrow) {
        format_set_align(format, LXW_ALIGN_FILL); // cut off at the edge, never over it
    } else {
        format_set_text_wrap(format);
    }
    if (look.is_table) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, grey);
    }
    if (look.is_head || look.is_input) {
        format_set_bg_color(format, look.is_head ? head : to_fill_in);
        format_set_pattern(format, LXW_PATTERN_SOLID);
    }
    if (look.is_head && !look.is_narrow) {
        format_set_align(format, LXW_ALIGN_CENTER);
    }
    if (has(look.marks, text_mark::red)) {
        format_set_font_color(format, red);
    } else if (look.is_link || look.is_narrow) {
        format_set_font_color(format, look.is_link ? link : grey);
    }
    if (has(look.marks, text_mark::underline)) {
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    if (has(look.marks, text_mark::strike)) {
        format_set_font_strikeout(format);
    }
    if (has(look.marks, text_mark::bold)) {
        format_set_bold(format);
    }
    // Text, so that nothing that somebody retypes is taken for a number or a formula.
    format_set_num_format(format, look.is_date ? "yyyy-mm-dd" : look.is_long ? "General" : "@");
    return format;
}

} // namespace kijun::xlsx
