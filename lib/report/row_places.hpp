#pragma once
// The places that one row of [参考] tells, each once, in the order of the new edition: what the
// paper prints and what the JSON of a review lists.

#include <kijun/numbering/address.hpp>
#include <kijun/review/annual_review.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kijun {

enum class place_state : std::uint8_t {
    added,      ///< not there before
    deleted,    ///< no longer there; `place` is in the old edition
    modified,   ///< same place, other wording
    moved,      ///< from `moved_from`, with or without other wording
    relabelled, ///< same wording under another label or number
    regrouped,  ///< a piece of a split, or the whole of a merger
};

struct row_place {
    address place;
    place_state state = place_state::modified;
    std::size_t change = 0; ///< index into difference::changes
    std::optional<std::string> before;
    std::optional<std::string> after;
    std::string moved_from;     ///< address in the old edition, "" when it is the same
    std::vector<text_run> runs; ///< old to new wording where a comparison was made
};

/// Tells the places of rows; made once for all rows of a review. Keeps a reference to it.
class place_teller {
public:
    explicit place_teller(const annual_review& review);

    /// A place inside a moved or added subtree that has a change of its own in the row is told
    /// by that change only. Texts come from the change; of what only changed its label, and of
    /// what went along with a move, the old wording from the old edition. O(places log places).
    [[nodiscard]] std::vector<row_place> places_of(const reference_row& row) const;

    [[nodiscard]] const annual_review& review() const noexcept { return review_; }

private:
    const annual_review& review_;
    /// Old places by the new ones, of places that stayed where they are.
    std::unordered_map<std::string, std::string> stayed_;
};

/// Text of an address: a clause's title or a paragraph's own text.
[[nodiscard]] std::optional<std::string> text_at(const edition& in, const address& place);

/// The clause that the paper files a row under: a new branch (統1-1) stands under its parent
/// (統1) when the new edition has that; everything else under its own clause.
struct filing {
    std::string clause;
    std::string title;
    /// The clause itself is new, and filed under itself.
    bool is_new = false;
};
[[nodiscard]] filing filed_under(const reference_row& row, const annual_review& review);

/// "実9 ID の不正防止機能を設けること。"
[[nodiscard]] std::string clause_heading(std::string_view clause, std::string_view title);

/// A label as print shows it: nothing for an unlabelled paragraph (#2), no mark of repetition.
[[nodiscard]] std::string printed_label(const std::string& label);

/// The standard's name; 安全対策基準 where the edition does not say.
[[nodiscard]] std::string standard_name(const edition& of);

/// An address as it was written by `to_string`; what does not parse is taken for a clause id.
[[nodiscard]] address address_of(std::string_view written);

} // namespace kijun
