#include "diff/tokens.hpp"

namespace kijun {
namespace {

bool is_word_byte(unsigned char byte) noexcept {
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

} // namespace

void tokenise(std::string_view key, std::vector<token>& into) {
    into.clear();
    for (std::size_t at = 0; at < key.size();) {
        const auto byte = static_cast<unsigned char>(key[at]);
        if (is_word_byte(byte)) {
            std::uint32_t hash = 0x811C9DC5U;
            const std::size_t begin = at;
            for (; at < key.size() && is_word_byte(static_cast<unsigned char>(key[at])); ++at) {
                hash = (hash ^ static_cast<unsigned char>(key[at])) * 0x01000193U;
            }
            into.push_back({hash, at - begin > 1 ? 2U : 1U});
        } else if (byte < 0x80) {
            if (byte != ' ') {
                into.push_back({byte, 1});
            }
            ++at;
        } else {
            const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
            std::uint32_t code = 0;
            const std::size_t end = at + length < key.size() ? at + length : key.size();
            for (; at < end; ++at) {
                code = (code << 8U) | static_cast<unsigned char>(key[at]);
            }
            into.push_back({code, 1});
        }
    }
}

void cut_windows(const std::vector<token>& tokens, token_windows& into) {
    constexpr std::uint32_t enough = 4;
    into.hashes.clear();
    into.ends.clear();
    std::uint32_t mass = 0;
    std::size_t end = 0;
    for (std::size_t begin = 0; begin < tokens.size(); ++begin) {
        for (; end < tokens.size() && mass < enough; ++end) {
            mass += tokens[end].mass;
        }
        if (mass < enough) {
            return;
        }
        std::uint64_t hash = 0;
        for (std::size_t at = begin; at < end; ++at) {
            hash = (hash + tokens[at].hash) * 0x9E3779B97F4A7C15ULL;
        }
        into.hashes.push_back(static_cast<std::uint32_t>((hash ^ (hash >> 29U)) >> 24U));
        into.ends.push_back(static_cast<std::uint32_t>(end));
        mass -= tokens[begin].mass;
    }
}

} // namespace kijun
