#pragma once
// Links that nobody has made yet: items that a change may concern though they do not cite its
// clause. Each says what it rests on; none is ever taken for a citation.

#include <kijun/base/export.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace kijun {

/// What each rule counts. A pair's score is the sum of weight × signal, and each signal is in
/// [0, 1]:
///
/// words: the item's own words (of its goal, half as much of category and subject, 0.3 of
///   issue, plan and note) that stand in what was added or reworded, by weight: of a sum w of
///   w_all, w / (w_all + 1/2), so that an item of a few common words is not found everywhere.
/// subject: the checklist's subject words (of its name, and those that a tenth of its items or
///   more share) in the new text; the rarest counts. They speak for every item of the list, so
///   only beside another rule.
/// clause: likeness of the item's words to the clause as a whole, its title included (cosine).
/// cited: likeness of the new text, or of its clause, to a clause that the item cites (cosine);
///   the likest counts.
/// near: a clause that the item cites stands 1, 2 or 3 before or behind in the same group: 1,
///   1/2, 1/3, by √n of an item that cites n clauses: who cites much says little by each.
/// reference: a clause that the item cites cites the changed one, 1/2 for each further step
///   between them, or is cited by it; by √n as well.
///
/// A word is a run of katakana, Latin letters or kanji; kanji go by pairs and katakana longer
/// than four also by fours, so that compounds have their parts in common. It weighs
/// log(1 + n / clauses that have it), and of an item's words the same over items. Words that
/// a great part of all clauses have (必要) are no evidence, and suggest nothing by
/// themselves. The weights were chosen by the tuning lists of tests/bench/evaluate_relevance,
/// which prints what each is worth on them and on lists that no weight was chosen by.
struct signal_weights {
    double words = 0.5;     ///< the item's own words in the new text
    double subject = 0.05;  ///< words that the whole list shares
    double clause = 0.25;   ///< likeness to the clause as a whole
    double cited = 0.05;    ///< likeness to a clause that the item cites
    double near = 0.05;     ///< beside a clause that the item cites
    double reference = 0.1; ///< citations between the two clauses
};

/// What a signal of the program's own says of a pair of change and item.
struct signal_answer {
    double score = 0;                 ///< in [0, 1]; what lies outside is taken for its end
    std::string clause{};             ///< that speaks for it, or ""
    std::vector<std::string> words{}; ///< what it rests on, for the reader
};

/// A signal of the program's own, beside the six. It is asked for every substantive change and
/// every item that is not linked to it, so that it finds what no other signal does; a pair is
/// suggested where the sum of all that speaks for it is enough. What it throws passes through.
struct own_signal {
    std::string rule;  ///< its name in `signals` of a link
    double weight = 0; ///< as in `signal_weights`; below 0 it speaks against
    /// Called with pairs in the order of changes, then of items.
    std::function<signal_answer(const change&, const checklist_item&)> ask{};
};

/// A way of more citations says nothing any more: its score is below a thousandth.
inline constexpr std::size_t most_steps = 10;

/// How far proposals go.
struct proposal_options {
    std::size_t most = 5; ///< suggested items a change
    double enough = 0.15; ///< score that a suggestion must have
    /// Citations between a linked clause and a changed one; of more than `most_steps` so many.
    std::size_t steps = 2;
    std::size_t ways = 16;             ///< of an indirect link, the shortest that are told
    signal_weights weights{};          ///< of the six rules
    std::vector<own_signal> signals{}; ///< of the program's own, told behind the six
};

/// Fills `of.proposed` with indirect and suggested links of every substantive change, but for
/// items that are linked to it, and ranks the changes under each item (`relevance` of every
/// link, `ranked` of every item).
///
/// indirect: a clause that the item cites cites the changed one, directly or in `steps`; `via`
/// is a shortest way, the score 1/2 a step. `ways`, where there are several, are all of them,
/// shortest first, at most `options.ways` a link and, of what is no shortest way from its
/// clause, 256 a changed clause. Ways end where they come back on themselves.
///
/// suggested: by the rules of `signal_weights`, where words, clause or cited speak; standing
/// nearby or being cited says nothing by itself. `evidence` are the words found, `via` the
/// clauses that speak for it, `signals` the rules.
///
/// What `stated` says has nothing in common, reviewed, is not proposed but named in `refused`:
/// an item for the changes of that clause, or at, under and above that place.
///
/// relevance: of a suggested or indirect link the score by the same rules. Of a link that was
/// made, what stands at stake times how far the item's words and cited clauses speak for the
/// change (between a half and the whole): a duty and a change of strength count more than a
/// possibility, this more than an example, 参考 or (注), and these more than an editorial
/// change; a branch that is inherited and a place that is not the one cited count less.
///
/// Linear in the editions' text; then a change costs the items that have a word of it or cite a
/// clause that speaks for it; with signals of the program's own, all items.
KIJUN_API void propose_links(impact& of,
                             const edition& before,
                             const edition& after,
                             const checklist& items,
                             const proposal_options& options = {},
                             const relation_set* stated = nullptr);

/// The proposed links that nobody has made since: of no pair that `of.links` holds too. In
/// their order; the links stay where they are. Linear on average.
[[nodiscard]] KIJUN_API std::vector<const impact_link*> open_proposals(const list_impact& of);

} // namespace kijun
