#include "comparison.hpp"
#include "models.hpp"
#include "writing.hpp"

#include <kijun/write/write.hpp>

struct kijun_matches {
    std::vector<kijun::clause_match> found;
};

using namespace kijun::c;

namespace {

const kijun::clause_match* find(const kijun_matches* of, size_t index) noexcept {
    return of == nullptr || index >= of->found.size() ? nullptr : &of->found[index];
}

} // namespace

kijun_status kijun_match(const kijun_edition* before,
                         const kijun_edition* after,
                         size_t top,
                         kijun_failure** why,
                         kijun_matches** out) noexcept {
    return make(why, out, [&]() -> made<kijun_matches> {
        if (const char* const wrong =
                first_wrong({needed(before, "before"), needed(after, "after")})) {
            return bad_argument(wrong);
        }
        constexpr std::size_t usual = 5;
        return std::make_unique<kijun_matches>(kijun_matches{
            kijun::match(before->value(), after->value(), top == 0 ? usual : top)});
    });
}

size_t kijun_matches_count(const kijun_matches* of) noexcept {
    return of == nullptr ? 0 : of->found.size();
}

kijun_status
kijun_matches_at(const kijun_matches* of, size_t index, kijun_clause_match* out) noexcept {
    const kijun::clause_match* const one = find(of, index);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_clause_match row{};
    row.clause = borrowed(one->clause);
    row.chosen_count = one->chosen.size();
    row.candidate_count = one->candidates.size();
    return put(out, row);
}

kijun_status kijun_matches_chosen(const kijun_matches* of,
                                  size_t match,
                                  size_t index,
                                  kijun_text* out) noexcept {
    const kijun::clause_match* const one = find(of, match);
    return one == nullptr ? KIJUN_INVALID_ARGUMENT : put(out, one->chosen, index);
}

kijun_status kijun_matches_candidate(const kijun_matches* of,
                                     size_t match,
                                     size_t index,
                                     kijun_candidate* out) noexcept {
    const kijun::clause_match* const one = find(of, match);
    if (one == nullptr || index >= one->candidates.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_candidate row{};
    row.clause = borrowed(one->candidates[index].clause);
    row.score = one->candidates[index].score;
    return put(out, row);
}

kijun_status kijun_matches_write(const kijun_matches* of,
                                 kijun_format format,
                                 const kijun_writing_options* options,
                                 kijun_failure** why,
                                 kijun_bytes** out) noexcept {
    return write(of,
                 format,
                 options,
                 why,
                 out,
                 [](const kijun_matches& one, const writing& how) -> made<kijun_bytes> {
                     return how.format == KIJUN_JSON ? bytes_of(kijun::to_json(one.found))
                                                     : no_such_form(how);
                 });
}

void kijun_matches_free(kijun_matches* of) noexcept {
    delete of;
}
