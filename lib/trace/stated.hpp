#pragma once
// Where stated relations lead: which item of which list, which place of which edition.

#include <kijun/base/diagnostic.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/relations.hpp>

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace kijun::trace {

/// A relation whose two ends are there.
struct placed_relation {
    std::size_t relation = 0; ///< index into relation_set::relations
    std::size_t list = 0;     ///< index of the checklist
    std::size_t item = 0;     ///< index in it; of several with one number the first
    std::size_t edition = 0;  ///< index of the edition
    std::string place;        ///< in that edition, in address form
};

struct placed_relations {
    std::vector<placed_relation> all; ///< in file order
    std::vector<diagnostic> findings; ///< KJ0542 to KJ0545, in file order
};

/// A relation leads into the edition that the file names, where it is at hand, else into the
/// first of `editions` that has its clause; editions of a standard that the file does not mean
/// are passed over. The list is the one that the file names (its newest version, where the
/// named one is not at hand), or the only one where it names none. KJ0544 tells two statements
/// of one rationale about one pair that differ. Linear on average.
[[nodiscard]] placed_relations place_relations(const relation_set& stated,
                                               std::span<const edition> editions,
                                               std::span<const checklist> lists);

/// The same with editions oldest first: into the last one of each standard, but for the one
/// that the file names.
[[nodiscard]] placed_relations place_in_newest(const relation_set& stated,
                                               std::span<const edition> editions,
                                               std::span<const checklist> lists);

} // namespace kijun::trace
