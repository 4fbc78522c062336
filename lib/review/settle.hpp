#pragma once
// Which pairs of a review ask nobody, and on what proof.

#include "impact/cited.hpp"
#include "impact/places.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/review_file.hpp>
#include <kijun/review/settlement.hpp>

#include <string>

namespace kijun::settling {

/// The day that the review began: as the file says, else the first day of its 年度 (April),
/// else
/// "".
[[nodiscard]] std::string since_of(const review_file& file);

struct facts {
    const impact& effects; ///< with the verdicts laid over it
    const effects::cited_clauses& cited;
    const effects::whereabouts& places;
    const edition& before;
    const edition& after;
    const checklist& items;
    std::string since;
};

/// O((links + citations) log + the clauses cited).
[[nodiscard]] review_settlement settle(const facts& of);

} // namespace kijun::settling
