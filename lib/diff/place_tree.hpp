#pragma once
// An edition as the comparison sees it: clauses and paragraphs alike as places of one flat
// tree, each with hashes of its comparison key.
//
//   place    0 実1 ─ end ─┐  1  2  3 │ 4 実2 …      preorder: the children of i are i + 1, the
//            clause       4          │              end of that child's subtree, … up to i's
//            end

#include <kijun/model/edition.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

using place_index = std::uint32_t;
constexpr place_index no_place = static_cast<place_index>(-1);

/// One line of a cache: there are as many as paragraphs, and every pass looks at them.
struct place {
    /// A text of the edition, counted from its first.
    struct text_ref {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    text_ref label;              ///< clause id or label; see place_tree::label
    text_ref text;               ///< clause title or own text; see place_tree::text
    std::uint64_t hash = 0;      ///< of its key
    std::uint64_t deep_hash = 0; ///< of its key and its subtree's keys, labels apart
    place_index parent = no_place;
    place_index end = 0;    ///< one past its last descendant
    place_index clause = 0; ///< the clause that it is or stands in
    std::uint32_t depth = 0;
    std::uint32_t weight = 0;      ///< code points of its key
    std::uint32_t deep_weight = 0; ///< code points of the subtree's keys
    std::uint32_t key = own_key;   ///< which of the keys that the tree holds is its own

    static constexpr std::uint32_t own_key =
        static_cast<std::uint32_t>(-1); ///< its text is one
};
static_assert(sizeof(place) == 64);

/// Places in document order (preorder). Views into the edition, which must outlive it. Building
/// is linear in the text.
class place_tree {
public:
    explicit place_tree(const edition& of);

    [[nodiscard]] const place& operator[](place_index at) const { return places_[at]; }
    /// Clause id or label. Constant time, as the next two.
    [[nodiscard]] std::string_view label(place_index at) const {
        return view(places_[at].label);
    }
    /// Clause title or own text.
    [[nodiscard]] std::string_view text(place_index at) const { return view(places_[at].text); }
    /// The comparison key of the text.
    [[nodiscard]] std::string_view key(place_index at) const {
        const std::uint32_t number = places_[at].key;
        return number == place::own_key
                   ? text(at)
                   : std::string_view(keys_).substr(
                         key_begins_[number], key_begins_[number + 1] - key_begins_[number]);
    }
    [[nodiscard]] place_index size() const noexcept {
        return static_cast<place_index>(places_.size());
    }
    [[nodiscard]] const std::vector<place_index>& clauses() const noexcept { return clauses_; }
    [[nodiscard]] const edition& source() const noexcept { return of_; }
    /// The number of a clause among the clauses. Precondition: is_clause(at).
    [[nodiscard]] std::uint32_t clause_number(place_index at) const;
    [[nodiscard]] bool is_clause(place_index at) const {
        return places_[at].parent == no_place;
    }
    /// Grade (基礎/付加) of a clause, "" of a paragraph.
    [[nodiscard]] std::string_view grade(place_index at) const {
        return is_clause(at) ? of_.clause_at(clause_number(at)).grade() : std::string_view();
    }
    [[nodiscard]] std::vector<place_index> children(place_index of) const;
    [[nodiscard]] std::string address_of(place_index at) const;
    /// Is the label one that a reader sees, not an ordinal (#2) of ours?
    [[nodiscard]] bool has_label(place_index at) const { return !label(at).starts_with('#'); }

private:
    [[nodiscard]] std::string_view view(place::text_ref of) const {
        return {texts_ + of.begin, of.size};
    }

    edition of_;
    const char* texts_ = nullptr; ///< where the edition's texts begin, which lie together
    std::vector<place> places_;
    std::vector<place_index> clauses_;
    std::string keys_;                         ///< of texts that are not their own
    std::vector<std::uint32_t> key_begins_{0}; ///< in keys_, and their end
};

} // namespace kijun
