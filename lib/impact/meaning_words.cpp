#include "impact/meaning_words.hpp"

#include "text/characters.hpp"

#include <kijun/text/utf8.hpp>

#include <algorithm>

namespace kijun::effects {
namespace {

enum class script : std::uint8_t { other, latin, katakana, kanji };

script script_of(char32_t c) noexcept {
    return is_ascii_word(c) ? script::latin
           : is_katakana(c) ? script::katakana
           : is_kanji(c)    ? script::kanji
                            : script::other;
}

/// FNV-1a, letters of any case alike.
std::uint64_t id_of(std::string_view word) noexcept {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const char letter : word) {
        const bool capital = letter >= 'A' && letter <= 'Z';
        const auto byte = static_cast<unsigned char>(
            capital ? static_cast<char>(letter - 'A' + 'a') : letter);
        hash = (hash ^ byte) * 0x100000001B3ULL;
    }
    return hash;
}

/// No word begins so: ー, small kana.
bool goes_on(char32_t c) noexcept {
    constexpr std::u32string_view inside = U"ーァィゥェォッャュョヮヵヶ";
    return inside.find(c) != std::u32string_view::npos;
}

bool is_number(std::u32string_view word) noexcept {
    return std::ranges::all_of(word, is_ascii_digit);
}

} // namespace

std::vector<meaning_word> meaning_words(std::string_view key) {
    std::vector<meaning_word> found;
    const decoded_text decoded = decode_utf8(key);
    const std::u32string_view text = decoded.text;
    const auto take = [&](std::size_t begin, std::size_t end) {
        const std::uint32_t from = decoded.offsets[begin];
        const std::uint32_t to = decoded.offsets[end];
        found.push_back({id_of(key.substr(from, to - from)), from, to});
    };
    for (std::size_t at = 0; at < text.size();) {
        const script kind = script_of(text[at]);
        std::size_t end = at + 1;
        while (end < text.size() && kind != script::other && script_of(text[end]) == kind) {
            ++end;
        }
        const std::size_t length = end - at;
        if (kind == script::kanji) {
            for (std::size_t first = at; first + 1 < end; ++first) {
                take(first, first + 2);
            }
        } else if (kind != script::other && length >= 2 &&
                   !is_number(text.substr(at, length))) {
            take(at, end);
            // クラウドサービス has クラウド and サービス in common with other words. A part
            // that no word could begin or end at is none.
            constexpr std::size_t part = 4;
            for (std::size_t first = at;
                 kind == script::katakana && length > part && first + part <= end;
                 ++first) {
                const bool cut = first + part < end && goes_on(text[first + part]);
                if (!goes_on(text[first]) && !cut) {
                    take(first, first + part);
                }
            }
        }
        at = end;
    }
    return found;
}

std::vector<std::string> joined_words(std::string_view key,
                                      const std::vector<meaning_word>& words) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < words.size();) {
        std::uint32_t end = words[i].end;
        std::size_t next = i + 1;
        while (next < words.size() && words[next].begin < end) { // overlapping pairs of kanji
            end = std::max(end, words[next].end);
            ++next;
        }
        std::string word(key.substr(words[i].begin, end - words[i].begin));
        if (std::ranges::find(found, word) == found.end()) {
            found.push_back(std::move(word));
        }
        i = next;
    }
    return found;
}

} // namespace kijun::effects
