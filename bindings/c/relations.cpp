#include "findings.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/read/read.hpp>
#include <kijun/write/write.hpp>

using namespace kijun::c;

namespace {

read_outcome<kijun::relation_set> read_set(const kijun::source& input,
                                           const reading_choice& how) {
    return kijun::read_relations(input, how.bounds);
}

} // namespace

kijun_status kijun_relations_open(kijun_text path,
                                  const kijun_reading_options* options,
                                  kijun_failure** why,
                                  kijun_relations** out) noexcept {
    return open_object(path, options, why, out, read_set);
}

kijun_status kijun_relations_read(kijun_text name,
                                  kijun_text bytes,
                                  const kijun_reading_options* options,
                                  kijun_failure** why,
                                  kijun_relations** out) noexcept {
    return read_object(name, bytes, options, why, out, read_set);
}

kijun_status kijun_relations_findings(const kijun_relations* of,
                                      kijun_language language,
                                      kijun_failure** why,
                                      kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_relations& one) {
        return std::span(one.findings);
    });
}

void kijun_relations_free(kijun_relations* of) noexcept {
    delete of;
}

kijun_status kijun_relations_about(const kijun_relations* of,
                                   kijun_relations_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::relation_set& read = of->value();
    kijun_relations_info row{};
    row.checklist = borrowed(read.checklist);
    row.version = borrowed(read.version);
    row.standard = borrowed(read.standard);
    row.edition = borrowed(read.edition);
    row.file = borrowed(read.file);
    row.relation_count = read.relations.size();
    return put(out, row);
}

kijun_status kijun_relations_at(const kijun_relations* of,
                                size_t index,
                                kijun_stated_relation* out) noexcept {
    if (of == nullptr || index >= of->value().relations.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::stated_relation& one = of->value().relations[index];
    kijun_stated_relation row{};
    row.item = borrowed(one.item);
    row.clause = borrowed(one.clause);
    row.path = borrowed(one.path);
    row.type = static_cast<kijun_relationship>(one.type);
    row.reviewed = one.reviewed ? 1 : 0;
    row.rationale = borrowed(to_string(one.rationale));
    row.method = borrowed(to_string(one.method));
    row.author = borrowed(one.author);
    row.date = borrowed(one.date);
    row.confidence = one.confidence.value_or(-1);
    row.reviewer = borrowed(one.reviewer);
    row.review_date = borrowed(one.review_date);
    row.reason = borrowed(one.reason);
    row.line = one.at.line;
    row.column = one.at.column;
    return put(out, row);
}

kijun_status kijun_relations_write(const kijun_relations* of,
                                   kijun_format format,
                                   const kijun_writing_options* options,
                                   kijun_failure** why,
                                   kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_relations& one, const writing& how) -> made<kijun_bytes> {
                     return how.format == KIJUN_XML ? bytes_of(kijun::to_xml(one.value()))
                                                    : no_such_form(how);
                 });
}
