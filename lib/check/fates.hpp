#pragma once
// What became of each place of the old edition: the questions that citations ask.

#include "diff/edition_alignment.hpp"
#include "diff/place_lookup.hpp"
#include "diff/place_tree.hpp"
#include "diff/told_index.hpp"

#include <kijun/diff/diff.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/numbering/address.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace kijun::checking {

struct fate {
    /// Where it is now; empty when it is gone; itself among them when it stayed.
    std::vector<address> now;
    bool stayed = false;  ///< is its own address among them?
    bool changed = false; ///< does it, or what stands under it, say something else now?
};

/// Not to be moved: its parts refer to each other.
class fates {
public:
    /// One comparison of both editions.
    fates(const edition& was, const edition& current, const diff_options& options);
    fates(const fates&) = delete;
    fates& operator=(const fates&) = delete;

    /// None when the old edition has no such place. O(length + successors).
    [[nodiscard]] std::optional<fate> of(const address& place) const;
    [[nodiscard]] const difference& told() const noexcept { return told_; }

private:
    /// By place: how many substantive changes name a place before it.
    using counts = std::vector<std::uint32_t>;

    void count_changes();
    [[nodiscard]] bool matters(const change& what) const;
    [[nodiscard]] bool only_followed(const change& what) const;
    [[nodiscard]] bool changed_itself(place_index one, place_index other) const;
    /// The clauses that hold most of what a clause without a successor said.
    [[nodiscard]] std::vector<place_index> dissolved_into(place_index clause) const;

    place_tree olds_;
    place_tree news_;
    place_lookup old_places_;
    place_lookup new_places_;
    edition_alignment alignment_;
    difference told_;
    told_index index_;
    std::vector<bool> matters_; ///< by change
    counts old_counts_;
    counts new_counts_;
};

} // namespace kijun::checking
