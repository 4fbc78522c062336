#pragma once
// Which checklist items must be looked at because of which change, and why (design §8).

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/model/checklist.hpp>
#include <kijun/model/edition.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/model/revision_notes.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace kijun {

/// What is known of a link's answer. `open`: nobody answered; `stale`: the text changed since.
enum class verdict_state : std::uint8_t {
    open,        ///< nobody answered
    incorporate, ///< the item takes the change in
    no_impact,   ///< related, but the item stays as it is
    not_related, ///< not a matter of this item
    stale,       ///< somebody answered, of another wording
};

/// "open", "incorporate", "no-impact", "not-related", "stale".
[[nodiscard]] KIJUN_API std::string_view to_string(verdict_state state) noexcept;

/// What speaks for a pair of change and item: a rule, how strongly, and on what.
struct link_signal {
    /// "words", "subject", "clause", "cited", "near" or "reference", or the name of a signal of
    /// the program's own: see impact/propose.hpp.
    std::string rule;
    double score = 0;               ///< in [0, 1], before it is weighed
    std::string clause;             ///< that the item cites and that speaks for it, or ""
    std::vector<std::string> words; ///< found on both sides

    friend bool operator==(const link_signal&, const link_signal&) = default;
};

/// One change under one item.
struct impact_link {
    std::string change;              ///< change id
    std::string item;                ///< 通番
    relation how = relation::direct; ///< why the item is asked
    /// direct: the cited clause; inherited: the parent clause that is cited; else the path.
    std::vector<std::string> via;
    /// indirect, where there are several: every way along citations, shortest first, `via`
    /// among them; see propose.hpp. Empty where `via` is the only one.
    std::vector<std::vector<std::string>> ways{};
    std::string citation; ///< as written in 関連規定箇所, "" when a reviewer made the link; of
                          ///< a stated relation its provenance
    std::string method = "citation"; ///< "citation", "relation" of a stated one, "reviewer"
                                     ///< when a verdict made the link, "reference" or
                                     ///< "suggestion" of a proposed one
    /// 1; of a way along citations 1/2 a step, of another place of the clause 1/2.
    double score = 1;
    /// How likely the change concerns the item, in [0, 1]: an order, not a probability, and
    /// comparable among the links of one kind. See impact/propose.hpp.
    double relevance = 0;
    /// Suggested: the words that stand on both sides, weightiest first.
    std::vector<std::string> evidence;
    std::vector<link_signal> signals; ///< of a suggested link: what its score is made of
    verdict_state verdict = verdict_state::open; ///< the answer that stands in the ledger
    std::string rationale;
    std::string reviewer;
    std::string date;
    std::string skipped; ///< why nobody is asked: "editorial", "answered"; "" when somebody is
    /// What is stated of the item and the clause or a place in it that the change concerns, in
    /// the order of the file.
    std::vector<stated_relation> stated{};
};

/// What is asked of one item.
struct impacted_item {
    std::string number; ///< 通番
    bool cites = false; ///< some citation of it resolves in one of the editions
    /// Some change is linked to it that is more than editorial and not answered.
    bool needs_review = false;
    std::vector<std::string> changes; ///< change ids in order
    /// Why it needs no review: "unchanged", "editorial", "answered", "not-linked"; "" when it
    /// does.
    std::string skipped;
    std::vector<std::string> ranked{}; ///< `changes`, likeliest first
};

/// A citation of an item that leads nowhere in the new edition.
struct dangling_link {
    std::string item;     ///< 通番
    std::string citation; ///< as written
    std::string clause;   ///< what it would have meant
    std::string why;      ///< "dangling", "withdrawn", "renumbered", "unreadable"
    std::string now;      ///< what the citation should read now, when that is certain
    location where;
    bool reused = false; ///< the new edition gives the cited number to something else
};

/// A revision note and the change that it explains. A change has several when several notes
/// stand at its nearest place, or when notes stand only inside what it added.
struct explained_change {
    std::string change;   ///< its id
    std::size_t note = 0; ///< index into revision_notes::notes
    std::string place;    ///< the note's, in address form
};

/// A link that would be proposed, but somebody found that the item and the clause have nothing
/// in common (a stated relation `no_relationship`, reviewed).
struct refused_proposal {
    std::string change;                 ///< change id
    std::string item;                   ///< 通番
    relation how = relation::suggested; ///< which kind of link it would have been
    std::string because;                ///< the provenance of the statement
};

/// A verdict on a change for all items at once; so a change that no item is linked to can be
/// answered too.
struct judged_change {
    std::string change; ///< its id
    /// The answer that stands in the ledger.
    verdict_state verdict = verdict_state::not_related;
    std::string rationale;
    std::string reviewer;
    std::string date;
};

/// What the changes of an edition pair mean for one checklist. Changes are named by their ids
/// only, so that any number of lists can be held beside one difference.
struct list_impact {
    std::string checklist;     ///< its name
    std::string version;       ///< 2024
    std::size_t citations = 0; ///< in the cells about the editions' standard; a range is one
    std::vector<impact_link> links; ///< by change, then by checklist order
    /// Links that nobody wrote, by change: indirect, then suggested, likeliest first. They ask
    /// for no review by themselves. Empty where nobody asked for proposals.
    std::vector<impact_link> proposed;
    std::vector<refused_proposal> refused;     ///< by change, in the order of `proposed`
    std::vector<impacted_item> items;          ///< every item, in checklist order
    std::vector<dangling_link> dangling;       ///< in the order of the cells
    std::vector<std::string> unlinked_changes; ///< ids of changes that no item is linked to
    std::vector<judged_change> judged; ///< by change; filled when verdicts are laid over
    /// Of the cells (KJ0305, KJ0401 … KJ0404), then of the notes (KJ0206), then of the verdicts
    /// (KJ0506, KJ0507).
    std::vector<diagnostic> findings;
};

/// The changes of one edition pair under one checklist, with the changes themselves.
struct impact : list_impact {
    difference changes; ///< the comparison that the ids of the links are of
    std::vector<explained_change>
        reasons; ///< by change; the nearest note at or above the place
};

/// Assesses changes: direct, inherited, dangling and unlinked. Citations of an item are
/// resolved against the old edition first (that is what its author had), then against the new
/// one. A change concerns the clause that it stands in, on either side; clauses found under a
/// new number carry their links along. A citation of a place inside a clause is concerned by
/// the changes at, under and above it, and by the others of the clause with score 0.5. Items of
/// one number count as one. For many checklists under one pair of editions: `assessor`.
/// `stated`: a stated relation links like a citation of its place, in the edition that the file
/// names, else as citations are resolved; where both link a pair, the citation is told and the
/// link bears what is stated, too. KJ0542 to KJ0545 are those of `link`.
/// O(changes + citations + links log links) on average, and linear in the editions.
[[nodiscard]] KIJUN_API impact assess(const difference& changes,
                                      const edition& before,
                                      const edition& after,
                                      const checklist& items,
                                      const revision_notes* notes = nullptr,
                                      const relation_set* stated = nullptr);

} // namespace kijun
