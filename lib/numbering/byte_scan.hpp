#pragma once
// Finding the few bytes that every citation of a scheme holds, eight at a time. Text without
// them costs little more than reading it.

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kijun::numbering {

/// Is a byte of interest among the eight of `word`? Each test may say yes too often, never no:
/// the bytes are looked at one by one then.
namespace swar {

constexpr std::uint64_t ones = 0x0101010101010101ULL;
constexpr std::uint64_t highs = 0x8080808080808080ULL;

/// High bits where a byte is `value` (and perhaps in the byte above such a one).
[[nodiscard]] constexpr std::uint64_t equal_to(std::uint64_t word, std::uint8_t value) {
    const std::uint64_t zero = word ^ (ones * value);
    return (zero - ones) & ~zero & highs;
}

/// High bits where a byte is one of [first, last], both below 0x80. Exact.
[[nodiscard]] constexpr std::uint64_t
within(std::uint64_t word, std::uint8_t first, std::uint8_t last) {
    const std::uint64_t low = word & ~highs;
    return (low + ones * (0x80U - first)) & ~(low + ones * (0x7FU - last)) & ~word & highs;
}

} // namespace swar

/// The first offset >= at where `is_sign(offset)`; the size of the text when there is none.
/// `any_in(word)` must be non-zero for every eight bytes that hold such an offset.
template <typename AnyIn, typename IsSign>
[[nodiscard]] std::size_t
find_byte(std::string_view text, std::size_t at, AnyIn any_in, IsSign is_sign) {
    constexpr std::size_t step = sizeof(std::uint64_t);
    while (at < text.size()) {
        if (at + step <= text.size()) {
            std::uint64_t word = 0;
            std::memcpy(&word, text.data() + at, step);
            if (any_in(word) == 0) {
                at += step;
                continue;
            }
        }
        const std::size_t end = at + step < text.size() ? at + step : text.size();
        for (; at < end; ++at) {
            if (is_sign(at)) {
                return at;
            }
        }
    }
    return text.size();
}

} // namespace kijun::numbering
