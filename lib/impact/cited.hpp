#pragma once
// What the items of a checklist cite of two editions.

#include "impact/places.hpp"

#include <kijun/impact/impact.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun::effects {

/// One citation of one cell, standing for one clause or many.
struct cited {
    std::size_t item = 0; ///< index into checklist::items; of several with one number the first
    std::string written;
    std::string locator; ///< address form inside its one clause, or ""
};

/// All citations, findable by clause.
struct cited_clauses {
    std::vector<cited> all; ///< in the order of items and cells
    /// Indices into `all` by the id of the clause in the old edition …
    std::unordered_map<std::string, std::vector<std::uint32_t>> in_old;
    /// … and, for clauses that only the new edition has, by their id there.
    std::unordered_map<std::string, std::vector<std::uint32_t>> in_new;
    std::vector<bool> cites;             ///< by item: some citation resolves
    std::vector<dangling_link> dangling; ///< in the order of items and cells
    std::vector<diagnostic> findings;    ///< of the cells
    std::vector<std::size_t> first_of;   ///< by item: the first item with its number
};

/// Reads every cell of the checklist that is about the editions' standard. Linear.
[[nodiscard]] cited_clauses read_cited(const checklist& items,
                                       const edition& before,
                                       const edition& after,
                                       const whereabouts& places);

} // namespace kijun::effects
