#pragma once
// Revision notes × changes: which note explains which change.

#include "impact/places.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/revision_notes.hpp>

#include <vector>

namespace kijun::effects {

struct explanation {
    std::vector<explained_change> reasons; ///< by change, then by note
    std::vector<diagnostic> findings;      ///< KJ0206, in the order of the notes
};

/// Gives each change the notes of the nearest place at or above it: of the new edition, where
/// notes are written, and, where that has none, of the old one. O(changes × depth + notes).
[[nodiscard]] explanation explain(const difference& changes,
                                  const edition& after,
                                  const revision_notes& notes,
                                  const whereabouts& places);

} // namespace kijun::effects
