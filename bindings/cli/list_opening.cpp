#include "list_opening.hpp"

#include "inputs.hpp"

#include <kijun/read/read_document.hpp>
#include <kijun/text/encoding.hpp>

#include <utility>

namespace kijun::cli {
namespace {

sector_row failed(const list_file& file, failure why) {
    sector_row row;
    row.list = file.path;
    row.failed = std::move(why);
    return row;
}

sector_row skipped(const list_file& file, std::string why) {
    sector_row row;
    row.list = file.path;
    row.skipped = std::move(why);
    return row;
}

read_list_outcome taken(const list_file& file, result<reading<checklist>> read) {
    if (!read) {
        return {failed(file, read.error()), {}};
    }
    return {std::move(read->value), std::move(read->findings)};
}

/// What holds no list: left alone in a folder, an error where the user says that it is one.
read_list_outcome no_list(const list_file& file, const source& input, const limits& bounds) {
    if (file.named) {
        // As the reader of lists says it, which looks for one.
        const result<reading<checklist>> read = read_checklist(input, bounds);
        const failure unknown{code::unknown_format, {input.name, {}, {}}, {"チェックリスト"}};
        return {failed(file, read ? unknown : read.error()), {}};
    }
    return {skipped(file, is_binary(input.bytes) ? "binary" : "no-list"), {}};
}

} // namespace

std::variant<source, sector_row> open_list(const list_file& file, const limits& bounds) {
    result<source> opened = load(file.path, bounds);
    if (opened) {
        return std::move(opened).value();
    }
    if (file.named) {
        return failed(file, opened.error());
    }
    return skipped(file,
                   opened.error().id == code::file_too_large ? "too-large" : "unreadable");
}

read_list_outcome read_one_list(const list_file& file,
                                const source& input,
                                const checklist_layout& layout,
                                const limits& bounds) {
    switch (kind_of(input)) {
    case file_kind::checklist_xml:
    case file_kind::checklist_table:
        return taken(file,
                     read_checklist(input, bounds)); // whose columns go by their names alone
    case file_kind::workbook:
        return taken(file, read_checklist_as(input, layout, bounds));
    case file_kind::document:
        return file.named || holds_checklist(input, layout, bounds)
                   ? taken(file, read_checklist_as(input, layout, bounds))
                   : no_list(file, input, bounds);
    default:
        return no_list(file, input, bounds);
    }
}

} // namespace kijun::cli
