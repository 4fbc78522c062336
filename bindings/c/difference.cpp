#include "comparison.hpp"
#include "models.hpp"

#include <algorithm>

namespace kijun::c {

outcome<diff_options> comparing_of(const kijun_diff_options* options) {
    const std::optional<kijun_diff_options> given = taken(options);
    if (!given) {
        return bad_argument("options");
    }
    constexpr std::size_t most_threads = 1024;
    diff_options how;
    if (given->comparison_budget != 0) {
        how.comparison_budget = given->comparison_budget;
    }
    how.threads = std::clamp<std::size_t>(given->threads, 1, most_threads);
    return how;
}

} // namespace kijun::c

using namespace kijun::c;

namespace {

const kijun::change* find(const kijun_difference* of, size_t index) noexcept {
    return of == nullptr || index >= of->told->changes.size() ? nullptr
                                                              : &of->told->changes[index];
}

std::size_t count_of(const kijun::change_counts& counts, kijun::change_kind kind) noexcept {
    const auto found = counts.by_kind.find(kind);
    return found == counts.by_kind.end() ? 0 : found->second;
}

} // namespace

kijun_status kijun_diff(const kijun_edition* before,
                        const kijun_edition* after,
                        const kijun_diff_options* options,
                        kijun_failure** why,
                        kijun_difference** out) noexcept {
    return make(why, out, [&]() -> made<kijun_difference> {
        if (const char* const wrong =
                first_wrong({needed(before, "before"), needed(after, "after")})) {
            return bad_argument(wrong);
        }
        const auto how = comparing_of(options);
        if (const auto* const reason = std::get_if<kijun_failure>(&how)) {
            return *reason;
        }
        kijun::difference told =
            kijun::diff(before->value(), after->value(), std::get<kijun::diff_options>(how));
        return std::make_unique<kijun_difference>(
            kijun_difference{std::make_shared<const kijun::difference>(std::move(told)),
                             before->value(),
                             after->value()});
    });
}

kijun_status kijun_difference_about(const kijun_difference* of,
                                    kijun_difference_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::difference& told = *of->told;
    kijun_difference_info row{};
    row.old_standard = borrowed(told.old_edition.standard);
    row.old_edition = borrowed(told.old_edition.name);
    row.new_standard = borrowed(told.new_edition.standard);
    row.new_edition = borrowed(told.new_edition.name);
    row.change_count = told.changes.size();
    row.stale_count = told.stale.size();
    row.coarse = told.coarse ? 1 : 0;
    return put(out, row);
}

kijun_status kijun_difference_counts(const kijun_difference* of,
                                     kijun_change_level level,
                                     kijun_change_counts* out) noexcept {
    if (of == nullptr || (level != KIJUN_LEVEL_CLAUSE && level != KIJUN_LEVEL_PARAGRAPH)) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::change_counts& counts =
        level == KIJUN_LEVEL_CLAUSE ? of->told->clauses : of->told->paragraphs;
    kijun_change_counts row{};
    row.old_total = counts.old_total;
    row.new_total = counts.new_total;
    row.unchanged = counts.unchanged;
    row.added = count_of(counts, kijun::change_kind::added);
    row.deleted = count_of(counts, kijun::change_kind::deleted);
    row.modified = count_of(counts, kijun::change_kind::modified);
    row.moved = count_of(counts, kijun::change_kind::moved);
    row.renumbered = count_of(counts, kijun::change_kind::renumbered);
    row.split = count_of(counts, kijun::change_kind::split);
    row.merged = count_of(counts, kijun::change_kind::merged);
    return put(out, row);
}

kijun_status
kijun_difference_change(const kijun_difference* of, size_t index, kijun_change* out) noexcept {
    const kijun::change* const one = find(of, index);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_change row{};
    row.id = borrowed(one->id);
    row.level = static_cast<kijun_change_level>(one->level);
    row.kind = static_cast<kijun_change_kind>(one->kind);
    row.grade = static_cast<kijun_change_grade>(one->grade);
    row.edited = one->edited ? 1 : 0;
    row.grade_reason = borrowed(one->grade_reason);
    row.mark = borrowed(mark_of(*one));
    row.old_place_count = one->old_places.size();
    row.new_place_count = one->new_places.size();
    row.run_count = one->runs.size();
    row.subtree_count = one->subtree.size();
    row.citation_added_count = one->citations_added.size();
    row.citation_removed_count = one->citations_removed.size();
    row.number_before_count = one->numbers_before.size();
    row.number_after_count = one->numbers_after.size();
    row.similarity = one->similarity;
    if (one->strength) {
        row.strength_changed = 1;
        row.old_strength = static_cast<kijun_obligation>(one->strength->before);
        row.new_strength = static_cast<kijun_obligation>(one->strength->after);
    }
    row.negated = one->negated ? 1 : 0;
    row.old_class = borrowed(one->old_class);
    row.new_class = borrowed(one->new_class);
    return put(out, row);
}

kijun_status
kijun_difference_find(const kijun_difference* of, kijun_text id, size_t* out) noexcept {
    if (of == nullptr || !is_text(id) || out == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const auto& changes = of->told->changes;
    const auto found = std::ranges::find(changes, view_of(id), &kijun::change::id);
    if (found == changes.end()) {
        return KIJUN_NOT_FOUND;
    }
    *out = static_cast<std::size_t>(found - changes.begin());
    return KIJUN_OK;
}

kijun_status kijun_difference_text(const kijun_difference* of,
                                   size_t change,
                                   kijun_change_texts which,
                                   size_t index,
                                   kijun_text* out) noexcept {
    const kijun::change* const one = find(of, change);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    switch (which) {
    case KIJUN_OLD_PLACES:
        return put(out, one->old_places, index);
    case KIJUN_NEW_PLACES:
        return put(out, one->new_places, index);
    case KIJUN_CITATIONS_ADDED:
        return put(out, one->citations_added, index);
    case KIJUN_CITATIONS_REMOVED:
        return put(out, one->citations_removed, index);
    case KIJUN_NUMBERS_BEFORE:
        return put(out, one->numbers_before, index);
    case KIJUN_NUMBERS_AFTER:
        return put(out, one->numbers_after, index);
    default:
        return KIJUN_INVALID_ARGUMENT;
    }
}

kijun_status kijun_difference_run(const kijun_difference* of,
                                  size_t change,
                                  size_t index,
                                  kijun_run* out) noexcept {
    const kijun::change* const one = find(of, change);
    if (one == nullptr || index >= one->runs.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_run row{};
    row.op = static_cast<kijun_run_op>(one->runs[index].op);
    row.text = borrowed(one->runs[index].text);
    return put(out, row);
}

kijun_status kijun_difference_subtree(const kijun_difference* of,
                                      size_t change,
                                      size_t index,
                                      kijun_subtree_line* out) noexcept {
    const kijun::change* const one = find(of, change);
    if (one == nullptr || index >= one->subtree.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::subtree_line& line = one->subtree[index];
    kijun_subtree_line row{};
    row.address = borrowed(line.address);
    row.label = borrowed(line.label);
    row.text = borrowed(line.text);
    row.grade = borrowed(line.grade);
    row.depth = line.depth;
    return put(out, row);
}

kijun_status kijun_difference_stale(const kijun_difference* of,
                                    size_t index,
                                    kijun_stale_citation* out) noexcept {
    if (of == nullptr || index >= of->told->stale.size()) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::stale_citation& one = of->told->stale[index];
    kijun_stale_citation row{};
    row.place = borrowed(one.place);
    row.clause = borrowed(one.clause);
    row.now = borrowed(one.now);
    row.why = borrowed(one.why);
    row.reused = one.reused ? 1 : 0;
    return put(out, row);
}

void kijun_difference_free(kijun_difference* of) noexcept {
    delete of;
}

kijun_status kijun_apply(const kijun_edition* before,
                         const kijun_difference* changes,
                         kijun_failure** why,
                         kijun_edition** out) noexcept {
    return make(why, out, [&]() -> made<kijun_edition> {
        if (const char* const wrong =
                first_wrong({needed(before, "before"), needed(changes, "changes")})) {
            return bad_argument(wrong);
        }
        kijun::result<kijun::edition> after = kijun::apply(before->value(), *changes->told);
        if (!after) {
            return refused(after.error());
        }
        return std::make_unique<kijun_edition>(
            kijun_edition{kijun::reading<kijun::edition>{std::move(after).value(), {}}});
    });
}
