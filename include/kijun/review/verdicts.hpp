#pragma once
// The ledger at work: verdicts taken in, laid over an impact, and kept.

#include <kijun/base/export.hpp>
#include <kijun/base/reading.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/reviewer_answer.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace kijun {

/// Lays the ledger over an impact: each link whose change and item a verdict knows gets it; a
/// link to a place that was judged under another wording becomes `stale`, with the old reason
/// and KJ0507; an `incorporate` or `no-impact` verdict on a pair that nothing links adds a link
/// by the reviewer (method "reviewer", relation suggested). A verdict on this item goes before
/// one for all items; the latter makes a link `not_related` and is told in impact::judged even
/// where nothing is linked. Of several verdicts on one question the one taken in last counts;
/// but where two that are not superseded contradict each other, the link stays `open`, says so
/// in its rationale, and KJ0506 is found. Items and unlinked changes are recounted. May be
/// called again, with the same ledger or another. O((links + verdicts) log).
KIJUN_API void apply_verdicts(impact& of, const checklist& items, const ledger& book);

/// What an answer tells about linked items that it does not name.
enum class unnamed_items : std::uint8_t {
    not_related, ///< a row lists every item that it concerns, as the published [参考] does
    left_open,   ///< a row answers for the items that it names; somebody else will for others
};

/// Turns answers into verdicts on this impact and adds them to the ledger. An answer about the
/// place of a row of [参考] (see impact/reference_rows.hpp) stands for every change of the row;
/// one about another place for the changes at it and, in the same row, under it, or else for
/// those that name it among their places. A new verdict on the same question supersedes the old
/// one, which stays; one for all items supersedes those on single items, too. The same answer
/// with the same reason from the same reviewer is not added again, so that a file can be taken
/// in twice.
///
/// `rest`: by default an answer that says `incorporate` or `no-impact` for some items says
/// `not-related` for the other linked ones, as far as no answer of the file or the ledger is
/// about them; this becomes a verdict of its own, with a reason that lists the named items, and
/// KJ0509 tells it. An answer that names an item that does not exist answers for no other.
///
/// Findings, in file order: KJ0503 no change at that place, KJ0504 no such item, KJ0505
/// `incorporate` without an item, KJ0506 two answers of one taking-in contradict each other
/// (both are kept and neither supersedes the other), KJ0509 linked items that no answer names.
[[nodiscard]] KIJUN_API reading<ledger>
take_in(const ledger& book,
        const std::vector<reviewer_answer>& answers,
        const std::string& file,
        const impact& of,
        const checklist& items,
        unnamed_items rest = unnamed_items::not_related);

} // namespace kijun
