#include "findings.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/write/write.hpp>

using namespace kijun::c;

namespace {

read_outcome<kijun::answer_file> read_file(const kijun::source& input,
                                           const reading_choice& how) {
    return kijun::read_answer_file(input, how.bounds);
}

} // namespace

kijun_status kijun_answers_open(kijun_text path,
                                const kijun_reading_options* options,
                                kijun_failure** why,
                                kijun_answers** out) noexcept {
    return open_object(path, options, why, out, read_file);
}

kijun_status kijun_answers_read(kijun_text name,
                                kijun_text bytes,
                                const kijun_reading_options* options,
                                kijun_failure** why,
                                kijun_answers** out) noexcept {
    return read_object(name, bytes, options, why, out, read_file);
}

kijun_status kijun_answers_findings(const kijun_answers* of,
                                    kijun_language language,
                                    kijun_failure** why,
                                    kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_answers& one) {
        return std::span(one.findings);
    });
}

kijun_status kijun_answers_write(const kijun_answers* of,
                                 kijun_format format,
                                 const kijun_writing_options* options,
                                 kijun_failure** why,
                                 kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_answers& one, const writing& how) -> made<kijun_bytes> {
                     if (how.format != KIJUN_CSV || how.paper != KIJUN_PAPER_USUAL) {
                         return no_such_form(how);
                     }
                     return bytes_of(kijun::to_csv(one.value().settled(nullptr).answers));
                 });
}

void kijun_answers_free(kijun_answers* of) noexcept {
    delete of;
}
