#include "diff/window_cover.hpp"

#include <algorithm>
#include <bit>

namespace kijun {

std::size_t window_cover::slot_of(std::uint32_t hash) const {
    std::size_t at = (hash * 0x9E3779B1U >> 7U) & mask_;
    while (slots_[at] != none && windows_->hashes[slots_[at]] != hash) {
        at = (at + 1) & mask_;
    }
    return at;
}

void window_cover::hold(const token_windows& windows, std::size_t tokens) {
    constexpr std::size_t fewest = 16;
    windows_ = &windows;
    tokens_ = tokens;
    const std::size_t count = windows.hashes.size();
    mask_ = std::bit_ceil(std::max(2 * count, fewest)) - 1;
    slots_.assign(mask_ + 1, none);
    next_.assign(count, none);
    covered_.assign(count, 0);
    constexpr std::size_t bits_a_slot = 8;
    held_.assign(std::max<std::size_t>((mask_ + 1) * bits_a_slot / 64, 1), 0);
    // From the last to the first: the table then leads to the first of equal ones.
    for (std::size_t i = count; i-- > 0;) {
        std::uint32_t& slot = slots_[slot_of(windows.hashes[i])];
        next_[i] = slot;
        slot = static_cast<std::uint32_t>(i);
        const std::size_t bit = bit_of(windows.hashes[i]);
        held_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    }
}

void window_cover::clear() {
    std::ranges::fill(covered_, 0);
}

void window_cover::cover(std::span<const std::uint32_t> hashes) {
    for (const std::uint32_t hash : hashes) {
        const std::size_t bit = bit_of(hash);
        if ((held_[bit / 64] >> (bit % 64) & 1U) == 0) {
            continue;
        }
        std::uint32_t at = slots_[slot_of(hash)];
        for (; at != none && covered_[at] == 0; at = next_[at]) {
            covered_[at] = 1;
        }
    }
}

double window_cover::share() const {
    std::size_t count = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < covered_.size(); ++i) {
        if (covered_[i] != 0) {
            count += windows_->ends[i] - std::max(end, i);
            end = windows_->ends[i];
        }
    }
    return tokens_ == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(tokens_);
}

} // namespace kijun
