#include "findings.hpp"
#include "reading.hpp"
#include "writing.hpp"

#include <kijun/read/read.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

using namespace kijun::c;

namespace {

read_outcome<kijun::ledger> read_book(const kijun::source& input, const reading_choice& how) {
    return kijun::read_ledger(input, how.bounds);
}

} // namespace

kijun_status kijun_ledger_open(kijun_text path,
                               const kijun_reading_options* options,
                               kijun_failure** why,
                               kijun_ledger** out) noexcept {
    return open_object(path, options, why, out, read_book);
}

kijun_status kijun_ledger_read(kijun_text name,
                               kijun_text bytes,
                               const kijun_reading_options* options,
                               kijun_failure** why,
                               kijun_ledger** out) noexcept {
    return read_object(name, bytes, options, why, out, read_book);
}

kijun_status kijun_ledger_findings(const kijun_ledger* of,
                                   kijun_language language,
                                   kijun_failure** why,
                                   kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_ledger& one) {
        return std::span(one.findings);
    });
}

void kijun_ledger_free(kijun_ledger* of) noexcept {
    delete of;
}

kijun_status kijun_ledger_about(const kijun_ledger* of, kijun_ledger_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_ledger_info row{};
    row.file = borrowed(of->value().file);
    row.verdict_count = of->value().verdicts.size();
    row.hole_count = of->value().holes.size();
    return put(out, row);
}

kijun_status
kijun_ledger_verdict(const kijun_ledger* of, size_t index, kijun_verdict* out) noexcept {
    if (of == nullptr || index >= of->value().verdicts.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::verdict& one = of->value().verdicts[index];
    kijun_verdict row{};
    row.change = borrowed(one.change);
    row.item = borrowed(one.item);
    row.relation = static_cast<kijun_relation>(one.how);
    row.answer = static_cast<kijun_answer>(one.said);
    row.reviewer = borrowed(one.reviewer);
    row.date = borrowed(one.date);
    row.reason = borrowed(one.reason);
    row.clause = borrowed(one.clause);
    row.path = borrowed(one.path);
    row.number = borrowed(one.number);
    row.change_text = borrowed(one.change_text);
    row.item_text = borrowed(one.item_text);
    row.superseded = one.superseded ? 1 : 0;
    return put(out, row);
}

kijun_status kijun_ledger_hole(const kijun_ledger* of, size_t index, kijun_hole* out) noexcept {
    if (of == nullptr || index >= of->value().holes.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::hole_verdict& one = of->value().holes[index];
    kijun_hole row{};
    row.of = borrowed(one.of);
    row.withdrawn = one.said == kijun::hole_answer::withdrawn ? 1 : 0;
    row.reviewer = borrowed(one.reviewer);
    row.date = borrowed(one.date);
    row.reason = borrowed(one.reason);
    row.clause = borrowed(one.clause);
    row.number = borrowed(one.number);
    row.superseded = one.superseded ? 1 : 0;
    return put(out, row);
}

kijun_status kijun_ledger_write(const kijun_ledger* of,
                                kijun_format format,
                                const kijun_writing_options* options,
                                kijun_failure** why,
                                kijun_bytes** out) noexcept {
    return write(
        of,
        format,
        options,
        why,
        out,
        [](const kijun_ledger& one, const writing& how) -> made<kijun_bytes> {
            switch (how.format) {
            case KIJUN_XML:
                return bytes_of(kijun::to_xml(one.value()));
            case KIJUN_JSON:
                return bytes_of(kijun::to_json(kijun::ledger_paper(one.value(), how.in)));
            case KIJUN_TEXT:
                return bytes_of(kijun::to_text(kijun::ledger_paper(one.value(), how.in)));
            default:
                return no_such_form(how);
            }
        });
}

kijun_status
kijun_ledger_save(const kijun_ledger* of, kijun_text path, kijun_failure** why) noexcept {
    return guarded(why, [&]() -> kijun_status {
        if (const char* const wrong =
                first_wrong({needed(of, "of"), kijun::c::path(path, "path")})) {
            return hand_over(why, bad_argument(wrong));
        }
        const auto saved =
            kijun::save_keeping(std::string(view_of(path)), kijun::to_xml(of->value()));
        return saved ? KIJUN_OK : hand_over(why, refused(saved.error()));
    });
}
