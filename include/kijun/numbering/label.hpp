#pragma once
// Labels (項番): what stands before a paragraph, in one canonical spelling.
// Labels are read before any Unicode folding, because NFKC would turn ① into 1 and ⑴ into (1).

#include <kijun/base/export.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun {

/// The family that a label counts in.
enum class label_series : std::uint8_t {
    decimal,       ///< 2, and branches 2-1
    parenthesised, ///< (1), [1]
    circled,       ///< ①
    latin,         ///< a, (a)
    capital,       ///< A, (A)
    kana,          ///< ア イ ウ, (ア): gojuon order
    iroha,         ///< イ ロ ハ: only where the letters before it say so, see `follows`
    kanji,     ///< 一 二 三, as in laws; 三から五まで, deleted together, counts as its first
    reference, ///< 参考, 参考1, 参考2-1
    note,      ///< (注), (注1)
    ordinal,   ///< #1: unlabelled, counted among its siblings
    word,      ///< guidance: a word in small letters that calls a part by what it is
    other,     ///< anything else, kept as written with blanks removed
};

/// A label in canonical spelling: ASCII digits and parentheses, no blanks.
struct label {
    std::string text; ///< as it stands in addresses: 2, (1), ⑧, 参考2-1
    label_series series = label_series::other; ///< what it counts on from
    /// What it counts: {2} for 2, {2, 1} for 参考2-1, {8} for ⑧, {1} for a; empty for 参考,
    /// (注).
    std::vector<std::uint32_t> numbers;

    friend bool operator==(const label&, const label&) = default;
};

/// Reads a label as written (「（１）」, "2.", "参考２－１", 「（注１）」, "⑧") to its
/// canonical form. Never fails: what is in no known series comes back as `other`. A final full
/// stop, as in "2." or "a．", is dropped; "" gives an empty label of series `other`.
///
/// Signs that stand for several are written out (⑴ is (1), ⒜ is (a), ⅳ is iv); ① stays. 注1 is
/// (注1) and （参考1） is 参考1, whatever brackets they come in. "1)" keeps its shape and never
/// follows "(1)". A letter counts as a letter; several only as a roman numeral. Linear in the
/// length.
[[nodiscard]] KIJUN_API label read_label(std::string_view written);

/// Is `later` the very next label after `earlier` in the same series ((5) after (4), b after a,
/// 参考2-2 after 参考2-1, ロ after イ, イ after ア)?
[[nodiscard]] KIJUN_API bool follows(const label& earlier, const label& later);

} // namespace kijun
