#include "text/characters.hpp"
#include "text/common_ends.hpp"
#include "text/decoding.hpp"

#include <kijun/text/similarity.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace kijun {
namespace {

constexpr std::uint32_t mix(std::uint32_t one, std::uint32_t other) noexcept {
    std::uint32_t value = one * 0x9E3779B1U ^ (other + 0x85EBCA6BU);
    value ^= value >> 15U;
    value *= 0x2C1B3C6DU;
    value ^= value >> 12U;
    return value;
}

// A token is an ASCII word or any other single character; a feature is a pair of neighbouring
// tokens, and an ASCII word by itself, so that English and Japanese weigh alike by meaning.
// `before` is the token that the text goes on from, 0 at a beginning; gives the last one.
template <typename Take>
std::uint32_t each_gram(std::string_view key, std::uint32_t before, Take take) {
    for (std::size_t at = 0; at < key.size();) {
        std::uint32_t token = 0;
        const auto byte = [&] { return static_cast<unsigned char>(key[at]); };
        if (is_ascii_word(byte())) {
            for (; at < key.size() && is_ascii_word(byte()); ++at) {
                token = mix(token, byte());
            }
            take(mix(token, 1));
        } else {
            const code_point next = code_point_at(key, at);
            token = static_cast<std::uint32_t>(next.value);
            at += next.length;
            if (token == U' ') {
                continue;
            }
        }
        take(mix(before, token));
        before = token;
    }
    return before;
}

/// Counts of features in a table as large as a text needs, up to a fixed size; says when it is
/// too full.
class gram_counts {
public:
    explicit gram_counts(std::size_t expected)
        : mask_(std::bit_ceil(std::clamp(2 * expected, fewest_slots, most_slots)) - 1) {
        std::fill_n(table_.begin(), mask_ + 1, slot{});
    }
    void add(std::uint32_t gram) noexcept {
        slot& here = find(gram);
        if (here.count_and_one == 0) {
            if (++used_ > mask_ - mask_ / 4) {
                overflows_ = true;
                --used_;
                return;
            }
            here = {gram, 1};
        }
        ++here.count_and_one;
    }
    /// Takes one away when there is one.
    bool take(std::uint32_t gram) noexcept {
        slot& here = find(gram);
        if (here.count_and_one < 2) {
            return false;
        }
        --here.count_and_one;
        return true;
    }
    [[nodiscard]] bool overflows() const noexcept { return overflows_; }

private:
    struct slot {
        std::uint32_t gram;
        std::uint32_t count_and_one; ///< 0: nobody's; 1: all were taken
    };
    static constexpr std::size_t fewest_slots = 16;
    static constexpr std::size_t most_slots = 1024;

    slot& find(std::uint32_t gram) noexcept {
        std::size_t at = gram & mask_;
        while (table_[at].count_and_one != 0 && table_[at].gram != gram) {
            at = (at + 1) & mask_;
        }
        return table_[at];
    }

    std::size_t mask_;
    std::array<slot, most_slots> table_; // only the first of them are ever looked at
    std::size_t used_ = 0;
    bool overflows_ = false;
};

bool is_word_byte(char byte) noexcept {
    return is_ascii_word(static_cast<unsigned char>(byte));
}

/// Bytes that both begin with and bytes that both end with, cut between tokens; the end begins
/// with a token of one character.
std::pair<std::size_t, std::size_t> common_ends(std::string_view one, std::string_view other) {
    std::size_t begin = common_prefix(one, other);
    while (begin > 0 && is_word_byte(one[begin - 1])) {
        --begin;
    }
    std::size_t end = common_bytes_at_end(one.substr(begin), other.substr(begin));
    const auto cuts_well = [](char first) {
        return !continues_character(first) && !is_word_byte(first) && first != ' ';
    };
    while (end > 0 && !cuts_well(one[one.size() - end])) {
        --end;
    }
    return {begin, end};
}

/// Sorts by eleven bits at a time, the lowest first: linear, for texts of megabytes (D. Knuth,
/// The Art of Computer Programming, 5.2.5).
void sort_by_digits(std::vector<std::uint32_t>& values) {
    constexpr unsigned bits = 11;
    constexpr std::uint32_t kinds = 1U << bits;
    std::vector<std::uint32_t> placed(values.size());
    for (unsigned shift = 0; shift < 32; shift += bits) {
        std::array<std::size_t, kinds + 1> ends{};
        for (const std::uint32_t value : values) {
            ++ends.at((value >> shift) % kinds + 1);
        }
        for (std::size_t digit = 1; digit < kinds; ++digit) {
            ends.at(digit) += ends.at(digit - 1);
        }
        for (const std::uint32_t value : values) {
            placed[ends.at((value >> shift) % kinds)++] = value;
        }
        values.swap(placed);
    }
}

} // namespace

text_profile profile_of(std::string_view key) {
    text_profile profile;
    profile.grams.reserve(key.size() / 3 + 1);
    each_gram(key, 0, [&profile](std::uint32_t gram) { profile.grams.push_back(gram); });
    constexpr std::size_t many = 4096;
    if (profile.grams.size() < many) {
        std::ranges::sort(profile.grams);
    } else {
        sort_by_digits(profile.grams);
    }
    return profile;
}

double wording_similarity(std::string_view old_key, std::string_view new_key) {
    const auto ends = common_ends(old_key, new_key);
    const std::size_t begin = ends.first;
    const std::size_t end = ends.second;
    // The features of what both begin and end with are common, and are only counted; the first
    // of the end pairs its first character with what stands before it.
    std::size_t common = 0;
    std::uint32_t before = 0;
    std::uint32_t first_of_tail = 0;
    const std::string_view tail = old_key.substr(old_key.size() - end);
    before = each_gram(old_key.substr(0, begin), 0, [&common](std::uint32_t) { ++common; });
    if (!tail.empty()) {
        first_of_tail = static_cast<std::uint32_t>(code_point_at(tail, 0).value);
        std::size_t of_tail = 0;
        each_gram(tail, 0, [&of_tail](std::uint32_t) { ++of_tail; });
        common += of_tail - 1;
    }
    const auto each_of_middle = [&](std::string_view key, auto take) {
        const std::uint32_t last =
            each_gram(key.substr(begin, key.size() - end - begin), before, take);
        if (!tail.empty()) {
            take(mix(last, first_of_tail));
        }
    };
    std::size_t total = 2 * common;
    // Of a character, three bytes; a word of one letter makes two features.
    gram_counts counts(old_key.size() - end - begin);
    each_of_middle(old_key, [&](std::uint32_t gram) {
        counts.add(gram);
        ++total;
    });
    if (counts.overflows()) {
        return similarity(profile_of(old_key), profile_of(new_key));
    }
    each_of_middle(new_key, [&](std::uint32_t gram) {
        common += counts.take(gram) ? 1U : 0U;
        ++total;
    });
    return total == 0 ? 1.0 : 2.0 * static_cast<double>(common) / static_cast<double>(total);
}

std::size_t common_grams(const text_profile& one, const text_profile& other) noexcept {
    std::size_t common = 0;
    auto a = one.grams.begin();
    auto b = other.grams.begin();
    while (a != one.grams.end() && b != other.grams.end()) {
        if (*a < *b) {
            ++a;
        } else if (*b < *a) {
            ++b;
        } else {
            ++common;
            ++a;
            ++b;
        }
    }
    return common;
}

double similarity(const text_profile& one, const text_profile& other) noexcept {
    const std::size_t total = one.grams.size() + other.grams.size();
    return total == 0 ? 1.0
                      : 2.0 * static_cast<double>(common_grams(one, other)) /
                            static_cast<double>(total);
}

double containment(const text_profile& part, const text_profile& whole) noexcept {
    return part.grams.empty() ? 0.0
                              : static_cast<double>(common_grams(part, whole)) /
                                    static_cast<double>(part.grams.size());
}

} // namespace kijun
