#pragma once
// Clauses that bear another number now, and citations that followed them there (実28 → 実29).

#include "diff/pairing.hpp"

#include <kijun/model/edition.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun {

/// Keeps references to the lists of clauses of both editions, which must outlive it.
class followed_citations {
public:
    /// The clauses of `pairs` must be paired.
    followed_citations(const pairing& pairs, const edition& before, const edition& after);

    /// Does any clause bear another number now?
    [[nodiscard]] bool any() const noexcept { return !renumbered_.empty(); }
    /// The new number of an old clause, where it bears another one now; else "".
    [[nodiscard]] std::string_view new_number(const std::string& old_id) const;

    /// What an old clause that is not one clause any more was taken up by: all clauses that it
    /// was split into, or the one that it was merged into; empty where it was withdrawn. None
    /// for a clause that is still there as a whole, under whatever number.
    [[nodiscard]] const std::vector<std::string>* gone_into(const std::string& old_id) const;
    /// Is any clause renumbered or gone?
    [[nodiscard]] bool any_left() const noexcept { return any() || !gone_.empty(); }

    /// The comparison key of a text in which each citation is written by the numbers of the new
    /// edition, whatever its form; none when the text cites no clause.
    [[nodiscard]] std::optional<std::string> old_key(std::string_view text) const;
    [[nodiscard]] std::optional<std::string> new_key(std::string_view text) const;

private:
    [[nodiscard]] std::optional<std::string> key(std::string_view text, bool old_side) const;

    const clause_list& old_clauses_;
    const clause_list& new_clauses_;
    std::unordered_map<std::string, std::string> renumbered_;        ///< old id → new id
    std::unordered_map<std::string, std::vector<std::string>> gone_; ///< old id → new ids
};

/// Lets places without a partner that cite clauses be known by such keys (pairing::old_hash).
void follow_citations(pairing& pairs);

} // namespace kijun
