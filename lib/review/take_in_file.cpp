#include <kijun/review/holes.hpp>
#include <kijun/review/take_in_file.hpp>

#include <array>
#include <span>
#include <utility>
#include <vector>

namespace kijun {
namespace {

template <typename Answer>
void complete(std::vector<Answer>& answers, const answer_defaults& defaults) {
    for (Answer& one : answers) {
        one.reviewer = one.reviewer.empty() ? defaults.reviewer : one.reviewer;
        one.date = one.date.empty() ? defaults.date : one.date;
    }
}

} // namespace

reading<ledger> take_in_file(const ledger& book,
                             const answer_file& from,
                             const annual_review& review,
                             const answer_defaults& defaults) {
    answered_sheets given = from.settled(&review.after);
    complete(given.answers, defaults);
    complete(given.holes, defaults);
    reading<ledger> taken =
        take_in(book, given.answers, from.file, review.effects, review.items, defaults.rest);
    if (given.holes.empty()) {
        return taken;
    }
    const std::array editions{review.before, review.after};
    reading<ledger> with_holes = take_in_holes(
        taken.value, given.holes, from.file, editions, std::span(&review.items, 1));
    taken.value = std::move(with_holes.value);
    taken.findings.insert(
        taken.findings.end(), with_holes.findings.begin(), with_holes.findings.end());
    return taken;
}

} // namespace kijun
