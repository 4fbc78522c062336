#pragma once
// Which of many terms still stand in an edition, in one pass for all of them.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace kijun {

/// Counts terms in texts, as written: a term is kanji, katakana or Latin letters, which are
/// seldom set otherwise, and a stray half-width one does not make it a term in use.
///
/// Blocks of up to three bytes tell how far a text can be passed over before a term can end (S.
/// Wu, U. Manber, A fast algorithm for multi-pattern searching, 1994): most of it is never
/// looked at. Linear in the text for terms that are few and differ in their ends.
class terms_in_use {
public:
    struct term {
        std::string_view text;       ///< two bytes at least; must outlive the search
        std::size_t may_be_left = 0; ///< occurrences that do not count as use
    };

    explicit terms_in_use(const std::vector<term>& terms);

    void look_at(std::string_view text);
    /// Does the term of this number stand in the texts more often than it may?
    [[nodiscard]] bool is_used(std::size_t number) const { return entries_[number].used; }

private:
    static constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
    static constexpr std::size_t slots = 4096;
    struct entry {
        std::string_view text;
        std::size_t may_be_left;
        bool used;
        std::uint32_t next; ///< the next one whose beginning ends in a block of this slot
    };

    [[nodiscard]] std::size_t slot_of(const char* block) const noexcept {
        std::uint32_t value = 0;
        for (std::size_t i = 0; i < block_; ++i) {
            value = (value << 8U) | static_cast<unsigned char>(block[i]);
        }
        return (value * 0x9E3779B1U) >> 20U;
    }
    void count(std::size_t slot, std::string_view from);

    std::size_t shortest_ = 0; ///< bytes of the shortest term: as much of each is looked for
    std::size_t block_ = 0;    ///< bytes
    std::vector<entry> entries_;
    std::array<std::uint8_t, slots> shift_{};  ///< bytes that may be passed over; 0: a term?
    std::array<std::uint32_t, slots> first_{}; ///< of the terms whose beginning ends so
};

} // namespace kijun
