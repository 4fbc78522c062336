#include "diff/negation.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kijun {
namespace {

std::size_t length_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// Bytes of the longest word that is looked at for a negation, with what stands before it.
constexpr std::size_t longest_denial = 24;

/// Does the ない that begins at `at` deny? なければならない asks, 少ない counts.
bool denies(std::string_view key, std::size_t at) {
    const std::string_view before = key.substr(0, at);
    const std::string_view behind = key.substr(at);
    constexpr auto obligations = std::to_array<std::string_view>(
        {"なければなら", "ねばなら", "なければいけ", "差し支え", "差支え", "少"});
    return std::ranges::none_of(
               obligations,
               [before](std::string_view lead) { return before.ends_with(lead); }) &&
           !(before.ends_with("では") && behind.starts_with("ないか"));
}

/// Words that deny: ない, なかった, せず, ません, not, no, cannot.
std::size_t negations(std::string_view key) {
    std::size_t all = 0;
    for (std::size_t at = 0; at < key.size(); at += length_at(key, at)) {
        const std::string_view rest = key.substr(at);
        const std::string_view before = key.substr(0, at);
        switch (rest.size() < 3 ? '\0' : rest[2]) {
        case '\xAA': // な
            all +=
                (rest.starts_with("ない") && denies(key, at)) || rest.starts_with("なかった");
            break;
        case '\x9A': // ず
            all +=
                rest.starts_with("ず") && (before.ends_with("せ") || before.ends_with("れ") ||
                                           before.ends_with("き") || before.ends_with("え"));
            break;
        case '\xBE': // ま
            all += rest.starts_with("ません");
            break;
        default:
            break;
        }
        if (rest.front() == ' ') {
            all += rest.starts_with(" not ") || rest.starts_with(" no ");
        } else if (rest.front() == 'c') {
            all += rest.starts_with("cannot");
        }
    }
    return all;
}

/// Takes off what both begin and end with, but for what a word that reaches into the
/// difference can be long.
void keep_difference(std::string_view& one, std::string_view& other) {
    const auto begin = std::ranges::mismatch(one, other).in1 - one.begin();
    const auto from = static_cast<std::size_t>(begin) -
                      std::min(longest_denial, static_cast<std::size_t>(begin));
    one.remove_prefix(from); // perhaps inside a character, of which a part begins no word
    other.remove_prefix(from);
    const std::size_t shorter = std::min(one.size(), other.size());
    std::size_t end = 0;
    while (end < shorter && one[one.size() - 1 - end] == other[other.size() - 1 - end]) {
        ++end;
    }
    end -= std::min(longest_denial, end);
    one.remove_suffix(end);
    other.remove_suffix(end);
}

} // namespace

bool negation_differs(std::string_view old_key, std::string_view new_key) {
    keep_difference(old_key, new_key);
    return negations(old_key) != negations(new_key);
}

} // namespace kijun
