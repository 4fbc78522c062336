#pragma once
// How much of one text stands in windows of other texts.

#include "diff/tokens.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kijun {

/// Holds the windows of a text in a small hash table; others are marked in it one text after
/// another. Its buffers serve for the next text, too.
class window_cover {
public:
    /// Takes a text, of which nothing is covered yet. Linear.
    void hold(const token_windows& windows, std::size_t tokens);
    /// Nothing of the text is covered.
    void clear();
    /// Whatever stands in these windows is covered. Linear.
    void cover(std::span<const std::uint32_t> hashes);
    /// Share of the text's tokens that is covered, in [0, 1]; 0 of an empty text.
    [[nodiscard]] double share() const;

private:
    [[nodiscard]] std::size_t slot_of(std::uint32_t hash) const;
    /// By bits that the slots do not go by.
    [[nodiscard]] std::size_t bit_of(std::uint32_t hash) const noexcept {
        return (hash * 0x85EBCA6BU >> 7U) & (held_.size() * 64 - 1);
    }

    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
    const token_windows* windows_ = nullptr;
    std::size_t tokens_ = 0;
    std::vector<std::uint32_t> slots_; ///< the first window of a hash
    std::vector<std::uint32_t> next_;  ///< by window: the next one of the same hash
    std::vector<char> covered_;        ///< by window
    std::vector<std::uint64_t> held_;  ///< a bit for each hash: most of others' are not there
    std::size_t mask_ = 0;
};

} // namespace kijun
