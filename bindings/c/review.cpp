#include "review.hpp"

#include "comparison.hpp"
#include "findings.hpp"
#include "impact.hpp"
#include "reading.hpp"

#include <kijun/review/review_inputs.hpp>

#include <utility>

namespace kijun::c {

std::unique_ptr<kijun_review> review_object(annual_review held,
                                            std::vector<diagnostic> findings) {
    findings.insert(findings.end(), held.effects.findings.begin(), held.effects.findings.end());
    return std::make_unique<kijun_review>(kijun_review{
        std::make_shared<const annual_review>(std::move(held)), std::move(findings)});
}

} // namespace kijun::c

using namespace kijun::c;

namespace {

const kijun::revised_item* find_item(const kijun_review* of, size_t index) noexcept {
    return of == nullptr || index >= of->held->conclusion.revised_items.size()
               ? nullptr
               : &of->held->conclusion.revised_items[index];
}

const kijun::reference_row* find_row(const kijun_review* of, size_t index) noexcept {
    return of == nullptr || index >= of->held->rows.size() ? nullptr : &of->held->rows[index];
}

} // namespace

kijun_status kijun_review_open(const kijun_review_file* file,
                               const kijun_review_options* options,
                               kijun_failure** why,
                               kijun_review** out) noexcept {
    return make(why, out, [&]() -> made<kijun_review> {
        if (file == nullptr) {
            return bad_argument("file");
        }
        const auto given = taken(options);
        if (!given) {
            return bad_argument("options");
        }
        if (given->standard >= file->value().standards.size()) {
            return bad_argument("options.standard");
        }
        const outcome<reading_choice> chosen = reading_of(given->reading);
        if (std::holds_alternative<kijun_failure>(chosen)) {
            return bad_argument("options.reading");
        }
        kijun::opened_review opened =
            kijun::open_review(file->value(),
                               given->standard,
                               given->may_begin_empty != 0 ? kijun::missing_ledger::begins_empty
                                                           : kijun::missing_ledger::refused,
                               std::get<reading_choice>(chosen).bounds);
        if (!opened.failures.empty()) {
            return refused(opened.failures.front());
        }
        std::vector<kijun::diagnostic> findings = opened.inputs.findings();
        return review_object(kijun::hold_review(std::move(opened.inputs)), std::move(findings));
    });
}

kijun_status kijun_review_hold(const kijun_review_parts* parts,
                               kijun_failure** why,
                               kijun_review** out) noexcept {
    return make(why, out, [&]() -> made<kijun_review> {
        const auto given = taken(parts);
        if (parts == nullptr || !given) {
            return bad_argument("parts");
        }
        if (const char* const wrong = first_wrong({needed(given->before, "parts.before"),
                                                   needed(given->after, "parts.after"),
                                                   needed(given->items, "parts.items")})) {
            return bad_argument(wrong);
        }
        return review_object(
            kijun::hold_review(
                given->file == nullptr ? kijun::review_file{} : given->file->value(),
                given->before->value(),
                given->after->value(),
                given->items->value(),
                given->notes == nullptr ? kijun::revision_notes{} : given->notes->value().notes,
                given->ledger == nullptr ? kijun::ledger{} : given->ledger->value(),
                given->relations == nullptr ? kijun::relation_set{}
                                            : given->relations->value()),
            {});
    });
}

kijun_status kijun_review_about(const kijun_review* of, kijun_review_info* out) noexcept {
    if (of == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    const kijun::review_conclusion& concluded = of->held->conclusion;
    const kijun::review_settlement& settled = of->held->settlement;
    kijun_review_info row{};
    row.needs_revision = concluded.needs_revision ? 1 : 0;
    row.open_questions = concluded.open_questions;
    row.revised_item_count = concluded.revised_items.size();
    row.row_count = of->held->rows.size();
    row.unchanged = settled.unchanged;
    row.editorial = settled.editorial;
    row.carried_over = settled.carried_over;
    row.answered = settled.answered;
    row.to_answer = settled.to_answer;
    row.share_without_look = settled.share_without_look();
    return put(out, row);
}

kijun_status
kijun_review_item(const kijun_review* of, size_t index, kijun_revised_item* out) noexcept {
    const kijun::revised_item* const one = find_item(of, index);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_revised_item row{};
    row.number = borrowed(one->number);
    row.incorporated_count = one->incorporated.size();
    row.new_clause_count = one->new_clauses.size();
    return put(out, row);
}

kijun_status kijun_review_item_text(const kijun_review* of,
                                    size_t item,
                                    kijun_revised_texts which,
                                    size_t index,
                                    kijun_text* out) noexcept {
    const kijun::revised_item* const one = find_item(of, item);
    if (one == nullptr || (which != KIJUN_INCORPORATED && which != KIJUN_NEW_CLAUSES)) {
        return KIJUN_INVALID_ARGUMENT;
    }
    return put(out, which == KIJUN_INCORPORATED ? one->incorporated : one->new_clauses, index);
}

kijun_status
kijun_review_row(const kijun_review* of, size_t index, kijun_reference_row* out) noexcept {
    const kijun::reference_row* const one = find_row(of, index);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    kijun_reference_row row{};
    row.clause = borrowed(one->clause);
    row.path = borrowed(one->path);
    row.mark = borrowed(one->mark);
    row.needs_review = one->needs_review ? 1 : 0;
    row.item_count = one->items.size();
    row.reason_count = one->reasons.size();
    row.change_count = one->changes.size();
    return put(out, row);
}

kijun_status kijun_review_row_text(const kijun_review* of,
                                   size_t row,
                                   kijun_reference_texts which,
                                   size_t index,
                                   kijun_text* out) noexcept {
    const kijun::reference_row* const one = find_row(of, row);
    if (one == nullptr) {
        return KIJUN_INVALID_ARGUMENT;
    }
    switch (which) {
    case KIJUN_ROW_ITEMS:
        return put(out, one->items, index);
    case KIJUN_ROW_REASONS:
        return put(out, one->reasons, index);
    case KIJUN_ROW_CHANGES:
        return index < one->changes.size()
                   ? put(out, of->held->effects.changes.changes[one->changes[index]].id)
                   : KIJUN_INVALID_ARGUMENT;
    default:
        return KIJUN_INVALID_ARGUMENT;
    }
}

kijun_status kijun_review_findings(const kijun_review* of,
                                   kijun_language language,
                                   kijun_failure** why,
                                   kijun_findings** out) noexcept {
    return give_findings(of, language, why, out, [](const kijun_review& one) {
        return std::span(one.findings);
    });
}

kijun_status
kijun_review_impact(const kijun_review* of, kijun_failure** why, kijun_impact** out) noexcept {
    return make(why, out, [&]() -> made<kijun_impact> {
        if (of == nullptr) {
            return bad_argument("of");
        }
        return impact_object({of->held, &of->held->effects}, {of->held, &of->held->items});
    });
}

kijun_status kijun_review_difference(const kijun_review* of,
                                     kijun_failure** why,
                                     kijun_difference** out) noexcept {
    return make(why, out, [&]() -> made<kijun_difference> {
        if (of == nullptr) {
            return bad_argument("of");
        }
        return std::make_unique<kijun_difference>(kijun_difference{
            {of->held, &of->held->effects.changes}, of->held->before, of->held->after});
    });
}

void kijun_review_free(kijun_review* of) noexcept {
    delete of;
}
