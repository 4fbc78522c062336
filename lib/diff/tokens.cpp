#include "diff/tokens.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>

namespace kijun {
namespace {

bool is_word_byte(unsigned char byte) noexcept {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

/// Takes characters of three bytes, kana and nearly all kanji, as long as there are any and one
/// byte more: they are read four bytes at once.
token* take_signs(const char*& at, const char* end, token* to) noexcept {
    constexpr std::uint32_t upper_half = 0xF0000000U;
    constexpr std::uint32_t of_three = 0xE0000000U;
    const auto big_endian = [](const char* from) {
        std::uint32_t word = 0;
        std::memcpy(&word, from, sizeof word);
        if constexpr (std::endian::native == std::endian::little) {
            word = (word >> 24U) | (word >> 8U & 0xFF00U) | (word << 8U & 0xFF0000U) |
                   (word << 24U);
        }
        return word;
    };
    for (; end - at > 3; at += 3) {
        const std::uint32_t word = big_endian(at);
        if ((word & upper_half) != of_three) {
            break;
        }
        *to++ = {word >> 8U, 1};
    }
    return to;
}

constexpr std::uint64_t base = 0x9E3779B97F4A7C15ULL;

/// The hash of a window from its number (cut_windows).
std::uint32_t hash_of(std::uint64_t number) noexcept {
    return static_cast<std::uint32_t>(((number ^ (number >> 29U)) * base) >> 32U);
}

} // namespace

std::span<const token> tokenise(std::string_view key, std::vector<token>& buffer) {
    if (buffer.size() < key.size()) {
        buffer.resize(key.size()); // a token takes a byte at least
    }
    token* to = buffer.data();
    const char* at = key.data();
    const char* const end = at + key.size();
    const auto byte = [](const char* from) { return static_cast<unsigned char>(*from); };
    while (at != end) {
        to = take_signs(at, end, to);
        if (at == end) {
            break;
        }
        const unsigned lead = byte(at);
        if (lead >= 0xE0U && lead < 0xF0U && end - at >= 3) { // kana and nearly all kanji
            *to++ = {lead << 16U | static_cast<unsigned>(byte(at + 1)) << 8U | byte(at + 2), 1};
            at += 3;
        } else if (lead >= 0x80U) {
            const std::ptrdiff_t length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
            std::uint32_t code = 0;
            const char* const last = at + std::min(length, end - at);
            for (; at != last; ++at) {
                code = (code << 8U) | byte(at);
            }
            *to++ = {code, 1};
        } else if (is_word_byte(byte(at))) {
            std::uint32_t hash = 0x811C9DC5U;
            const char* const begin = at;
            for (; at != end && is_word_byte(byte(at)); ++at) {
                hash = (hash ^ byte(at)) * 0x01000193U;
            }
            *to++ = {hash, at - begin > 1 ? 2U : 1U};
        } else {
            if (lead != ' ') {
                *to++ = {lead, 1};
            }
            ++at;
        }
    }
    return std::span(buffer).first(static_cast<std::size_t>(to - buffer.data()));
}

// A window is a number in base `base`, whose digits are its tokens: the next one drops the
// first digit and appends one (R. Karp, M. Rabin, Efficient randomized pattern-matching
// algorithms, 1987).
void cut_windows(std::span<const token> tokens, token_windows& into) {
    constexpr std::uint32_t enough = 4; // a token has one at least: no more than four a window
    constexpr std::array<std::uint64_t, enough> powers{
        1, base, base * base, base * base * base};
    const std::size_t size = tokens.size();
    into.hashes.resize(size);
    into.ends.resize(size);
    std::uint32_t* hash = into.hashes.data();
    std::uint32_t* ends = into.ends.data();
    std::uint32_t mass = 0;
    std::uint64_t number = 0;
    std::size_t end = 0;
    std::size_t begin = 0;
    while (begin < size) {
        for (; end < size && mass < enough; ++end) {
            mass += tokens[end].mass;
            number = number * base + tokens[end].hash;
        }
        if (mass < enough) {
            break;
        }
        *hash++ = hash_of(number);
        *ends++ = static_cast<std::uint32_t>(end);
        mass -= tokens[begin].mass;
        number -= tokens[begin].hash * powers[end - begin - 1];
        ++begin;
        if (mass + 1 == enough && end - begin == mass) {
            // Four single characters, as nearly always: on with one by one.
            for (; end < size && tokens[end].mass == 1; ++begin) {
                number = number * base + tokens[end].hash;
                *hash++ = hash_of(number);
                *ends++ = static_cast<std::uint32_t>(++end);
                number -= tokens[begin].hash * powers[enough - 1];
            }
        }
    }
    into.hashes.resize(static_cast<std::size_t>(hash - into.hashes.data()));
    into.ends.resize(static_cast<std::size_t>(ends - into.ends.data()));
}

} // namespace kijun
