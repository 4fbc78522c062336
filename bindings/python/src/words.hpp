#pragma once
// Enumerations as the words that JSON has for them: Python sees "modified", never a number.

#include <kijun/base/diagnostic.hpp>
#include <kijun/check/check.hpp>
#include <kijun/diff/change.hpp>
#include <kijun/document/document.hpp>
#include <kijun/impact/assessor.hpp>
#include <kijun/impact/impact.hpp>
#include <kijun/model/ledger.hpp>
#include <kijun/model/published_review.hpp>
#include <kijun/model/relations.hpp>
#include <kijun/numbering/citation.hpp>
#include <kijun/read/read.hpp>
#include <kijun/read/read_document.hpp>
#include <kijun/report/papers.hpp>
#include <kijun/review/holes.hpp>
#include <kijun/review/settlement.hpp>
#include <kijun/review/verdicts.hpp>
#include <kijun/text/redline.hpp>
#include <kijun/trace/graph.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun::python {

/// The words of an enumeration, in the order of its enumerators, which count from 0.
/// Specialised for every enumeration that Python sees: `all` holds the words.
template <typename Enum>
struct words;

template <typename Enum>
concept has_words = requires { words<Enum>::all; };

/// Words that the library has itself: `last` is the last enumerator.
template <typename Enum, Enum last>
struct library_words {
    static constexpr std::size_t count = static_cast<std::size_t>(last) + 1;
    static inline const std::array<std::string_view, count> all = [] {
        std::array<std::string_view, count> made;
        for (std::size_t i = 0; i < count; ++i) {
            made[i] = to_string(static_cast<Enum>(i));
        }
        return made;
    }();
};

template <>
struct words<change_level> : library_words<change_level, change_level::paragraph> {};
template <>
struct words<change_kind> : library_words<change_kind, change_kind::merged> {};
template <>
struct words<change_grade> : library_words<change_grade, change_grade::editorial> {};
template <>
struct words<obligation> : library_words<obligation, obligation::must> {};
template <>
struct words<relation> : library_words<relation, relation::suggested> {};
template <>
struct words<answer> : library_words<answer, answer::not_related> {};
template <>
struct words<hole_answer> : library_words<hole_answer, hole_answer::withdrawn> {};
template <>
struct words<verdict_state> : library_words<verdict_state, verdict_state::stale> {};
template <>
struct words<relationship> : library_words<relationship, relationship::no_relationship> {};
template <>
struct words<matching_rationale>
    : library_words<matching_rationale, matching_rationale::functional> {};
template <>
struct words<relating_method> : library_words<relating_method, relating_method::hybrid> {};
template <>
struct words<vertex_kind> : library_words<vertex_kind, vertex_kind::change> {};
template <>
struct words<edge_kind> : library_words<edge_kind, edge_kind::extends> {};
template <>
struct words<check_why> : library_words<check_why, check_why::stale_term> {};
template <>
struct words<settled_why> : library_words<settled_why, settled_why::answered> {};

// The library has no words for these.
template <>
struct words<severity> {
    static constexpr std::array<std::string_view, 3> all{"note", "warning", "error"};
};
template <>
struct words<language> {
    static constexpr std::array<std::string_view, 2> all{"ja", "en"};
};
template <>
struct words<run_op> {
    static constexpr std::array<std::string_view, 3> all{"equal", "insert", "delete"};
};
template <>
struct words<citation_kind> {
    static constexpr std::array<std::string_view, 3> all{"clause", "part", "item"};
};
template <>
struct words<paragraph_kind> {
    static constexpr std::array<std::string_view, 5> all{
        "body", "footnote", "comment", "text-box", "contents"};
};
template <>
struct words<alignment> {
    static constexpr std::array<std::string_view, 3> all{"start", "centre", "end"};
};
template <>
struct words<tracked_fate> {
    static constexpr std::array<std::string_view, 3> all{"kept", "inserted", "deleted"};
};
template <>
struct words<proposal_scope> {
    static constexpr std::array<std::string_view, 3> all{"none", "indirect", "suggested"};
};
template <>
struct words<impact_layout> {
    static constexpr std::array<std::string_view, 2> all{"by-item", "one-table"};
};
template <>
struct words<hole_state> {
    static constexpr std::array<std::string_view, 3> all{"open", "justified", "stale"};
};
template <>
struct words<unnamed_items> {
    static constexpr std::array<std::string_view, 2> all{"not-related", "left-open"};
};
template <>
struct words<place_source> {
    static constexpr std::array<std::string_view, 3> all{"printed", "recovered", "unsure"};
};
template <>
struct words<file_kind> {
    static constexpr std::array<std::string_view, 14> all{"edition-xml",
                                                          "checklist-xml",
                                                          "checklist-table",
                                                          "revision-xml",
                                                          "review-xml",
                                                          "ledger-xml",
                                                          "relations-xml",
                                                          "law-xml",
                                                          "oscal-xml",
                                                          "oscal-json",
                                                          "published-review",
                                                          "workbook",
                                                          "document",
                                                          "unknown"};
};
template <>
struct words<document_kind> {
    static constexpr std::array<std::string_view, 7> all{
        "docx", "xlsx", "pdf", "legacy", "html", "text", "none"};
};

template <has_words Enum>
[[nodiscard]] std::string_view word_of(Enum value) {
    return words<Enum>::all.at(static_cast<std::size_t>(value));
}

template <has_words Enum>
[[nodiscard]] std::optional<Enum> find_word(std::string_view word) {
    for (std::size_t i = 0; i < words<Enum>::all.size(); ++i) {
        if (words<Enum>::all[i] == word) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

/// The marks of a run by their bits.
struct mark_word {
    text_mark mark;
    std::string_view word;
};
inline constexpr std::array<mark_word, 6> mark_words{{{text_mark::underline, "underline"},
                                                      {text_mark::strike, "strike"},
                                                      {text_mark::red, "red"},
                                                      {text_mark::bold, "bold"},
                                                      {text_mark::inserted, "inserted"},
                                                      {text_mark::deleted, "deleted"}}};

} // namespace kijun::python
