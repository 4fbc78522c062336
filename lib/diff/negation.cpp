#include "diff/negation.hpp"

#include "text/common_ends.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

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

bool begins_with_any(std::string_view text, std::span<const std::string_view> words) noexcept {
    return std::ranges::any_of(
        words, [text](std::string_view word) { return text.starts_with(word); });
}

bool ends_with_any(std::string_view text, std::span<const std::string_view> words) noexcept {
    return std::ranges::any_of(words,
                               [text](std::string_view word) { return text.ends_with(word); });
}

/// Is a sign of `length` bytes at `at` a cell or an entry of its own? 有 and 無, not 有無.
bool stands_alone(std::string_view key, std::size_t at, std::size_t length) noexcept {
    constexpr auto borders = std::to_array<std::string_view>({" ",
                                                              "(",
                                                              ")",
                                                              "|",
                                                              "/",
                                                              ":",
                                                              ",",
                                                              ".",
                                                              ";",
                                                              "\n",
                                                              "\t",
                                                              "。",
                                                              "、",
                                                              "・",
                                                              "「",
                                                              "」"});
    const std::string_view before = key.substr(0, at);
    const std::string_view behind = key.substr(at + length);
    return (before.empty() || ends_with_any(before, borders)) &&
           (behind.empty() || begins_with_any(behind, borders));
}

/// Is the first kanji one that the words below begin with? Hardly any is.
bool begins_denial(std::string_view rest) noexcept {
    if (rest.size() < 3) {
        return false;
    }
    const auto tail = [rest](std::size_t at) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(rest[at]) & 0x3FU);
    };
    const std::uint32_t lead = static_cast<unsigned char>(rest[0]) & 0x0FU;
    switch (lead << 12U | tail(1) << 6U | tail(2)) {
    case U'不':
    case U'無':
    case U'非':
    case U'対':
    case U'適':
    case U'禁':
    case U'否':
        return true;
    default:
        return false;
    }
}

/// Does a word of kanji that denies begin at `at`: 不要, 無効, 対象外?
bool denies_in_kanji(std::string_view key, std::size_t at) noexcept {
    constexpr auto words = std::to_array<std::string_view>(
        {"不可",   "不要",   "不能",     "不適",   "不許可", "不合格", "不同意",
         "無効",   "無し",   "非公開",   "非該当", "非対象", "非表示", "非推奨",
         "対象外", "適用外", "適用除外", "禁止",   "禁じ",   "禁ず"});
    constexpr auto no_denials =
        std::to_array<std::string_view>({"不可欠", "不可分", "不可避", "不可抗", "不可侵"});
    constexpr auto signs = std::to_array<std::string_view>({"無", "否"});
    const std::string_view rest = key.substr(at);
    if (!begins_denial(rest)) {
        return false;
    }
    return (begins_with_any(rest, words) && !begins_with_any(rest, no_denials)) ||
           (begins_with_any(rest, signs) && stands_alone(key, at, signs.front().size()));
}

bool denies_in_kana(std::string_view key, std::size_t at) noexcept {
    const std::string_view rest = key.substr(at);
    const std::string_view before = key.substr(0, at);
    switch (rest.size() < 3 ? '\0' : rest[2]) {
    case '\xAA': // な
        return (rest.starts_with("ない") && denies(key, at)) || rest.starts_with("なかった") ||
               (rest.starts_with("なし") && !before.ends_with("み"));
    case '\x9A': { // ず
        constexpr auto stems =
            std::to_array<std::string_view>({"せ", "れ", "き", "え", "わ", "さ"});
        return rest.starts_with("ず") && ends_with_any(before, stems);
    }
    case '\xBE': // ま
        return rest.starts_with("ません");
    default:
        return false;
    }
}

bool denies_in_english(std::string_view key, std::size_t at) noexcept {
    constexpr auto words = std::to_array<std::string_view>({"not ",
                                                            "NOT ",
                                                            "no ",
                                                            "No ",
                                                            "never ",
                                                            "without ",
                                                            "prohibited",
                                                            "forbidden",
                                                            "disallowed"});
    const std::string_view rest = key.substr(at);
    switch (rest.front()) {
    case 'c':
        return rest.starts_with("cannot");
    case '\'':
        return rest.starts_with("'t ");
    default:
        return (at == 0 || key[at - 1] == ' ') && begins_with_any(rest, words) &&
               !rest.starts_with("without delay");
    }
}

/// Words that deny: ない, なかった, せず, ません, 不要, not, no, cannot.
std::size_t negations(std::string_view key) {
    std::size_t all = 0;
    for (std::size_t at = 0; at < key.size(); at += length_at(key, at)) {
        const auto lead = static_cast<unsigned char>(key[at]);
        bool found = false;
        if (lead < 0x80) {
            found = denies_in_english(key, at);
        } else if (lead == 0xE3) {
            found = denies_in_kana(key, at);
        } else if (lead >= 0xE4) {
            found = denies_in_kanji(key, at);
        } else if (lead == 0xE2) {
            found = key.substr(at).starts_with("’t ");
        } else if (lead == 0xC3) {
            constexpr std::string_view cross = "×";
            found = key.substr(at).starts_with(cross) && stands_alone(key, at, cross.size());
        }
        all += found ? 1U : 0U;
    }
    return all;
}

constexpr auto opposites = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"を含", "を除"},
    {"以上", "以下"},
    {"以上", "未満"},
    {"超", "以下"},
    {"以前", "以後"},
    {"以前", "以降"},
    {"at least", "at most"},
    {"more than", "less than"},
    {"greater than", "less than"},
    {"minimum", "maximum"},
    {"before", "after"},
    {"includ", "exclud"},
    {"enable", "disable"},
    {"allow", "deny"},
    {"accept", "reject"},
    {"inside", "outside"},
});

// The first and the third byte of the words, so that nearly all of a text is only passed over:
// the first alone is that of all kana.
struct bytes_of_words {
    std::array<bool, 256> first{};
    std::array<bool, 256> third{};
};
constexpr bytes_of_words beginnings = [] {
    bytes_of_words found;
    for (const auto& pair : opposites) {
        for (const std::string_view word : {pair.first, pair.second}) {
            found.first[static_cast<unsigned char>(word[0])] = true;
            found.third[static_cast<unsigned char>(word[2])] = true;
        }
    }
    return found;
}();

/// How often each word of the opposites stands in a text, added to `counts` so many times.
using counts_of_opposites =
    std::array<std::pair<std::ptrdiff_t, std::ptrdiff_t>, opposites.size()>;
void count_opposites(std::string_view key,
                     std::ptrdiff_t times,
                     counts_of_opposites& counts) noexcept {
    for (std::size_t at = 0; at + 2 < key.size(); ++at) {
        if (!beginnings.first[static_cast<unsigned char>(key[at])] ||
            !beginnings.third[static_cast<unsigned char>(key[at + 2])]) {
            continue;
        }
        const std::string_view rest = key.substr(at);
        const auto is_here = [rest](std::string_view word) {
            return rest[0] == word[0] && rest[2] == word[2] && rest.starts_with(word);
        };
        for (std::size_t i = 0; i < opposites.size(); ++i) {
            counts[i].first += is_here(opposites[i].first) ? times : 0;
            counts[i].second += is_here(opposites[i].second) ? times : 0;
        }
    }
}

/// Did a word give way to its opposite: 以上 to 以下, before to after?
bool turned_round(std::string_view old_key, std::string_view new_key) noexcept {
    counts_of_opposites more{};
    count_opposites(new_key, 1, more);
    count_opposites(old_key, -1, more);
    return std::ranges::any_of(more, [](const auto& pair) {
        return (pair.first < 0 && pair.second > 0) || (pair.first > 0 && pair.second < 0);
    });
}

/// Takes off what both begin and end with, but for what a word that reaches into the
/// difference can be long.
void keep_difference(std::string_view& one, std::string_view& other) {
    const std::size_t begin = common_bytes_at_begin(one, other);
    const std::size_t from = begin - std::min(longest_denial, begin);
    one.remove_prefix(from); // perhaps inside a character, of which a part begins no word
    other.remove_prefix(from);
    std::size_t end = common_bytes_at_end(one, other);
    end -= std::min(longest_denial, end);
    one.remove_suffix(end);
    other.remove_suffix(end);
}

} // namespace

bool negation_differs(std::string_view old_key, std::string_view new_key) {
    keep_difference(old_key, new_key);
    return negations(old_key) != negations(new_key) || turned_round(old_key, new_key);
}

} // namespace kijun
