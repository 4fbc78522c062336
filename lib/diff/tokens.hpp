#pragma once
// Texts cut into the smallest pieces that are compared: ASCII words and, of everything else,
// single characters, so that English and Japanese weigh alike by meaning.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace kijun {

struct token {
    std::uint32_t hash = 0;
    /// What a piece says compared with a kanji: a word of several letters counts as two.
    std::uint32_t mass = 1;
    [[nodiscard]] bool is_word() const noexcept { return mass > 1; }
};

/// The tokens of a comparison key, at the beginning of `buffer`, which grows as it has to and
/// is for the next text, too. Linear.
[[nodiscard]] std::span<const token> tokenise(std::string_view key, std::vector<token>& buffer);

/// Windows of neighbouring tokens with a mass of four or more, 「金融機関」 or two words: long
/// enough that two texts which share one have it from each other or from boilerplate.
/// windows[i] is the hash of the window that begins with token i; ends[i] is one past its last
/// token.
struct token_windows {
    std::vector<std::uint32_t> hashes;
    std::vector<std::uint32_t> ends;
};
void cut_windows(std::span<const token> tokens, token_windows& into);

} // namespace kijun
