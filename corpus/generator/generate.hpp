#pragma once
// Pairs of editions of any size with known edits, for tests, evaluation and benchmarks.

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::generator {

/// How much is there and how much of it changes. A rate is the probability that one place (of
/// the old edition, where nothing else is said) is chosen for that edit; a place gets one edit
/// at most, and where the edit cannot be done (no sentence to split, too little would stay)
/// none. The defaults come out as 8 % edited, 3 % inserted, 1 % deleted and 1.5 % moved: a
/// yearly revision.
struct generator_options {
    std::uint64_t seed = 1;
    std::size_t clauses = 330;
    /// How far the numbers of every series are ahead. Not 0: the edition is a part of a larger
    /// one, which need not be in memory as a whole; it has text of its own, and nothing moves
    /// from part to part.
    std::size_t numbers_behind = 0;
    double paragraphs_per_clause = 16.7; ///< mean

    // What the text is like.
    double duplicates = 0.05;      ///< paragraphs that stand word for word in many places
    double near_duplicates = 0.15; ///< lists whose entries differ in one phrase

    // By paragraph.
    double edited = 0.1;           ///< 1–3 phrases of a sentence replaced, added or left out
    double sentence_added = 0.01;  ///< a sentence more in the paragraph
    double sentence_moved = 0.001; ///< its last sentence goes to a paragraph of another clause
    double inserted = 0.03;        ///< a new paragraph before or behind; the next ones shift
    double deleted = 0.01;         ///< with its children; the next ones shift
    double moved = 0.016;          ///< to another clause, word for word
    double moved_edited = 0.007;   ///< to another clause, with an edit
    double promoted = 0.001;       ///< from a list to behind the paragraph above it
    double demoted = 0.001;        ///< into the list of the paragraph before it
    double split = 0.004;          ///< a paragraph of several sentences becomes two
    double merged = 0.004;         ///< with the next one
    double retyped = 0.004;        ///< width, a blank, a line break only
    double respelt = 0.004;        ///< okurigana, kana or punctuation only
    double obligation = 0.004;     ///< another strength of the rule
    double amount = 0.004;         ///< another number in 30日以内に
    double negated = 0.001;        ///< する becomes しない
    double citation = 0.004;       ///< a cited clause more, less or other
    // By family of at least three numbered siblings.
    double permuted = 0.04;
    // By clause; a clause gets one of these at most, but edits of its title or class.
    double title_edited = 0.01;
    double class_changed = 0.005; ///< 基礎/付加
    double clause_added = 0.02;
    double clause_deleted = 0.01;
    double clause_split = 0.003;  ///< its later half becomes a clause of its own
    double clause_merged = 0.003; ///< with the next one
    double clause_renumbered = 0.01;
    double clause_relocated = 0.01; ///< to another place of the document, number kept
    // By term of the glossary that stands in five paragraphs or more: another term throughout.
    double term_replaced = 0.3;

    /// The numbers of the new edition's clauses are dealt out anew among them. Citations follow
    /// their clauses here and wherever a clause is renumbered.
    bool hide_numbers = false;
    /// The new edition counts its clauses through: what stands behind an insertion or a
    /// deletion gets another number, and old numbers go to other clauses.
    bool count_through = false;
};

/// A rate by its name, as in `kijun_generate --rate moved=0.1`.
struct named_rate {
    std::string_view name;
    double generator_options::* rate;
    bool edit; ///< is it an edit, or what the text is like?
};
[[nodiscard]] std::span<const named_rate> rates();

/// Nothing changes. A base for tests of one kind of edit.
[[nodiscard]] generator_options without_edits(generator_options from = {});

/// 25 % edited and 40 % of the clauses relocated: a reorganisation.
[[nodiscard]] generator_options heavy(generator_options from = {});

/// yearly, hidden, heavy, heavy-hidden, through or same; none for another name.
[[nodiscard]] std::optional<generator_options> scenario(std::string_view name,
                                                        generator_options from = {});

enum class edit_type : std::uint8_t {
    added,
    deleted,
    edited,
    sentence_added,
    sentence_moved, ///< of both paragraphs
    moved,
    moved_edited,
    promoted,
    demoted,
    shifted,  ///< siblings pushed on or back; all of one family in one edit
    permuted, ///< siblings in another order, and what shifted with them
    split,
    merged,
    retyped,
    respelt,
    obligation,
    amount,
    negated,
    term_replaced,
    citation,
    citation_followed, ///< another number, because the cited clause got another one
    title_edited,
    class_changed,
    clause_added,
    clause_deleted,
    clause_split,
    clause_merged,
    clause_renumbered,
    clause_relocated,
};

[[nodiscard]] std::string_view to_string(edit_type type) noexcept;

/// One thing that was done, as a comparison should tell it (design §4).
struct known_edit {
    edit_type type = edit_type::edited;
    change_kind kind = change_kind::modified;
    change_level level = change_level::paragraph;
    std::vector<std::string> old_places;
    std::vector<std::string> new_places;
    bool edited = false; ///< is the wording another, beyond typesetting?
    change_grade grade = change_grade::substantive;
};

struct place_identity {
    std::string old_place;
    std::string new_place;
};

struct generated_pair {
    edition before;
    edition after;
    std::vector<known_edit> truth; ///< in the order of the new edition, deletions last
    /// Every place that is in both editions, by its two addresses, in the order of the new one.
    std::vector<place_identity> same;
};

/// The same options give the same pair on every machine. Linear in the size.
[[nodiscard]] generated_pair generate(const generator_options& options);

} // namespace kijun::generator
