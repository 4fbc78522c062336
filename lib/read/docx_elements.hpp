#pragma once
// The elements of WordprocessingML that a reader of text knows, by their local names; those of
// DrawingML and of formulas that hold text have the same names.

#include <string_view>

namespace kijun {

enum class docx_element : unsigned char {
    paragraph,
    run,
    text,
    tabulator,
    line_break,
    page_break_hint,
    hyphen,
    symbol,
    hyperlink,
    bookmark,
    field_sign,
    simple_field,
    instruction,
    inserted,
    deleted,
    footnote,
    endnote,
    comment,
    table,
    row,
    cell,
    choice,
    fallback,
    diagram,
    picture,
    foreign,
    passed_over, ///< with all that it holds
    other,       ///< its children are read
};

[[nodiscard]] docx_element docx_element_of(std::string_view local_name);

} // namespace kijun
