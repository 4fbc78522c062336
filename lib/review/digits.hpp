#pragma once
// Fingerprints are FNV-1a, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/), over fields
// that each carry their length, so that no two lists of fields run together. A ledger of
// 100,000 verdicts has one chance in four thousand million of a collision; nobody gains by
// forging one. The bytes are UTF-8 by comparison key, so the digits are the same on every
// machine and in every year.

#include <kijun/text/comparison_key.hpp>

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace kijun {

class fingerprint {
public:
    explicit fingerprint(std::string_view tag) { add(tag); }

    void add(std::string_view field) {
        add_number(field.size());
        for (const char c : field) {
            add_byte(static_cast<unsigned char>(c));
        }
    }
    void add_key(std::string_view text) { add(comparison_key(text)); }
    void add_number(std::uint64_t number) {
        for (unsigned shift = 0; shift < 64; shift += 8) {
            add_byte(static_cast<unsigned char>((number >> shift) & 0xFFU));
        }
    }
    [[nodiscard]] std::string digits() const {
        std::array<char, 16> hex{};
        const auto end = std::to_chars(hex.data(), hex.data() + hex.size(), state_, 16).ptr;
        const std::string_view written(hex.data(), static_cast<std::size_t>(end - hex.data()));
        return std::string(hex.size() - written.size(), '0').append(written);
    }

private:
    void add_byte(unsigned char byte) {
        state_ ^= byte;
        state_ *= 0x100000001B3U;
    }
    std::uint64_t state_ = 0xCBF29CE484222325U;
};

} // namespace kijun
