#include "findings.hpp"
#include "reading.hpp"

#include <kijun/read/read.hpp>

using namespace kijun::c;

namespace {

read_outcome<kijun::review_file> read_file(const kijun::source& input,
                                           const reading_choice& how) {
    return kijun::read_review_file(input, how.bounds);
}

} // namespace

kijun_status kijun_review_file_open(kijun_text path,
                                    const kijun_reading_options* options,
                                    kijun_failure** why,
                                    kijun_review_file** out) noexcept {
    return open_object(path, options, why, out, read_file);
}

kijun_status kijun_review_file_read(kijun_text name,
                                    kijun_text bytes,
                                    const kijun_reading_options* options,
                                    kijun_failure** why,
                                    kijun_review_file** out) noexcept {
    return read_object(name, bytes, options, why, out, read_file);
}

kijun_status kijun_review_file_findings(const kijun_review_file* of,
                                        kijun_language language,
                                        kijun_failure** why,
                                        kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_review_file& one) {
        return std::span(one.findings);
    });
}

void kijun_review_file_free(kijun_review_file* of) noexcept {
    delete of;
}

kijun_status kijun_review_file_about(const kijun_review_file* of,
                                     kijun_review_file_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::review_file& read = of->value();
    kijun_review_file_info row{};
    row.year = borrowed(read.year);
    row.title = borrowed(read.title);
    row.issuer = borrowed(read.issuer);
    row.issued = borrowed(read.issued);
    row.since = borrowed(read.since);
    row.file = borrowed(read.file);
    row.checklist = borrowed(read.checklist);
    row.ledger = borrowed(read.ledger);
    row.standard_count = read.standards.size();
    return put(out, row);
}

kijun_status kijun_review_file_standard(const kijun_review_file* of,
                                        size_t index,
                                        kijun_review_standard* out) noexcept {
    if (of == nullptr || index >= of->value().standards.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::review_standard& one = of->value().standards[index];
    kijun_review_standard row{};
    row.old_edition = borrowed(one.old_edition);
    row.new_edition = borrowed(one.new_edition);
    row.notes = borrowed(one.notes);
    row.relations = borrowed(one.relations);
    return put(out, row);
}
