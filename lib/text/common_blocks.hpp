#pragma once
// Which stretches of two texts are the same, as far as an alignment needs to know.

#include <cstddef>
#include <string_view>
#include <vector>

namespace kijun {

/// old[old_at, old_at + length) is new[new_at, new_at + length).
struct common_block {
    std::size_t old_at = 0;
    std::size_t new_at = 0;
    std::size_t length = 0;

    [[nodiscard]] std::size_t old_end() const noexcept { return old_at + length; }
    [[nodiscard]] std::size_t new_end() const noexcept { return new_at + length; }

    friend bool operator==(const common_block&, const common_block&) = default;
};

/// How much a stretch says: kanji, katakana, letters and digits 2 each, all else 1.
[[nodiscard]] std::size_t weight_of(std::u32string_view text) noexcept;

/// Blocks that ascend in both texts. The texts are those between a common beginning and a
/// common end. Of all chains of common stretches the one is taken that keeps most weight, less
/// 2 for each stretch that stands between two replacements and 1 for one beside an insertion or
/// a deletion, so that long pieces win over scattered characters. Texts of more than
/// `whole_limit` code points together are first cut into chunks, which are matched by those
/// that are unique on both sides. Steps are bounded by a multiple of the length: what is left
/// undecided counts as replaced.
[[nodiscard]] std::vector<common_block> common_blocks(std::u32string_view old_text,
                                                      std::u32string_view new_text);

inline constexpr std::size_t whole_limit = 4096;

} // namespace kijun
