#include "diff/tokens.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kijun {
namespace {

bool is_word_byte(unsigned char byte) noexcept {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
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
    constexpr std::uint64_t base = 0x9E3779B97F4A7C15ULL;
    constexpr std::array<std::uint64_t, enough> powers{
        1, base, base * base, base * base * base};
    into.hashes.clear();
    into.ends.clear();
    std::uint32_t mass = 0;
    std::uint64_t number = 0;
    std::size_t end = 0;
    for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
        for (; end < tokens.size() && mass < enough; ++end) {
            mass += tokens[end].mass;
            number = number * base + tokens[end].hash;
        }
        if (mass < enough) {
            return;
        }
        into.hashes.push_back(
            static_cast<std::uint32_t>(((number ^ (number >> 29U)) * base) >> 32U));
        into.ends.push_back(static_cast<std::uint32_t>(end));
        mass -= tokens[begin].mass;
        number -= tokens[begin].hash * powers.at(end - begin - 1);
    }
}

} // namespace kijun
