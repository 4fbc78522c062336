#include "diff/window_index.hpp"

#include <algorithm>
#include <bit>

namespace kijun {
namespace {

// Texts that may share a window before it says nothing.
constexpr std::uint32_t too_common = 12;
// Points of a window that stands in one text alone.
constexpr std::uint32_t full_points = 96;

/// By the upper half of each number; equal ones keep their order. Three passes of counting
/// (D. Knuth, The Art of Computer Programming, 5.2.5).
void sort_by_hash(std::vector<std::uint64_t>& entries) {
    constexpr unsigned digit_bits = 11;
    constexpr std::uint64_t digit_mask = (std::uint64_t{1} << digit_bits) - 1;
    std::vector<std::uint64_t> other(entries.size());
    for (unsigned shift = 32; shift < 64; shift += digit_bits) {
        std::vector<std::uint32_t> places((std::size_t{1} << digit_bits) + 1, 0);
        for (const std::uint64_t each : entries) {
            ++places[((each >> shift) & digit_mask) + 1];
        }
        for (std::size_t i = 1; i < places.size(); ++i) {
            places[i] += places[i - 1];
        }
        for (const std::uint64_t each : entries) {
            other[places[(each >> shift) & digit_mask]++] = each;
        }
        entries.swap(other);
    }
}

} // namespace

window_index::window_index(std::size_t expected) {
    while (expected / (std::size_t{mask_} + 1) > most_windows) {
        mask_ = mask_ * 2 + 1;
    }
    entries_.reserve(std::min(expected, 2 * most_windows));
}

void window_index::add(std::uint32_t text, const token_windows& windows) {
    for (const std::uint32_t hash : windows.hashes) {
        if ((hash & mask_) == 0) {
            entries_.push_back((entry{hash} << 32U) | text);
        }
    }
    if (scores_.size() <= text) {
        scores_.resize(std::size_t{text} + 1);
    }
}

void window_index::sort() {
    sort_by_hash(entries_);
    entries_.erase(std::ranges::unique(entries_).begin(), entries_.end());
    constexpr std::size_t fewest = 256;
    bucket_bits_ =
        static_cast<unsigned>(std::bit_width(std::max(entries_.size() / 2, fewest) - 1));
    buckets_.assign((std::size_t{1} << bucket_bits_) + 1, 0);
    for (const entry each : entries_) {
        ++buckets_[(hash_of(each) >> (32U - bucket_bits_)) + 1];
    }
    for (std::size_t i = 1; i < buckets_.size(); ++i) {
        buckets_[i] += buckets_[i - 1];
    }
    constexpr std::size_t bits_an_entry = 8; // eight of nine strangers are told apart
    held_.assign(std::bit_ceil(std::max(entries_.size() * bits_an_entry, fewest)) / 64, 0);
    for (const entry each : entries_) {
        held_[bit_of(hash_of(each)) / 64] |= std::uint64_t{1} << (bit_of(hash_of(each)) % 64);
    }
}

bool window_index::may_hold(std::uint32_t hash) const noexcept {
    const std::size_t bit = bit_of(hash);
    return (held_[bit / 64] >> (bit % 64) & 1U) != 0;
}

std::vector<window_hit> window_index::find(const token_windows& windows, std::size_t most) {
    std::uint32_t looked_at = 0;
    for (const std::uint32_t hash : windows.hashes) {
        if ((hash & mask_) != 0) {
            continue;
        }
        ++looked_at;
        if (!may_hold(hash)) {
            continue;
        }
        const std::size_t bucket = hash >> (32U - bucket_bits_);
        const auto last = entries_.begin() + buckets_[bucket + 1];
        const auto begin = std::ranges::lower_bound(
            entries_.begin() + buckets_[bucket], last, entry{hash} << 32U);
        auto end = begin;
        while (end != last && hash_of(*end) == hash && end - begin <= too_common) {
            ++end;
        }
        const auto held = static_cast<std::uint32_t>(end - begin);
        if (held == 0 || held > too_common) {
            continue;
        }
        for (auto each = begin; each != end; ++each) {
            score& gained = scores_[text_of(*each)];
            if (gained.shared == 0) {
                touched_.push_back(text_of(*each));
            }
            gained.points += full_points / held;
            ++gained.shared;
        }
    }
    std::vector<window_hit> found;
    found.reserve(touched_.size());
    for (const std::uint32_t text : touched_) {
        found.push_back({text, scores_[text].points, scores_[text].shared, looked_at});
        scores_[text] = {};
    }
    touched_.clear();
    const auto best_first = [](const window_hit& one, const window_hit& other) {
        return one.points != other.points ? one.points > other.points : one.text < other.text;
    };
    const std::size_t count = std::min(most, found.size());
    std::ranges::partial_sort(
        found, found.begin() + static_cast<std::ptrdiff_t>(count), best_first);
    found.resize(count);
    return found;
}

} // namespace kijun
