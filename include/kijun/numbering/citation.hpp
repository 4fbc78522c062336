#pragma once
// Citations: references to clauses, parts and checklist items in running text.
// Parse first, resolve second: the grammar says what a text may mean (実73-1 a branch,
// 実150-153 a range, 統4-5 either), and only an edition's own clause list decides.

#include <kijun/base/diagnostic.hpp>
#include <kijun/base/export.hpp>
#include <kijun/base/limits.hpp>
#include <kijun/numbering/address.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// How clauses are numbered, and hence cited. A clause list's ids say which it is.
enum class numbering_scheme : std::uint8_t {
    fisc,    ///< 実14-1; also what is in no other scheme
    law,     ///< 第十二条の二, 附則第三条, 別表第一: Japanese laws
    control, ///< ac-2, ac-2.1: control catalogs such as NIST SP 800-53, as OSCAL has them
    section, ///< sections of a standard or a manual: 4.5.1, and what `section_style` has
    own,     ///< of a `citation_scheme` that the program gave
};

/// How sections count. An edition may use several.
enum class section_style : std::uint8_t {
    plain,    ///< 4, 4.5.1, A.5.1
    dashed,   ///< 2-1-3
    roman,    ///< Ⅱ, Ⅱ-1-2
    ordinal,  ///< 第3, 第3の2, 第2節
    question, ///< 問2, Q1-2
    part,     ///< 別紙1, Appendix A; 第2章 1, 別紙1 2.1: numbers that count from one in a part
};

/// What a citation is of.
enum class citation_kind : std::uint8_t {
    clause, ///< 実8, 統4-1, 実務基準9, with or without a locator; 第三条, AC-2(1)
    part,   ///< （参考6）, （注1）, 第二項, 前項: a part of the clause that the text stands in
    item,   ///< 通番 22
};

/// One way to read a citation: a single clause (`last` empty) or a range with both ends.
struct citation_reading {
    std::string first; ///< the clause, or where the range begins
    std::string last;  ///< where the range ends, or ""

    friend bool operator==(const citation_reading&, const citation_reading&) = default;
};

/// One element of a list (実1、実8 are two; 実1～実3 is one) as the grammar sees it.
struct citation {
    citation_kind kind = citation_kind::clause; ///< what it cites
    /// Bytes of the original text: from the first character of its series or number to its end,
    /// locator included. A part alone in its brackets has them too: （参考6）.
    text_span span;
    /// What may be meant, in the order in which an edition is asked (実150-153: the branch,
    /// then the range); at least one, none for `part`.
    std::vector<citation_reading> readings;
    /// The place inside the clause in address form, canonical labels: "2/(1)/⑧", "参考6"; or
    /// "". Of several places (①～③) the one that holds them all.
    std::string locator;

    friend bool operator==(const citation&, const citation&) = default;
};

class citation_scheme;

/// The clause ids of one edition in document order, for resolving. Copies share their data.
class KIJUN_API clause_list {
public:
    clause_list();
    /// Their schemes are found by most of them.
    explicit clause_list(std::vector<std::string> ids);
    /// Cited by that scheme, whatever the ids look like; by none of kijun's own.
    clause_list(std::vector<std::string> ids, std::shared_ptr<const citation_scheme> scheme);

    /// Position in document order, 0-based; none when there is no such clause.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view id) const;
    /// In document order.
    [[nodiscard]] std::span<const std::string> ids() const noexcept;
    /// The scheme of most ids, or `own`.
    [[nodiscard]] numbering_scheme scheme() const noexcept;
    /// The scheme that it was given, or none.
    [[nodiscard]] const std::shared_ptr<const citation_scheme>& own_scheme() const noexcept;
    /// Does an id begin with this family of controls, in small letters (ac of ac-2)?
    [[nodiscard]] bool has_series(std::string_view series) const;
    /// Does an id of a section count so? False in all other schemes.
    [[nodiscard]] bool has_style(section_style style) const noexcept;
    /// Does an id of a control have a second number (ac-2.1)?
    [[nodiscard]] bool has_branches() const noexcept;
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
    citation source; ///< as the grammar read it
    /// Clause ids in document order (in number order without an edition). A clause that the
    /// edition does not have is still named here, with a finding, so that nothing cited is
    /// lost. For `item` citations these are the item numbers; for `part` it is empty.
    std::vector<std::string> clauses;
    /// Clauses that it names only to leave them out of a range in the same sentence, whose
    /// `clauses` lack them: 実3 in 実1～実5（実3を除く。）. Then `clauses` is empty.
    std::vector<std::string> excluded{};
};

/// What a text cites, and what of it could not be resolved.
struct resolution {
    std::vector<resolved_citation> citations; ///< by their place in the text
    /// KJ0401 … KJ0404; `where.at.offset` is the byte offset in the text, line and column
    /// counted in it.
    std::vector<diagnostic> findings;
};

/// All citations of a text (UTF-8) in ascending, disjoint spans. Series known: 統 実 設 監 and
/// those of older editions, 運 技, by letter or by name (実務基準 9). Numbers have at most
/// three digits and no leading zero. Not read: 系統20, 事実1, 実務基準152項目, 実1年, 第13版.
/// A list goes on with bare numbers as long as each is plainly complete (実8、13 but not
/// 実8、2つの), and with places (実8(1)、(2): two citations of 実8). Linear in the text.
[[nodiscard]] KIJUN_API std::vector<citation> parse_citations(std::string_view text);

/// Decides each citation by the edition's clause list: the first reading that exists; a range
/// stands for every clause between its ends in document order, branches included. Ends that are
/// not there are named in `clauses` all the same. 実112-2-(1) is paragraph 2 of 実112 where the
/// edition has no 実112-2: `source` then says so.
///
/// Without a list (`nullptr`) the likeliest reading is taken (the first, but no branch of two
/// digits where a range may be meant: 実150-153), ranges count whole numbers (up to
/// limits::range), and what only an edition could decide is a finding.
///
/// KJ0401 {text, clause} for each clause or end that is not there; KJ0402 {text, as read};
/// KJ0403 {text, as read} for a range that does not go up or stands for more clauses than
/// limits::range, or all ranges of the text together for more than limits::places: its ends
/// only. O(text + clauses named · log clauses).
///
/// What a range is said to be without (実1～実5（実3を除く。）) is `excluded`, in every scheme.
///
/// A list of another scheme is cited in its own way. Laws: 第十二条の二第三項第一号イ is
/// 第十二条の二 with the place 3/一/イ, in kanji or other digits; a number behind another law's
/// name (民法第九十条) and what leans on it (同条) is none of ours; 前条, 次項 and the like are
/// seen from `stands_in`, the place of the text, and where that is empty they are parts without
/// a place. Controls: AC-2(1) is ac-2.1 where the catalog has enhancements, AC-2a.1. is ac-2
/// with the place a/1; only the families of the list are known, so SHA-2 is none. Sections:
/// section 4.5.1, 4.5節, 第4章, §4.5; a bare number is one where it has three parts and the
/// list has it, so that neither 4.5倍 nor version 3.11.2 is.
[[nodiscard]] KIJUN_API resolution resolve_citations(std::string_view text,
                                                     const clause_list* clauses,
                                                     const limits& bounds = {},
                                                     const address& stands_in = {});

/// Only the ids of the clauses that a text cites, each once, in the order in which they are
/// named; what the edition does not have among them. As `resolve_citations` with the limits as
/// they are, without its findings. A text that cites nothing costs less than copying it.
[[nodiscard]] KIJUN_API std::vector<std::string>
cited_clauses(std::string_view text, const clause_list& clauses, const address& stands_in = {});

/// Prints a citation so that `parse_citations` reads it back: its first reading ("実8",
/// "実1～実3", "通番22") with its locator ("実112 2-(1)⑧"), or the part: "（参考6）".
[[nodiscard]] KIJUN_API std::string to_string(const citation& cited);

} // namespace kijun
