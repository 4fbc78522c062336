#pragma once
// The objects that hold models as they were read.

#include "failure.hpp"

#include <kijun/base/reading.hpp>
#include <kijun/document/located_document.hpp>
#include <kijun/kijun.h>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/published_review.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/review_file.hpp>
#include <kijun/model/revision_notes.hpp>
#include <kijun/read/answer_file.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace kijun::c {

/// A model with what was found in its file. Results that rest on it share it.
template <typename Model>
struct shared_model {
    std::shared_ptr<const Model> held;
    std::vector<diagnostic> findings;

    shared_model(reading<Model> read)
        : held(std::make_shared<const Model>(std::move(read.value))),
          findings(std::move(read.findings)) {}

    [[nodiscard]] const Model& value() const noexcept { return *held; }
};

/// Notes with their places as text.
struct placed_notes {
    revision_notes notes;
    std::vector<std::string> places; ///< one a note
};

} // namespace kijun::c

struct kijun_edition : kijun::c::shared_model<kijun::edition> {};
struct kijun_checklist : kijun::c::shared_model<kijun::checklist> {};
struct kijun_notes : kijun::c::shared_model<kijun::c::placed_notes> {};
struct kijun_ledger : kijun::c::shared_model<kijun::ledger> {};
struct kijun_relations : kijun::c::shared_model<kijun::relation_set> {};
struct kijun_document : kijun::c::shared_model<kijun::located_document> {};
struct kijun_review_file : kijun::c::shared_model<kijun::review_file> {};
struct kijun_answers : kijun::c::shared_model<kijun::answer_file> {};
struct kijun_published : kijun::c::shared_model<kijun::published_review> {};
