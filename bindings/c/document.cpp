#include "findings.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/read/read_document.hpp>
#include <kijun/write/write.hpp>

using namespace kijun::c;

namespace {

read_outcome<kijun::located_document> read_whole(const kijun::source& input,
                                                 const reading_choice& how) {
    return kijun::read_document(input, {.original = how.original, .bounds = how.bounds});
}

} // namespace

kijun_status kijun_document_open(kijun_text path,
                                 const kijun_reading_options* options,
                                 kijun_failure** why,
                                 kijun_document** out) noexcept {
    return open_object(path, options, why, out, read_whole);
}

kijun_status kijun_document_read(kijun_text name,
                                 kijun_text bytes,
                                 const kijun_reading_options* options,
                                 kijun_failure** why,
                                 kijun_document** out) noexcept {
    return read_object(name, bytes, options, why, out, read_whole);
}

kijun_status kijun_document_findings(const kijun_document* of,
                                     kijun_language language,
                                     kijun_failure** why,
                                     kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_document& one) {
        return std::span(one.findings);
    });
}

kijun_status kijun_document_write(const kijun_document* of,
                                  kijun_format format,
                                  const kijun_writing_options* options,
                                  kijun_failure** why,
                                  kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_document& one, const writing& how) -> made<kijun_bytes> {
                     if (how.format == KIJUN_JSON) {
                         return bytes_of(kijun::to_json(one.value()));
                     }
                     if (how.is_paper() && how.paper == KIJUN_PAPER_USUAL) {
                         return bytes_of(one.value().content, how);
                     }
                     return no_such_form(how);
                 });
}

void kijun_document_free(kijun_document* of) noexcept {
    delete of;
}
