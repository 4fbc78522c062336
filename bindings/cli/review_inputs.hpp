#pragma once
// A review file and everything that it names.

#include "messages.hpp"

#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/review_file.hpp>
#include <kijun/model/revision_notes.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace kijun::cli {

/// The inputs of the review of one standard. `file` names that standard only.
struct review_inputs {
    review_file file;
    edition before;
    edition after;
    checklist items;
    revision_notes notes;
    ledger book;
    relation_set relations;
};

/// A path that a review file wrote, as seen from here: relative ones are relative to that file.
[[nodiscard]] std::string beside(const review_file& file, const std::string& written);

/// What a missing ledger means: `required` for a review, which would ask everything anew;
/// `may_start_empty` where the ledger is about to be written.
enum class ledger_file : std::uint8_t { required, may_start_empty };

/// Reads what the review of the standard at `index` needs. None, with all reasons told, when
/// any of it cannot be read. Precondition: index < file.standards.size().
[[nodiscard]] std::optional<review_inputs>
take_review(const review_file& file, std::size_t index, ledger_file missing, messages& out);

} // namespace kijun::cli
