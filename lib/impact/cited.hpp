#pragma once
// What the items of a checklist cite of two editions.

#include "impact/places.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/model/relations.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::effects {

/// One citation of one cell, standing for one clause or many.
struct cited {
    std::size_t item = 0; ///< index into checklist::items; of several with one number the first
    std::string written;
    std::string locator;                     ///< address form inside its one clause, or ""
    const stated_relation* stated = nullptr; ///< none of what stands in a cell
};

/// A clause that a citation stands for: of the old edition, or of the new one where only that
/// has it.
struct clause_use {
    std::uint32_t clause = 0; ///< index in its edition
    std::uint32_t cited = 0;  ///< index into cited_clauses::all
    bool in_old = false;
    std::string_view id; ///< lives as long as the editions
};

/// Somebody looked at an item and a place and found that they have nothing in common.
struct refusal {
    std::uint32_t item = 0;   ///< index into checklist::items
    std::uint32_t clause = 0; ///< index in its edition
    bool in_old = false;
    std::string place; ///< in that edition
    const stated_relation* stated = nullptr;
};

/// All citations and stated relations, and what they stand for.
struct cited_clauses {
    std::vector<cited> all;              ///< in the order of items and cells
    std::vector<clause_use> uses;        ///< in the same order
    std::vector<bool> cites;             ///< by item: some citation resolves
    std::vector<dangling_link> dangling; ///< in the order of items and cells
    std::vector<diagnostic> findings;    ///< of the cells
    std::vector<std::size_t> first_of;   ///< by item: the first item with its number
    std::vector<refusal> refusals;
    std::size_t in_cells = 0; ///< how many of `all` stand in cells: the first ones
};

/// Reads every cell of the checklist that is about the editions' standard, then the stated
/// relations, which must outlive what is returned. Linear.
[[nodiscard]] cited_clauses read_cited(const checklist& items,
                                       const edition& before,
                                       const edition& after,
                                       const whereabouts& places,
                                       const relation_set* stated = nullptr);

} // namespace kijun::effects
