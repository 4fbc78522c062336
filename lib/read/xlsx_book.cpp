#include "read/xlsx_book.hpp"

#include "read/office_look.hpp"
#include "read/office_relations.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace kijun {

std::string decoded_text_of(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        constexpr std::size_t escape = 7; // _xHHHH_
        const bool opens = text.compare(at, 2, "_x") == 0 && at + escape <= text.size() &&
                           text[at + escape - 1] == '_';
        const auto value =
            opens ? hexadecimal_in(std::string_view(text).substr(at + 2, 4)) : std::nullopt;
        if (value) {
            const bool half = *value >= 0xD800 && *value < 0xE000; // of a pair: no character
            if (!half && (*value == '\n' || *value == '\t' || *value >= 0x20)) {
                append_utf8(plain, static_cast<char32_t>(*value));
            }
            at += escape - 1;
        } else if (text[at] == '\r') {
            plain += at + 1 < text.size() && text[at + 1] == '\n' ? "" : "\n";
        } else {
            plain += text[at];
        }
    }
    return plain;
}

namespace {

text_mark marks_of(pugi::xml_node font, const xlsx_theme& theme) {
    text_mark marks = text_mark::none;
    if (is_on(font, "u")) {
        marks = marks | text_mark::underline;
    }
    if (is_on(font, "strike")) {
        marks = marks | text_mark::strike;
    }
    if (is_on(font, "b")) {
        marks = marks | text_mark::bold;
    }
    if (theme.is_red(child_named(font, "color"))) {
        marks = marks | text_mark::red;
    }
    return marks;
}

std::vector<cell_style> read_styles(pugi::xml_node sheet, const xlsx_theme& theme) {
    std::unordered_map<int, number_format> formats;
    for (const pugi::xml_node each : child_named(sheet, "numFmts").children()) {
        formats.emplace(number_in(attribute_named(each, "numFmtId"), -1),
                        written_format(attribute_named(each, "formatCode")));
    }
    std::vector<text_mark> fonts;
    for (const pugi::xml_node each : child_named(sheet, "fonts").children()) {
        if (local_name(each) == "font") {
            fonts.push_back(marks_of(each, theme));
        }
    }
    std::vector<cell_style> styles;
    for (const pugi::xml_node each : child_named(sheet, "cellXfs").children()) {
        if (local_name(each) != "xf") {
            continue;
        }
        cell_style style;
        const int format = number_in(attribute_named(each, "numFmtId"), 0);
        const auto written = formats.find(format);
        style.format = written == formats.end() ? built_in_format(format) : written->second;
        const int font = number_in(attribute_named(each, "fontId"), -1);
        if (font >= 0 && static_cast<std::size_t>(font) < fonts.size()) {
            style.marks = fonts[static_cast<std::size_t>(font)];
        }
        styles.push_back(style);
    }
    return styles;
}

} // namespace

rich_text rich_text_of(pugi::xml_node item, const xlsx_theme& theme) {
    rich_text runs;
    const auto add = [&runs](std::string text, text_mark of) {
        if (text.empty()) {
            return;
        }
        if (!runs.empty() && runs.back().marks == of) {
            runs.back().text += text;
        } else {
            runs.push_back({std::move(text), of, ""});
        }
    };
    for (const pugi::xml_node each : item.children()) {
        if (local_name(each) == "t") {
            add(decoded_text_of(text_inside(each)), text_mark::none);
        } else if (local_name(each) == "r") {
            const pugi::xml_node look = child_named(each, "rPr");
            add(decoded_text_of(text_inside(child_named(each, "t"))), marks_of(look, theme));
        }
    }
    return runs;
}

result<xlsx_book> read_xlsx_book(const archive& from, const std::string& file) {
    const result<std::string> found = main_part(from, "xl/workbook.xml", file);
    if (!found) {
        return found.error();
    }
    const std::string& workbook = *found;
    const auto parsed = office_part(from, workbook, file);
    if (!parsed) {
        return parsed.error();
    }
    xlsx_book book;
    const pugi::xml_node root = (*parsed)->document_element();
    const std::string_view dates = attribute_named(child_named(root, "workbookPr"), "date1904");
    book.since_1904 = dates == "1" || dates == "true";
    const auto of_workbook = relations_from(from, workbook, file);
    if (!of_workbook) {
        return of_workbook.error();
    }
    const std::vector<office_relation>& relations = *of_workbook;
    for (const pugi::xml_node each : child_named(root, "sheets").children()) {
        if (local_name(each) != "sheet") {
            continue;
        }
        xlsx_sheet sheet;
        sheet.name = attribute_named(each, "name");
        const std::string_view state = attribute_named(each, "state");
        sheet.hidden = state == "hidden" || state == "veryHidden";
        const std::string_view id = attribute_named(each, "id");
        const auto leads = std::ranges::find(relations, id, &office_relation::id);
        if (leads != relations.end() && leads->type == "worksheet") {
            sheet.part = leads->part;
        } else if (leads != relations.end()) {
            continue; // a chart or a dialog: no cells
        }
        book.sheets.push_back(std::move(sheet));
    }
    // The theme first: styles and strings name its colours.
    for (const std::string_view wanted : {"theme", "styles", "sharedStrings"}) {
        for (const office_relation& each : relations) {
            // What is not there may not be needed; a cell that needs it is told.
            if (each.type != wanted || !from.has(each.part)) {
                continue;
            }
            const auto shared = office_part(from, each.part, file);
            if (!shared) {
                return shared.error();
            }
            const pugi::xml_node top = (*shared)->document_element();
            if (wanted == "theme") {
                book.theme = xlsx_theme(top);
            } else if (wanted == "styles") {
                book.styles = read_styles(top, book.theme);
            } else {
                for (const pugi::xml_node item : top.children()) {
                    if (local_name(item) == "si") {
                        book.strings.push_back(rich_text_of(item, book.theme));
                    }
                }
            }
        }
    }
    return book;
}

} // namespace kijun
