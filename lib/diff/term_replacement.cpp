#include "diff/term_replacement.hpp"

#include "text/characters.hpp"
#include "text/common_ends.hpp"

#include <kijun/text/comparison_key.hpp>
#include <kijun/text/utf8.hpp>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>

namespace kijun {
namespace {

// Bytes of the longest term: eighty kanji.
constexpr std::size_t longest_term = 240;

enum class script : std::uint8_t { kanji, katakana, latin, other };

script script_of(char32_t c) noexcept {
    return is_kanji(c)        ? script::kanji
           : is_katakana(c)   ? script::katakana
           : is_ascii_word(c) ? script::latin
                              : script::other;
}

bool has_only_letters(std::u32string_view text) {
    return std::ranges::all_of(text, [](char32_t c) { return script_of(c) != script::other; });
}

// A noun as terms are: kanji, katakana, Latin letters; no kana, no number by itself.
bool is_term(std::u32string_view text) {
    const bool number = std::ranges::all_of(text, is_ascii_digit);
    return text.size() >= 2 && has_only_letters(text) && !number;
}

/// Does a noun end before `at`: at kana, at 等, at 及び, 又は, 並びに and 若しくは?
bool ends_noun(std::u32string_view text, std::size_t at) {
    constexpr std::u32string_view joining = U"及又並若";
    const bool joins = joining.find(text[at]) != std::u32string_view::npos &&
                       at + 1 < text.size() && is_hiragana(text[at + 1]);
    return script_of(text[at]) == script::other || text[at] == U'等' || joins;
}

constexpr bool is_numeral(char32_t c) noexcept {
    constexpr std::u32string_view kanji = U"〇一二三四五六七八九十百千万";
    return is_ascii_digit(c) || kanji.find(c) != std::u32string_view::npos;
}

/// Do two words differ in nothing but a number: 第三項 and 第五項, AES128 and AES256? That is
/// another rule, not another name.
bool differ_in_numbers(std::u32string before, std::u32string after) {
    std::erase_if(before, is_numeral);
    std::erase_if(after, is_numeral);
    return before == after;
}

/// Does hiragana, or a sign of Japanese (、, 。, 「), begin at `at`? No term holds any.
bool is_kana_or_sign(std::string_view text, std::size_t at) noexcept {
    const auto byte = [text, at](std::size_t ahead) {
        return static_cast<unsigned char>(text[at + ahead]);
    };
    return text.size() - at >= 3 && byte(0) == 0xE3U &&
           (byte(1) <= 0x81U || (byte(1) == 0x82U && byte(2) < 0xA0U));
}

/// What stands directly before the end, or behind the begin, of a text and may belong to a term
/// there: up to hiragana or a sign, and no more than a term may have.
std::u32string letters_before_end(std::string_view text) {
    text.remove_prefix(text.size() - std::min(text.size(), longest_term));
    std::size_t begin = text.size();
    while (begin > 0) {
        std::size_t at = begin - 1;
        while (at > 0 && continues_character(text[at])) {
            --at;
        }
        if (continues_character(text[at]) || is_kana_or_sign(text, at)) {
            break;
        }
        begin = at;
    }
    return to_utf32(comparison_key(text.substr(begin)));
}
std::u32string letters_at_begin(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && end < longest_term && !is_kana_or_sign(text, end)) {
        ++end;
        while (end < text.size() && continues_character(text[end])) {
            ++end;
        }
    }
    // One more character, so that 及び is seen to be no noun.
    if (end < text.size()) {
        ++end;
        while (end < text.size() && continues_character(text[end])) {
            ++end;
        }
    }
    return to_utf32(comparison_key(text.substr(0, end)));
}

/// Takes off what both begin with, but for a last character of each; gives it back.
std::u32string take_common_beginning(std::u32string& one, std::u32string& other) {
    const std::size_t most = std::min(one.size(), other.size()) - 1;
    std::size_t length = 0;
    while (length < most && one[length] == other[length]) {
        ++length;
    }
    std::u32string taken = one.substr(0, length);
    one.erase(0, length);
    other.erase(0, length);
    return taken;
}
/// The same with what both end with.
std::u32string take_common_end(std::u32string& one, std::u32string& other) {
    const std::size_t most = std::min(one.size(), other.size()) - 1;
    std::size_t length = 0;
    while (length < most && one[one.size() - 1 - length] == other[other.size() - 1 - length]) {
        ++length;
    }
    std::u32string taken = one.substr(one.size() - length);
    one.resize(one.size() - length);
    other.resize(other.size() - length);
    return taken;
}

/// Are the two pieces, without what both begin or end with, of letters alone? Asked of bytes
/// first: most pieces of a redline are no terms.
bool may_be_terms(std::string_view one, std::string_view other) {
    const auto holds_kana = [](std::string_view text) {
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (is_kana_or_sign(text, at)) {
                return true;
            }
        }
        return false;
    };
    drop_common_ends(one, other);
    return !holds_kana(one) && !holds_kana(other);
}

/// The terms of the piece that was removed at `at` and of the one that came for it, each
/// widened to the whole word it stands in. Nothing where they are no terms.
std::optional<replacement> replacement_at(const std::vector<text_run>& runs, std::size_t at) {
    const text_run& removed = runs[at];
    const text_run& inserted = runs[at + 1];
    if (std::max(removed.text.size(), inserted.text.size()) > longest_term) {
        return std::nullopt;
    }
    std::string removed_scratch;
    std::string inserted_scratch;
    const std::string_view removed_key = comparison_key(removed.text, removed_scratch);
    const std::string_view inserted_key = comparison_key(inserted.text, inserted_scratch);
    if (removed_key.empty() || inserted_key.empty() ||
        !may_be_terms(removed_key, inserted_key)) {
        return std::nullopt;
    }
    std::u32string before = to_utf32(removed_key);
    std::u32string after = to_utf32(inserted_key);
    // However the redline cut it: without what both share at their ends, then with what
    // belongs to the same word around.
    const std::u32string shared_begin = take_common_beginning(before, after);
    const std::u32string shared_end = take_common_end(before, after);
    if (!has_only_letters(before) || !has_only_letters(after)) {
        return std::nullopt;
    }
    std::u32string left = at > 0 ? letters_before_end(runs[at - 1].text) : std::u32string();
    std::u32string right =
        at + 2 < runs.size() ? letters_at_begin(runs[at + 2].text) : std::u32string();
    left += shared_begin;
    right.insert(0, shared_end);
    for (; !left.empty() && script_of(left.back()) != script::other &&
           script_of(left.back()) == script_of(before.front()) &&
           script_of(left.back()) == script_of(after.front());
         left.pop_back()) {
        before.insert(before.begin(), left.back());
        after.insert(after.begin(), left.back());
    }
    for (std::size_t i = 0; i < right.size() && !ends_noun(right, i) &&
                            script_of(right[i]) == script_of(before.back()) &&
                            script_of(right[i]) == script_of(after.back());
         ++i) {
        before.push_back(right[i]);
        after.push_back(right[i]);
    }
    if (!is_term(before) || !is_term(after) || differ_in_numbers(before, after)) {
        return std::nullopt;
    }
    return replacement(to_utf8(before), to_utf8(after));
}

} // namespace

replacements replacements_in(const std::vector<text_run>& runs) {
    replacements found;
    for (std::size_t at = 0; at < runs.size(); ++at) {
        if (runs[at].op == run_op::equal) {
            continue;
        }
        const bool is_pair = runs[at].op == run_op::remove && at + 1 < runs.size() &&
                             runs[at + 1].op == run_op::insert;
        std::optional<replacement> terms =
            is_pair ? replacement_at(runs, at) : std::optional<replacement>();
        if (terms) {
            found.made.push_back(*std::move(terms));
        } else {
            found.nothing_else = false;
        }
        at += is_pair ? 1 : 0;
    }
    return found;
}

} // namespace kijun
