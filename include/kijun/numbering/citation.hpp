#pragma once
// Citations: references to clauses, parts and checklist items in running text.
// Parse first, resolve second: the grammar says what a text may mean (実73-1 a branch,
// 実150-153 a range, 統4-5 either), and only an edition's own clause list decides.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/limits.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

enum class citation_kind : std::uint8_t {
    clause, ///< 実8, 統4-1, 実務基準9, with or without a locator
    part,   ///< （参考6）, （注1）: a part of the clause that the text stands in
    item,   ///< 通番 22
};

/// One way to read a citation: a single clause (`last` empty) or a range with both ends.
struct citation_reading {
    std::string first;
    std::string last;

    friend bool operator==(const citation_reading&, const citation_reading&) = default;
};

/// One element of a list (実1、実8 are two; 実1～実3 is one) as the grammar sees it.
struct citation {
    citation_kind kind = citation_kind::clause;
    /// Bytes of the original text: from the first character of its series or number to its end.
    text_span span;
    /// What may be meant, the likeliest first; at least one, none for `part`.
    std::vector<citation_reading> readings;
    /// The place inside the clause in address form, canonical labels: "2/(1)/⑧", "参考6"; or
    /// "".
    std::string locator;

    friend bool operator==(const citation&, const citation&) = default;
};

/// The clause ids of one edition in document order, for resolving. Copies share their data.
class clause_list {
public:
    clause_list();
    explicit clause_list(std::vector<std::string> ids);

    /// Position in document order, 0-based; none when there is no such clause.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
    [[nodiscard]] std::span<const std::string> ids() const noexcept;
    /// Positions, ascending, of the clauses whose numbers lie between two of one series, both
    /// included; neither end need exist. Only ids of the FISC scheme (実14-1) have numbers.
    [[nodiscard]] std::vector<std::size_t> between(std::string_view first,
                                                   std::string_view last) const;

private:
    struct data;
    std::shared_ptr<const data> data_;
};

/// A citation resolved: the clauses it stands for.
struct resolved_citation {
    citation source;
    /// Clause ids in document order (in number order without an edition). A clause that the
    /// edition does not have is still named here, with a finding, so that nothing cited is
    /// lost. For `item` citations these are the item numbers; for `part` it is empty.
    std::vector<std::string> clauses;
};

struct resolution {
    std::vector<resolved_citation> citations;
    /// KJ0401 … KJ0404; `where.at.offset` is the byte offset in the text, line and column
    /// counted in it.
    std::vector<diagnostic> findings;
};

/// All citations of a text (UTF-8) in ascending, disjoint spans. Series known: 統 実 設 監 and
/// those of older editions, 運 技, by letter or by name (実務基準 9). Not read: 系統20, 事実1,
/// 実務基準152項目, 第13版. Linear in the text.
[[nodiscard]] std::vector<citation> parse_citations(std::string_view text);

/// Decides each citation by the edition's clause list: the first reading that exists; a range
/// stands for every clause between its ends in document order, branches included. Without a
/// list
/// (`nullptr`) the likeliest reading is taken, ranges count whole numbers (up to
/// limits::range), and what only an edition could decide is a finding.
[[nodiscard]] resolution
resolve_citations(std::string_view text, const clause_list* clauses, const limits& bounds = {});

/// Prints a citation so that `parse_citations` reads it back: "実8", "実1～実3", "実112
/// 2-(1)⑧", "通番22", "（参考6）".
[[nodiscard]] std::string to_string(const citation& cited);

} // namespace kijun
