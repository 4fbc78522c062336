#include "read/document_reader.hpp"
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
    for (const xlsx_sheet& sheet : book->sheets) {
        const location here{input.name, {}, sheet.name};
        if (!opened->has(sheet.part)) {
            read.findings.push_back({code::sheet_missing, here, {sheet.name}});
            continue;
        }
        auto table =
            read_xlsx_sheet(*opened, *book, sheet, input.name, chosen.bounds, read.findings);
        if (!table) {
            return std::move(table).error();
        }
        if (!*table) {
            continue;
        }
        if (sheet.hidden) {
            read.findings.push_back({code::sheet_hidden, here, {sheet.name}});
            (*table)->origin.hidden = true;
        }
        read.value.content.blocks.emplace_back(std::move((*table)->table));
        read.value.origins.push_back(std::move((*table)->origin));
    }
    return read;
}

} // namespace kijun
