#include "check_report.hpp"

#include "arguments.hpp"
#include "writing.hpp"

#include <kijun/write/write.hpp>

using namespace kijun::c;

namespace {

const kijun::check_finding* find(const kijun_check_report* of, size_t index) noexcept {
    return of == nullptr || index >= of->held.findings.size() ? nullptr
                                                              : &of->held.findings[index];
}

made<kijun_bytes> written(const kijun_check_report& of, const writing& how) {
    switch (how.format) {
    case KIJUN_JSON:
        return bytes_of(kijun::to_json(of.held, how.in));
    case KIJUN_TEXT:
        return bytes_of(kijun::to_text(of.held, how.in));
    case KIJUN_SARIF:
        return bytes_of(kijun::to_sarif(of.held, how.in, how.program_version));
    default:
        return no_such_form(how);
    }
}

} // namespace

kijun_status kijun_check_report_about(const kijun_check_report* of,
                                      kijun_check_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_check_info row{};
    row.file_count = of->held.files;
    row.finding_count = of->held.findings.size();
    row.skipped_count = of->held.skipped.size();
    row.fixed_count = of->held.fixed.size();
    return put(out, row);
}

kijun_status kijun_check_report_finding(const kijun_check_report* of,
                                        size_t index,
                                        kijun_check_finding* out) noexcept {
    const kijun::check_finding* const one = find(of, index);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_check_finding row{};
    row.why = static_cast<kijun_check_why>(one->why);
    row.also_changed = one->also_changed ? 1 : 0;
    row.file = borrowed(one->where.file);
    row.line = one->where.at.line;
    row.column = one->where.at.column;
    row.end_line = one->end.line;
    row.end_column = one->end.column;
    row.cell = borrowed(one->where.cell);
    row.begin = one->span.begin;
    row.end = one->span.end;
    row.citation = borrowed(one->citation);
    row.locator = borrowed(one->locator);
    row.now = borrowed(one->now);
    row.now_place = borrowed(one->now_place);
    row.given = borrowed(one->given);
    row.meant = borrowed(one->meant);
    row.place = borrowed(one->place);
    row.clause_count = one->clauses.size();
    return put(out, row);
}

kijun_status kijun_check_report_clause(const kijun_check_report* of,
                                       size_t finding,
                                       size_t index,
                                       kijun_text* out) noexcept {
    const kijun::check_finding* const one = find(of, finding);
    return one == nullptr ? KIJUN_INVALID_ARGUMENT : put(out, one->clauses, index);
}

kijun_status kijun_check_report_advice(const kijun_check_report* of,
                                       size_t finding,
                                       kijun_language language,
                                       kijun_failure** why,
                                       kijun_bytes** out) noexcept {
    return make(why, out, [&]() -> made<kijun_bytes> {
        const bool known = language == KIJUN_JAPANESE || language == KIJUN_ENGLISH;
        const kijun::check_finding* const one = find(of, finding);
        if (const char* const wrong = first_wrong(
                {needed(of, "of"), needed(one, "finding"), that(known, "language")})) {
            return bad_argument(wrong);
        }
        return bytes_of(kijun::advice_on(
            *one, language == KIJUN_ENGLISH ? kijun::language::en : kijun::language::ja));
    });
}

kijun_status kijun_check_report_skipped(const kijun_check_report* of,
                                        size_t index,
                                        kijun_language language,
                                        kijun_skipped* out) noexcept {
    if (of == nullptr || index >= of->held.skipped.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const skipped_reason& reason = of->reasons[index];
    kijun_skipped row{};
    row.message = borrowed(language == KIJUN_ENGLISH ? reason.en : reason.ja);
    row.number = reason.number;
    row.file = borrowed(of->held.skipped[index].file);
    row.why = borrowed(of->held.skipped[index].why);
    return put(out, row);
}

kijun_status kijun_check_report_fixed(const kijun_check_report* of,
                                      size_t index,
                                      kijun_fixed* out) noexcept {
    if (of == nullptr || index >= of->held.fixed.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::fixed_citation& one = of->held.fixed[index];
    kijun_fixed row{};
    row.file = borrowed(one.where.file);
    row.line = one.where.at.line;
    row.column = one.where.at.column;
    row.before = borrowed(one.before);
    row.after = borrowed(one.after);
    return put(out, row);
}

kijun_status kijun_check_report_write(const kijun_check_report* of,
                                      kijun_format format,
                                      const kijun_writing_options* options,
                                      kijun_failure** why,
                                      kijun_bytes** out) noexcept {
    return write(of, format, options, why, out, written);
}

void kijun_check_report_free(kijun_check_report* of) noexcept {
    delete of;
}
