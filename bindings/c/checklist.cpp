#include "findings.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/write/write.hpp>

using namespace kijun::c;

kijun_status kijun_checklist_open(kijun_text path,
                                  const kijun_reading_options* options,
                                  kijun_failure** why,
                                  kijun_checklist** out) noexcept {
    return open_object(path, options, why, out, read_a_checklist, layout_use::taken);
}

kijun_status kijun_checklist_read(kijun_text name,
                                  kijun_text bytes,
                                  const kijun_reading_options* options,
                                  kijun_failure** why,
                                  kijun_checklist** out) noexcept {
    return read_object(name, bytes, options, why, out, read_a_checklist, layout_use::taken);
}

kijun_status kijun_checklist_findings(const kijun_checklist* of,
                                      kijun_language language,
                                      kijun_failure** why,
                                      kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_checklist& one) {
        return std::span(one.findings);
    });
}

void kijun_checklist_free(kijun_checklist* of) noexcept {
    delete of;
}

kijun_status kijun_checklist_about(const kijun_checklist* of,
                                   kijun_checklist_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_checklist_info row{};
    row.name = borrowed(of->value().name);
    row.version = borrowed(of->value().version);
    row.file = borrowed(of->value().file);
    row.item_count = of->value().items.size();
    return put(out, row);
}

kijun_status
kijun_checklist_item(const kijun_checklist* of, size_t index, kijun_item* out) noexcept {
    if (of == nullptr || index >= of->value().items.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::checklist_item& one = of->value().items[index];
    kijun_item row{};
    row.number = borrowed(one.number);
    row.category = borrowed(one.category);
    row.goal = borrowed(one.goal);
    row.subject = borrowed(one.subject);
    row.status = borrowed(one.status);
    row.issue = borrowed(one.issue);
    row.plan = borrowed(one.plan);
    row.note = borrowed(one.note);
    row.related_count = one.related.size();
    row.line = one.at.line;
    row.column = one.at.column;
    return put(out, row);
}

kijun_status kijun_checklist_related(const kijun_checklist* of,
                                     size_t item,
                                     size_t index,
                                     kijun_related* out) noexcept {
    if (of == nullptr || item >= of->value().items.size() ||
        index >= of->value().items[item].related.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::related_clauses& one = of->value().items[item].related[index];
    kijun_related row{};
    row.standard = borrowed(one.standard);
    row.label = borrowed(one.label);
    row.text = borrowed(one.text);
    row.cell = borrowed(one.cell);
    row.line = one.at.line;
    row.column = one.at.column;
    return put(out, row);
}

kijun_status
kijun_checklist_find(const kijun_checklist* of, kijun_text number, size_t* out) noexcept {
    if (of == nullptr || !is_text(number) || out == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::checklist_item* const found = kijun::find_item(of->value(), view_of(number));
    if (found == nullptr) {
        return KIJUN_NOT_FOUND;
    }
    *out = static_cast<std::size_t>(found - of->value().items.data());
    return KIJUN_OK;
}

kijun_status kijun_checklist_write(const kijun_checklist* of,
                                   kijun_format format,
                                   const kijun_writing_options* options,
                                   kijun_failure** why,
                                   kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_checklist& one, const writing& how) -> made<kijun_bytes> {
                     if (how.format == KIJUN_JSON) {
                         return bytes_of(kijun::to_json(one.value()));
                     }
                     return how.format == KIJUN_XML ? bytes_of(kijun::to_xml(one.value()))
                                                    : no_such_form(how);
                 });
}
