#include "findings.hpp"

#include "arguments.hpp"

namespace kijun::c {

made<kijun_findings> findings_of(std::span<const diagnostic> found, kijun_language language) {
    if (language != KIJUN_JAPANESE && language != KIJUN_ENGLISH) {
        return bad_argument("language");
    }
    auto all = std::make_unique<kijun_findings>();
    all->found.assign(found.begin(), found.end());
    all->messages.reserve(found.size());
    for (const diagnostic& one : found) {
        all->messages.push_back(
            describe(one, language == KIJUN_ENGLISH ? language::en : language::ja));
    }
    return all;
}

} // namespace kijun::c

using namespace kijun::c;

size_t kijun_findings_count(const kijun_findings* of) noexcept {
    return of == nullptr ? 0 : of->found.size();
}

kijun_status
kijun_findings_at(const kijun_findings* of, size_t index, kijun_finding* out) noexcept {
    if (of == nullptr || index >= of->found.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::diagnostic& one = of->found[index];
    kijun_finding row{};
    row.number = static_cast<std::uint32_t>(one.id);
    row.severity = static_cast<kijun_severity>(kijun::entry_of(one.id).level);
    row.message = borrowed(of->messages[index]);
    row.file = borrowed(one.where.file);
    row.line = one.where.at.line;
    row.column = one.where.at.column;
    row.offset = one.where.at.offset;
    row.cell = borrowed(one.where.cell);
    row.detail_count = one.details.size();
    return put(out, row);
}

kijun_status kijun_findings_detail(const kijun_findings* of,
                                   size_t index,
                                   size_t detail,
                                   kijun_text* out) noexcept {
    return of == nullptr || index >= of->found.size()
               ? KIJUN_INVALID_ARGUMENT
               : put(out, of->found[index].details, detail);
}

void kijun_findings_free(kijun_findings* of) noexcept {
    delete of;
}
