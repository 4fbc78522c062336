#pragma once
// What of a year's questions needed no new look, and the proof of each: so that nothing that is
// passed over has to be believed.

#include <kijun/base/export.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Why a pair of item and change, or of item and cited clause, asks nobody.
enum class settled_why : std::uint8_t {
    unchanged,    ///< the clause that the item cites says what it said
    editorial,    ///< the change is editorial
    carried_over, ///< answered before this year's review began, and nothing changed since
    answered,     ///< answered in this review, or on a day that nobody wrote down
};

/// "unchanged", "editorial", "carried-over", "answered".
[[nodiscard]] KIJUN_API std::string_view to_string(settled_why why) noexcept;

/// A pair of item and change, or of item and cited clause, that asks nobody.
struct settled_pair {
    std::string item;   ///< 通番
    std::string clause; ///< id in the old edition, or in the new one where only that has it
    std::string now;    ///< its id in the new edition, "" where it is gone
    std::string change; ///< id of the change; "" where nothing changed
    settled_why why = settled_why::unchanged; ///< what its proof is
    /// unchanged: of the clause, the same in both editions (see fingerprint.hpp); "" where the
    /// comparison alone says so, because the clause was divided or joined.
    std::string fingerprint;
    std::string proof;     ///< editorial: the names of the grounds (change::grade_reason)
    std::string reviewer;  ///< carried_over and answered: whose verdict it is
    std::string date;      ///< and of which day
    std::string rationale; ///< and why

    friend bool operator==(const settled_pair&, const settled_pair&) = default;
};

/// Pairs are: each change under each item that it is linked to, and each clause that an item
/// cites and that no change linked to it is in. Every pair is counted once.
struct KIJUN_API review_settlement {
    std::string since;            ///< the day that this year's review began: 2025-04-01
    std::size_t unchanged = 0;    ///< pairs whose clause says what it said
    std::size_t editorial = 0;    ///< pairs whose change is editorial
    std::size_t carried_over = 0; ///< pairs answered before this review, of the same content
    std::size_t answered = 0;     ///< pairs answered in this review
    std::size_t to_answer = 0;    ///< open or stale
    std::vector<settled_pair> settled; ///< by item in checklist order, then by clause cited

    /// All of them.
    [[nodiscard]] std::size_t pairs() const noexcept {
        return unchanged + editorial + carried_over + answered + to_answer;
    }
    /// Of all pairs those that needed no new look (unchanged, editorial or carried over), in
    /// [0, 1]; 1 where there are no pairs.
    [[nodiscard]] double share_without_look() const noexcept;
};

} // namespace kijun
