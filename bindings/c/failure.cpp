#include "failure.hpp"

#include "arguments.hpp"

namespace kijun::c {
namespace {

kijun_status status_of(code id) noexcept {
    switch (id) {
    case code::file_too_large:
    case code::too_many_places:
    case code::too_deep:
    case code::part_too_large:
        return KIJUN_OVER_LIMIT;
    case code::cannot_write:
    case code::sheet_too_small:
    case code::nothing_related: // OSCAL has no empty mapping
        return KIJUN_CANNOT_WRITE;
    case code::bad_option:
    case code::patch_does_not_fit:
        return KIJUN_INVALID_ARGUMENT;
    default:
        return KIJUN_CANNOT_READ;
    }
}

} // namespace

kijun_failure refused(const failure& why) {
    return {status_of(why.id),
            static_cast<std::uint32_t>(why.id),
            why.where,
            why.details,
            describe(why, language::ja),
            describe(why, language::en)};
}

kijun_failure bad_argument(std::string_view name) {
    const std::string quoted(name);
    kijun_failure reason =
        told(KIJUN_INVALID_ARGUMENT,
             "引数 " + quoted + " は使えません。kijun.h の説明を確かめてください。",
             "argument " + quoted + " cannot be used; see what kijun.h says of it");
    reason.details.push_back(quoted);
    return reason;
}

kijun_failure told(kijun_status status, std::string ja, std::string en) {
    return {status, 0, {}, {}, std::move(ja), std::move(en)};
}

kijun_status hand_over(kijun_failure** why, kijun_failure&& reason) noexcept {
    const kijun_status status = reason.status;
    if (why != nullptr) {
        *why = new (std::nothrow) kijun_failure(std::move(reason));
    }
    return status;
}

kijun_status hand_over_internal(kijun_failure** why, const char* what) noexcept {
    try {
        return hand_over(why,
                         told(KIJUN_INTERNAL,
                              std::string("kijun の内部の誤り: ") + what,
                              std::string("a fault inside kijun: ") + what));
    } catch (...) { // no memory to tell it
        return KIJUN_INTERNAL;
    }
}

} // namespace kijun::c

using namespace kijun::c;

kijun_text kijun_failure_message(const kijun_failure* why, kijun_language language) noexcept {
    return why == nullptr ? kijun_text{"", 0}
                          : borrowed(language == KIJUN_ENGLISH ? why->en : why->ja);
}

kijun_status kijun_failure_status(const kijun_failure* why) noexcept {
    return why == nullptr ? KIJUN_OK : why->status;
}

kijun_status kijun_failure_about(const kijun_failure* why, kijun_finding* out) noexcept {
    if (why == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_finding row{};
    row.number = why->number;
    row.severity = KIJUN_ERROR;
    row.message = borrowed(why->ja);
    row.file = borrowed(why->where.file);
    row.line = why->where.at.line;
    row.column = why->where.at.column;
    row.offset = why->where.at.offset;
    row.cell = borrowed(why->where.cell);
    row.detail_count = why->details.size();
    return put(out, row);
}

kijun_status
kijun_failure_detail(const kijun_failure* why, size_t detail, kijun_text* out) noexcept {
    return why == nullptr ? KIJUN_INVALID_ARGUMENT : put(out, why->details, detail);
}

void kijun_failure_free(kijun_failure* why) noexcept {
    delete why;
}
