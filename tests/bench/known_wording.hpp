#pragma once
// Pairs of paragraphs whose differences are known phrase by phrase.

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::bench {

enum class wording_kind : std::uint8_t {
    phrases,     ///< 1–3 phrases of a paragraph replaced, added or left out
    enumeration, ///< items of a list inside a sentence replaced, added or left out
    sentence,    ///< a sentence added or left out
};

[[nodiscard]] std::string_view name_of(wording_kind kind);

/// What the truth says of one character.
enum class truth : std::uint8_t {
    same,
    changed,
    either, ///< in a replaced phrase, but what it begins or ends with the new one does too
};

struct known_wording {
    std::string before;
    std::string after;
    std::vector<truth> old_truth; ///< by code point
    std::vector<truth> new_truth;
    std::size_t edits = 0; ///< places that changed: neighbouring phrases are one
};

[[nodiscard]] std::vector<known_wording> known_wordings(wording_kind kind, std::size_t count);

[[nodiscard]] std::u32string without_blanks(std::string_view text);

} // namespace kijun::bench
