#pragma once
// Finds the texts that share windows of tokens with another text (see tokens.hpp).
//
// An inverted index (hash_index). Work is bounded whatever the texts are: of more than
// `most_windows` windows only those are kept whose hash ends in zeros, the same ones on both
// sides (A. Broder, On the resemblance and containment of documents, 1997), and a window that
// stands in many texts says nothing and is passed over.

#include "diff/hash_index.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kijun {

struct window_hit {
    std::uint32_t text = 0; ///< as numbered by `add`
    std::uint32_t points = 0;
    std::uint32_t shared = 0;    ///< windows that they share, as far as they were looked at
    std::uint32_t looked_at = 0; ///< windows of the text asked for that were looked at
};

class window_index {
public:
    static constexpr std::size_t most_windows = std::size_t{1} << 18U;

    /// `expected` windows in all, at a guess: more are thinned out.
    explicit window_index(std::size_t expected);

    /// The bits that the hashes of a sample have not; others are passed over.
    [[nodiscard]] std::uint32_t mask() const noexcept { return mask_; }

    /// Hashes of the windows of a text.
    void add(std::uint32_t text, std::span<const std::uint32_t> windows);
    /// Ends the adding.
    void sort();
    /// Texts that share windows with this one, most points first (a rare window gives more),
    /// then by number; at most `most`. Precondition: sorted.
    [[nodiscard]] std::vector<window_hit> find(std::span<const std::uint32_t> windows,
                                               std::size_t most);

private:
    std::uint32_t mask_ = 0;
    hash_index index_;
    struct score {
        std::uint32_t points = 0;
        std::uint32_t shared = 0;
    };
    std::vector<score> scores_; ///< by text, of the search under way
    std::vector<std::uint32_t> touched_;
};

} // namespace kijun
