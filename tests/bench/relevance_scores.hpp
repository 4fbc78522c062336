#pragma once
// How well links and proposals find what reviewers, or the maker of a list, knew.

#include "relevance_case.hpp"

#include <kijun/impact/impact.hpp>
#include <kijun/impact/propose.hpp>

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace kijun::bench {

/// Sums of ranks; everything is 0 where nothing was asked.
struct ranks {
    std::size_t asked = 0;
    std::size_t first = 0; ///< at rank 1
    std::size_t third = 0; ///< at rank 3 or before
    std::size_t fifth = 0;
    double reciprocal = 0;
    std::size_t told = 0;             ///< proposals at ranks 1 to 5, whatever they are
    std::size_t right = 0;            ///< of these
    std::size_t without_evidence = 0; ///< suggestions that say neither words nor a clause

    /// rank 0: not found.
    void add(std::size_t rank);
    [[nodiscard]] double share(std::size_t of) const;
};

/// Rows by reading: those under a citation, then by the relevance of their best proposal.
struct row_recall {
    std::size_t linked = 0;    ///< rows that concern an item, by the answers
    std::size_t found = 0;     ///< of these, with a link or proposal to such an item
    std::size_t cited = 0;     ///< of these, by a citation
    std::size_t unlinked = 0;  ///< rows that concern none
    std::size_t waded = 0;     ///< of these, read before the last of `found`
    std::size_t suggested = 0; ///< of these, with any proposal
};
[[nodiscard]] row_recall recall_of(const relevance_case& of, const impact& found);

/// Rank of an item among the proposals of the changes in a clause, each item once with its best
/// relevance; an item of the same before it counts. 0 when it is not there.
[[nodiscard]] std::size_t
rank_in_clause(const impact& found, const std::string& clause, const std::string& item);

/// Mean average precision of the changes under each item, by the relevance of its links: of all
/// items that have rows of both kinds. Equal scores count in the order of the edition.
struct item_orders {
    std::size_t items = 0;
    double precision = 0; ///< sum
};
[[nodiscard]] item_orders order_under_items(const relevance_case& of, const impact& found);

/// Every citation of a changed clause is taken out of its item in turn; how does the item come
/// back?
[[nodiscard]] ranks hide_links(const relevance_case& of, const proposal_options& options);

} // namespace kijun::bench
