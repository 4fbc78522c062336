#pragma once
// The words that sentences are made of: invented for this generator, nobody's rules.

#include "sentences.hpp"

#include <span>
#include <string_view>
#include <utility>

namespace kijun::generator {

using words = std::span<const std::string_view>;

/// Things are compounds of the two: 顧客 + 台帳. Some ten thousand.
[[nodiscard]] words modifiers();
[[nodiscard]] words heads();
/// Phrases of the slot, commonest first; none for slots that are put together.
[[nodiscard]] words words_of(slot does);
[[nodiscard]] words occasions(); ///< behind a thing: を廃止する場合は、
[[nodiscard]] words units();     ///< behind a number: 日以内に
[[nodiscard]] words asides();    ///< in parentheses: TLS 1.3など
[[nodiscard]] words endings();
[[nodiscard]] words headings();
[[nodiscard]] words common_items();
/// Whole paragraphs that stand word for word all over a standard.
[[nodiscard]] words boilerplate();

/// Either side may be in the text; both are right.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> spellings();
/// A term of the old edition, and what a new edition says for it throughout.
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> glossary();

} // namespace kijun::generator
