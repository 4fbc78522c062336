#pragma once
// From 32-bit hashes to the numbers of what holds them: an inverted index in one sorted list.

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace kijun {

/// Filled, sorted, asked. Hashes must be good ones: their upper bits say where they stand, so
/// that sorting is linear and finding takes a look at one short bucket.
class hash_index {
public:
    /// Hash above, number below: one value, quick to sort.
    using entry = std::uint64_t;
    [[nodiscard]] static constexpr std::uint32_t hash_of(entry each) noexcept {
        return static_cast<std::uint32_t>(each >> 32U);
    }
    [[nodiscard]] static constexpr std::uint32_t number_of(entry each) noexcept {
        return static_cast<std::uint32_t>(each);
    }

    void reserve(std::size_t entries) { entries_.reserve(entries); }
    void add(std::uint32_t hash, std::uint32_t number) {
        entries_.push_back((entry{hash} << 32U) | number);
    }
    /// Ends the adding. Of equal entries one is kept; a hash that more than `most` numbers hold
    /// says nothing and is left out altogether.
    void sort(std::size_t most);

    /// The entries of a hash by number; none where nobody, or too many hold it. Precondition:
    /// sorted.
    [[nodiscard]] std::span<const entry> find(std::uint32_t hash) const noexcept {
        return may_hold(hash) ? look_up(hash) : std::span<const entry>();
    }

private:
    [[nodiscard]] bool may_hold(std::uint32_t hash) const noexcept {
        const std::size_t bit = bit_of(hash);
        return (held_[bit / 64] >> (bit % 64) & 1U) != 0;
    }
    [[nodiscard]] std::span<const entry> look_up(std::uint32_t hash) const noexcept;
    /// By the lower bits, mixed, because those of a sample are zeros.
    [[nodiscard]] std::size_t bit_of(std::uint32_t hash) const noexcept {
        return ((hash * 0x9E3779B1U) >> 5U) & (held_.size() * 64 - 1);
    }
    [[nodiscard]] std::size_t bucket_of(std::uint32_t hash) const noexcept {
        return hash >> bucket_shift_;
    }
    void fill_buckets();
    void keep_rare(std::size_t most);

    unsigned bucket_shift_ = 0; ///< about two entries a bucket
    std::vector<entry> entries_;
    std::vector<std::uint32_t> buckets_; ///< first entry by the top bits of the hash
    std::vector<std::uint64_t> held_;    ///< a bit for the hashes of all entries
};

/// Sorts hashes by way of their upper bits. Linear but for many equal upper bits. `spare` is
/// room to work in.
void sort_hashes(std::vector<std::uint32_t>& hashes, std::vector<std::uint32_t>& spare);

} // namespace kijun
