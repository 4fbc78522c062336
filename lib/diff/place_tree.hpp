#pragma once
// An edition as the comparison sees it: clauses and paragraphs alike as places of one flat
// tree, each with hashes of its comparison key.

#include <kijun/model/edition.hpp>
#include <kijun/text/similarity.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

using place_index = std::uint32_t;
constexpr place_index no_place = static_cast<place_index>(-1);

struct place {
    std::string_view label; ///< clause id or label
    std::string_view text;  ///< clause title or own text
    std::string_view grade; ///< of a clause
    place_index parent = no_place;
    place_index end = 0;    ///< one past its last descendant
    place_index clause = 0; ///< the clause that it is or stands in
    std::uint32_t depth = 0;
    std::uint32_t weight = 0;      ///< code points of its key
    std::uint64_t hash = 0;        ///< of its key
    std::uint64_t deep_hash = 0;   ///< of its key and its subtree's, labels apart
    std::uint32_t deep_weight = 0; ///< code points of the subtree's keys
};

/// Places in document order (preorder). Views into the edition, which must outlive it.
class place_tree {
public:
    explicit place_tree(const edition& of);

    [[nodiscard]] const place& operator[](place_index at) const { return places_[at]; }
    [[nodiscard]] place_index size() const noexcept {
        return static_cast<place_index>(places_.size());
    }
    [[nodiscard]] const std::vector<place_index>& clauses() const noexcept { return clauses_; }
    [[nodiscard]] bool is_clause(place_index at) const {
        return places_[at].parent == no_place;
    }
    [[nodiscard]] std::vector<place_index> children(place_index of) const;
    [[nodiscard]] std::string address_of(place_index at) const;
    /// Is the label one that a reader sees, not an ordinal (#2) of ours?
    [[nodiscard]] bool has_label(place_index at) const {
        return !places_[at].label.starts_with('#');
    }
    /// The comparison key, made anew at each call.
    [[nodiscard]] std::string key_of(place_index at) const;
    /// The profile of its key, kept once made.
    [[nodiscard]] const text_profile& profile(place_index at) const;

private:
    std::vector<place> places_;
    std::vector<place_index> clauses_;
    mutable std::vector<std::optional<text_profile>> profiles_;
};

/// 64-bit FNV-1a, with a finish that spreads the bits.
[[nodiscard]] std::uint64_t hash_text(std::string_view text, std::uint64_t seed = 0) noexcept;

} // namespace kijun
