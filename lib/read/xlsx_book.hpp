#pragma once
// A workbook: its worksheets by name, the strings and the styles that they share.

#include "read/cell_number.hpp"
#include "read/office_part.hpp"
#include "read/xlsx_theme.hpp"

#include <kijun/base/reading.hpp>
#include <kijun/document/document.hpp>

#include <string>
#include <vector>

namespace kijun {

struct cell_style {
    text_mark marks = text_mark::none;
    number_format format;
};

struct xlsx_sheet {
    std::string name;
    std::string part;
    bool hidden = false;
};

using rich_text = std::vector<document_run>;

struct xlsx_book {
    std::vector<xlsx_sheet> sheets; ///< in the order of their tabs
    std::vector<rich_text> strings;
    std::vector<cell_style> styles;
    xlsx_theme theme;
    bool since_1904 = false;
};

/// Fails as `office_part` does, for the workbook itself; shared strings and styles may be
/// absent.
[[nodiscard]] result<xlsx_book> read_xlsx_book(const archive& from, const std::string& file);

/// Text with _x000D_ and the like decoded, which stand for characters that XML cannot hold;
/// line ends as "\n".
[[nodiscard]] std::string decoded_text_of(const std::string& text);

/// Text of <si> or <is>: runs with their marks, furigana (rPh) left out, _x000D_ decoded.
[[nodiscard]] rich_text rich_text_of(pugi::xml_node item, const xlsx_theme& theme = {});

} // namespace kijun
