#pragma once
// The ledger (台帳) of verdicts: what reviewers answered, over the years. A verdict is keyed to
// content, not to numbers, and is never dropped, only superseded.

#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// How an item came to be asked about a change (design §8).
enum class relation : std::uint8_t {
    direct,    ///< the item cites the clause
    inherited, ///< it cites the clause that this one is a new branch of
    indirect,  ///< a clause that it cites cites this one, in one step or several
    suggested, ///< nothing but words and nearness speaks for it
};

/// What a reviewer decides of a change under an item.
enum class answer : std::uint8_t {
    incorporate, ///< the item takes the change in
    no_impact,   ///< related, but the item stays as it is
    not_related, ///< not a matter of this item (of any item, when the item is "")
};

/// "direct", "inherited", "indirect", "suggested".
[[nodiscard]] KIJUN_API std::string_view to_string(relation how) noexcept;
/// "incorporate", "no-impact", "not-related".
[[nodiscard]] KIJUN_API std::string_view to_string(answer said) noexcept;

/// One verdict. Fingerprints are 16 hexadecimal digits of the content (see
/// review/fingerprint.hpp).
struct verdict {
    std::string change; ///< fingerprint of the change
    std::string item; ///< fingerprint of the item; "" when the change was judged for all items
    relation how = relation::direct; ///< why the item was asked
    answer said = answer::no_impact; ///< what the reviewer decided
    std::string reviewer;
    std::string date; ///< 2025-11-20
    std::string reason;
    // What it was about, for people; never used as a key:
    std::string clause;      ///< 実9
    std::string path;        ///< 2/(1)
    std::string number;      ///< 通番
    std::string change_text; ///< the changed text that was judged
    std::string item_text;   ///< the item's goal and category that was judged
    bool superseded = false; ///< a later verdict on the same question stands after it
    position at;
};

/// What somebody says of a hole.
enum class hole_answer : std::uint8_t {
    justified, ///< nothing needs to cite it, and the reason says why
    withdrawn, ///< an earlier one does not hold any more
};

[[nodiscard]] KIJUN_API std::string_view to_string(hole_answer said) noexcept;

/// What somebody said of a hole of the traceability: of a clause that no item cites, or of an
/// item that cites no clause. Keyed to what the clause or the item says.
struct hole_verdict {
    std::string of;                            ///< fingerprint of the clause or of the item
    hole_answer said = hole_answer::justified; ///< why it is no fault, or is one again
    std::string reviewer;
    std::string date;
    std::string reason;
    // What it was about, for people, and where its text changed since:
    std::string clause;      ///< 実5, "" for an item
    std::string number;      ///< 通番, "" for a clause
    bool superseded = false; ///< a later word on the same content stands after it
    position at;
};

/// Verdicts in the order in which they were taken in.
struct ledger {
    std::string file;
    std::vector<verdict> verdicts;     ///< of changes, oldest first
    std::vector<hole_verdict> holes{}; ///< of the traceability, oldest first
};

} // namespace kijun
