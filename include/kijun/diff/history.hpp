#pragma once
// Several editions at once: what changed from the first to the last and in which step, and the
// history of one place through all of them.
//
//   E1 ──step 0── E2 ──step 1── E3        places are followed step by step, by the same
//    └──────────── whole ────────┘        correspondence that `diff` tells its changes from

#include <kijun/base/export.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/diff/diff.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/numbering/address.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// The changes from the first edition of a chain to the last, and where each came about.
struct chained_difference {
    std::vector<edition_name> editions; ///< in the order of the chain
    difference whole;                   ///< diff(first, last)
    std::vector<difference> steps;      ///< steps[i] is diff(edition i, edition i + 1)
    /// For each change of `whole` the steps, ascending, in which its places changed in the way
    /// that it tells: of a deletion the step that deleted, of an addition also those that
    /// edited what was added, of a modification those that touched the wording. Empty where
    /// the steps taken together pair the places otherwise than the two ends do and none of them
    /// tells anything of the places.
    std::vector<std::vector<std::size_t>> came_about;
};

/// A place in one edition.
struct history_state {
    edition_name edition; ///< which one of the chain
    /// Addresses in document order: none before it was added and after it was deleted; several
    /// where it is split, or where it was not yet merged.
    std::vector<std::string> places;
    std::string text; ///< own text (of a clause its title); of several places line by line
};

/// What happened to a place between two editions of a chain.
struct history_step {
    edition_name from; ///< the older of the two
    edition_name to;   ///< the newer of the two
    /// The change of this place alone, with its own addresses (of a split or a merger all that
    /// take part); none where it stayed as it was, or was in neither edition. A place that only
    /// went along with what it stands in (実8/2 is 実10/2, because 実8 became 実10) is told
    /// here as moved or renumbered, though it is no change of its own in the difference. Where
    /// several places had different fates, the kind is the first that occurs of split, merged,
    /// moved, renumbered, modified; the wording is that of all of them. No `subtree`, `after`,
    /// `along`.
    std::optional<change> happened;
    std::vector<std::string> told_by; ///< ids of the changes of the step that tell it
    std::vector<std::string> inside;  ///< ids of the changes of what stands under it
};

/// A place through all editions of a chain.
struct place_history {
    std::string place;                 ///< the address that was asked for
    std::size_t found_in;              ///< the edition (0-based) that it is an address in
    std::vector<history_state> states; ///< one an edition
    std::vector<history_step> steps;   ///< one less
};

/// An address and the edition (0-based) that has it.
struct found_place {
    address place;           ///< as that edition has it
    std::size_t edition = 0; ///< the newest one that has it, unless another was asked for
};

/// Editions of one standard, oldest first, each compared with the next. Immutable; copies share
/// their data.
class KIJUN_API edition_chain {
public:
    /// Compares every two neighbours: as many comparisons as there are steps.
    explicit edition_chain(std::vector<edition> editions, const diff_options& options = {});

    [[nodiscard]] std::size_t size() const noexcept; ///< number of editions
    /// diff(edition i, edition i + 1), for each but the last.
    [[nodiscard]] const std::vector<difference>& steps() const noexcept;

    /// One comparison more: first with last. Then linear in the places that its changes name,
    /// times the steps. Precondition: size() > 1.
    [[nodiscard]] chained_difference differences() const;

    /// The place that is written as an address (実112/2/(1); labels may be written as in print)
    /// or as a citation (実112 2-(1)), in the newest edition that has it, or in edition `in`
    /// only. None when it is in none, or when several places are cited.
    [[nodiscard]] std::optional<found_place>
    find(std::string_view written, std::optional<std::size_t> in = std::nullopt) const;

    /// Addresses that may have been meant, likeliest first, at most five: in the clause that is
    /// named, where some edition has it, the children of the deepest place that is there; else
    /// clauses with a similar number.
    [[nodiscard]] std::vector<std::string>
    near(std::string_view written, std::optional<std::size_t> in = std::nullopt) const;

    /// Follows a place back to the first edition and on to the last, through renumberings,
    /// moves, splits and mergers. Precondition: `of` is what `find` gave. Linear in the changes
    /// of the steps.
    [[nodiscard]] place_history history(const found_place& of) const;

private:
    struct data;
    std::shared_ptr<const data> data_;
};

} // namespace kijun
