#include "read/document_reader.hpp"
#include "read/xlsx_margin.hpp"
#include "read/xlsx_sheet.hpp"

#include <utility>

namespace kijun {

result<reading<located_document>> read_xlsx(const source& input,
                                            const document_options& chosen) {
    const result<archive> opened = archive::open(input, chosen.bounds);
    if (!opened) {
        return opened.error();
    }
    const result<xlsx_book> book = read_xlsx_book(*opened, input.name);
    if (!book) {
        return book.error();
    }
    reading<located_document> read;
    std::size_t pictures = 0;
    for (const xlsx_sheet& sheet : book->sheets) {
        const location here{input.name, {}, sheet.name};
        if (!opened->has(sheet.part)) {
            read.findings.push_back({code::sheet_missing, here, {sheet.name}});
            continue;
        }
        auto margin = read_sheet_margin(*opened, sheet, input.name, chosen.bounds);
        if (!margin) {
            return std::move(margin).error();
        }
        auto table = read_xlsx_sheet(*opened,
                                     *book,
                                     sheet,
                                     input.name,
                                     chosen.bounds,
                                     std::move(margin->comments),
                                     read.findings);
        if (!table) {
            return std::move(table).error();
        }
        pictures += margin->pictures;
        if (!*table && margin->boxes.empty()) {
            continue;
        }
        if (sheet.hidden) {
            read.findings.push_back({code::sheet_hidden, here, {sheet.name}});
        }
        if (*table) {
            (*table)->origin.hidden = sheet.hidden;
            read.value.content.blocks.emplace_back(std::move((*table)->table));
            read.value.origins.push_back(std::move((*table)->origin));
        }
        for (document_paragraph& box : margin->boxes) {
            read.value.content.blocks.emplace_back(std::move(box));
            read.value.origins.push_back({.sheet = sheet.name, .hidden = sheet.hidden});
        }
    }
    if (pictures > 0) {
        read.findings.push_back(
            {code::pictures_without_text, {input.name, {}, {}}, {std::to_string(pictures)}});
    }
    return read;
}

} // namespace kijun
