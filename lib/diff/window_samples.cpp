#include "diff/window_samples.hpp"

namespace kijun {

void window_samples::begin(std::size_t places, std::uint32_t mask) {
    mask_ = mask;
    ranges_.assign(places, {});
    hashes_.clear();
}

void window_samples::keep(place_index of, const token_windows& windows) {
    range& kept = ranges_[of];
    kept = {static_cast<std::uint32_t>(hashes_.size()), 0, true};
    for (const std::uint32_t hash : windows.hashes) {
        if ((hash & mask_) == 0) {
            hashes_.push_back(hash);
        }
    }
    kept.end = static_cast<std::uint32_t>(hashes_.size());
}

std::optional<std::span<const std::uint32_t>>
window_samples::of(place_index at, std::uint32_t mask) const noexcept {
    if (at >= ranges_.size() || !ranges_[at].kept || (mask_ & ~mask) != 0) {
        return std::nullopt;
    }
    const range& kept = ranges_[at];
    return std::span(hashes_).subspan(kept.begin, kept.end - kept.begin);
}

} // namespace kijun
