#include "diff/window_index.hpp"

#include <algorithm>

namespace kijun {
namespace {

// Texts that may share a window before it says nothing.
constexpr std::uint32_t too_common = 12;
// Points of a window that stands in one text alone.
constexpr std::uint32_t full_points = 96;

} // namespace

window_index::window_index(std::size_t expected) {
    while (expected / (std::size_t{mask_} + 1) > most_windows) {
        mask_ = mask_ * 2 + 1;
    }
    index_.reserve(std::min(expected, 2 * most_windows));
}

void window_index::add(std::uint32_t text, std::span<const std::uint32_t> windows) {
    for (const std::uint32_t hash : windows) {
        if ((hash & mask_) == 0) {
            index_.add(hash, text);
        }
    }
    if (scores_.size() <= text) {
        scores_.resize(std::size_t{text} + 1);
    }
}

void window_index::sort() {
    index_.sort(too_common);
}

std::vector<window_hit> window_index::find(std::span<const std::uint32_t> windows,
                                           std::size_t most) {
    std::uint32_t looked_at = 0;
    for (const std::uint32_t hash : windows) {
        if ((hash & mask_) != 0) {
            continue;
        }
        ++looked_at;
        const auto held = index_.find(hash);
        for (const hash_index::entry each : held) {
            score& gained = scores_[hash_index::number_of(each)];
            if (gained.shared == 0) {
                touched_.push_back(hash_index::number_of(each));
            }
            gained.points += full_points / static_cast<std::uint32_t>(held.size());
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
