#pragma once
// A table from 64-bit hashes to small values, for tables that are filled once and asked once.

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kijun {

/// Open addressing with linear probing; the hash is the key, so it must be a good one. Never
/// more than half full.
template <typename Value>
class hash_slots {
public:
    /// Room for this many keys.
    explicit hash_slots(std::size_t keys)
        : slots_(std::bit_ceil(keys * 2 + 2)), mask_(slots_.size() - 1) {}

    /// The value of a hash, a default one when it is new. Precondition: there is room.
    Value& operator[](std::uint64_t hash) {
        slot& found = slots_[find_slot(hash)];
        if (!found.used) {
            found = {hash, Value{}, true};
        }
        return found.value;
    }
    /// The value, or null.
    [[nodiscard]] Value* find(std::uint64_t hash) {
        slot& found = slots_[find_slot(hash)];
        return found.used ? &found.value : nullptr;
    }

private:
    struct slot {
        std::uint64_t hash = 0;
        Value value{};
        bool used = false;
    };
    [[nodiscard]] std::size_t find_slot(std::uint64_t hash) const noexcept {
        std::size_t at = hash & mask_;
        while (slots_[at].used && slots_[at].hash != hash) {
            at = (at + 1) & mask_;
        }
        return at;
    }

    std::vector<slot> slots_;
    std::size_t mask_;
};

} // namespace kijun
