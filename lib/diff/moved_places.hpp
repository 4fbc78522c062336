#pragma once
// Labelled places inside clauses that stand at another address of their clause, or in another
// one: 第五条/2 → 第五条/3.

#include "diff/pairing.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace kijun {

/// Of each only its numbers are kept: hardly any is ever asked for. Keeps a reference to the
/// pairing, which must outlive it. Making it is linear in the places, but for a sort of those
/// that moved.
class moved_places {
public:
    /// Paragraphs must be paired.
    explicit moved_places(const pairing& pairs);

    [[nodiscard]] bool empty() const noexcept { return places_.empty(); }
    /// Where a place of the old edition stands now; "" where it has not moved, or is none.
    [[nodiscard]] std::string now(std::string_view old_address) const;
    /// Did any place of this clause of the old edition move?
    [[nodiscard]] bool any_in(std::string_view old_clause) const {
        return clauses_.contains(old_clause);
    }

private:
    struct moved {
        std::uint64_t hash; ///< of the old address
        place_index from, to;
    };
    const pairing& pairs_;
    std::vector<moved> places_; ///< by hash, then in document order
    std::unordered_set<std::string_view> clauses_;
};

} // namespace kijun
