#pragma once
// The words of a text that say what it is about: runs of katakana, Latin words, and kanji by
// pairs, so that 委託先 and 外部委託 have 委託 in common without a dictionary; of long runs of
// katakana also the fours in them. Kana, single kanji and numbers say nothing.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kijun::effects {

struct meaning_word {
    std::uint64_t id = 0; ///< hash of the word, letters of any case alike
    std::uint32_t begin = 0;
    std::uint32_t end = 0; ///< bytes of the key
};

/// Of a comparison key, in its order, repeats kept. Linear.
[[nodiscard]] std::vector<meaning_word> meaning_words(std::string_view key);

/// Neighbouring and overlapping words put together (外部 + 部委 + 委託 → 外部委託), each text
/// once, in the order of the key. `words` ascend by `begin`.
[[nodiscard]] std::vector<std::string> joined_words(std::string_view key,
                                                    const std::vector<meaning_word>& words);

} // namespace kijun::effects
