#pragma once
// May a citation begin here? 実8 after a blank, a sign, kana or 基準 may; 事実1 and 施設3 are
// words that only end like one.

#include <cstddef>
#include <string_view>

namespace kijun::numbering {

/// Is there, at `at`, a character that a citation or a bracket of parts can begin with, and
/// nothing before it that makes it a part of another word?
///
/// The rule: kana (hiragana), ASCII, signs and blanks before it leave it free. Kanji and
/// katakana bind it, unless they end a word of a closed list that commonly stands right before
/// a citation: 基準実8, 旧実8, 及実8, 第12版実8, ガイドライン実8. Words that would spell
/// another word with the series letter (新設, 本設) are left out for that letter.
[[nodiscard]] bool may_begin_citation(std::u32string_view text, std::size_t at);

[[nodiscard]] bool opens_parts(char32_t character) noexcept;

} // namespace kijun::numbering
