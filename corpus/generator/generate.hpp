#pragma once
// Pairs of editions of any size with known edits, for tests, evaluation and benchmarks.

#include <kijun/diff/change.hpp>
#include <kijun/model/edition.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::generator {

/// How much is there and how much of it changes. A rate is the probability that one place (of
/// the old edition, where nothing else is said) gets that edit; a place gets one edit at most,
/// so that real rates come out a little lower. The defaults are those of a yearly revision.
struct generator_options {
    std::uint64_t seed = 1;
    std::size_t clauses = 330;
    double paragraphs_per_clause = 16.7; ///< mean

    // By paragraph.
    double edited = 0.08;         ///< 1–3 phrases of a sentence replaced, added or left out
    double sentence_added = 0.01; ///< a sentence more in the paragraph
    double inserted = 0.03;       ///< a new paragraph before or behind; the next ones shift
    double deleted = 0.01;        ///< with its children; the next ones shift
    double moved = 0.01;          ///< to another clause, word for word
    double moved_edited = 0.005;  ///< to another clause, with an edit
    double split = 0.004;         ///< a paragraph of several sentences becomes two
    double merged = 0.004;        ///< with the next one
    double retyped = 0.004;       ///< width, a blank, a line break only
    double respelt = 0.004;       ///< okurigana, kana or punctuation only
    double obligation = 0.004;    ///< another strength of the rule
    double citation = 0.004;      ///< a cited clause more, less or other
    // By family of at least three numbered siblings.
    double permuted = 0.01;
    // By clause.
    double title_edited = 0.01;
    double class_changed = 0.005; ///< 基礎/付加
    double clause_added = 0.02;
    double clause_deleted = 0.01;
    double clause_renumbered = 0.01;
    double clause_relocated = 0.01; ///< to another place of the document, number kept

    /// The numbers of the new edition's clauses are dealt out anew among them. Citations follow
    /// their clauses here and wherever a clause is renumbered.
    bool hide_numbers = false;
};

/// Nothing changes. A base for tests of one kind of edit.
[[nodiscard]] generator_options without_edits(generator_options from = {});

/// 25 % edited and 40 % of the clauses relocated: a reorganisation.
[[nodiscard]] generator_options heavy(generator_options from = {});

enum class edit_type : std::uint8_t {
    added,
    deleted,
    edited,
    sentence_added,
    moved,
    moved_edited,
    shifted,  ///< siblings pushed on or back; all of one family in one edit
    permuted, ///< siblings in another order, and what shifted with them
    split,
    merged,
    retyped,
    respelt,
    obligation,
    citation,
    citation_followed, ///< another number, because the cited clause got another one
    title_edited,
    class_changed,
    clause_added,
    clause_deleted,
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
