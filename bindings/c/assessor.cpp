#include "comparison.hpp"
#include "impact.hpp"
#include "models.hpp"

#include <kijun/impact/assessor.hpp>
#include <kijun/review/verdicts.hpp>

struct kijun_assessor {
    kijun::assessor held;
};

using namespace kijun::c;

namespace {

std::optional<kijun::proposal_scope> scope_of(kijun_proposals asked) noexcept {
    switch (asked) {
    case KIJUN_PROPOSE_SUGGESTED:
        return kijun::proposal_scope::with_suggested;
    case KIJUN_PROPOSE_INDIRECT:
        return kijun::proposal_scope::indirect;
    case KIJUN_PROPOSE_NONE:
        return kijun::proposal_scope::none;
    default:
        return std::nullopt;
    }
}

} // namespace

kijun_status kijun_assessor_make(const kijun_difference* changes,
                                 const kijun_assessor_options* options,
                                 kijun_failure** why,
                                 kijun_assessor** out) noexcept {
    return make(why, out, [&]() -> made<kijun_assessor> {
        if (changes == nullptr) {
            return bad_argument("changes");
        }
        const auto given = taken(options);
        if (!given) {
            return bad_argument("options");
        }
        const auto scope = scope_of(given->proposals);
        if (!scope) {
            return bad_argument("options.proposals");
        }
        if (given->steps > kijun::most_steps) {
            return bad_argument("options.steps");
        }
        kijun::proposal_options how;
        how.steps = given->steps > 0 ? given->steps : how.steps;
        return std::make_unique<kijun_assessor>(kijun_assessor{
            kijun::assessor(*changes->told,
                            changes->before,
                            changes->after,
                            given->notes == nullptr ? nullptr : &given->notes->value().notes,
                            *scope,
                            how)});
    });
}

void kijun_assessor_free(kijun_assessor* of) noexcept {
    delete of;
}

kijun_status kijun_assess(const kijun_assessor* of,
                          const kijun_checklist* items,
                          const kijun_assessing_options* options,
                          kijun_failure** why,
                          kijun_impact** out) noexcept {
    return make(why, out, [&]() -> made<kijun_impact> {
        if (const char* const wrong = first_wrong({needed(of, "of"), needed(items, "items")})) {
            return bad_argument(wrong);
        }
        const auto given = taken(options);
        if (!given) {
            return bad_argument("options");
        }
        const kijun::relation_set* const stated =
            given->relations == nullptr ? nullptr : &given->relations->value();
        kijun::impact found{
            of->held.assess(items->value(), stated), of->held.changes(), of->held.reasons()};
        if (given->ledger != nullptr) {
            kijun::apply_verdicts(found, items->value(), given->ledger->value());
        }
        return impact_object(std::make_shared<const kijun::impact>(std::move(found)),
                             items->held);
    });
}
