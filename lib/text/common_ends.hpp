#pragma once
// What two texts begin with and end with alike. Eight bytes at a time: the comparison of a
// change asks this of the same texts for many reasons, and most of both is the same.

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace kijun {

/// Is the byte one inside a character of UTF-8?
constexpr bool continues_character(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

namespace common_ends_detail {

using eight_bytes = std::uint64_t;

inline eight_bytes eight_at(const char* at) noexcept {
    eight_bytes bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return bytes;
}

} // namespace common_ends_detail

/// Bytes that both begin with, perhaps up to the middle of a character.
inline std::size_t common_bytes_at_begin(std::string_view one,
                                         std::string_view other) noexcept {
    using common_ends_detail::eight_at;
    const std::size_t most = std::min(one.size(), other.size());
    std::size_t length = 0;
    while (most - length >= sizeof(common_ends_detail::eight_bytes)) {
        const auto differ = eight_at(one.data() + length) ^ eight_at(other.data() + length);
        if (differ != 0) {
            if constexpr (std::endian::native == std::endian::little) {
                return length + static_cast<std::size_t>(std::countr_zero(differ)) / 8;
            }
            break;
        }
        length += sizeof differ;
    }
    while (length < most && one[length] == other[length]) {
        ++length;
    }
    return length;
}

/// Bytes that both end with, perhaps from the middle of a character on.
inline std::size_t common_bytes_at_end(std::string_view one, std::string_view other) noexcept {
    using common_ends_detail::eight_at;
    const std::size_t most = std::min(one.size(), other.size());
    const char* const end = one.data() + one.size();
    const char* const other_end = other.data() + other.size();
    std::size_t length = 0;
    constexpr std::size_t step = sizeof(common_ends_detail::eight_bytes);
    while (most - length >= step) {
        const auto differ = eight_at(end - length - step) ^ eight_at(other_end - length - step);
        if (differ != 0) {
            if constexpr (std::endian::native == std::endian::little) {
                return length + static_cast<std::size_t>(std::countl_zero(differ)) / 8;
            }
            break;
        }
        length += step;
    }
    while (length < most && one[one.size() - 1 - length] == other[other.size() - 1 - length]) {
        ++length;
    }
    return length;
}

/// Bytes of the whole characters that both begin with.
inline std::size_t common_prefix(std::string_view one, std::string_view other) noexcept {
    std::size_t length = common_bytes_at_begin(one, other);
    const auto inside = [&length](std::string_view text) {
        return length < text.size() && continues_character(text[length]);
    };
    while (length > 0 && (inside(one) || inside(other))) {
        --length;
    }
    return length;
}

/// Bytes of the whole characters that both end with.
inline std::size_t common_suffix(std::string_view one, std::string_view other) noexcept {
    std::size_t length = common_bytes_at_end(one, other);
    while (length > 0 && continues_character(one[one.size() - length])) {
        --length;
    }
    return length;
}

/// Takes off the whole characters that both begin with or end with.
inline void drop_common_ends(std::string_view& one, std::string_view& other) noexcept {
    const std::size_t begin = common_prefix(one, other);
    one.remove_prefix(begin);
    other.remove_prefix(begin);
    const std::size_t end = common_suffix(one, other);
    one.remove_suffix(end);
    other.remove_suffix(end);
}

} // namespace kijun
