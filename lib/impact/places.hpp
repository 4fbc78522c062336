#pragma once
// Places in address form, compared and cut as text, and where old places are now.

#include <kijun/diff/change.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun::effects {

/// "実8/2/(1)" → "実8/2" → "実8" → "". A view into `place`.
[[nodiscard]] std::string_view parent_of(std::string_view place) noexcept;

/// Is `place` the same as `other`, or inside it?
[[nodiscard]] bool at_or_under(std::string_view place, std::string_view other) noexcept;

/// The clause id of a place, unescaped.
[[nodiscard]] std::string clause_id_of(std::string_view place);

/// The path of a place without its clause: "2/(1)", "" for a clause. A view into `place`.
[[nodiscard]] std::string_view path_of(std::string_view place) noexcept;

/// The last label of a place, unescaped; of a clause its id.
[[nodiscard]] std::string last_label_of(std::string_view place);

/// The one place that a change is told at: the new place, for what was deleted the old one, for
/// siblings renumbered together their parent.
[[nodiscard]] std::string place_of(const change& what);

/// The parent clauses of a branch, nearest first: 実14-1 → 実14, ac-2.1 → ac-2. Only a number
/// after a number makes a branch, so ac-2 has none.
[[nodiscard]] std::vector<std::string> branch_parents(std::string_view clause);

/// Where the places of the old edition are in the new one, as a difference tells it.
class whereabouts {
public:
    explicit whereabouts(const difference& changes);

    /// The place now: through the nearest place at or above that moved. None when it was
    /// deleted, or when it became several. Itself when nothing says otherwise. O(length).
    [[nodiscard]] std::optional<std::string> now(std::string_view old_place) const;

    /// The clauses that an old clause became under another number; empty when it kept its own.
    [[nodiscard]] std::span<const std::string> successors(const std::string& clause) const;
    /// The old clauses that a new clause was under another number; empty when there are none.
    [[nodiscard]] std::span<const std::string> origins(const std::string& clause) const;

private:
    std::unordered_map<std::string, std::string> moved_; ///< "" for what is gone
    std::unordered_map<std::string, std::vector<std::string>> successors_;
    std::unordered_map<std::string, std::vector<std::string>> origins_;
};

} // namespace kijun::effects
