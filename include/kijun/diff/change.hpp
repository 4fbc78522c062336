#pragma once
// What a comparison of two editions says: a list of changes, each with addresses, kind, grade
// and wording. A change owns its text and names places by address, so it outlives the editions.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/text/redline.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// Whether a clause itself changed (number, title, grade), or a paragraph in one.
enum class change_level : std::uint8_t {
    clause,    ///< its number, title or grade
    paragraph, ///< a paragraph in one
};

/// How places of the old edition became places of the new one.
enum class change_kind : std::uint8_t {
    added,      ///< not there before; with all that is under it
    deleted,    ///< no longer there; with all that is under it
    modified,   ///< same place, other wording (of a clause: title or grade)
    moved,      ///< under another parent, or to another place among its siblings
    renumbered, ///< siblings whose labels were permuted or shifted, or a clause under another
                ///< number
    split,      ///< one place became several
    merged,     ///< several places became one
};

/// editorial: only width, spacing, punctuation, kana and okurigana, a term replaced throughout,
/// or citations that followed their clauses.
enum class change_grade : std::uint8_t {
    substantive, ///< everything that `editorial` is not
    editorial,   ///< nothing but how it is written
};

/// Strength of a rule, from its last words. `none` where nothing says.
enum class obligation : std::uint8_t {
    none,   ///< nothing says
    info,   ///< 以下の例がある, 参考
    may,    ///< ことも有効／考えられる
    should, ///< ことが望ましい
    must,   ///< ことが必要である／すること
};

/// A rule that became stronger or weaker.
struct obligation_change {
    obligation before = obligation::none; ///< as the old wording ends
    obligation after = obligation::none;  ///< as the new wording ends

    friend bool operator==(const obligation_change&, const obligation_change&) = default;
};

/// One line of an added, deleted or moved subtree.
struct subtree_line {
    std::string address;   ///< full, in the edition that it stands in
    std::string label;     ///< its own, canonical; "" for a clause
    std::string text;      ///< own text; of a clause its title
    std::size_t depth = 0; ///< 0 at the root of the subtree
    std::string grade;     ///< of a clause: 基礎, 付加

    friend bool operator==(const subtree_line&, const subtree_line&) = default;
};

/// A place before and after, and the sibling before it in the new edition ("" for a first
/// child).
struct place_pair {
    std::string old_place; ///< address in the old edition
    std::string new_place; ///< address in the new edition
    std::string after;     ///< address of that sibling

    friend bool operator==(const place_pair&, const place_pair&) = default;
};

/// One change: what became of which places, and how their wording differs.
struct change {
    std::string id;                               ///< c1, c2 … in the order of the new edition
    change_level level = change_level::paragraph; ///< what it happened to
    change_kind kind = change_kind::modified;     ///< how the old places became the new ones
    /// Addresses in the old and in the new edition; see the design, §4, for how many.
    std::vector<std::string> old_places;
    std::vector<std::string> new_places; ///< of the new edition; [] where there is none
    /// For each new place that is new where it stands: the address of the sibling before it in
    /// the new edition, "" for a first child. Empty for `modified` and `deleted`.
    std::vector<std::string> after;
    /// Does the wording differ too (beyond typesetting)?
    bool edited = false;
    change_grade grade = change_grade::substantive; ///< whether more than its look changed
    /// Why it is editorial; "" for substantive changes. "typesetting": equal comparison keys;
    /// "spelling": equal spelling keys (punctuation, kana, the long-vowel mark);
    /// "okurigana"; "term": a term that was replaced throughout; "citation": only citations
    /// that followed their clauses to other numbers.
    std::string grade_reason;
    std::optional<obligation_change> strength; ///< none where the strength is the same
    /// Numbers with their units (30日, 1.5倍) that stand in one wording and not in the other.
    std::vector<std::string> numbers_before;
    std::vector<std::string> numbers_after; ///< those that only the new wording has
    /// Does one wording deny what the other says (できる → できない)?
    bool negated = false;
    std::vector<std::string> citations_added;   ///< clause ids, in order
    std::vector<std::string> citations_removed; ///< clause ids, in order
    double similarity = 0;                      ///< of the wording, in [0, 1]
    /// Old to new wording, byte for byte: of a paragraph its own text, of a clause its title.
    std::vector<text_run> runs;
    /// Grade (基礎/付加) of a clause, where it changed or is new.
    std::string old_class;
    std::string new_class; ///< of the new edition; "" as old_class is
    /// What was added or deleted, root first; of a move what went along; of a split or a merger
    /// the new places with their texts.
    std::vector<subtree_line> subtree;
    /// Places that went along with a split or merged one to another parent: no changes of their
    /// own.
    std::vector<place_pair> along;
    /// Of a split the new place, of a merger the old place (0-based) that keeps the children.
    std::size_t joined_part = 0;
};

/// 追加, 変更, 削除, 移設, 項番の振直し, 新設 or 廃止, as published papers mark changes.
[[nodiscard]] KIJUN_API std::string_view mark_of(const change& what) noexcept;

[[nodiscard]] KIJUN_API std::string_view to_string(change_level level) noexcept;
[[nodiscard]] KIJUN_API std::string_view to_string(change_kind kind) noexcept;
[[nodiscard]] KIJUN_API std::string_view to_string(change_grade grade) noexcept;
[[nodiscard]] KIJUN_API std::string_view to_string(obligation strength) noexcept;

/// Counts of one level.
struct change_counts {
    std::size_t old_total = 0; ///< places of the old edition
    std::size_t new_total = 0; ///< places of the new edition
    std::size_t unchanged = 0; ///< pairs with the same address and wording
    /// A subtree that came, went or moved counts once.
    std::map<change_kind, std::size_t> by_kind;
};

/// Which edition of which standard.
struct edition_name {
    std::string standard; ///< 安全対策基準
    std::string name;     ///< 第13版
};

/// A term that was replaced throughout, and the changes (ids) in which it was.
struct replaced_term {
    std::string before;               ///< as the old edition has it
    std::string after;                ///< as the new edition has it
    std::vector<std::string> changes; ///< ids, in their order
};

/// A clause that bears another number now, and the changes (ids) in which nothing but citations
/// followed it (or it and others).
struct followed_citation {
    std::string before;               ///< its id in the old edition
    std::string after;                ///< its id in the new one; several parted by 、
    std::vector<std::string> changes; ///< ids, in their order
};

/// A place that still cites a clause by the number that it bore in the old edition, though it
/// bears another one now, was split or merged, or is there no more.
struct stale_citation {
    std::string place;  ///< in the new edition
    std::string clause; ///< as cited
    std::string now; ///< the number of the clause that was meant, several parted by 、, or ""
    std::string why; ///< "renumbered" (split and merged, too), "withdrawn"
    bool reused = false; ///< the new edition gives the cited number to something else
};

/// The difference of two editions.
struct difference {
    edition_name old_edition; ///< what the addresses of `old_places` are in
    edition_name new_edition; ///< what the addresses of `new_places` are in
    /// In the order of the new edition; what is gone stands where it stood.
    std::vector<change> changes;
    change_counts clauses;                   ///< changes of level `clause`
    change_counts paragraphs;                ///< changes of level `paragraph`
    std::vector<replaced_term> terms;        ///< by the order of the first change
    std::vector<followed_citation> followed; ///< by the order of the first change
    std::vector<stale_citation> stale;       ///< in the order of the new edition
    /// A budget was spent, so that some large families of siblings were paired by their labels
    /// alone: every change told is true, but some could be told in a finer way.
    bool coarse = false;
};

/// What is to be said of a comparison as a whole: KJ0602 where it is coarse.
[[nodiscard]] KIJUN_API std::vector<diagnostic> findings_of(const difference& changes);

} // namespace kijun
