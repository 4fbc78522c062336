#include "findings.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/read/published_review.hpp>
#include <kijun/write/write.hpp>

using namespace kijun::c;

namespace {

read_outcome<kijun::published_review> read_paper(const kijun::source& input,
                                                 const reading_choice& how) {
    return kijun::read_published_review(input, how.bounds);
}

} // namespace

kijun_status kijun_published_open(kijun_text path,
                                  const kijun_reading_options* options,
                                  kijun_failure** why,
                                  kijun_published** out) noexcept {
    return open_object(path, options, why, out, read_paper);
}

kijun_status kijun_published_read(kijun_text name,
                                  kijun_text bytes,
                                  const kijun_reading_options* options,
                                  kijun_failure** why,
                                  kijun_published** out) noexcept {
    return read_object(name, bytes, options, why, out, read_paper);
}

kijun_status kijun_published_findings(const kijun_published* of,
                                      kijun_language language,
                                      kijun_failure** why,
                                      kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_published& one) {
        return std::span(one.findings);
    });
}

kijun_status kijun_published_about(const kijun_published* of,
                                   kijun_published_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::published_review& read = of->value();
    kijun_published_info row{};
    row.file = borrowed(read.file);
    row.title = borrowed(read.title);
    row.issuer = borrowed(read.issuer);
    row.issued = borrowed(read.issued);
    row.standard = borrowed(read.standard);
    row.edition = borrowed(read.edition);
    row.says = read.needs_review.has_value() ? 1 : 0;
    row.needs_review = read.needs_review.value_or(false) ? 1 : 0;
    row.row_count = read.rows.size();
    row.incorporated_count = read.incorporated.size();
    return put(out, row);
}

kijun_status kijun_published_write(const kijun_published* of,
                                   kijun_format format,
                                   const kijun_writing_options* options,
                                   kijun_failure** why,
                                   kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_published& one, const writing& how) -> made<kijun_bytes> {
                     return how.format == KIJUN_JSON ? bytes_of(kijun::to_json(one.value()))
                                                     : no_such_form(how);
                 });
}

void kijun_published_free(kijun_published* of) noexcept {
    delete of;
}
