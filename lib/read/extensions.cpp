#include "read/checklist_reader.hpp"
#include "read/edition_reader.hpp"

#include <kijun/read/extensions.hpp>
#include <kijun/read/read.hpp>

#include <algorithm>
#include <utility>

namespace kijun {
namespace {

/// The first reader that takes the file and has one of these; null where there is none.
template <typename... Forms>
const own_reader*
reader_for(const source& input, const extensions& own, Forms own_reader::*... forms) {
    const auto found = std::ranges::find_if(own.readers, [&](const own_reader& each) {
        return ((each.*forms) || ...) && each.takes && each.takes(input);
    });
    return found == own.readers.end() ? nullptr : &*found;
}

} // namespace

result<reading<edition>>
read_edition_with(const source& input, const extensions& own, const limits& bounds) {
    const own_reader* reader =
        reader_for(input, own, &own_reader::read_edition, &own_reader::read_document);
    auto read = [&]() -> result<reading<edition>> {
        if (reader == nullptr) {
            return read_edition_by(input, own.schemes, bounds);
        }
        if (reader->read_edition) {
            return reader->read_edition(input, bounds);
        }
        return find_edition_in(
            reader->read_document(input, {.original = false, .bounds = bounds}),
            input,
            own.schemes,
            bounds);
    }();
    if (read) {
        read->value = read->value.with_scheme(own.schemes);
    }
    return read;
}

result<reading<checklist>> read_checklist_with(const source& input,
                                               const extensions& own,
                                               const checklist_layout& layout,
                                               const limits& bounds) {
    const own_reader* reader =
        reader_for(input, own, &own_reader::read_checklist, &own_reader::read_document);
    if (reader == nullptr) {
        return read_checklist_as(input, layout, bounds);
    }
    if (reader->read_checklist) {
        return reader->read_checklist(input, bounds);
    }
    return find_checklist_in(
        reader->read_document(input, {.original = false, .bounds = bounds}),
        input,
        layout,
        bounds);
}

result<reading<located_document>>
read_document_with(const source& input, const extensions& own, const document_options& chosen) {
    const own_reader* reader = reader_for(input, own, &own_reader::read_document);
    return reader == nullptr ? read_document(input, chosen)
                             : reader->read_document(input, chosen);
}

} // namespace kijun
