#pragma once
// One annual review as an object, and what it is made from.

#include "failure.hpp"
#include "reading.hpp"

#include <kijun/kijun.h>
#include <kijun/review/annual_review.hpp>

#include <cstddef>
#include <memory>
#include <vector>

struct kijun_review {
    std::shared_ptr<const kijun::annual_review> held;
    std::vector<kijun::diagnostic> findings;
};

namespace kijun::c {

/// The inputs of the review of one standard. `file` names that standard only.
struct review_inputs {
    review_file file;
    edition before;
    edition after;
    checklist items;
    revision_notes notes;
    ledger book;
    relation_set relations;
    std::vector<diagnostic> findings; ///< of all of them, in the order of reading
};

/// What a missing ledger means: `required` for a review, which would ask everything anew;
/// `may_begin_empty` where the ledger is about to be written.
enum class ledger_file : bool { required, may_begin_empty };

/// Reads what the review of the standard at `index` needs, by paths relative to the file.
/// Precondition: index < file.standards.size().
[[nodiscard]] outcome<review_inputs>
read_inputs(const review_file& file, std::size_t index, ledger_file missing);

[[nodiscard]] std::unique_ptr<kijun_review> review_object(review_inputs inputs);

} // namespace kijun::c
