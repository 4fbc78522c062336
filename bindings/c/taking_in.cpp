#include "arguments.hpp"
#include "models.hpp"
#include "review.hpp"

#include <kijun/review/take_in_file.hpp>

#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

using namespace kijun::c;

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
        const kijun::answer_defaults defaults{std::string(view_of(given->reviewer)),
                                              std::string(view_of(given->date)),
                                              given->partial != 0
                                                  ? kijun::unnamed_items::left_open
                                                  : kijun::unnamed_items::not_related};
        kijun::reading<kijun::ledger> book{of->held->book, {}};
        for (std::size_t i = 0; i < count; ++i) {
            if (answers[i] == nullptr) {
                return bad_argument("answers");
            }
            kijun::reading<kijun::ledger> more =
                kijun::take_in_file(book.value, answers[i]->value(), *of->held, defaults);
            book.value = std::move(more.value);
            std::move(
                more.findings.begin(), more.findings.end(), std::back_inserter(book.findings));
        }
        return std::make_unique<kijun_ledger>(kijun_ledger{std::move(book)});
    });
}
