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

struct place {
    std::string_view label;      ///< clause id or label
    std::string_view text;       ///< clause title or own text
    std::uint64_t hash = 0;      ///< of its key
    std::uint64_t deep_hash = 0; ///< of its key and its subtree's keys, labels apart
    place_index parent = no_place;
    place_index end = 0;    ///< one past its last descendant
    place_index clause = 0; ///< the clause that it is or stands in
    std::uint32_t depth = 0;
    std::uint32_t weight = 0;          ///< code points of its key
    std::uint32_t deep_weight = 0;     ///< code points of the subtree's keys
    std::uint32_t key_begin = own_key; ///< where the tree holds its key; most texts are keys
    std::uint32_t key_end = 0;

    static constexpr std::uint32_t own_key = static_cast<std::uint32_t>(-1);
};

/// Places in document order (preorder). Views into the edition, which must outlive it. Building
/// is linear in the text.
class place_tree {
public:
    explicit place_tree(const edition& of);

    [[nodiscard]] const place& operator[](place_index at) const { return places_[at]; }
    [[nodiscard]] place_index size() const noexcept {
        return static_cast<place_index>(places_.size());
    }
    [[nodiscard]] const std::vector<place_index>& clauses() const noexcept { return clauses_; }
    [[nodiscard]] const edition& source() const noexcept { return of_; }
    /// The comparison key of a place. Constant time.
    [[nodiscard]] std::string_view key(place_index at) const {
        const place& one = places_[at];
        return one.key_begin == place::own_key
                   ? one.text
                   : std::string_view(keys_).substr(one.key_begin, one.key_end - one.key_begin);
    }
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
    [[nodiscard]] bool has_label(place_index at) const {
        return !places_[at].label.starts_with('#');
    }

private:
    edition of_;
    std::vector<place> places_;
    std::vector<place_index> clauses_;
    std::string keys_; ///< of texts that are not their own
};

} // namespace kijun
