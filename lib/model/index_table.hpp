#pragma once
// A hash table from whatever the caller can hash and compare to indices of the caller's own
// vector: four bytes an entry and no allocation of its own for each. Open addressing with
// linear probing, at most half full, so that a look-up costs two probes on average.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kijun {

class index_table {
public:
    static constexpr std::uint32_t none = 0xffffffffU;

    /// The index with this hash for which `is_it(index)` holds, or `none`.
    template <typename Predicate>
    [[nodiscard]] std::uint32_t find(std::size_t hash, Predicate is_it) const {
        if (slots_.empty()) {
            return none;
        }
        for (std::size_t at = mix(hash) & mask(); slots_[at] != none; at = (at + 1) & mask()) {
            if (is_it(slots_[at])) {
                return slots_[at];
            }
        }
        return none;
    }

    /// Enters an index that is not in yet. `hash_of(index)` gives the hash of any index that
    /// was entered, for when the table grows.
    template <typename Hash>
    void insert(std::uint32_t index, Hash hash_of) {
        if (2 * (size_ + 1) > slots_.size()) {
            std::vector<std::uint32_t> old(std::bit_ceil(4 * (size_ + 8)), none);
            old.swap(slots_);
            for (const std::uint32_t moved : old) {
                if (moved != none) {
                    put(moved, hash_of(moved));
                }
            }
        }
        put(index, hash_of(index));
        ++size_;
    }

private:
    [[nodiscard]] std::size_t mask() const noexcept { return slots_.size() - 1; }
    // Fibonacci hashing: std::hash of an integer is that integer.
    [[nodiscard]] static std::size_t mix(std::size_t hash) noexcept {
        hash *= 0x9e3779b97f4a7c15ULL;
        return hash ^ (hash >> 32U);
    }
    void put(std::uint32_t index, std::size_t hash) {
        std::size_t at = mix(hash) & mask();
        while (slots_[at] != none) {
            at = (at + 1) & mask();
        }
        slots_[at] = index;
    }

    std::vector<std::uint32_t> slots_;
    std::size_t size_ = 0;
};

} // namespace kijun
