#pragma once
// What an edition is made of: one string that holds every text, and flat vectors of groups,
// clauses and paragraphs in document order that point into it.
//
//   texts       実9|…を設けること。|基礎|2|本文…|(1)|本文…
//   clauses     [first, end) ───────────┐
//   paragraphs  2 ── end ──┐   (1)      │ preorder: the children of i are i + 1, the end of
//               i        i + 2          ┘ that child's subtree, … up to the end of i's own

#include "index_table.hpp"

#include <kijun/base/location.hpp>
#include <kijun/numbering/citation.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// No group, no parent.
inline constexpr std::uint32_t no_index = 0xffffffffU;

struct edition_data {
    /// A piece of `texts`.
    struct text_ref {
        std::size_t begin = 0;
        std::size_t size = 0;
    };
    struct group_data {
        text_ref title;
        std::uint32_t parent = no_index;
    };
    struct clause_data {
        text_ref id;
        text_ref title;
        text_ref grade;
        std::uint32_t group = no_index;
        std::uint32_t first = 0;
        std::uint32_t end = 0;
        position at;
    };
    struct paragraph_data {
        text_ref label;
        text_ref text;
        std::uint32_t clause = 0;
        std::uint32_t parent = no_index;
        std::uint32_t end = 0;
        std::uint32_t depth = 0;
        position at;
        position text_at;
    };

    std::string texts;
    std::vector<group_data> groups;
    std::vector<clause_data> clauses;
    std::vector<paragraph_data> paragraphs;
    index_table clause_by_id;
    index_table paragraph_by_label; ///< by clause, parent and label
    clause_list ids;
    std::string standard;
    std::string name;
    std::string date;
    std::string file;

    [[nodiscard]] std::string_view view(text_ref of) const noexcept {
        return std::string_view(texts).substr(of.begin, of.size);
    }
    text_ref keep(std::string_view text) {
        const text_ref kept{texts.size(), text.size()};
        texts += text;
        return kept;
    }

    /// Index of the clause, or `no_index`.
    [[nodiscard]] std::uint32_t find_clause(std::string_view id) const noexcept;
    /// Index of the paragraph with this label among the children of `parent` (`no_index`: those
    /// directly under the clause), or `no_index`.
    [[nodiscard]] std::uint32_t find_child(std::uint32_t clause,
                                           std::uint32_t parent,
                                           std::string_view label) const noexcept;
    /// Enters the last clause, the last paragraph, into its table.
    void index_last_clause();
    void index_last_paragraph();
};

} // namespace kijun
