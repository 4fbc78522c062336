#pragma once
// Random numbers that are the same on every machine. The distributions of <random> are not:
// each standard library draws them its own way.

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace kijun::generator {

/// xoshiro256**, seeded by splitmix64. Source: D. Blackman and S. Vigna, Scrambled Linear
/// Pseudorandom Number Generators, 2021 (public domain reference code).
class random_numbers {
public:
    explicit random_numbers(std::uint64_t seed) {
        for (auto& word : state_) {
            seed += 0x9E3779B97F4A7C15ULL;
            std::uint64_t mixed = seed;
            mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
            mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
            word = mixed ^ (mixed >> 31U);
        }
    }

    std::uint64_t next() {
        const std::uint64_t drawn = rotated(state_[1] * 5, 7) * 9;
        const std::uint64_t shifted = state_[1] << 17U;
        state_[2] ^= state_[0];
        state_[3] ^= state_[1];
        state_[1] ^= state_[2];
        state_[0] ^= state_[3];
        state_[2] ^= shifted;
        state_[3] = rotated(state_[3], 45);
        return drawn;
    }

    /// Uniform in [0, bound). The bias of the remainder is below 2^-32 for every bound used
    /// here. Precondition: bound > 0.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

    /// Uniform in [least, most].
    std::size_t between(std::size_t least, std::size_t most) {
        return least + below(most - least + 1);
    }

    /// True with this probability.
    bool chance(double probability) {
        constexpr double unit = 0x1.0p-53;
        return static_cast<double>(next() >> 11U) * unit < probability;
    }

    template <typename Range>
    decltype(auto) pick(Range&& from) {
        return std::forward<Range>(from)[below(std::size(from))];
    }

    /// Fisher and Yates.
    template <typename Value>
    void shuffle(std::vector<Value>& values) {
        for (std::size_t left = values.size(); left > 1; --left) {
            std::swap(values[left - 1], values[below(left)]);
        }
    }

private:
    static std::uint64_t rotated(std::uint64_t value, unsigned by) {
        return (value << by) | (value >> (64U - by));
    }

    std::array<std::uint64_t, 4> state_{};
};

} // namespace kijun::generator
