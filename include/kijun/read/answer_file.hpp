#pragma once
// Notes and answers, in whatever file somebody has them: our XML, a table, a workbook that was
// filled in, or a review paper as it was published.

#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/base/result.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/published_review.hpp>
#include <kijun/model/reviewer_answer.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/read/source.hpp>

#include <optional>
#include <string>

namespace kijun {

/// Is it a published paper, where notes or answers are wanted? By its text, or because PDF and
/// Word can be nothing else there.
[[nodiscard]] KIJUN_API bool is_review_paper(const source& input);

/// Revision notes from our XML (`read_revision_notes`), or the reasons of a published paper
/// (`read_published_review`), and fails as these do. `after`, the new edition, settles the
/// places that a paper leaves open; without it (nullptr) they stay as printed.
[[nodiscard]] KIJUN_API result<reading<revision_notes>>
read_notes(const source& input, const edition* after = nullptr, const limits& bounds = {});

/// The answers of one file, or the paper that holds them: of a paper some places are settled
/// only by the edition that it was written about.
struct answer_file {
    std::string file;                        ///< findings about the answers call it so
    answered_sheets answers;                 ///< of a table or a workbook
    std::optional<published_review> paper{}; ///< then `answers` is empty

    /// All answers; those of a paper at the places that `after`, the new edition, settles, or
    /// as printed where there is none (nullptr).
    [[nodiscard]] KIJUN_API answered_sheets settled(const edition* after) const;
};

/// Answers from a workbook (`read_answer_sheets`), a published paper (`read_published_review`)
/// or a table (`read_answers`), and fails as these do.
[[nodiscard]] KIJUN_API result<reading<answer_file>>
read_answer_file(const source& input, const limits& bounds = {});

} // namespace kijun
