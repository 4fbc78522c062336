#include "diff/window_index.hpp"

#include <algorithm>

namespace kijun {
namespace {

// Texts that may share a window before it says nothing.
constexpr std::uint32_t too_common = 32;
// Points of a window that stands in one text alone.
constexpr std::uint32_t full_points = 96;

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
            entries_.push_back({hash, text});
        }
    }
    if (points_.size() <= text) {
        points_.resize(std::size_t{text} + 1, 0);
    }
}

void window_index::sort() {
    std::ranges::sort(entries_);
    entries_.erase(std::ranges::unique(entries_).begin(), entries_.end());
    buckets_.assign((std::size_t{1} << bucket_bits) + 1, 0);
    for (const entry& each : entries_) {
        ++buckets_[(each.hash >> (32U - bucket_bits)) + 1];
    }
    for (std::size_t i = 1; i < buckets_.size(); ++i) {
        buckets_[i] += buckets_[i - 1];
    }
}

std::vector<window_hit> window_index::find(const token_windows& windows, std::size_t most) {
    for (const std::uint32_t hash : windows.hashes) {
        if ((hash & mask_) != 0) {
            continue;
        }
        const std::size_t bucket = hash >> (32U - bucket_bits);
        const auto last = entries_.begin() + buckets_[bucket + 1];
        const auto begin = std::ranges::lower_bound(
            entries_.begin() + buckets_[bucket], last, hash, {}, &entry::hash);
        auto end = begin;
        while (end != last && end->hash == hash && end - begin <= too_common) {
            ++end;
        }
        const auto held = static_cast<std::uint32_t>(end - begin);
        if (held == 0 || held > too_common) {
            continue;
        }
        for (auto each = begin; each != end; ++each) {
            if (points_[each->text] == 0) {
                touched_.push_back(each->text);
            }
            points_[each->text] += full_points / held;
        }
    }
    std::vector<window_hit> found;
    found.reserve(touched_.size());
    for (const std::uint32_t text : touched_) {
        found.push_back({text, points_[text]});
        points_[text] = 0;
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
