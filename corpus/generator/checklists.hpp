#pragma once
// Checklists of institutions that cite a standard: drawn, with the faults that such lists have.

#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace kijun::generator {

/// A rate is the probability that one item, or one citation, is so.
struct list_options {
    std::uint64_t seed = 1;
    std::size_t items = 60;
    std::size_t least_citations = 2; ///< of an item
    std::size_t most_citations = 6;
    // By citation.
    double places = 0.1;    ///< names a paragraph: 実8 2-(1)
    double ranges = 0.03;   ///< 実8～実10
    double dangling = 0.01; ///< of a number that no edition has
    // By item.
    double without = 0.02; ///< cites nothing
};

/// The list of institution `number`, citing clauses of an edition. Of one seed each number has
/// a list of its own, whichever others are made; the same on every machine. Some clauses are
/// cited by nearly every list, others by hardly any. Precondition: the edition has clauses.
[[nodiscard]] checklist
generate_list(const edition& cited, std::size_t number, const list_options& options = {});

} // namespace kijun::generator
