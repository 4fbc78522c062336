#pragma once
// The answers of one file taken into the ledger, whatever kind of file it was.

#include <kijun/base/export.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/read/answer_file.hpp>
#include <kijun/review/annual_review.hpp>
#include <kijun/review/verdicts.hpp>

#include <string>

namespace kijun {

/// What answers do not say themselves.
struct answer_defaults {
    std::string reviewer{};                          ///< of answers that name nobody
    std::string date{};                              ///< of answers without one
    unnamed_items rest = unnamed_items::not_related; ///< items that an answer does not name
};

/// Adds the answers of one file to a ledger: those about changes (`take_in`) to the questions
/// of the review, then those about holes (`take_in_holes`), with the findings of both. A paper
/// is settled by the new edition. The review may have been held with this ledger or with an
/// earlier one, so that several files are taken in one after the other.
[[nodiscard]] KIJUN_API reading<ledger> take_in_file(const ledger& book,
                                                     const answer_file& from,
                                                     const annual_review& review,
                                                     const answer_defaults& defaults = {});

} // namespace kijun
