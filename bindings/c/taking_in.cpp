#include "review.hpp"

#include <kijun/review/holes.hpp>
#include <kijun/review/verdicts.hpp>

#include <array>
#include <iterator>
#include <span>
#include <string>
#include <utility>

using namespace kijun::c;

namespace {

/// What is filled in where an answer leaves it out.
struct filled_in {
    std::string reviewer;
    std::string date;
    kijun::unnamed_items rest = kijun::unnamed_items::not_related;

    template <typename Answer>
    void complete(std::vector<Answer>& answers) const {
        for (Answer& one : answers) {
            one.reviewer = one.reviewer.empty() ? reviewer : one.reviewer;
            one.date = one.date.empty() ? date : one.date;
        }
    }
};

/// The answers of one file, those of a paper at the places that the edition settles.
std::vector<kijun::reviewer_answer> settled(const taken_answers& from,
                                            const kijun::edition& after) {
    if (!from.paper) {
        return from.answers;
    }
    kijun::published_review paper = *from.paper;
    kijun::settle_places(paper, after);
    return kijun::answers_of(paper);
}

/// Adds the answers of one file to what was read so far.
void add(kijun::reading<kijun::ledger>& to,
         const taken_answers& from,
         const kijun::annual_review& review,
         const filled_in& how) {
    const auto keep = [&to](kijun::reading<kijun::ledger> taken) {
        to.value = std::move(taken.value);
        std::move(
            taken.findings.begin(), taken.findings.end(), std::back_inserter(to.findings));
    };
    std::vector<kijun::reviewer_answer> answers = settled(from, review.after);
    how.complete(answers);
    keep(kijun::take_in(to.value, answers, from.file, review.effects, review.items, how.rest));
    if (from.holes.empty()) {
        return;
    }
    std::vector<kijun::answered_hole> holes = from.holes;
    how.complete(holes);
    const std::array editions{review.before, review.after};
    keep(kijun::take_in_holes(
        to.value, holes, from.file, editions, std::span(&review.items, 1)));
}

} // namespace

kijun_status kijun_review_take_in(const kijun_review* of,
                                  const kijun_answers* const* answers,
                                  size_t count,
                                  const kijun_taking_options* options,
                                  kijun_failure** why,
                                  kijun_ledger** out) noexcept {
    return make(why, out, [&]() -> made<kijun_ledger> {
        const auto given = taken(options);
        if (const char* const wrong =
                first_wrong({needed(of, "of"),
                             that(answers != nullptr || count == 0, "answers"),
                             that(given.has_value(), "options")})) {
            return bad_argument(wrong);
        }
        if (const char* const wrong = first_wrong({text(given->reviewer, "options.reviewer"),
                                                   text(given->date, "options.date")})) {
            return bad_argument(wrong);
        }
        const filled_in how{std::string(view_of(given->reviewer)),
                            std::string(view_of(given->date)),
                            given->partial != 0 ? kijun::unnamed_items::left_open
                                                : kijun::unnamed_items::not_related};
        kijun::reading<kijun::ledger> book{of->held->book, {}};
        for (std::size_t i = 0; i < count; ++i) {
            if (answers[i] == nullptr) {
                return bad_argument("answers");
            }
            add(book, answers[i]->value(), *of->held, how);
        }
        return std::make_unique<kijun_ledger>(kijun_ledger{std::move(book)});
    });
}
