#include <kijun/base/content_hash.hpp>

#include <cstddef>

namespace kijun {

namespace {

constexpr std::uint64_t prime = 0x9E3779B97F4A7C15ULL;

/// Byte by byte, so that it is the same on machines of the other byte order; compilers make one
/// load of it.
std::uint64_t word_at(const char* at, std::size_t bytes) noexcept {
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
        word |= std::uint64_t{static_cast<unsigned char>(at[i])} << (8 * i);
    }
    return word;
}

constexpr std::uint64_t stepped(std::uint64_t value, std::uint64_t word) noexcept {
    value = (value ^ word) * prime;
    return value ^ (value >> 29U);
}

} // namespace

std::uint64_t content_hash(std::string_view bytes, std::uint64_t before) noexcept {
    constexpr std::size_t word = sizeof(std::uint64_t);
    std::uint64_t value = stepped(before + prime, bytes.size());
    const char* at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= word; left -= word, at += word) {
        value = stepped(value, word_at(at, word));
    }
    value = stepped(value, word_at(at, left));
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
}

} // namespace kijun
