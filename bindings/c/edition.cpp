#include "findings.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

using namespace kijun::c;

kijun_status kijun_edition_open(kijun_text path,
                                const kijun_reading_options* options,
                                kijun_failure** why,
                                kijun_edition** out) noexcept {
    return open_object(path, options, why, out, read_an_edition);
}

kijun_status kijun_edition_read(kijun_text name,
                                kijun_text bytes,
                                const kijun_reading_options* options,
                                kijun_failure** why,
                                kijun_edition** out) noexcept {
    return read_object(name, bytes, options, why, out, read_an_edition);
}

kijun_status kijun_edition_findings(const kijun_edition* of,
                                    kijun_language language,
                                    kijun_failure** why,
                                    kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_edition& one) {
        return std::span(one.findings);
    });
}

void kijun_edition_free(kijun_edition* of) noexcept {
    delete of;
}

kijun_status kijun_edition_about(const kijun_edition* of, kijun_edition_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::edition& read = of->value();
    kijun_edition_info row{};
    row.standard = borrowed(read.standard());
    row.name = borrowed(read.name());
    row.date = borrowed(read.date());
    row.file = borrowed(read.file());
    row.clause_count = read.clause_count();
    row.paragraph_count = read.paragraph_count();
    return put(out, row);
}

kijun_status
kijun_edition_clause(const kijun_edition* of, size_t index, kijun_clause* out) noexcept {
    return guarded(nullptr, [&]() -> kijun_status {
        if (of == nullptr || index >= of->value().clause_count()) {
            return KIJUN_INVALID_ARGUMENT;
        }
        const kijun::clause one = of->value().clause_at(index);
        kijun_clause row{};
        row.id = borrowed(one.id());
        row.title = borrowed(one.title());
        row.grade = borrowed(one.grade());
        row.group_count = one.groups().size();
        row.first_paragraph = one.first_paragraph();
        row.end_paragraph = one.end_paragraph();
        row.line = one.at().line;
        row.column = one.at().column;
        return put(out, row);
    });
}

kijun_status kijun_edition_group(const kijun_edition* of,
                                 size_t clause,
                                 size_t group,
                                 kijun_text* out) noexcept {
    return guarded(nullptr, [&]() -> kijun_status {
        return of == nullptr || clause >= of->value().clause_count()
                   ? KIJUN_INVALID_ARGUMENT
                   : put(out, of->value().clause_at(clause).groups(), group);
    });
}

kijun_status
kijun_edition_paragraph(const kijun_edition* of, size_t index, kijun_paragraph* out) noexcept {
    if (of == nullptr || index >= of->value().paragraph_count()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::paragraph one = of->value().paragraph_at(index);
    const std::optional<kijun::paragraph> parent = one.parent();
    kijun_paragraph row{};
    row.label = borrowed(one.label());
    row.text = borrowed(one.text());
    row.clause = one.of_clause().index();
    row.parent = parent ? parent->index() : KIJUN_NONE;
    row.depth = one.depth();
    row.subtree_end = one.subtree_end();
    row.line = one.at().line;
    row.column = one.at().column;
    row.text_line = one.text_at().line;
    row.text_column = one.text_at().column;
    row.text_offset = one.text_at().offset;
    return put(out, row);
}

kijun_status kijun_edition_address(const kijun_edition* of,
                                   size_t paragraph,
                                   kijun_failure** why,
                                   kijun_bytes** out) noexcept {
    return make(why, out, [&]() -> made<kijun_bytes> {
        if (of == nullptr) {
            return bad_argument("of");
        }
        if (paragraph >= of->value().paragraph_count()) {
            return bad_argument("paragraph");
        }
        return bytes_of(kijun::to_string(of->value().paragraph_at(paragraph).place()));
    });
}

kijun_status
kijun_edition_find(const kijun_edition* of, kijun_text address, kijun_place* out) noexcept {
    return guarded(nullptr, [&]() -> kijun_status {
        if (of == nullptr || !is_text(address)) {
            return KIJUN_INVALID_ARGUMENT;
        }
        const auto place = kijun::parse_address(view_of(address));
        if (!place) {
            return KIJUN_INVALID_ARGUMENT;
        }
        const auto clause = of->value().find_clause(place->clause);
        if (!clause) {
            return KIJUN_NOT_FOUND;
        }
        kijun_place row{};
        row.clause = clause->index();
        row.paragraph = KIJUN_NONE;
        if (!place->path.empty()) {
            const auto paragraph = of->value().find_paragraph(*place);
            if (!paragraph) {
                return KIJUN_NOT_FOUND;
            }
            row.paragraph = paragraph->index();
        }
        return put(out, row);
    });
}

kijun_status kijun_edition_write(const kijun_edition* of,
                                 kijun_format format,
                                 const kijun_writing_options* options,
                                 kijun_failure** why,
                                 kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_edition& one, const writing& how) -> made<kijun_bytes> {
                     if (how.format == KIJUN_JSON) {
                         return bytes_of(kijun::to_json(one.value()));
                     }
                     if (how.format == KIJUN_XML) {
                         return bytes_of(kijun::to_xml(one.value()));
                     }
                     if (how.is_paper() && how.format != KIJUN_CSV &&
                         how.paper == KIJUN_PAPER_USUAL) {
                         return bytes_of(kijun::edition_paper(one.value()), how);
                     }
                     return no_such_form(how);
                 });
}
