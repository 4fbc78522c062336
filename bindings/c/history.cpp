#include "history.hpp"

#include "arguments.hpp"
#include "writing.hpp"

#include <kijun/report/papers.hpp>
#include <kijun/write/write.hpp>

using namespace kijun::c;

kijun_status kijun_history_about(const kijun_history* of, kijun_history_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_history_info row{};
    row.place = borrowed(of->held.place);
    row.found_in = of->held.found_in;
    row.state_count = of->held.states.size();
    return put(out, row);
}

kijun_status
kijun_history_at(const kijun_history* of, size_t index, kijun_history_state* out) noexcept {
    if (of == nullptr || index >= of->held.states.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::history_state& one = of->held.states[index];
    kijun_history_state row{};
    row.standard = borrowed(one.edition.standard);
    row.edition = borrowed(one.edition.name);
    row.text = borrowed(one.text);
    row.place_count = one.places.size();
    if (index > 0 && of->held.steps[index - 1].happened) {
        const kijun::change& what = *of->held.steps[index - 1].happened;
        row.happened = 1;
        row.kind = static_cast<kijun_change_kind>(what.kind);
        row.grade = static_cast<kijun_change_grade>(what.grade);
        row.edited = what.edited ? 1 : 0;
    }
    return put(out, row);
}

kijun_status kijun_history_place(const kijun_history* of,
                                 size_t state,
                                 size_t index,
                                 kijun_text* out) noexcept {
    return of == nullptr || state >= of->held.states.size()
               ? KIJUN_INVALID_ARGUMENT
               : put(out, of->held.states[state].places, index);
}

kijun_status kijun_history_write(const kijun_history* of,
                                 kijun_format format,
                                 const kijun_writing_options* options,
                                 kijun_failure** why,
                                 kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_history& one, const writing& how) -> made<kijun_bytes> {
                     if (how.format == KIJUN_JSON) {
                         return bytes_of(kijun::to_json(one.held));
                     }
                     if (how.is_paper() && how.paper == KIJUN_PAPER_USUAL) {
                         return bytes_of(kijun::history_paper(one.held, how.in), how);
                     }
                     return no_such_form(how);
                 });
}

void kijun_history_free(kijun_history* of) noexcept {
    delete of;
}
