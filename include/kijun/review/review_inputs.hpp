#pragma once
// A review file and everything that it names, read: the one way in which a review comes from
// files.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/review_file.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/review/annual_review.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kijun {

/// A path that a review file wrote, as seen from here: relative ones are relative to that file.
[[nodiscard]] KIJUN_API std::string path_beside(const review_file& file,
                                                const std::string& written);

/// What a ledger means that the review file names and that is not there.
enum class missing_ledger : std::uint8_t {
    refused,      ///< KJ0535: a review would ask everything anew
    begins_empty, ///< the ledger is about to be written for the first time
};

/// What the review of one standard is made from, each input with its reader's findings.
struct review_inputs {
    review_file file;                ///< names that standard only
    reading<edition> before;         ///< the old edition
    reading<edition> after;          ///< the new one
    reading<checklist> items;        ///< by `columns` and `sheet` of the file
    reading<revision_notes> notes;   ///< empty where the file names none
    reading<ledger> book;            ///< empty where there is none yet
    reading<relation_set> relations; ///< that somebody stated

    /// Those of all inputs, in the order of the members.
    [[nodiscard]] KIJUN_API std::vector<diagnostic> findings() const;
};

/// Inputs, and why some of them are missing.
struct opened_review {
    review_inputs inputs; ///< all of them where nothing failed; else what could be read
    std::vector<failure> failures; ///< one a file that could not be read, in their order
};

/// Reads what the review of the standard at `index` needs. Every file is tried, so that one run
/// tells all that is wrong. Notes and papers as `read_notes` takes them, of papers at the
/// places that the new edition settles. Precondition: index < file.standards.size().
[[nodiscard]] KIJUN_API opened_review
open_review(const review_file& file,
            std::size_t index,
            missing_ledger missing = missing_ledger::refused,
            const limits& bounds = {});

/// Holds the review. Precondition: nothing failed.
[[nodiscard]] KIJUN_API annual_review hold_review(review_inputs inputs);

} // namespace kijun
