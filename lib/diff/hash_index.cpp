#include "diff/hash_index.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace kijun {
namespace {

constexpr std::size_t fewest = 256;

/// A bucket is short as a rule, and mostly in order.
template <typename Number>
void sort_bucket(Number* begin, Number* end) {
    constexpr std::ptrdiff_t few = 16;
    if (end - begin > few) {
        if (!std::is_sorted(begin, end)) {
            std::sort(begin, end);
        }
        return;
    }
    for (Number* at = begin; at != end; ++at) {
        const Number held = *at;
        Number* to = at;
        for (; to != begin && held < *(to - 1); --to) {
            *to = *(to - 1);
        }
        *to = held;
    }
}

} // namespace

// Each entry goes to its bucket (D. Knuth, The Art of Computer Programming, 5.2.1, "multiple
// list insertion", the lists side by side).
void hash_index::fill_buckets() {
    const auto bits =
        static_cast<unsigned>(std::bit_width(std::max(entries_.size() / 2, fewest) - 1));
    bucket_shift_ = 32U - bits;
    buckets_.assign((std::size_t{1} << bits) + 1, 0);
    for (const entry each : entries_) {
        ++buckets_[bucket_of(hash_of(each)) + 1];
    }
    for (std::size_t i = 1; i < buckets_.size(); ++i) {
        buckets_[i] += buckets_[i - 1];
    }
    std::vector<entry> placed(entries_.size());
    for (const entry each : entries_) {
        placed[buckets_[bucket_of(hash_of(each))]++] = each;
    }
    entries_.swap(placed);
    // Each bucket begins now where the next one did.
    std::copy_backward(buckets_.begin(), buckets_.end() - 1, buckets_.end());
    buckets_.front() = 0;
}

// Drops repeats and what too many hold, and moves the rest together.
void hash_index::keep_rare(std::size_t most) {
    constexpr std::size_t bits_an_entry = 8; // eight of nine strangers are told apart
    held_.assign(std::bit_ceil(std::max(entries_.size() * bits_an_entry, fewest)) / 64, 0);
    std::size_t kept = 0;
    std::size_t at = 0;
    for (std::size_t bucket = 0; bucket + 1 < buckets_.size(); ++bucket) {
        const std::size_t end = buckets_[bucket + 1];
        sort_bucket(entries_.data() + at, entries_.data() + end);
        buckets_[bucket] = static_cast<std::uint32_t>(kept);
        while (at < end) {
            const std::size_t before = kept;
            const std::uint32_t hash = hash_of(entries_[at]);
            for (; at < end && hash_of(entries_[at]) == hash; ++at) {
                if (kept == before || entries_[kept - 1] != entries_[at]) {
                    entries_[kept++] = entries_[at];
                }
            }
            if (kept - before > most) {
                kept = before;
            } else {
                held_[bit_of(hash) / 64] |= std::uint64_t{1} << (bit_of(hash) % 64);
            }
        }
    }
    buckets_.back() = static_cast<std::uint32_t>(kept);
    entries_.resize(kept);
}

void hash_index::sort(std::size_t most) {
    fill_buckets();
    keep_rare(most);
}

std::span<const hash_index::entry> hash_index::look_up(std::uint32_t hash) const noexcept {
    const std::size_t bucket = bucket_of(hash);
    const entry* begin = entries_.data() + buckets_[bucket];
    const entry* const last = entries_.data() + buckets_[bucket + 1];
    constexpr std::ptrdiff_t few = 16;
    begin =
        last - begin > few
            ? std::lower_bound(begin, last, entry{hash} << 32U)
            : std::find_if(begin, last, [hash](entry each) { return hash_of(each) >= hash; });
    const entry* end = begin;
    while (end != last && hash_of(*end) == hash) {
        ++end;
    }
    return {begin, end};
}

void sort_hashes(std::vector<std::uint32_t>& hashes, std::vector<std::uint32_t>& spare) {
    constexpr std::size_t too_few = 64;
    constexpr unsigned most_bits = 10;
    if (hashes.size() < too_few) {
        std::ranges::sort(hashes);
        return;
    }
    const unsigned bits =
        std::clamp(static_cast<unsigned>(std::bit_width(hashes.size() - 1)), 1U, most_bits);
    const unsigned shift = 32U - bits;
    std::array<std::uint32_t, (std::size_t{1} << most_bits) + 1> ends{};
    for (const std::uint32_t each : hashes) {
        ++ends[(each >> shift) + 1];
    }
    const std::size_t buckets = std::size_t{1} << bits;
    for (std::size_t i = 1; i <= buckets; ++i) {
        ends[i] += ends[i - 1];
    }
    spare.resize(hashes.size());
    for (const std::uint32_t each : hashes) {
        spare[ends[each >> shift]++] = each;
    }
    hashes.swap(spare);
    std::size_t begin = 0;
    for (std::size_t i = 0; i < buckets; ++i) {
        sort_bucket(hashes.data() + begin, hashes.data() + ends[i]);
        begin = ends[i];
    }
}

} // namespace kijun
