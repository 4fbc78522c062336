#include "diff/wording_facts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <unordered_map>

namespace kijun {
namespace {

bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) noexcept {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// What a number that names a place or a version stands behind.
bool names_a_place(std::string_view before) {
    constexpr auto leads = std::to_array<std::string_view>({"統",
                                                            "実",
                                                            "設",
                                                            "監",
                                                            "運",
                                                            "技",
                                                            "第",
                                                            "注",
                                                            "参考",
                                                            "通番",
                                                            "基準",
                                                            "項目",
                                                            "図表",
                                                            "表",
                                                            "図"});
    return std::ranges::any_of(
        leads, [before](std::string_view lead) { return before.ends_with(lead); });
}

std::size_t length_at(std::string_view text, std::size_t at) noexcept {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

// The unit behind a number: kanji and katakana, at most four characters, or Latin letters.
std::size_t end_of_unit(std::string_view text, std::size_t at) noexcept {
    constexpr std::size_t most = 4;
    if (at < text.size() && text[at] == '%') {
        return at + 1;
    }
    if (at < text.size() && is_letter(text[at])) {
        while (at < text.size() && is_letter(text[at])) {
            ++at;
        }
        return at;
    }
    // What says from where on ends it: 2割以上|上回る.
    constexpr auto bounds = std::to_array<std::string_view>({"以上", "以下", "以内", "未満"});
    for (std::size_t taken = 0; taken < most && at < text.size(); ++taken) {
        const auto* const bound = std::ranges::find_if(
            bounds, [&](std::string_view word) { return text.substr(at).starts_with(word); });
        if (bound != bounds.end()) {
            return at + bound->size();
        }
        const auto lead = static_cast<unsigned char>(text[at]);
        const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
        // E3 82 A1 … E3 83 BF katakana, E4 … E9 kanji, か of か月
        const bool katakana =
            lead == 0xE3 &&
            ((next == 0x82 &&
              static_cast<unsigned char>(at + 2 < text.size() ? text[at + 2] : '\0') >= 0xA1) ||
             next == 0x83);
        const bool kanji = lead >= 0xE4 && lead <= 0xE9;
        if (!katakana && !kanji && !text.substr(at).starts_with("か月") &&
            !text.substr(at).starts_with("か所")) {
            break;
        }
        at += length_at(text, at);
    }
    return std::min(at, text.size());
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

std::vector<std::string> numbers_in(std::string_view key) {
    std::vector<std::string> found;
    for (std::size_t at = 0; at < key.size();) {
        if (!is_digit(key[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < key.size() && (is_digit(key[end]) ||
                                    ((key[end] == '.' || key[end] == ',' || key[end] == ':') &&
                                     end + 1 < key.size() && is_digit(key[end + 1])))) {
            ++end;
        }
        const std::string_view before = key.substr(0, at);
        const bool in_word =
            at > 0 && (is_letter(key[at - 1]) || key[at - 1] == '(' || key[at - 1] == '-');
        if (!in_word && !names_a_place(before)) {
            found.emplace_back(key.substr(at, end_of_unit(key, end) - at));
        }
        at = end;
    }
    return found;
}

std::pair<std::vector<std::string>, std::vector<std::string>>
different_numbers(std::string_view old_key, std::string_view new_key) {
    const auto olds = numbers_in(old_key);
    const auto news = numbers_in(new_key);
    if (olds == news) {
        return {};
    }
    const auto rest = [](const std::vector<std::string>& of,
                         const std::vector<std::string>& others) {
        std::unordered_map<std::string_view, std::size_t> left_of_others;
        for (const std::string& one : others) {
            ++left_of_others[one];
        }
        std::vector<std::string> left;
        for (const std::string& one : of) {
            const auto same = left_of_others.find(one);
            if (same == left_of_others.end() || same->second == 0) {
                left.push_back(one);
            } else {
                --same->second;
            }
        }
        return left;
    };
    return {rest(olds, news), rest(news, olds)};
}

bool negation_differs(std::string_view old_key, std::string_view new_key) {
    keep_difference(old_key, new_key);
    return negations(old_key) != negations(new_key);
}

} // namespace kijun
