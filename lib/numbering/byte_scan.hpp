#pragma once
// Finding the few bytes that every citation of a scheme holds, sixteen at a time. Text without
// them costs little more than reading it.

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kijun::numbering {

/// Which bytes are of interest? Of eight in a number, the first one lowest: sets their high
/// bits, may set those of others too, and leaves none out.
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

/// Sixteen bytes that the compiler's vectors compare at once (GCC and clang, any machine).
using block = unsigned char __attribute__((vector_size(16)));

/// 0xFF where a byte is `value`.
[[nodiscard]] inline block equal_to(block bytes, std::uint8_t value) {
    return reinterpret_cast<block>(bytes == (block{} + value));
}

/// 0xFF where a byte is one of [first, last].
[[nodiscard]] inline block within(block bytes, std::uint8_t first, std::uint8_t last) {
    const auto width = static_cast<std::uint8_t>(last - first);
    return reinterpret_cast<block>(bytes - (block{} + first) <= (block{} + width));
}

} // namespace swar

/// Eight bytes as a number, the first one lowest.
[[nodiscard]] inline std::uint64_t word_at(const char* at) noexcept {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, at, sizeof word);
    } else {
        for (std::size_t i = sizeof word; i-- > 0;) {
            word = (word << 8U) | static_cast<unsigned char>(at[i]);
        }
    }
    return word;
}

/// The first offset >= at where `is_sign(offset)`; the size of the text when there is none.
/// `any_in` takes eight or sixteen bytes as `swar` has them and marks every such byte.
/// Precondition: at <= text.size().
template <typename AnyIn, typename IsSign>
[[nodiscard]] std::size_t
find_byte(std::string_view text, std::size_t at, AnyIn any_in, IsSign is_sign) {
    constexpr std::size_t step = sizeof(std::uint64_t);
    static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);
    const auto first_sign = [&is_sign](std::uint64_t marks, std::size_t from) {
        for (marks &= swar::highs; marks != 0; marks &= marks - 1) {
            const std::size_t sign =
                from + static_cast<std::size_t>(std::countr_zero(marks)) / 8;
            if (is_sign(sign)) {
                return sign;
            }
        }
        return nowhere;
    };
    for (; text.size() - at >= 2 * step; at += 2 * step) {
        swar::block bytes{};
        std::memcpy(&bytes, text.data() + at, sizeof bytes);
        bytes = any_in(bytes);
        std::array<char, 2 * step> marks{};
        std::memcpy(marks.data(), &bytes, sizeof bytes);
        const std::uint64_t first = word_at(marks.data());
        const std::uint64_t second = word_at(marks.data() + step);
        if ((first | second) == 0) {
            continue;
        }
        if (const std::size_t sign = first_sign(first, at); sign != nowhere) {
            return sign;
        }
        if (const std::size_t sign = first_sign(second, at + step); sign != nowhere) {
            return sign;
        }
    }
    for (; text.size() - at >= step; at += step) {
        const std::uint64_t marks = any_in(word_at(text.data() + at));
        if (const std::size_t sign = first_sign(marks, at); sign != nowhere) {
            return sign;
        }
    }
    while (at < text.size() && !is_sign(at)) {
        ++at;
    }
    return at;
}

} // namespace kijun::numbering
