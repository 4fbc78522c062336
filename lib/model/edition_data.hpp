#pragma once
// What an edition is made of: one string that holds every text, and flat vectors of groups,
// clauses and paragraphs in document order that point into it.
//
//   texts       実9…を設けること。基礎2本文…(1)…
//               ─── ────────────── ──── ─ ──── ───
//               one behind the other, as the edition has them. While it is built they lie where
//               the reader found them, in the file's own bytes, or in `made`: canonical labels,
//               texts with entities
//   clauses     [first, end) ───────────┐
//   paragraphs  2 ── end ──┐   (1)      │ preorder: the children of i are i + 1, the end of
//               i        i + 2          ┘ that child's subtree, … up to the end of i's own
//
// 32-bit offsets: an edition holds less than 4 GiB of text (the builder fails with KJ0003).

#include "index_table.hpp"

#include <kijun/base/location.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// No group, no parent.
inline constexpr std::uint32_t no_index = 0xffffffffU;

struct edition_data {
    /// Bytes of text, and of a file, that 32-bit offsets can count.
    static constexpr std::size_t most_bytes = 0xffffffffU;

    /// A piece of `texts`.
    struct text_ref {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };
    /// A `position` in 12 bytes.
    struct kept_position {
        std::uint32_t line = 0;
        std::uint32_t column = 0;
        std::uint32_t offset = 0;

        kept_position() = default;
        explicit kept_position(position of) noexcept
            : line(of.line), column(of.column), offset(static_cast<std::uint32_t>(of.offset)) {}
        operator position() const noexcept { return {line, column, offset}; }
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
        kept_position at;
    };
    struct paragraph_data {
        text_ref label;
        text_ref text;
        std::uint32_t clause = 0;
        std::uint32_t parent = no_index;
        std::uint32_t end = 0;
        std::uint32_t depth = 0;
        kept_position at;
        kept_position text_at;
    };

    std::string texts;
    /// Comes behind `texts` when the builder is done: until then `texts` must not move, because
    /// the reader still looks at it.
    std::string made;
    std::vector<group_data> groups;
    std::vector<clause_data> clauses;
    std::vector<paragraph_data> paragraphs;
    index_table clause_by_id;
    /// By clause, parent and label: those that have at least `walked` siblings before them.
    /// Most families are smaller, and walking them is faster than any table.
    index_table paragraph_by_label;
    static constexpr std::uint32_t walked = 16;
    std::string standard;
    std::string name;
    std::string date;
    std::string file;

    [[nodiscard]] std::string_view view(text_ref of) const noexcept {
        return of.begin < texts.size()
                   ? std::string_view(texts.data() + of.begin, of.size)
                   : std::string_view(made.data() + (of.begin - texts.size()), of.size);
    }
    /// Of a text inside `texts` its place, of any other a copy in `made`. The caller has made
    /// sure of `has_room_for`.
    [[nodiscard]] text_ref keep(std::string_view text);
    [[nodiscard]] bool has_room_for(std::size_t more) const noexcept {
        return more <= most_bytes - texts.size() - made.size();
    }
    /// Puts all texts one behind the other, and frees what lay between and beside them.
    void join_texts();

    /// Index of the clause, or `no_index`.
    [[nodiscard]] std::uint32_t find_clause(std::string_view id) const noexcept;
    /// Index of the paragraph with this label among the children of `parent` (`no_index`: those
    /// directly under the clause), or `no_index`. Constant time on average. The last clause may
    /// still be open.
    [[nodiscard]] std::uint32_t find_child(std::uint32_t clause,
                                           std::uint32_t parent,
                                           std::string_view label) const noexcept;
    /// Enters the last clause, the last paragraph, into its table.
    void index_last_clause();
    void index_last_paragraph();
};

} // namespace kijun
