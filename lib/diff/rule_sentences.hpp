#pragma once
// Sentences as rules are read from them.

#include <string_view>
#include <vector>

namespace kijun {

/// The sentences of a text, Japanese and English. 「。」 and full stops in brackets end none; a
/// line does.
[[nodiscard]] std::vector<std::string_view> rule_sentences(std::string_view text);

/// Is a comparison key a sentence rather than a heading or an entry of a list?
[[nodiscard]] bool states_something(std::string_view key) noexcept;

/// May a Japanese sentence hold a rule before its last one (必要であり、…)? Never wrongly no.
[[nodiscard]] bool joins_rules(std::string_view sentence) noexcept;

} // namespace kijun
