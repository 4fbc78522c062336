#pragma once
// An edition (版) of a standard: clauses (基準小項目) in document order, each with its
// commentary as a tree of paragraphs (項).
//
// An `edition` is an immutable value; copies share one arena. `clause` and `paragraph` are
// handles of two words: they are valid as long as some copy of their edition lives.

#include <kijun/base/export.hpp>
#include <kijun/base/location.hpp>
#include <kijun/numbering/address.hpp>
#include <kijun/numbering/citation.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

struct edition_data;
class clause;

/// One numbered paragraph (項) of a clause's commentary, with its own text and its children.
class KIJUN_API paragraph {
public:
    /// The canonical label; "#2" for the second unlabelled one among its siblings; a label used
    /// twice among siblings has "~2" at its second use.
    [[nodiscard]] std::string_view label() const noexcept;
    /// The original text without label and without children. May hold line breaks.
    [[nodiscard]] std::string_view text() const noexcept;
    /// The clause that it stands in, at whatever depth.
    [[nodiscard]] clause of_clause() const noexcept;
    /// None for a paragraph directly under its clause.
    [[nodiscard]] std::optional<paragraph> parent() const noexcept;
    /// Those directly under it, in document order.
    [[nodiscard]] std::vector<paragraph> children() const;
    /// 0 for a paragraph directly under its clause.
    [[nodiscard]] std::size_t depth() const noexcept;
    /// Index among all paragraphs of the edition in document order (preorder).
    [[nodiscard]] std::size_t index() const noexcept { return index_; }
    /// One past the index of its last descendant.
    [[nodiscard]] std::size_t subtree_end() const noexcept;
    /// Its full address: 実112/2/(1)/⑧.
    [[nodiscard]] address place() const;
    /// Where it stands in the file that it was read from.
    [[nodiscard]] position at() const noexcept;
    /// Where the first byte of `text()` stands in that file; spans inside the text add to it as
    /// long as the file wrote the text without entities.
    [[nodiscard]] position text_at() const noexcept;

    friend bool operator==(const paragraph&, const paragraph&) = default;

private:
    friend class clause;
    friend class edition;
    paragraph(const edition_data* data, std::size_t index) : data_(data), index_(index) {}
    const edition_data* data_;
    std::size_t index_;
};

/// One clause (基準小項目): a number, a title that is itself the rule, and commentary.
class KIJUN_API clause {
public:
    /// Opaque: 実8, 第十二条の二, ac-2.1.
    [[nodiscard]] std::string_view id() const noexcept;
    /// In FISC the rule itself; may be "".
    [[nodiscard]] std::string_view title() const noexcept;
    /// 基礎, 付加, or "".
    [[nodiscard]] std::string_view grade() const noexcept;
    /// Titles of the groups around it, outermost first.
    [[nodiscard]] std::vector<std::string_view> groups() const;
    /// The paragraphs directly under the clause.
    [[nodiscard]] std::vector<paragraph> paragraphs() const;
    /// Indices [first, end) of all its paragraphs, descendants included, in the edition.
    [[nodiscard]] std::size_t first_paragraph() const noexcept;
    /// One past the last of them.
    [[nodiscard]] std::size_t end_paragraph() const noexcept;
    /// Index among the clauses of the edition in document order.
    [[nodiscard]] std::size_t index() const noexcept { return index_; }
    /// Where it stands in the file that it was read from.
    [[nodiscard]] position at() const noexcept;

    friend bool operator==(const clause&, const clause&) = default;

private:
    friend class paragraph;
    friend class edition;
    clause(const edition_data* data, std::size_t index) : data_(data), index_(index) {}
    const edition_data* data_;
    std::size_t index_;
};

/// One edition of a standard. Default-constructed: an empty edition without a name.
class KIJUN_API edition {
public:
    edition();

    /// 安全対策基準; "" where the file names none.
    [[nodiscard]] std::string_view standard() const noexcept;
    /// 第13版; "" where the file names none.
    [[nodiscard]] std::string_view name() const noexcept;
    /// As the file has it: "2025-03", or "".
    [[nodiscard]] std::string_view date() const noexcept;
    /// The name of the file that it was read from, or "".
    [[nodiscard]] std::string_view file() const noexcept;

    /// In all groups together.
    [[nodiscard]] std::size_t clause_count() const noexcept;
    /// At all depths together.
    [[nodiscard]] std::size_t paragraph_count() const noexcept;
    /// Precondition: index < clause_count().
    [[nodiscard]] clause clause_at(std::size_t index) const noexcept;
    /// Precondition: index < paragraph_count().
    [[nodiscard]] paragraph paragraph_at(std::size_t index) const noexcept;

    /// The clause with this id. Constant time on average.
    [[nodiscard]] std::optional<clause> find_clause(std::string_view id) const;
    /// The paragraph at this address; none for the address of a clause or of nothing.
    [[nodiscard]] std::optional<paragraph> find_paragraph(const address& place) const;

    /// The clause ids for resolving citations.
    [[nodiscard]] const clause_list& clauses() const noexcept;

    /// The same edition, cited by the first of these schemes that has more than half of its
    /// ids; itself where none has. Its handles are those of this one. Linear in the ids.
    [[nodiscard]] edition
    with_scheme(std::span<const std::shared_ptr<const citation_scheme>> schemes) const;

private:
    friend class edition_builder;
    std::shared_ptr<const edition_data> data_;
    clause_list clauses_;
};

} // namespace kijun
