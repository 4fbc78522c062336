#pragma once
// Windows of places (tokens.hpp) that several searches ask for, cut once: of a large edition
// those of a sample, which is what an index of it goes by.

#include "diff/place_tree.hpp"
#include "diff/tokens.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace kijun {

class window_samples {
public:
    /// Forgets everything. From now on the windows are kept whose hash has none of the bits of
    /// `mask`.
    void begin(std::size_t places, std::uint32_t mask);
    /// Keeps the windows of a place.
    void keep(place_index of, const token_windows& windows);
    /// The windows that were kept of a place, in text order; none where no windows of it, or
    /// fewer than those of `mask`, were kept. Those of `mask` are among them.
    [[nodiscard]] std::optional<std::span<const std::uint32_t>>
    of(place_index at, std::uint32_t mask) const noexcept;

private:
    struct range {
        std::uint32_t begin = 0;
        std::uint32_t end = 0;
        bool kept = false;
    };
    std::uint32_t mask_ = 0;
    std::vector<range> ranges_; ///< by place
    std::vector<std::uint32_t> hashes_;
};

} // namespace kijun
