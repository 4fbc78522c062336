#pragma once
// Where may a citation begin? 実8 after a blank, a sign, kana or 基準 may; 事実1 and 施設3 are
// words that only end like one. And where is it worth looking at all?

#include <kijun/base/location.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

namespace kijun::numbering {

/// Is there, at `at`, a character that a citation can begin with, and nothing before it that
/// makes it a part of another word?
///
/// The rule: kana (hiragana), ASCII, signs and blanks before it leave it free. 統 and 実 alone
/// are bound by the few characters that make a word with them (系統, 事実). Before the others,
/// and before names (内部統制基準), kanji and katakana bind, unless they end a word of a closed
/// list that commonly stands right before a citation: 基準設8, 旧設8, 第12版設8. Words that
/// would spell another word with the series letter (新設, 本設) are left out for that letter.
[[nodiscard]] bool may_begin_citation(std::string_view text, std::size_t at);

[[nodiscard]] bool opens_parts(char32_t character) noexcept;

/// The next stretch at or after `from` in which a citation or a bracket of parts may begin; it
/// ends where its first digit or its 注 stands. Every one that the grammar reads begins in one
/// of these stretches: it holds a digit or 注, and what may stand before that is in them.
/// Text without digits costs a fraction of reading it.
[[nodiscard]] std::optional<text_span> next_beginning(std::string_view text, std::size_t from);

} // namespace kijun::numbering
