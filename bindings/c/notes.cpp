#include "findings.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/write/write.hpp>

using namespace kijun::c;

namespace {

auto settled_by(const kijun_edition* after) {
    return [after](const kijun::source& input, const reading_choice& how) {
        return read_placed_notes(input, after == nullptr ? nullptr : &after->value(), how);
    };
}

} // namespace

kijun_status kijun_notes_open(kijun_text path,
                              const kijun_edition* after,
                              const kijun_reading_options* options,
                              kijun_failure** why,
                              kijun_notes** out) noexcept {
    return open_object(path, options, why, out, settled_by(after));
}

kijun_status kijun_notes_read(kijun_text name,
                              kijun_text bytes,
                              const kijun_edition* after,
                              const kijun_reading_options* options,
                              kijun_failure** why,
                              kijun_notes** out) noexcept {
    return read_object(name, bytes, options, why, out, settled_by(after));
}

kijun_status kijun_notes_findings(const kijun_notes* of,
                                  kijun_language language,
                                  kijun_failure** why,
                                  kijun_findings** out) noexcept {
    return give_findings(
        of, language, why, out, [](const kijun_notes& one) { return std::span(one.findings); });
}

void kijun_notes_free(kijun_notes* of) noexcept {
    delete of;
}

kijun_status kijun_notes_about(const kijun_notes* of, kijun_notes_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::revision_notes& read = of->value().notes;
    kijun_notes_info row{};
    row.standard = borrowed(read.standard);
    row.from = borrowed(read.from);
    row.to = borrowed(read.to);
    row.file = borrowed(read.file);
    row.note_count = read.notes.size();
    return put(out, row);
}

kijun_status kijun_notes_at(const kijun_notes* of, size_t index, kijun_note* out) noexcept {
    if (of == nullptr || index >= of->value().notes.notes.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::revision_note& one = of->value().notes.notes[index];
    kijun_note row{};
    row.place = borrowed(of->value().places[index]);
    row.text = borrowed(one.text);
    row.line = one.at.line;
    row.column = one.at.column;
    return put(out, row);
}

kijun_status kijun_notes_write(const kijun_notes* of,
                               kijun_format format,
                               const kijun_writing_options* options,
                               kijun_failure** why,
                               kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_notes& one, const writing& how) -> made<kijun_bytes> {
                     return how.format == KIJUN_XML ? bytes_of(kijun::to_xml(one.value().notes))
                                                    : no_such_form(how);
                 });
}
