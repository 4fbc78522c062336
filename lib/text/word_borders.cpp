// Rules of thumb for Japanese (a change of script is a border, a particle ends a word), then
// the dictionary on a window that reaches to the next certain border. Cost: a few comparisons a
// border; a dictionary look-up a stretch in doubt.

#include "text/word_borders.hpp"

#include "text/characters.hpp"
#include "text/segmentation_pieces.hpp"

#include <algorithm>
#include <array>

namespace kijun {
namespace {

enum class script : std::uint8_t {
    kanji,
    hiragana,
    katakana,
    digit,
    letter,
    mark,
    blank,
    sign
};

script script_of(char32_t c) noexcept {
    if (is_hiragana(c)) {
        return c == 0x3099 || c == 0x309A ? script::mark : script::hiragana;
    }
    if (is_kanji(c)) {
        return script::kanji;
    }
    if (is_katakana(c) || (c >= 0xFF66 && c <= 0xFF9F)) {
        return script::katakana;
    }
    if (is_ascii_digit(c) || (c >= 0xFF10 && c <= 0xFF19)) {
        return script::digit;
    }
    if (is_ascii_word(c) || (c >= 0xFF21 && c <= 0xFF3A) || (c >= 0xFF41 && c <= 0xFF5A)) {
        return script::letter;
    }
    if (is_blank(c)) {
        return script::blank;
    }
    if (c == 0x200D || c == 0x20E3 || (c >= 0x0300 && c <= 0x036F) ||
        (c >= 0x1F3FB && c <= 0x1F3FF) || (is_invisible(c) && c != 0xFEFF)) {
        return script::mark;
    }
    // Letters of other scripts, in runs that this code does not cut.
    const bool letter =
        (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) || (c >= 0xA000 && c < 0xD800);
    return letter ? script::letter : script::sign;
}

bool is_letter(script of) noexcept {
    return of <= script::letter;
}

bool is_word_script(script of) noexcept {
    return of == script::digit || of == script::letter;
}

bool is_one_of(char32_t c, std::u32string_view set) noexcept {
    return set.find(c) != std::u32string_view::npos;
}

// Signs that hold a number or a word of ASCII together: 1.5, 10:30, 1,000, SHA-256, a_b.
bool joins(std::u32string_view text, std::size_t sign) noexcept {
    if (sign == 0 || sign + 1 >= text.size()) {
        return false;
    }
    const script before = script_of(text[sign - 1]);
    const script after = script_of(text[sign + 1]);
    const bool digits = before == script::digit && after == script::digit;
    switch (text[sign]) {
    case U'.':
    case U'-':
    case U'_':
    case U'@':
        return is_word_script(before) && is_word_script(after);
    case U'\'':
    case 0x2019:
        return before == script::letter && after == script::letter;
    case U':':
    case 0xFF0E: // ．
        return digits;
    case U',': {
        const auto group = text.substr(sign + 1, 4);
        const auto count = std::ranges::find_if_not(group, is_ascii_digit) - group.begin();
        return digits && count == 3;
    }
    default:
        return false;
    }
}

// Particles of two words or more that every dictionary of the language counts as one.
constexpr std::array<std::u32string_view, 30> compound_particles = {
    U"に対する", U"に対して",   U"に対し",   U"に関する",   U"に関して", U"に関し",
    U"に係る",   U"に基づく",   U"に基づき", U"に基づいて", U"に応じて", U"に応じ",
    U"によって", U"により",     U"による",   U"において",   U"における", U"について",
    U"として",   U"とともに",   U"に従って", U"に従い",     U"に伴って", U"に伴い",
    U"に当たり", U"に当たって", U"にあたり", U"に際して",   U"に際し",   U"を通じて"};

bool in_compound_particle(std::u32string_view text, std::size_t at) noexcept {
    constexpr std::size_t longest = 5;
    for (std::size_t back = 1; back < longest && back <= at; ++back) {
        const auto rest = text.substr(at - back, longest);
        if (!is_one_of(rest.front(), U"にとを")) {
            continue;
        }
        for (const auto particle : compound_particles) {
            if (particle.size() > back && rest.starts_with(particle)) {
                return true;
            }
        }
    }
    return false;
}

// Words that join the items of an enumeration stand for themselves whatever is beside them.
constexpr std::array<std::u32string_view, 4> connectives = {
    U"及び", U"又は", U"並びに", U"若しくは"};

/// The border before, after or inside a connective; `doubt` where there is none.
border beside_connective(std::u32string_view text, std::size_t at) noexcept {
    if (!is_one_of(text[at], U"及又並若") && !is_one_of(text[at - 1], U"及又並若しびくには")) {
        return border::doubt;
    }
    for (const auto word : connectives) {
        for (std::size_t back = 0; back <= word.size() && back <= at; ++back) {
            if (text.substr(at - back).starts_with(word)) {
                return back == 0             ? border::word
                       : back == word.size() ? border::phrase
                                             : border::inside;
            }
        }
    }
    return border::doubt;
}

bool is_numeral(char32_t c) noexcept {
    return is_one_of(c, U"〇一二三四五六七八九十百千");
}

// 第六号 and 第十九条 are one piece, 第一項|第六号 two.
border in_kanji_number(std::u32string_view text, std::size_t at) noexcept {
    const char32_t last = text[at - 1];
    const char32_t next = text[at];
    const bool begins = next == U'第' && at + 1 < text.size() &&
                        (is_numeral(text[at + 1]) || script_of(text[at + 1]) == script::digit);
    if (begins) {
        return border::word;
    }
    const bool goes_on = is_numeral(next) && (is_numeral(last) || last == U'第');
    const bool counts = is_numeral(last) && is_one_of(next, U"条項号章節款");
    return goes_on || counts ? border::inside : border::doubt;
}

// 実8, 表5 and 第3条 name a place and are one piece; 約3割 and 年1回 name none.
border beside_digits(std::u32string_view text, std::size_t at) noexcept {
    if (script_of(text[at]) == script::digit) {
        const bool alone = at < 2 || !is_kanji(text[at - 2]);
        return alone && !is_one_of(text[at - 1], U"年月日約計毎各等他") ? border::inside
                                                                        : border::word;
    }
    std::size_t number = at;
    while (number > 0 && at - number < 5 && script_of(text[number - 1]) == script::digit) {
        --number;
    }
    return number > 0 && text[number - 1] == U'第' && is_one_of(text[at], U"条項号章節款")
               ? border::inside
               : border::word;
}

std::size_t kanji_before(std::u32string_view text, std::size_t at) noexcept {
    std::size_t count = 0;
    while (count < 3 && count < at && is_kanji(text[at - 1 - count])) {
        ++count;
    }
    return count;
}

// Hiragana after kanji: a particle or する after a compound begins a word, okurigana do not.
border after_kanji(std::u32string_view text, std::size_t at) noexcept {
    if (text[at] == U'を') {
        return border::word;
    }
    if (kanji_before(text, at) < 2) {
        return border::doubt;
    }
    if (is_one_of(text[at], U"のがはにとへで")) {
        return border::word;
    }
    const auto rest = text.substr(at, 2);
    constexpr std::array<std::u32string_view, 7> beginnings = {
        U"する", U"すべ", U"など", U"まで", U"から", U"より", U"ごと"};
    return std::ranges::find(beginnings, rest) != beginnings.end() ? border::word
                                                                   : border::doubt;
}

border between_letters(std::u32string_view text,
                       std::size_t at,
                       script before,
                       script after) noexcept {
    const char32_t last = text[at - 1];
    const char32_t next = text[at];
    if (after == script::hiragana && is_one_of(next, U"っゃゅょぁぃぅぇぉゎ")) {
        return border::inside;
    }
    if (before == after) {
        if (is_word_script(before) ||
            (after == script::katakana && is_one_of(next, U"ーッャュョァィゥェォヮ"))) {
            return border::inside;
        }
        return last == U'を' || next == U'を' ? border::word
               : before == script::kanji      ? in_kanji_number(text, at)
                                              : border::doubt;
    }
    if (is_word_script(before) && is_word_script(after)) {
        return border::inside; // SHA256
    }
    if ((before == script::kanji && after == script::digit) ||
        (before == script::digit && after == script::kanji)) {
        return beside_digits(text, at);
    }
    if (next == prolonged_sound_mark) {
        return border::inside; // らーめん
    }
    if (before == script::kanji && after == script::hiragana) {
        return after_kanji(text, at);
    }
    if (before == script::hiragana && after == script::kanji) {
        return is_one_of(last, U"をがはのにともやへでるたなばずくて") ? border::phrase
                                                                      : border::doubt;
    }
    return before == script::hiragana ? border::phrase : border::word;
}

// Beside punctuation, brackets, blanks and marks.
border beside_sign(std::u32string_view text, std::size_t at) noexcept {
    const char32_t last = text[at - 1];
    const char32_t next = text[at];
    if (script_of(next) == script::mark || last == 0x200D || (last == U'\r' && next == U'\n') ||
        joins(text, at) || joins(text, at - 1)) {
        return border::inside;
    }
    if (last == U'\n' || (is_one_of(last, U"。！？") && next != U'\n')) {
        return is_one_of(next, U"」』）】") ? border::word : border::sentence;
    }
    if (is_one_of(last, U"、，・；）」』】〕]};") || is_one_of(next, U"（「『【〔[{")) {
        return is_one_of(next, U"、，・。；）」』】〕]};") ? border::word : border::item;
    }
    const bool after_blank =
        script_of(last) == script::blank && script_of(next) != script::blank;
    return after_blank ? border::item : border::word;
}

} // namespace

border border_at(std::u32string_view text, std::size_t at) noexcept {
    if (at == 0 || at >= text.size()) {
        return border::sentence;
    }
    const script before = script_of(text[at - 1]);
    const script after = script_of(text[at]);
    if (!is_letter(before) || !is_letter(after)) {
        return beside_sign(text, at);
    }
    border told = between_letters(text, at, before, after);
    if (const border connected = beside_connective(text, at); connected != border::doubt) {
        told = connected;
    }
    return told >= border::word && in_compound_particle(text, at) ? border::inside : told;
}

border word_borders::at(std::size_t position) {
    const border told = border_at(text_, position);
    if (told != border::doubt) {
        return told;
    }
    if (known_.empty()) {
        known_.assign(text_.size() + 1, border::doubt);
    }
    if (known_[position] == border::doubt) {
        look_up(position);
    }
    return known_[position];
}

void word_borders::look_up(std::size_t position) {
    // The dictionary cuts a stretch as it would in the whole text when the stretch ends at
    // certain borders; 24 characters hold any word of it.
    constexpr std::size_t reach = 24;
    std::size_t begin = position;
    while (begin > 0 && position - begin < reach && border_at(text_, begin) < border::word) {
        --begin;
    }
    std::size_t end = position;
    while (end < text_.size() && end - position < reach &&
           border_at(text_, end) < border::word) {
        ++end;
    }
    for (std::size_t at = begin + 1; at < end; ++at) {
        known_[at] = border::inside;
    }
    const auto window = text_.substr(begin, end - begin);
    for (const std::size_t cut : dictionary_cuts(window)) {
        if (!in_compound_particle(text_, begin + cut)) {
            known_[begin + cut] = border::word;
        }
    }
    keep_affixes(begin, end);
    // The dictionary cuts unknown katakana words anywhere (サイ|バー): a part must be a word of
    // some length to stand alone.
    constexpr std::size_t least_part = 3;
    const auto is_part = [&](std::size_t at) {
        std::size_t before = 0;
        std::size_t after = 0;
        while (before < least_part && before < at && is_katakana(text_[at - 1 - before])) {
            ++before;
        }
        while (at + after < text_.size() && after < least_part &&
               is_katakana(text_[at + after])) {
            ++after;
        }
        return before == least_part && after == least_part;
    };
    for (std::size_t at = begin + 1; at < end; ++at) {
        if (known_[at] == border::word && is_katakana(text_[at - 1]) &&
            is_katakana(text_[at]) && !is_part(at)) {
            known_[at] = border::inside;
        }
    }
}

// A single kanji beside others is mostly an affix and stays with its word: 担当者, 再委託. Not
// so what stands for a word or a particle.
void word_borders::keep_affixes(std::size_t begin, std::size_t end) {
    constexpr std::u32string_view words_of_one = U"等各及又上下内外中間時際後前毎約他計別";
    constexpr std::u32string_view prefixes = U"再未非不無被副準新旧諸総主";
    const auto is_end = [&](std::size_t at) {
        return at == begin || at == end || known_[at] == border::word ||
               border_at(text_, at) >= border::word;
    };
    std::vector<std::size_t> inner;
    for (std::size_t at = begin + 1; at < end; ++at) {
        const char32_t last = text_[at - 1];
        const char32_t next = text_[at];
        if (known_[at] != border::word || !is_kanji(last) || !is_kanji(next)) {
            continue;
        }
        // A counter after a number is no prefix: 30|日|以内.
        const script ahead = at < 2 ? script::sign : script_of(text_[at - 2]);
        const bool starts_run = ahead != script::kanji && ahead != script::digit;
        const bool is_prefix = is_end(at - 1) && !is_one_of(last, words_of_one) &&
                               (starts_run || is_one_of(last, prefixes));
        const bool is_suffix =
            is_end(at + 1) && !is_one_of(next, words_of_one) && !is_one_of(next, prefixes);
        if (is_prefix || is_suffix) {
            inner.push_back(at);
        }
    }
    for (const std::size_t at : inner) {
        known_[at] = border::inside;
    }
}

} // namespace kijun
